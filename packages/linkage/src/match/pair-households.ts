import { requireArgument } from '@community1373/base/diagnostics';
import { civilDateSchema } from '@community1373/base/calendar';
import type { Explanation } from '@community1373/base/explain';
import * as z from 'zod';
import { checkedState } from '../log/checked-state';
import { assign } from './assignment';
import { donorRefusals, type PairingConditionCode } from './eligibility';
import { compareIds } from '../model/ids';
import type { LinkageState } from '../log/linkage-state';
import { inLot } from './match-problem';
import { donorSchema, pairingHouseholdSchema } from '../model/members';
import type { UnpairedCode } from './reason-codes';
import { shortCuts } from '../log/shortage';

/** Donors with the number of their present households, and households in difficulty without a donor. Input and output contain ids only, no names. */
export const pairingInputSchema = z
  .object({
    donors: z
      .array(
        donorSchema
          .unwrap()
          .extend({ households: z.int().min(0).max(100_000) })
          .readonly(),
      )
      .max(1000)
      .readonly(),
    households: z
      .array(
        pairingHouseholdSchema
          .unwrap()
          .extend({ value: z.int().min(1).max(1_000_000_000), since: civilDateSchema.optional() })
          .readonly(),
      )
      .max(10_000)
      .readonly(),
    seed: z.union([z.string(), z.number()]).optional(),
  })
  .readonly();

/** The input of {@link pairHouseholds}; see {@link pairingInputSchema}. */
export type PairingInput = z.infer<typeof pairingInputSchema>;

/** A pairing of maximum total value; all lists are sorted by id. */
export interface HouseholdPairing {
  readonly value: number;
  /** Upper bound on the value of any pairing; equal to `value`. */
  readonly bound: number;
  readonly pairs: readonly { readonly donorId: string; readonly householdId: string }[];
  readonly unpaired: readonly { readonly householdId: string; readonly reason: Explanation<UnpairedCode> }[];
  readonly refused: readonly {
    readonly donorId: string;
    readonly householdId: string;
    readonly reasons: readonly Explanation<PairingConditionCode>[];
  }[];
  /** Sets of households that can only go to these donors, which have too few places for them. */
  readonly shortages: readonly {
    readonly householdIds: readonly string[];
    readonly donorIds: readonly string[];
    readonly places: number;
    readonly lacking: number;
  }[];
}

/**
 * 结对帮扶: pairs donors with households in difficulty, each donor with several households up to its capacity, each household with one donor.
 * Hard conditions: an aid in common, and the household's consent. Maximises the total value; ties are broken by the households that have
 * waited longest, the donors with fewer households, then the id, or a lot drawn with a seed. The order of the input changes nothing.
 *
 * @example
 * import { pairHouseholds } from '@community1373/linkage/matching';
 * const household = (id: string, consents: boolean) => ({ id, aids: ['study'], consents, value: 1 });
 * const result = pairHouseholds({
 *   donors: [{ id: 'd-1', aids: ['study', 'medical'], capacity: 2, households: 0 }],
 *   households: [household('h-1', true), household('h-2', true), household('h-3', false)],
 * });
 * result.pairs.map((pair) => pair.householdId); // => ['h-1', 'h-2']
 * result.unpaired[0]?.reason.code; // => 'linkage.unpaired-refused'
 */
export const pairHouseholds = (input: PairingInput): HouseholdPairing => {
  const {
    donors: given,
    households: waiting,
    seed,
  } = requireArgument(pairingInputSchema, input, 'linkage.pairing-input');
  const donors = inLot(given, seed, 'donors');
  const ordered = inLot(waiting, seed, 'households').sort((a, b) => compareIds(a.since ?? '~', b.since ?? '~'));
  const refused: HouseholdPairing['refused'][number][] = [];
  const unpaired: HouseholdPairing['unpaired'][number][] = [];
  const rows: PairingInput['households'][number][] = [];
  const pairs: { row: number; column: number; value: number }[] = [];
  const wanted = new Float64Array(donors.length);
  for (const household of ordered) {
    const before = pairs.length;
    for (const [column, donor] of donors.entries()) {
      const reasons = donorRefusals(donor, household);
      if (reasons.length > 0) refused.push({ donorId: donor.id, householdId: household.id, reasons });
      else {
        pairs.push({ row: rows.length, column, value: household.value });
        wanted[column] = Number(wanted[column]) + 1;
      }
    }
    if (pairs.length > before) rows.push(household);
    else
      unpaired.push({
        householdId: household.id,
        reason: {
          code: 'linkage.unpaired-refused',
          params: {
            household: household.id,
            donors: donors.length,
            consents: { 'zh-CN': household.consents ? '是' : '否', en: household.consents ? 'yes' : 'no' },
          },
        },
      });
  }
  const turns = donors
    .flatMap((donor, column) =>
      Array.from(
        { length: Math.min(Math.max(0, donor.capacity - donor.households), Number(wanted[column])) },
        (_, k) => ({ column, had: donor.households + k }),
      ),
    )
    .sort((a, b) => a.had - b.had || a.column - b.column)
    .map(({ column }) => column);
  const problem = { rows: rows.length, columns: donors.length, turns, pairs };
  const { pairOf, value, bound } = assign(problem);
  const cuts = shortCuts(problem);
  const shortages = cuts.map((cut) => ({
    householdIds: cut.rows.map((row) => rows[row]?.id ?? '').sort(compareIds),
    donorIds: cut.columns.map((column) => donors[column]?.id ?? '').sort(compareIds),
    places: cut.places,
    lacking: cut.rows.length - cut.places,
  }));
  const made: { donorId: string; householdId: string }[] = [];
  for (const [row, household] of rows.entries()) {
    const pair = pairs[Number(pairOf[row])];
    if (pair !== undefined) {
      made.push({ donorId: donors[pair.column]?.id ?? '', householdId: household.id });
      continue;
    }
    // All values of a household are equal, so a maximum-value pairing is also maximal in number: every unpaired household lies in a cut.
    const shortage = shortages[cuts.findIndex((cut) => cut.rows.includes(row))];
    unpaired.push({
      householdId: household.id,
      reason: {
        code: 'linkage.unpaired-shortage',
        params: {
          household: household.id,
          households: shortage?.householdIds.length ?? 0,
          donors: shortage?.donorIds ?? [],
          places: shortage?.places ?? 0,
          lacking: shortage?.lacking ?? 0,
        },
      },
    });
  }
  return {
    value,
    bound,
    pairs: made.sort((a, b) => compareIds(a.householdId, b.householdId)),
    unpaired: unpaired.sort((a, b) => compareIds(a.householdId, b.householdId)),
    refused: refused.sort((a, b) => compareIds(a.householdId, b.householdId) || compareIds(a.donorId, b.donorId)),
    shortages,
  };
};

/**
 * Builds the pairing problem of a log: the active donors, and the active households without a donor, all of equal value.
 *
 * @example
 * import { replayLinkage, threeParties } from '@community1373/linkage';
 * import { pairHouseholds, toPairingInput } from '@community1373/linkage/matching';
 * const name = { 'zh-CN': '助学', en: 'Study aid' };
 * const model = { id: 'm', name, parties: threeParties, kinds: [], aids: [{ id: 'study', name }], rotation: { windowDays: 365, measure: 'projects' as const }, offerDays: 7, responseDays: 3 };
 * const day = { at: '2026-03-01', by: 'c-1' } as const;
 * const { state } = replayLinkage([
 *   { ...day, type: 'opened', model, places: [] },
 *   { ...day, type: 'donor-entered', donor: { id: 'd-1', aids: ['study'], capacity: 2 } },
 *   { ...day, type: 'household-entered', household: { id: 'h-1', aids: ['study'], consents: true } },
 * ]);
 * state && pairHouseholds(toPairingInput(state)).pairs; // => [{ donorId: 'd-1', householdId: 'h-1' }]
 */
export const toPairingInput = (state: LinkageState): PairingInput => ({
  donors: checkedState(state)
    .donors.filter((held) => held.active)
    .map(({ donor, households }) => ({ ...donor, households })),
  households: state.households
    .filter((held) => held.active && held.donorId === undefined)
    .map(({ household }) => ({ ...household, value: 1 })),
});

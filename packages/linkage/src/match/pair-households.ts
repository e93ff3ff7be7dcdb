import { valueOrThrow } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import { runSync, type StepGenerator } from '@community1373/base/run';
import { assignInSteps } from './assignment';
import { joinLikeColumnsInSteps } from './like-columns';
import { donorRefusals, type PairingConditionCode } from './eligibility';
import { compareIds } from '../model/ids';
import { inLot } from './match-problem';
import { parsePairingInput } from '../log/parse-linkage';
import { mergeInSteps } from './merge-in-steps';
import type { PairingInput, WaitingHousehold } from './pairing-input';
import type { UnpairedCode } from './reason-codes';
import { shortCutsInSteps } from '../log/shortage';

/** A pair of a donor and a household. */
export interface HouseholdPair {
  /** Id of the donor. */
  readonly donorId: string;
  /** Id of the household. */
  readonly householdId: string;
}

/** A household without a donor, with the reason. */
export interface UnpairedHousehold {
  /** Id of the household. */
  readonly householdId: string;
  /** The reason, as code and parameters of a sentence. */
  readonly reason: Explanation<UnpairedCode>;
}

/** A pair that a hard condition excludes. */
export interface RefusedHousehold extends HouseholdPair {
  /** The unmet hard conditions; at least one. */
  readonly reasons: readonly Explanation<PairingConditionCode>[];
}

/** A shortage of places: these households can only go to these donors, so `lacking` of them have none in every pairing. */
export interface PairingShortage {
  /** Ids of the households, ascending. */
  readonly householdIds: readonly string[];
  /** Ids of the donors, ascending. */
  readonly donorIds: readonly string[];
  /** Free places of these donors together. */
  readonly places: number;
  /** Number of the households that stay without a donor. */
  readonly lacking: number;
}

/** A pairing of maximum total value; all lists are sorted by id. */
export interface HouseholdPairing {
  /** Total value of the pairs. */
  readonly value: number;
  /** Upper bound on the value of any pairing; equal to `value`. */
  readonly bound: number;
  /** The pairs, by household. */
  readonly pairs: readonly HouseholdPair[];
  /** Households without a donor, by id. */
  readonly unpaired: readonly UnpairedHousehold[];
  /** Pairs excluded by a hard condition, by household, then by donor. */
  readonly refused: readonly RefusedHousehold[];
  /** Sets of households that can only go to these donors, which have too few places for them. */
  readonly shortages: readonly PairingShortage[];
}

/** Pairs of a donor and a household looked at in one step. */
const perStep = 5000;

function* pairInSteps({ donors: given, households: waiting, seed }: PairingInput): StepGenerator<HouseholdPairing> {
  const donors = inLot(given, seed, 'donors');
  const ordered = inLot(waiting, seed, 'households').sort((a, b) => compareIds(a.since ?? '~', b.since ?? '~'));
  const refused = new Map<string, RefusedHousehold[]>();
  const unpaired: UnpairedHousehold[] = [];
  const rows: WaitingHousehold[] = [];
  const pairs: { row: number; column: number; value: number }[] = [];
  const wanted = new Float64Array(donors.length);
  let seen = 0;
  for (const household of ordered) {
    const before = pairs.length;
    const needed = new Set(household.aids);
    const excluded: RefusedHousehold[] = [];
    seen += donors.length + needed.size;
    if (seen >= perStep) {
      seen = 0;
      yield;
    }
    for (const [column, donor] of donors.entries()) {
      const reasons = donorRefusals(donor, household, needed);
      if (reasons.length > 0) excluded.push({ donorId: donor.id, householdId: household.id, reasons });
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
    refused.set(
      household.id,
      excluded.sort((a, b) => compareIds(a.donorId, b.donorId)),
    );
  }
  const places = yield* mergeInSteps(
    donors.map((donor, column) =>
      Array.from(
        { length: Math.min(Math.max(0, donor.capacity - donor.households), Number(wanted[column])) },
        (_, k) => ({ column, had: donor.households + k }),
      ),
    ),
    (a, b) => a.had - b.had || a.column - b.column,
  );
  const problem = yield* joinLikeColumnsInSteps({
    rows: rows.length,
    columns: donors.length,
    turns: places.map(({ column }) => column),
    pairs,
  });
  const { pairOf, value, bound } = yield* assignInSteps(problem);
  const cuts = yield* shortCutsInSteps(problem);
  const shortages = cuts.map((cut) => ({
    householdIds: cut.rows.map((row) => rows[row]?.id ?? '').sort(compareIds),
    donorIds: cut.columns.map((column) => donors[column]?.id ?? '').sort(compareIds),
    places: cut.places,
    lacking: cut.rows.length - cut.places,
  }));
  const shortageOf = new Map(cuts.flatMap((cut, i) => cut.rows.map((row) => [row, shortages[i]] as const)));
  const made: { donorId: string; householdId: string }[] = [];
  for (const [row, household] of rows.entries()) {
    const pair = pairs[Number(pairOf[row])];
    if (pair !== undefined) {
      made.push({ donorId: donors[pair.column]?.id ?? '', householdId: household.id });
      continue;
    }
    // All values of a household are equal, so a maximum-value pairing is also maximal in number: every unpaired household lies in a cut.
    const shortage = shortageOf.get(row);
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
    refused: [...refused].sort(([a], [b]) => compareIds(a, b)).flatMap(([, excluded]) => excluded),
    shortages,
  };
}

/**
 * Computes {@link pairHouseholds} in steps, for inputs so large that other tasks need a turn in between. An invalid input throws before the first step.
 *
 * @example
 * import { runSync } from '@community1373/base/run';
 * import { pairHouseholdsInSteps } from '@community1373/linkage/matching';
 * const steps = pairHouseholdsInSteps({
 *   donors: [{ id: 'd-1', aids: ['study'], capacity: 2, households: 0 }],
 *   households: [{ id: 'h-1', aids: ['study'], consents: true, value: 1 }],
 * });
 * runSync(steps).pairs; // => [{ donorId: 'd-1', householdId: 'h-1' }]
 */
export const pairHouseholdsInSteps = (input: PairingInput): StepGenerator<HouseholdPairing> =>
  pairInSteps(valueOrThrow(parsePairingInput(input), input, 'linkage.pairing-input'));

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
export const pairHouseholds = (input: PairingInput): HouseholdPairing => runSync(pairHouseholdsInSteps(input));

import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import * as z from 'zod';
import { checkedState } from '../log/checked-state';
import type { LinkageState } from '../log/linkage-state';
import { type Donor, donorSchema, type PairingHousehold, pairingHouseholdSchema } from '../model/members';

/** Zod schema of a {@link PairingInput}. */
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

/** A donor with the number of its present households. */
export interface PairingDonor extends Donor {
  /** Number of households with which it is paired now. */
  readonly households: number;
}

/** A household in difficulty without a donor. */
export interface WaitingHousehold extends PairingHousehold {
  /** Value of a pairing, from 1 to 1,000,000,000; 1 where all households weigh the same. */
  readonly value: number;
  /** Day since which it has waited; the longest wait comes first. Absent: after those with a day. */
  readonly since?: CivilDate | undefined;
}

/** Input of a pairing of donors with households; it contains ids only, no names. */
export interface PairingInput {
  /** Donors with the number of their present households. */
  readonly donors: readonly PairingDonor[];
  /** Households in difficulty without a donor. */
  readonly households: readonly WaitingHousehold[];
  /** Seed of the lot by which ties are drawn; absent: ties are decided by id. */
  readonly seed?: string | number | undefined;
}

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

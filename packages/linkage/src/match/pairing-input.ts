import { civilDateSchema } from '@community1373/base/calendar';
import * as z from 'zod';
import { checkedState } from '../log/checked-state';
import type { LinkageState } from '../log/linkage-state';
import { donorSchema, pairingHouseholdSchema } from '../model/members';

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

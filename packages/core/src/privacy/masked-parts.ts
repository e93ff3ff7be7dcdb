import type { LinkageEvent } from '@community1373/linkage';
import type { Need } from '@community1373/model';

/** The parts that a mask removes. */
export const maskedParts = [
  'residents',
  'homes',
  'occupancy',
  'needs',
  'served',
  'levies',
  'linkage',
  'roster',
] as const;

/**
 * A part of a scenario that a mask removes: residents of households, homes of volunteers, which owners live in their units, needs of single households, visits,
 * reasons, pairings.
 */
export type MaskedPart = (typeof maskedParts)[number];

/** The placeholder for a masked reason that its record requires. */
export const maskedReason = '（已脱敏）';

/** The placeholder for the fingerprint of a roster that was outdated before masking: it matches no facts. */
export const outdatedFingerprint = '0000000000000000';

/** True for a need of a single household. */
export const isOfHousehold = ({ of }: Need): boolean => of.kind === 'household';

/** True for an event of the linkage log that concerns a household in difficulty. */
export const isOfPairing = (event: LinkageEvent): boolean => {
  switch (event.type) {
    case 'household-entered':
    case 'paired':
    case 'pairing-ended':
      return true;
    case 'member-left':
      return event.member === 'household';
    default:
      return false;
  }
};

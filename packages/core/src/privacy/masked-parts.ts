import type { LinkageEvent } from '@community1373/linkage';
import type { Need } from '@community1373/model';

/** What a mask leaves out, part by part. */
export const maskedParts = ['residents', 'homes', 'needs', 'served', 'levies', 'linkage', 'roster'] as const;

/** A part of a scenario that a mask leaves out: who lives in households, where volunteers live, needs of single households, who was visited, reasons, pairings. */
export type MaskedPart = (typeof maskedParts)[number];

/** What stands for a reason that a mask leaves out and that its record must have. */
export const maskedReason = '（已脱敏）';

/** What stands for the fingerprint of a roster that was outdated before the mask: that of no facts. */
export const outdatedFingerprint = '0000000000000000';

/** Whether a need is that of a single household. */
export const isOfHousehold = ({ of }: Need): boolean => of.kind === 'household';

/** Whether an event of the linkage log says something of a household in difficulty. */
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

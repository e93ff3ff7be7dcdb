import { requireArgument } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type Choice, choiceSchema } from './ballot';
import { type OwnershipShare, ownershipShareSchema } from './exclusive-unit';
import { idSchema } from './member';
import { compareFractions, sumOfShares } from './share-sum';
import { type Threshold, thresholdSchema } from './threshold-schema';

/** The co-owners name one of them, whose choice is theirs. */
export interface CoOwnersRepresentative {
  /** Marks a representative. */
  readonly kind: 'representative';
  /** The representative. */
  readonly ownerId: string;
}

/** The co-owners decide by their shares. */
export interface CoOwnersByShare {
  /** Marks a decision by shares. */
  readonly kind: 'by-share';
  /** The part of all shares that must agree; two thirds by Civil Code 301 where nothing else is agreed. */
  readonly threshold: Threshold;
}

/** The co-owners must all agree. */
export interface CoOwnersUnanimous {
  /** Marks a decision of all. */
  readonly kind: 'unanimous';
}

/** 共有人的约定 the agreement of the co-owners of one unit on how they cast their one vote. */
export type CoOwnerAgreement = CoOwnersRepresentative | CoOwnersByShare | CoOwnersUnanimous;

/** The choice of one co-owner. */
export interface CoOwnerChoice {
  /** The co-owner. */
  readonly ownerId: string;
  /** The share of the unit. */
  readonly share: OwnershipShare;
  /** The choice; absent: none stated. */
  readonly choice?: Choice | undefined;
}

const agreementSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('representative'), ownerId: idSchema }),
  z.object({ kind: z.literal('by-share'), threshold: thresholdSchema }),
  z.object({ kind: z.literal('unanimous') }),
]);
const choicesSchema = z.array(
  z.object({ ownerId: idSchema, share: ownershipShareSchema, choice: choiceSchema.optional() }),
);

const choices: readonly Choice[] = ['for', 'against', 'abstain'];

/**
 * Returns the one choice of the co-owners of a unit by their agreement, or undefined while they have none and so cast no ballot. Shares are
 * compared exactly. A part of at most half could be reached by two choices: then the first of for, against, abstain that reaches it counts.
 *
 * @example
 * import { coOwnersChoice } from '@community1373/deliberation';
 * const third = { numerator: 1, denominator: 3 };
 * const choices = [
 *   { ownerId: 'a', share: third, choice: 'for' },
 *   { ownerId: 'b', share: third, choice: 'for' },
 *   { ownerId: 'c', share: third, choice: 'against' },
 * ] as const;
 * coOwnersChoice({ kind: 'by-share', threshold: { numerator: 2, denominator: 3, more: false } }, choices); // => 'for'
 * coOwnersChoice({ kind: 'unanimous' }, choices); // => undefined
 * coOwnersChoice({ kind: 'representative', ownerId: 'c' }, choices); // => 'against'
 */
export const coOwnersChoice = (agreement: CoOwnerAgreement, coOwners: readonly CoOwnerChoice[]): Choice | undefined => {
  const by: CoOwnerAgreement = requireArgument(agreementSchema, agreement, 'deliberation.co-owner-agreement');
  const all: readonly CoOwnerChoice[] = requireArgument(choicesSchema, coOwners, 'deliberation.co-owner-choices');
  switch (by.kind) {
    case 'representative':
      return all.find(({ ownerId }) => ownerId === by.ownerId)?.choice;
    case 'unanimous':
      return all.every(({ choice }) => choice === all[0]?.choice) ? all[0]?.choice : undefined;
    case 'by-share': {
      const { numerator, denominator, more } = by.threshold;
      const total = sumOfShares(all.map(({ share }) => share));
      const wanted = {
        numerator: total.numerator * BigInt(numerator),
        denominator: total.denominator * BigInt(denominator),
      };
      return choices.find((one) => {
        const agreeing = all.filter(({ choice }) => choice === one);
        const difference = compareFractions(sumOfShares(agreeing.map(({ share }) => share)), wanted);
        return agreeing.length > 0 && (more ? difference > 0 : difference >= 0);
      });
    }
  }
};

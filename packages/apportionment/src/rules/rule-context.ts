import type { Explanation } from '@community1373/base/explain';
import type { ExactShares } from '../rounding/exact-shares';
import type { Problems, StepCode } from '../messages/codes';
import { allocationBasisNames } from '../messages/names';
import type { Payer } from '../document/payer';
import type { Rational } from '../rounding/rational';
import type { AllocationBasis } from '../document/cost-rule';
import type { Tree } from '../network/tree';

/** One step of a share: the reason, and the exact amount. */
export interface ExactStep extends Explanation<StepCode> {
  readonly amount: Rational;
}

/** Result of a rule: the exact shares, and on demand the steps of one of them. */
export interface RuleShares {
  readonly shares: ExactShares;
  readonly steps: (i: number) => readonly ExactStep[];
  /** False where a large network is kept to 2^−128 fen. */
  readonly exact: boolean;
}

/** The context in which rules are applied. */
export interface RuleContext {
  /** The payers in scope. */
  readonly payers: readonly Payer[];
  /** Returns the position of a household among all payers of the input. */
  readonly positionOf: (householdId: string) => number;
  readonly tree: Tree | undefined;
  readonly sink: Problems;
}

/** Path of a rule in the input. */
export type Where = readonly (string | number)[];

/** Returns a function that looks up the position of a payer; the index is built on first use. */
export const positionsIn = (payers: readonly Payer[]): RuleContext['positionOf'] => {
  let known: ReadonlyMap<string, number> | undefined;
  return (householdId) => {
    known ??= new Map(payers.map((payer, i) => [payer.householdId, i]));
    return known.get(householdId) ?? 0;
  };
};

/** Returns a measure of each payer; a missing one is reported. */
export const measured = (
  { payers, positionOf, sink }: RuleContext,
  measure: AllocationBasis,
): readonly bigint[] | undefined => {
  let complete = true;
  const weights = payers.map((payer) => {
    const value = payer[measure];
    if (value === undefined) {
      complete = false;
      sink.add('apportionment.measure-missing', ['payers', positionOf(payer.householdId), measure], undefined, {
        household: payer.householdId,
        measure: allocationBasisNames[measure],
      });
    }
    return BigInt(value ?? 0);
  });
  return complete ? weights : undefined;
};

/** Rounds a total in fen down to the hundredth of a fen, for a sentence. */
export const wholeFen = (total: Rational): number => Number((total.numerator * 100n) / total.denominator) / 100;

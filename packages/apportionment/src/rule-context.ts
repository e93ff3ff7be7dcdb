import type { Explanation } from '@community1373/base/explain';
import type { ExactShares } from './exact-shares';
import { measureNames, type Problems, type StepCode } from './messages';
import type { Payer } from './payer';
import type { Rational } from './rational';
import type { Measure } from './rule';
import type { Tree } from './tree';

/** One step towards a share: why, and how much of the share it is, exactly. */
export interface ExactStep extends Explanation<StepCode> {
  readonly amount: Rational;
}

/** What a rule gives: the shares, exactly, and on demand the steps of one of them. */
export interface RuleShares {
  readonly shares: ExactShares;
  readonly steps: (i: number) => readonly ExactStep[];
  /** False where a large network is kept to 2^−128 fen. */
  readonly exact: boolean;
}

/** What the rules are applied to. */
export interface RuleContext {
  /** Those in scope. */
  readonly payers: readonly Payer[];
  /** Where a household stands among all payers of the input. */
  readonly positionOf: (householdId: string) => number;
  readonly tree: Tree | undefined;
  readonly sink: Problems;
}

/** Where in the input a rule stands. */
export type Where = readonly (string | number)[];

/** Looks up where each payer stands; the index is made when first asked for. */
export const positionsIn = (payers: readonly Payer[]): RuleContext['positionOf'] => {
  let known: ReadonlyMap<string, number> | undefined;
  return (householdId) => {
    known ??= new Map(payers.map((payer, i) => [payer.householdId, i]));
    return known.get(householdId) ?? 0;
  };
};

/** A fact of each payer; one that is missing is named. */
export const measured = ({ payers, positionOf, sink }: RuleContext, measure: Measure): readonly bigint[] | undefined => {
  let complete = true;
  const weights = payers.map((payer) => {
    const value = payer[measure];
    if (value === undefined) {
      complete = false;
      sink.add('apportionment.measure-missing', ['payers', positionOf(payer.householdId), measure], undefined, { household: payer.householdId, measure: measureNames[measure] });
    }
    return BigInt(value ?? 0);
  });
  return complete ? weights : undefined;
};

/** A total in fen for a sentence: to the hundredth of a fen, rounded down. */
export const wholeFen = (total: Rational): number => Number((total.numerator * 100n) / total.denominator) / 100;

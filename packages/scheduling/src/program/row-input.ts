import type { CompiledProblem, Scope } from '../problem/compiled-problem';
import type { RowBuilder, Terms } from './row-builder';

/** Input for writing the rows of a rule. */
export interface RuleRows {
  readonly compiled: CompiledProblem;
  readonly rows: RowBuilder;
  /** Returns the column of a person on a shift, or undefined where the pair is excluded. */
  readonly column: (person: number, shift: number) => number | undefined;
  /** The people and shifts to which the rule applies. */
  readonly scope: Scope;
  /** Adds a column by which a row may be broken at the price of the given units; undefined where it may not. */
  readonly slack: (units: number) => number | undefined;
  /** The price of a unit, or undefined where none may be broken. */
  readonly price: number | undefined;
}

/** Lists the people of the rule's scope. */
export const everyone = ({ compiled, scope }: RuleRows): readonly number[] =>
  compiled.people.map((_, person) => person).filter(scope.person);

/** Lists the shifts of the rule's scope. */
export const everyShift = ({ compiled, scope }: RuleRows): readonly number[] =>
  compiled.shifts.map((_, shift) => shift).filter(scope.shift);

/** Lists the columns of a person on some shifts. */
export const own = (
  { column }: RuleRows,
  person: number,
  shifts: readonly number[],
): readonly { readonly shift: number; readonly at: number }[] =>
  shifts.flatMap((shift) => {
    const at = column(person, shift);
    return at === undefined ? [] : [{ shift, at }];
  });

/** Adds a row: the terms sum to at most `most`, or to more at the cost of the slack. */
export const atMost = ({ rows, slack }: RuleRows, terms: Terms, most: number, cost = 1): void => {
  const give = slack(cost);
  rows.row(give === undefined ? terms : [...terms, [give, -1]], Number.NEGATIVE_INFINITY, most);
};

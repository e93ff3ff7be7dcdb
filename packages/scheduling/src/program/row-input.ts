import type { CompiledProblem, Scope } from '../compiled-problem';
import type { RowBuilder, Terms } from './row-builder';

/** What the rows of a rule are written with. */
export interface RuleRows {
  readonly compiled: CompiledProblem;
  readonly rows: RowBuilder;
  /** The column of a person on a shift, or undefined where it is ruled out. */
  readonly column: (person: number, shift: number) => number | undefined;
  /** Which people and shifts the rule is asked of. */
  readonly scope: Scope;
  /** A column by which a row may be broken at the price of so many units, or undefined where it may not. */
  readonly slack: (units: number) => number | undefined;
  /** What a unit costs, or undefined where none may be broken. */
  readonly price: number | undefined;
}

/** The people of the rule's scope. */
export const everyone = ({ compiled, scope }: RuleRows): readonly number[] => compiled.people.map((_, person) => person).filter(scope.person);

/** The shifts of the rule's scope. */
export const everyShift = ({ compiled, scope }: RuleRows): readonly number[] => compiled.shifts.map((_, shift) => shift).filter(scope.shift);

/** The columns of a person on some shifts. */
export const own = ({ column }: RuleRows, person: number, shifts: readonly number[]): readonly { readonly shift: number; readonly at: number }[] =>
  shifts.flatMap((shift) => {
    const at = column(person, shift);
    return at === undefined ? [] : [{ shift, at }];
  });

/** A row: the terms sum to `most` at most, or to more at the cost of what gives way. */
export const atMost = ({ rows, slack }: RuleRows, terms: Terms, most: number, cost = 1): void => {
  const give = slack(cost);
  rows.row(give === undefined ? terms : [...terms, [give, -1]], Number.NEGATIVE_INFINITY, most);
};

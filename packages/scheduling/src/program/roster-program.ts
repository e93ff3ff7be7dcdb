import type { LinearProgram } from '@community1373/solver';
import { scopeOf } from '../problem/compiled-problem';
import { type LoadedRoster, pairKey } from '../problem/loaded-roster';
import type { RosterRule } from '../problem/roster-rule';
import { RowBuilder } from './row-builder';
import { ruleRows } from './rule-rows';

/** Input of a roster program: the rules and fixed assignments to keep, and those that may be relaxed at a cost. */
export interface RosterProgramInput {
  readonly loaded: LoadedRoster;
  /** True when a rule (by its index among the compiled ones) applies to a person and a shift. */
  readonly asks: (rule: number, person: number, shift: number) => boolean;
  readonly pins: readonly { readonly person: number; readonly shift: number }[];
  readonly gives: (rule: RosterRule) => boolean;
  readonly pinsGive: boolean;
  /** True to state the weighted rules too, each unit at its weight, so that the objective is the weighted cost. */
  readonly weighted?: boolean;
  /** Keys of the pairs of a previous roster: the objective then counts open places first, and changes against it. */
  readonly before?: ReadonlySet<number>;
}

/** An integer program whose solutions are the rosters sought. */
export interface RosterProgram {
  readonly program: LinearProgram;
  /** Returns the assignments of a solution. */
  readonly pairs: (primal: ArrayLike<number>) => readonly { readonly person: number; readonly shift: number }[];
}

/**
 * Returns the price of a unit of a rule: its weight if weighted, 1 if hard and relaxable (for the minutes of a load, per hour); undefined where it
 * may not be broken.
 */
const priceOf = (rule: RosterRule, gives: RosterProgramInput['gives']): number | undefined => {
  if (rule.weight !== 'hard') return rule.weight;
  if (!gives(rule)) return undefined;
  return rule.kind === 'load' && rule.of === 'minutes' ? 1 / 60 : 1;
};

/** Writes the rules as an integer program with a column for each possible pair of a person and a shift; every kind of rule is represented exactly. */
export const rosterProgram = ({
  loaded,
  asks,
  pins,
  gives,
  pinsGive,
  weighted = false,
  before,
}: RosterProgramInput): RosterProgram => {
  const { compiled, state, barred } = loaded;
  const rows = new RowBuilder();
  const rules = compiled.rules.flatMap((rule, at) =>
    weighted || rule.weight === 'hard' ? [{ rule, at, price: priceOf(rule, gives) }] : [],
  );
  const pairRules = rules.flatMap(({ at, price }) => {
    const kernels = state.kernels[at];
    return kernels?.reach === 'pair' ? [{ at, price, units: kernels.pair.units }] : [];
  });
  const columns = new Map<number, number>();
  for (const [shift] of compiled.shifts.entries())
    for (const [person] of compiled.people.entries()) {
      const key = pairKey(compiled, person, shift);
      if (barred.has(key)) continue;
      let cost = 0;
      let out = false;
      for (const { at, price, units } of pairRules) {
        const broken = asks(at, person, shift) ? units(person, shift) : 0;
        if (broken > 0 && price === undefined) out = true;
        cost += broken * (price ?? 0);
      }
      if (before !== undefined) cost += before.has(key) ? -1 : 1;
      if (!out) columns.set(key, rows.column(1, cost));
    }
  const column = (person: number, shift: number): number | undefined => columns.get(pairKey(compiled, person, shift));
  for (const { rule, at, price } of rules) {
    if (state.kernels[at]?.reach === 'pair') continue;
    const own = scopeOf(compiled, rule);
    const byShift = rule.kind === 'cover' || rule.kind === 'together' || rule.kind === 'apart' || rule.kind === 'mix';
    // Narrowed by shift for a rule about shifts, by person for a rule about people.
    const scope = {
      person: (person: number) => own.person(person) && (byShift || asks(at, person, -1)),
      shift: (shift: number) => own.shift(shift) && (!byShift || asks(at, -1, shift)),
    };
    const slack = (units: number): number | undefined =>
      price === undefined ? undefined : rows.column(Number.POSITIVE_INFINITY, units * price, false);
    ruleRows({ compiled, rows, column, scope, slack, price }, rule);
  }
  for (const { person, shift } of pins) {
    const at = column(person, shift);
    const give = pinsGive ? rows.column(1, 1) : undefined;
    rows.row(
      [...(at === undefined ? [] : [[at, 1] as const]), ...(give === undefined ? [] : [[give, 1] as const])],
      1,
      Number.POSITIVE_INFINITY,
    );
  }
  if (before !== undefined)
    for (const [shift, { wanted }] of compiled.shifts.entries()) {
      // An open place outweighs all changes together.
      const open = rows.column(wanted, columns.size + 1, false);
      const terms = compiled.people.flatMap((_, person) => column(person, shift) ?? []).map((at) => [at, 1] as const);
      rows.row([...terms, [open, 1]], wanted, Number.POSITIVE_INFINITY);
    }
  return {
    program: rows.program(),
    pairs: (primal) =>
      [...columns].flatMap(([key, at]) =>
        Number(primal[at]) > 0.5
          ? [{ person: Math.floor(key / compiled.shifts.length), shift: key % compiled.shifts.length }]
          : [],
      ),
  };
};

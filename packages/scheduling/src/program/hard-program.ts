import type { LinearProgram } from '@community1373/solver';
import { type CompiledProblem, scopeOf } from '../compiled-problem';
import { type LoadedRoster, pairKey } from '../loaded-roster';
import type { RosterRule } from '../roster-rule';
import { RowBuilder } from './row-builder';
import { ruleRows } from './rule-rows';

/** Which hard rules and which fixed assignments a roster is asked to keep, and which of them may give way at a cost. */
export interface HardProgramInput {
  readonly loaded: LoadedRoster;
  /** Whether a rule (by its place among the compiled ones) is asked of a person and a shift. */
  readonly asks: (rule: number, person: number, shift: number) => boolean;
  readonly pins: readonly { readonly person: number; readonly shift: number }[];
  readonly gives: (rule: RosterRule) => boolean;
  readonly pinsGive: boolean;
}

/** An integer program whose solutions are the rosters asked for. */
export interface HardProgram {
  readonly program: LinearProgram;
  /** The assignments of a solution. */
  readonly pairs: (primal: ArrayLike<number>) => readonly { readonly person: number; readonly shift: number }[];
}

const hardRules = ({ rules }: CompiledProblem): readonly { readonly rule: RosterRule; readonly at: number }[] =>
  rules.flatMap((rule, at) => (rule.weight === 'hard' ? [{ rule, at }] : []));

/** Writes the hard rules as an integer program with a column for each person and shift that may come together; every kind of rule is stated exactly. */
export const hardProgram = ({ loaded, asks, pins, gives, pinsGive }: HardProgramInput): HardProgram => {
  const { compiled, state, barred } = loaded;
  const rows = new RowBuilder();
  const rules = hardRules(compiled);
  const pairRules = rules.flatMap(({ rule, at }) => {
    const kernels = state.kernels[at];
    return kernels?.reach === 'pair' ? [{ rule, at, units: kernels.pair.units }] : [];
  });
  const columns = new Map<number, number>();
  for (const [shift] of compiled.shifts.entries())
    for (const [person] of compiled.people.entries()) {
      const key = pairKey(compiled, person, shift);
      if (barred.has(key)) continue;
      let cost = 0;
      let out = false;
      for (const { rule, at, units } of pairRules) {
        const broken = asks(at, person, shift) ? units(person, shift) : 0;
        if (broken > 0 && !gives(rule)) out = true;
        cost += broken;
      }
      if (!out) columns.set(key, rows.column(1, cost));
    }
  const column = (person: number, shift: number): number | undefined => columns.get(pairKey(compiled, person, shift));
  for (const { rule, at } of rules) {
    if (state.kernels[at]?.reach === 'pair') continue;
    const own = scopeOf(compiled, rule);
    const byShift = rule.kind === 'cover' || rule.kind === 'together' || rule.kind === 'apart' || rule.kind === 'mix';
    // Narrowed by shift where the rule looks at a shift, by person where it looks at a person.
    const scope = {
      person: (person: number) => own.person(person) && (byShift || asks(at, person, -1)),
      shift: (shift: number) => own.shift(shift) && (!byShift || asks(at, -1, shift)),
    };
    ruleRows({ compiled, rows, column, scope, slack: (cost) => (gives(rule) ? rows.column(Number.POSITIVE_INFINITY, cost, false) : undefined) }, rule);
  }
  for (const { person, shift } of pins) {
    const at = column(person, shift);
    const give = pinsGive ? rows.column(1, 1) : undefined;
    rows.row([...(at === undefined ? [] : [[at, 1] as const]), ...(give === undefined ? [] : [[give, 1] as const])], 1, Number.POSITIVE_INFINITY);
  }
  return {
    program: rows.program(),
    pairs: (primal) =>
      [...columns].flatMap(([key, at]) =>
        Number(primal[at]) > 0.5 ? [{ person: Math.floor(key / compiled.shifts.length), shift: key % compiled.shifts.length }] : [],
      ),
  };
};

import type { StepGenerator } from '@community1373/base/run';
import { listAt } from '../problem/at-index';
import { scopeOf } from '../problem/compiled-problem';
import { type LoadedRoster, pairKey } from '../problem/loaded-roster';
import { RosterState } from '../solve/roster-state';
import type { Pair } from '../solve/set-roster';
import { atomicRules } from './atomic-rules';

/** Rank of a roster, compared lexicographically: units missing of hard rules, open places, changes, weighted cost. */
export type Rank = readonly [missing: number, open: number, changes: number, cost: number];

/** Input of an exact search: its decisions and its objective. */
export interface ExactInput {
  readonly loaded: LoadedRoster;
  readonly eligible: readonly (readonly number[])[];
  /** Assignments in every roster. */
  readonly fixed: readonly Pair[];
  /** Keys of the previous pairs, where the fewest changes are sought. Open places come before changes, and weighted cost after. */
  readonly before?: ReadonlySet<number>;
  /** Only rosters that rank before this one are sought. */
  readonly known?: Rank;
  /** Indices, among the compiled rules, of rules that are left out. */
  readonly without?: ReadonlySet<number>;
  /** Number of positions after which the search gives up. */
  readonly most: number;
}

/** Result of an exact search. */
export interface ExactResult {
  /** True when nothing was left out: no roster ranks before the best, or, without one, before `known`. */
  readonly complete: boolean;
  readonly best: { readonly pairs: readonly Pair[]; readonly rank: Rank } | undefined;
}

/** Positions between two turns of others. */
const slice = 500;

const [rising, falling, mixed] = [0, 1, 2];

/** Lists the open pairs of a person and a shift, shift by shift. */
const openPairs = (
  { compiled }: LoadedRoster,
  eligible: readonly (readonly number[])[],
  fixed: readonly Pair[],
): readonly Pair[] => {
  const taken = new Set(fixed.map(([person, shift]) => pairKey(compiled, person, shift)));
  return eligible.flatMap((people, shift) =>
    people.filter((person) => !taken.has(pairKey(compiled, person, shift))).map((person): Pair => [person, shift]),
  );
};

/** True when a roster ranks before another. */
export const isBefore = (a: Rank, b: Rank): boolean => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && Number(a[at]) < Number(b[at]);
};

class ExactSearch {
  private readonly cells: readonly Pair[];
  /** The roster of the assignments made so far, and that of all assignments not excluded so far. */
  private readonly low: RosterState;
  private readonly high: RosterState;
  private readonly direction: Uint8Array;
  private readonly hard: Uint8Array;
  private readonly weight: Float64Array;
  /** Number of open cells of each mixed rule, and the mixed rules of each cell. */
  private readonly open: Int32Array;
  private readonly mixedAt: readonly (readonly number[])[];
  private readonly isOld: readonly boolean[];
  private readonly brokenAtRest: number;
  private changes = 0;
  private best: ExactResult['best'];
  private rank: Rank;

  constructor(private readonly input: ExactInput) {
    const { loaded, eligible, fixed, before, without, known } = input;
    const { compiled } = loaded;
    this.cells = openPairs(loaded, eligible, fixed);
    const atoms = atomicRules(compiled).filter(({ of }) => without?.has(of) !== true);
    const apart = { ...compiled, rules: atoms.map(({ rule }) => rule) };
    this.low = new RosterState(apart);
    this.high = new RosterState(apart);
    for (const [person, shift] of fixed) {
      this.low.add(person, shift);
      this.high.add(person, shift);
    }
    for (const [person, shift] of this.cells) this.high.add(person, shift);
    this.direction = Uint8Array.from(atoms, ({ direction }) =>
      direction === 'rising' ? rising : direction === 'falling' ? falling : mixed,
    );
    this.hard = Uint8Array.from(atoms, ({ rule }) => (rule.weight === 'hard' ? 1 : 0));
    this.weight = Float64Array.from(atoms, ({ rule }) => (rule.weight === 'hard' ? 1 : rule.weight));
    this.open = new Int32Array(atoms.length);
    const scopes = atoms.map(({ rule }) => scopeOf(compiled, rule));
    this.mixedAt = this.cells.map(([person, shift]) =>
      scopes.flatMap((scope, i) =>
        this.direction[i] === mixed && scope.person(person) && scope.shift(shift) ? [i] : [],
      ),
    );
    for (const at of this.mixedAt) for (const i of at) this.open[i] = Number(this.open[i]) + 1;
    this.isOld = this.cells.map(([person, shift]) => before?.has(pairKey(compiled, person, shift)) === true);
    this.brokenAtRest = this.low.brokenHard;
    this.rank = known ?? [Number.POSITIVE_INFINITY, 0, 0, 0];
  }

  /** Returns a lower bound on the rank of every roster below this position. */
  private bound(): Rank {
    let [missing, cost] = [0, 0];
    for (let i = 0; i < this.weight.length; i += 1) {
      const direction = this.direction[i];
      if (direction === mixed && Number(this.open[i]) > 0) continue;
      const units = Number(direction === falling ? this.high.units[i] : this.low.units[i]);
      if (units === 0) continue;
      if (this.hard[i] === 0) cost += Number(this.weight[i]) * units;
      else if (direction !== rising) missing += units;
    }
    return this.input.before === undefined
      ? [missing, 0, 0, cost]
      : [missing, this.high.openPlaces, this.changes, cost];
  }

  private decide(cell: number, on: boolean, step: 1 | -1): void {
    const [person = 0, shift = 0] = this.cells[cell] ?? [];
    if (on) this.low[step === 1 ? 'add' : 'remove'](person, shift);
    else this.high[step === 1 ? 'remove' : 'add'](person, shift);
    if (this.input.before !== undefined && this.isOld[cell] !== on) this.changes += step;
    for (const i of listAt(this.mixedAt, cell)) this.open[i] = Number(this.open[i]) - step;
  }

  /** True when the pair is tried as an assignment first: where the previous roster has it, or the shift wants more people. */
  private startsOn(cell: number): boolean {
    const [, shift = 0] = this.cells[cell] ?? [];
    if (this.input.before !== undefined) return this.isOld[cell] === true;
    return listAt(this.low.peopleOf, shift).length < Number(this.low.compiled.shifts[shift]?.wanted);
  }

  *search(): StepGenerator<ExactResult> {
    const { cells, low } = this;
    // For each cell down to the present one: the side taken first, and the number of sides tried.
    const first = new Uint8Array(cells.length);
    const tried = new Uint8Array(cells.length + 1);
    const side = (cell: number): boolean => (first[cell] === 1) === (tried[cell] === 1);
    const record = (): void => {
      this.rank = this.bound();
      this.best = {
        rank: this.rank,
        pairs: low.peopleOf.flatMap((people, shift) => people.map((person): Pair => [person, shift])),
      };
    };
    if (!isBefore(this.bound(), this.rank)) return { complete: true, best: undefined };
    if (cells.length === 0) record();
    let looked = 0;
    let at = cells.length === 0 ? -1 : 0;
    if (at === 0) first[0] = this.startsOn(0) ? 1 : 0;
    while (at >= 0) {
      if (Number(tried[at]) > 0) this.decide(at, side(at), -1);
      if (tried[at] === 2) {
        tried[at] = 0;
        at -= 1;
        continue;
      }
      tried[at] = Number(tried[at]) + 1;
      this.decide(at, side(at), 1);
      looked += 1;
      if (looked > this.input.most) return { complete: false, best: this.best };
      if (looked % slice === 0) yield;
      if (low.brokenHard > this.brokenAtRest || !isBefore(this.bound(), this.rank)) continue;
      if (at + 1 === cells.length) record();
      else {
        at += 1;
        first[at] = this.startsOn(at) ? 1 : 0;
      }
    }
    return { complete: true, best: this.best };
  }
}

/**
 * Searches all rosters of a small problem, pair by pair, for the one that ranks first, and prunes those that a bound shows to rank no better than the
 * best so far: a rule that more assignments can only break is bounded by those made, one that they can only satisfy by all that may still be made.
 * Source: A. H. Land and A. G. Doig, An automatic method of solving discrete programming problems, Econometrica 28 (1960).
 */
export const searchExactly = (input: ExactInput): StepGenerator<ExactResult> => new ExactSearch(input).search();

import type { RunControl } from '@community1373/base/run';
import { listAt } from '../problem/at-index';
import { type LoadedRoster, pairKey } from '../problem/loaded-roster';
import type { Breach, Kernel } from '../rules/kernel';

/** Input of a search for a repair: a state that holds all previous assignments still possible, and those that may be changed. */
export interface RepairSearch {
  readonly loaded: LoadedRoster;
  readonly eligible: readonly (readonly number[])[];
  readonly isFixed: (person: number, shift: number) => boolean;
  /** Units of each rule that the fixed assignments alone break. */
  readonly atRest: Float64Array;
  /** Maximum number of open places after the repair. */
  readonly target: number;
  readonly run: RunControl;
}

/** One change, in indices. */
interface RepairStep {
  readonly kind: 'add' | 'remove';
  readonly person: number;
  readonly shift: number;
}

/** Result of a search. */
export interface RepairSearchResult {
  /** The fewest changes that reach the target, the cheapest of those seen; undefined where none was found. */
  readonly best: readonly RepairStep[] | undefined;
  /** True when nothing was left out: without `best`, no repair reaches the target. */
  readonly exhausted: boolean;
}

/** Maximum number of changes of a search, and its maximum work: a position is 1, and more in large problems. */
const deepest = 12;
const most = 15_000;

class Search {
  private readonly done: RepairStep[] = [];
  private readonly touched = new Set<number>();
  private looked = 0;
  private cost = Number.POSITIVE_INFINITY;
  private best: readonly RepairStep[] | undefined;
  private ended = false;
  /** True when the depth limit has cut off part of the search. */
  private cut = false;

  constructor(private readonly space: RepairSearch) {}

  private brokenRules(): readonly number[] {
    const { compiled, units } = this.space.loaded.state;
    return compiled.rules.flatMap(({ weight }, i) =>
      weight === 'hard' && Number(units[i]) > Number(this.space.atRest[i]) ? [i] : [],
    );
  }

  private isFree(person: number, shift: number): boolean {
    return !this.touched.has(pairKey(this.space.loaded.compiled, person, shift));
  }

  private removals({ people, shifts }: Breach): readonly RepairStep[] {
    const { state } = this.space.loaded;
    return shifts.flatMap((shift) =>
      listAt(state.peopleOf, shift)
        .filter(
          (person) =>
            (people.length === 0 || people.includes(person)) &&
            !this.space.isFixed(person, shift) &&
            this.isFree(person, shift),
        )
        .map((person): RepairStep => ({ kind: 'remove', person, shift })),
    );
  }

  private additions({ people, shifts }: Breach): readonly RepairStep[] {
    const { eligible, loaded } = this.space;
    this.looked += loaded.compiled.people.length * loaded.compiled.shifts.length * 1e-3;
    const [who, what] = [new Set(people), new Set(shifts)];
    return eligible.flatMap((able, shift) =>
      able
        .filter(
          (person) =>
            (who.has(person) || what.has(shift)) && !loaded.state.has(person, shift) && this.isFree(person, shift),
        )
        .map((person): RepairStep => ({ kind: 'add', person, shift })),
    );
  }

  /** True when the removable part of a violation contributes to it: without it, the kernel counts fewer units. */
  private matters(kernel: Kernel, steps: readonly RepairStep[]): boolean {
    const { state } = this.space.loaded;
    const counted = (): number => kernel.breaches().reduce((sum, { units }) => sum + units, 0);
    const before = counted();
    for (const { person, shift } of steps) state.remove(person, shift);
    const after = counted();
    for (const { person, shift } of steps) state.add(person, shift);
    return after < before;
  }

  /**
   * Returns the steps that continue from a broken rule: every roster that keeps it takes one of them. A rule that only assignments break must lose an
   * assignment of a violation; a rule that an assignment may satisfy can also gain one for the people or the shifts of a violation.
   */
  private repairSteps(rule: number): readonly RepairStep[] {
    const kernels = this.space.loaded.state.kernels[rule];
    if (kernels === undefined || kernels.reach === 'pair') return [];
    for (const kernel of kernels.kernels)
      for (const breach of kernel.breaches()) {
        const removals = this.removals(breach);
        if (!kernel.forbids) return [...removals, ...this.additions(breach)];
        if (removals.length > 0 && this.matters(kernel, removals)) return removals;
      }
    return [];
  }

  private fillings(): readonly RepairStep[] {
    const { eligible, loaded } = this.space;
    const { state, compiled } = loaded;
    return compiled.shifts.flatMap(({ wanted }, shift) =>
      listAt(state.peopleOf, shift).length >= wanted
        ? []
        : listAt(eligible, shift)
            .filter((person) => !state.has(person, shift) && this.isFree(person, shift))
            .map((person): RepairStep => ({ kind: 'add', person, shift })),
    );
  }

  private look(left: number): void {
    const { state } = this.space.loaded;
    this.looked += 1 + state.compiled.shifts.length * 1e-3;
    if (this.looked > most || !this.space.run.spend()) {
      this.ended = true;
      return;
    }
    const lacking = state.openPlaces - this.space.target;
    const [broken] = this.brokenRules();
    if (broken === undefined && lacking <= 0) {
      if (state.weighted < this.cost) [this.cost, this.best] = [state.weighted, [...this.done]];
      return;
    }
    // A change fills at most one place.
    if (left === 0 || lacking > left) {
      this.cut = true;
      return;
    }
    const decided: number[] = [];
    for (const step of broken === undefined ? this.fillings() : this.repairSteps(broken)) {
      const key = pairKey(this.space.loaded.compiled, step.person, step.shift);
      // All repairs with this step are found below it, so the steps tried after it exclude it.
      this.touched.add(key);
      decided.push(key);
      this.done.push(step);
      state[step.kind](step.person, step.shift);
      this.look(left - 1);
      state[step.kind === 'add' ? 'remove' : 'add'](step.person, step.shift);
      this.done.pop();
      if (this.ended) break;
    }
    for (const key of decided) this.touched.delete(key);
  }

  /** Searches with one more change each time; the first number that reaches the target is the least. */
  deepen(): RepairSearchResult {
    let exhausted = false;
    for (let changes = 0; changes <= deepest && this.best === undefined && !this.ended && !exhausted; changes += 1) {
      this.cut = false;
      this.look(changes);
      exhausted = !this.cut && !this.ended;
    }
    return { best: this.best, exhausted };
  }
}

/**
 * Searches for the fewest changes that keep every hard rule and leave at most `target` places open, by iterative deepening: at every position one broken
 * rule or the open places are taken and all ways to resolve them tried, so no other repair has fewer changes than the one found. Among those with equally
 * few changes it takes the cheapest that it visits. The state is unchanged afterwards.
 * Source: iterative deepening, R. E. Korf, Artificial Intelligence 27 (1985), over the branching of bounded search trees, Downey and Fellows,
 * Parameterized Complexity (1999), chapter 3.
 */
export const searchRepair = (space: RepairSearch): RepairSearchResult => new Search(space).deepen();

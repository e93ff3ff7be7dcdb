import type { Random } from '@community1373/base/random';
import { listAt } from '../problem/at-index';
import { shiftsInTheWay } from './fill-by-ejection';
import type { RosterState } from './roster-state';
import { type Pair, pairsOf, setRoster } from './set-roster';

/** Input of the search: the state, the possible assignments and the random generator. */
export interface SearchSpace {
  readonly state: RosterState;
  readonly eligible: readonly (readonly number[])[];
  readonly isFixed: (person: number, shift: number) => boolean;
  readonly random: Random;
}

/** A missing unit of a hard minimum outweighs every weighted cost. */
const missingUnit = 1e9;

/** Returns the value that the search minimises. */
export const valueOf = (state: RosterState): number => state.unmetHard * missingUnit + state.weighted;

const pick = <T>(list: readonly T[] | undefined, random: Random): T | undefined =>
  list === undefined || list.length === 0 ? undefined : list[random.below(list.length)];

/**
 * Late acceptance hill climbing over rosters: a move is kept when the roster is then no worse than the current one, or than the one `memory` moves ago.
 * Moves give a shift to another person, let two people exchange shifts, or exchange all they do in one week, fill open places, take a person off without a
 * substitute, or let a person leave all shifts that block another. No move breaks a hard rule further.
 * Source: E. K. Burke and Y. Bykov, European Journal of Operational Research 258 (2017).
 */
export class RosterSearch {
  private readonly past: Float64Array;
  private readonly done: { readonly person: number; readonly shift: number; readonly step: 1 | -1 }[] = [];
  private moves = 0;
  private readonly week: Int32Array;
  /** The best value found, and its assignments. */
  best: number;
  bestPairs: readonly Pair[];

  constructor(
    private readonly space: SearchSpace,
    memory = 400,
  ) {
    const value = valueOf(space.state);
    this.past = new Float64Array(memory).fill(value);
    this.week = space.state.compiled.week;
    this.best = value;
    this.bestPairs = pairsOf(this.space.state);
  }

  private add(person: number, shift: number): void {
    this.space.state.add(person, shift);
    this.done.push({ person, shift, step: 1 });
  }

  private remove(person: number, shift: number): void {
    this.space.state.remove(person, shift);
    this.done.push({ person, shift, step: -1 });
  }

  private undo(): void {
    for (let last = this.done.pop(); last !== undefined; last = this.done.pop()) {
      if (last.step === 1) this.space.state.remove(last.person, last.shift);
      else this.space.state.add(last.person, last.shift);
    }
  }

  private mayTake(person: number, shift: number): boolean {
    return this.space.eligible[shift]?.includes(person) === true && !this.space.state.has(person, shift);
  }

  /** Gives a shift to another person, or fills an open place; the person may leave another shift of the same week. */
  private reassign(shift: number): void {
    const { state, eligible, isFixed, random } = this.space;
    const people = listAt(state.peopleOf, shift);
    const next = pick(eligible[shift], random);
    if (next === undefined || state.has(next, shift)) return;
    const open = people.length < Number(state.compiled.shifts[shift]?.wanted);
    const leaving = pick(people, random);
    if (!open || random.below(2) === 0) {
      if (leaving === undefined || isFixed(leaving, shift)) return;
      this.remove(leaving, shift);
    }
    const other = pick(
      listAt(state.shiftsOf, next).filter((own) => this.week[own] === this.week[shift]),
      random,
    );
    if (other !== undefined && random.below(2) === 0) {
      if (isFixed(next, other)) return this.undo();
      this.remove(next, other);
      if (leaving !== undefined && !state.has(leaving, shift) && this.mayTake(leaving, other)) this.add(leaving, other);
    }
    this.add(next, shift);
  }

  /** Exchanges the shifts of two people in a week, or from it on, as far as each can take those of the other. */
  private exchange(shift: number): void {
    const { state, eligible, isFixed, random } = this.space;
    const one = pick(state.peopleOf[shift], random);
    const two = pick(eligible[shift], random);
    if (one === undefined || two === undefined || one === two) return;
    const week = Number(this.week[shift]);
    const onward = random.below(2) === 0;
    const movable = (person: number, to: number): readonly number[] =>
      listAt(state.shiftsOf, person).filter((own) => {
        const at = Number(this.week[own]);
        return (onward ? at >= week : at === week) && !isFixed(person, own) && this.mayTake(to, own);
      });
    const [ofOne, ofTwo] = [movable(one, two), movable(two, one)];
    for (const own of ofOne) this.remove(one, own);
    for (const own of ofTwo) this.remove(two, own);
    for (const own of ofOne) this.add(two, own);
    for (const own of ofTwo) this.add(one, own);
  }

  /** Takes a person off a shift without a substitute. */
  private leave(shift: number): void {
    const { state, isFixed, random } = this.space;
    const leaving = pick(state.peopleOf[shift], random);
    if (leaving !== undefined && !isFixed(leaving, shift)) this.remove(leaving, shift);
  }

  /** Puts a person on a shift and off all shifts that block it; one already there may leave it, or stay. */
  private eject(shift: number): void {
    const { state, eligible, isFixed, random } = this.space;
    const next = pick(eligible[shift], random);
    if (next === undefined || state.has(next, shift)) return;
    const leaving = pick(state.peopleOf[shift], random);
    if (leaving !== undefined && !isFixed(leaving, shift) && random.below(2) === 0) this.remove(leaving, shift);
    const leaves = pick(
      shiftsInTheWay(state, next, shift, (own) => !isFixed(next, own)),
      random,
    );
    for (const own of leaves ?? []) this.remove(next, own);
    this.add(next, shift);
  }

  /** Tries one move. */
  step(): void {
    const { state, random } = this.space;
    const { shifts } = state.compiled;
    const before = valueOf(state);
    const broken = state.brokenHard;
    const shift = random.below(shifts.length);
    const kind = random.below(24);
    if (kind < 8) this.exchange(shift);
    else if (kind === 8) this.leave(shift);
    else if (kind === 9) this.eject(shift);
    else this.reassign(shift);
    const at = this.moves % this.past.length;
    this.moves += 1;
    const value = valueOf(state);
    if (state.brokenHard > broken || (value > before && value > Number(this.past[at]))) this.undo();
    else {
      this.done.length = 0;
      if (value < this.best) {
        this.best = value;
        this.bestPairs = pairsOf(this.space.state);
      }
    }
    this.past[at] = Math.min(Number(this.past[at]), valueOf(state));
  }

  /** Returns the people on each shift in the best roster found. */
  bestPeople(): readonly (readonly number[])[] {
    const peopleOf: number[][] = this.space.state.peopleOf.map(() => []);
    for (const [person, shift] of this.bestPairs) peopleOf[shift]?.push(person);
    return peopleOf;
  }

  /** Restores the best roster found into the state. */
  restore(): void {
    setRoster(this.space.state, this.bestPairs);
  }
}

import { listAt } from '../problem/at-index';
import type { ChainSearch } from './fill-by-chain';
import type { RosterState } from './roster-state';
import type { Pair } from './set-roster';

/** Input of a search by ejections. */
export interface EjectionSearch extends ChainSearch {
  /** Number of people that each shift must have; those beyond may leave it without being replaced. */
  readonly targets: Int32Array;
}

/** Maximum number of steps of a chain, and of shifts that one person leaves in one of them. */
const deepest = 6;
const mostLeft = 3;

/**
 * Returns the smallest sets of shifts that a person would have to leave for one more without breaking a hard rule further: the empty set where there is no
 * obstacle, else single shifts, then two or three that block it together. The state is unchanged afterwards.
 */
export const shiftsInTheWay = (
  state: RosterState,
  person: number,
  shift: number,
  mayLeave: (shift: number) => boolean,
): readonly (readonly number[])[] => {
  const before = state.brokenHard;
  const own = listAt(state.shiftsOf, person).filter(mayLeave);
  state.add(person, shift);
  const broken = state.brokenHard;
  if (broken <= before) {
    state.remove(person, shift);
    return [[]];
  }
  const found: (readonly number[])[] = [];
  const standing = own.filter((one) => {
    state.remove(person, one);
    const after = state.brokenHard;
    state.add(person, one);
    if (after <= before) found.push([one]);
    return after < broken && after > before;
  });
  const gather = (left: readonly number[], from: number): void => {
    for (let at = from; at < standing.length; at += 1) {
      const one = Number(standing[at]);
      state.remove(person, one);
      const set = [...left, one];
      if (state.brokenHard <= before) found.push(set);
      else if (set.length < mostLeft) gather(set, at + 1);
      state.add(person, one);
    }
  };
  gather([], 0);
  state.remove(person, shift);
  return found;
};

class Ejection {
  private readonly came = new Set<string>();
  private readonly left = new Set<string>();

  constructor(private readonly input: EjectionSearch) {}

  private lacks(shift: number): boolean {
    return listAt(this.input.state.peopleOf, shift).length < Number(this.input.targets[shift]);
  }

  private put([person, shift]: Pair, leaves: readonly number[]): void {
    const { state } = this.input;
    for (const one of leaves) {
      state.remove(person, one);
      this.left.add(`${person} ${one}`);
    }
    state.add(person, shift);
    this.came.add(`${person} ${shift}`);
  }

  private takeBack([person, shift]: Pair, leaves: readonly number[]): void {
    const { state } = this.input;
    state.remove(person, shift);
    this.came.delete(`${person} ${shift}`);
    for (const one of leaves) {
      state.add(person, one);
      this.left.delete(`${person} ${one}`);
    }
  }

  /** Fills the shifts that lack people, in at most `steps` steps. */
  close(open: readonly number[], steps: number): boolean {
    const [shift] = open;
    if (shift === undefined) return true;
    if (open.length > steps) return false;
    const { state, eligible, isFixed, spend } = this.input;
    const rest = open.slice(1);
    for (const person of listAt(eligible, shift)) {
      if (state.has(person, shift) || this.left.has(`${person} ${shift}`)) continue;
      if (!spend()) return false;
      const ways = shiftsInTheWay(
        state,
        person,
        shift,
        (one) => !isFixed(person, one) && !this.came.has(`${person} ${one}`),
      );
      for (const leaves of ways) {
        this.put([person, shift], leaves);
        const further = [...rest, ...leaves.filter((one) => this.lacks(one)), ...(this.lacks(shift) ? [shift] : [])];
        if (this.close([...new Set(further)], steps - 1)) return true;
        this.takeBack([person, shift], leaves);
      }
    }
    return false;
  }
}

/**
 * Fills a shift up to its required number by ejections: a person takes it and leaves the shifts that block this, which others then fill, each of them
 * leaving others in turn; surplus people leave a shift without being replaced. Chains with few steps come first. No hard rule is broken further at any
 * step. Returns true when the shift has its required number; otherwise the state is unchanged.
 * Source: F. Glover, Ejection chains, reference structures and alternating path methods, Discrete Applied Mathematics 65 (1996).
 */
export const fillByEjection = (input: EjectionSearch, shift: number): boolean => {
  for (let steps = 1; steps <= deepest; steps += 1) if (new Ejection(input).close([shift], steps)) return true;
  return false;
};

import { listAt } from '../problem/at-index';
import { isHindered } from '../explain/blocking-rule';
import type { RosterState } from './roster-state';

/** Input of a search for a chain: the people eligible for each shift, the fixed assignments, and the limit on trials. */
export interface ChainSearch {
  readonly state: RosterState;
  readonly eligible: readonly (readonly number[])[];
  readonly isFixed: (person: number, shift: number) => boolean;
  /** Counts one trial; false once the search must end. */
  readonly spend: () => boolean;
}

interface Step {
  readonly person: number;
  readonly shift: number;
  /** The shift that the person leaves for it. */
  readonly leaves: number;
  readonly before: Step | undefined;
}

const undo = (state: RosterState, step: Step | undefined): void => {
  for (let at = step; at !== undefined; at = at.before) {
    state.remove(at.person, at.shift);
    state.add(at.person, at.leaves);
  }
};

const redo = (state: RosterState, step: Step | undefined): void => {
  if (step === undefined) return;
  redo(state, step.before);
  state.remove(step.person, step.leaves);
  state.add(step.person, step.shift);
};

/**
 * Fills one open place of a shift by a chain of reassignments: a person takes it and leaves another shift, which another person takes, until one takes the
 * last without leaving any. Breadth-first, so the chain is shortest; each shift is reopened once. Every hard rule is kept at every step. Returns true when
 * the place is filled; otherwise the state is unchanged.
 * Source: augmenting paths, Ahuja, Magnanti and Orlin, Network Flows (1993), chapter 12.
 */
export const fillByChain = ({ state, eligible, isFixed, spend }: ChainSearch, place: number): boolean => {
  const opened = new Set([place]);
  const queue: { readonly open: number; readonly chain: Step | undefined }[] = [{ open: place, chain: undefined }];
  for (const { open, chain } of queue) {
    redo(state, chain);
    for (const person of listAt(eligible, open)) {
      if (state.has(person, open)) continue;
      if (!spend()) {
        undo(state, chain);
        return false;
      }
      if (!isHindered(state, person, open)) {
        state.add(person, open);
        return true;
      }
      for (const leaves of listAt(state.shiftsOf, person).slice()) {
        if (opened.has(leaves) || isFixed(person, leaves)) continue;
        state.remove(person, leaves);
        const works = !isHindered(state, person, open);
        state.add(person, leaves);
        if (!works) continue;
        opened.add(leaves);
        queue.push({ open: leaves, chain: { person, shift: open, leaves, before: chain } });
      }
    }
    undo(state, chain);
  }
  return false;
};

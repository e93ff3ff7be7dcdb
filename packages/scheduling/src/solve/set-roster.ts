import type { RosterState } from './roster-state';

/** An assignment in indices. */
export type Pair = readonly [person: number, shift: number];

/** Returns the assignments of a state, shift by shift. */
export const pairsOf = ({ peopleOf }: RosterState): readonly Pair[] =>
  peopleOf.flatMap((people, shift) => people.map((person): Pair => [person, shift]));

/** Sets a state to exactly these assignments. */
export const setRoster = (state: RosterState, pairs: readonly Pair[]): void => {
  const key = ([person, shift]: Pair): number => person * state.compiled.shifts.length + shift;
  const wanted = new Set(pairs.map(key));
  for (const pair of pairsOf(state)) if (!wanted.has(key(pair))) state.remove(...pair);
  for (const pair of pairs) if (!state.has(...pair)) state.add(...pair);
};

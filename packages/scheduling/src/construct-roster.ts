import { minCostFlow } from '@community1373/solver';
import { listAt } from './at-index';
import { coverGain } from './cover-gain';
import { dutyNetwork } from './duty-network';
import { isHindered } from './hindrance';
import type { RosterState } from './roster-state';

/** The change of the weighted cost other than cover when a person takes a shift. */
export const marginalCost = (state: RosterState, person: number, shift: number): number => {
  const before = state.weighted - state.coverCost;
  state.add(person, shift);
  const change = state.weighted - state.coverCost - before;
  state.remove(person, shift);
  return change;
};

/** Values of the next places of a shift: those that cover rules pay for, then those wanted though no rule asks. */
const placesWorth = (state: RosterState, shift: number, room: number, next: (people: number) => number): readonly number[] => {
  const held = listAt(state.peopleOf, shift).length;
  const wanted = Number(state.compiled.shifts[shift]?.wanted);
  const values: number[] = [];
  while (values.length < room) {
    const value = next(held + values.length);
    if (value >= 0 && held + values.length >= wanted) break;
    values.push(Math.min(value, 0));
  }
  return values;
};

/**
 * Fills the shifts named (those of one week) by the cheapest flow: cover first, then what each assignment changes in the other rules as the roster stands.
 * An assignment that the flow proposes and a hard rule forbids is left out.
 */
export const fillShifts = (state: RosterState, shifts: readonly number[], eligible: readonly (readonly number[])[]): void => {
  const gain = coverGain(state);
  // Filling a place comes before all other weighted rules, so a place is worth more than anything those can change.
  const costs = new Map<number, number>();
  const key = (person: number, shift: number): number => person * state.compiled.shifts.length + shift;
  let largest = 0;
  const candidates = new Map<number, readonly number[]>();
  for (const shift of shifts) {
    const free = listAt(eligible, shift).filter((person) => !state.has(person, shift) && !isHindered(state, person, shift));
    candidates.set(shift, free);
    for (const person of free) {
      const cost = marginalCost(state, person, shift);
      costs.set(key(person, shift), cost);
      largest = Math.max(largest, Math.abs(cost));
    }
  }
  const bonus = -(2 * largest + 1);
  const { problem, pairs } = dutyNetwork({
    state,
    shifts,
    candidates: (shift) => candidates.get(shift) ?? [],
    cost: (person, shift) => Number(costs.get(key(person, shift))),
    places: (shift) => placesWorth(state, shift, gain.room(shift), (people) => gain.next(shift, people)).map((value) => value + bonus),
  });
  const flow = minCostFlow(problem);
  if (flow.status !== 'optimal') return;
  for (const { arc, person, shift } of pairs)
    if (Number(flow.flow[arc]) > 0 && !isHindered(state, person, shift)) state.add(person, shift);
};

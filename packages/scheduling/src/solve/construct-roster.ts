import type { StepGenerator } from '@community1373/base/run';
import { minCostFlowInSteps } from '@community1373/solver';
import { listAt } from '../problem/at-index';
import { coverGain } from './cover-gain';
import { dutyNetworkInSteps } from './duty-network';
import { isHindered } from '../explain/blocking-rule';
import type { RosterState } from './roster-state';

/** Returns the change of the weighted cost other than cover when a person takes a shift. */
export const marginalCost = (state: RosterState, person: number, shift: number): number => {
  const before = state.weighted - state.coverCost;
  state.add(person, shift);
  const change = state.weighted - state.coverCost - before;
  state.remove(person, shift);
  return change;
};

/** Pairs weighed between two steps, and the maximum in one flow: more would not fit into memory, so the shifts are filled half by half. */
const pairsPerStep = 25_000;
const pairsPerFlow = 4_000_000;

/** Returns the values of the next places of a shift: first those that cover rules reward, then those wanted without a rule. */
const placesWorth = (
  state: RosterState,
  shift: number,
  room: number,
  next: (people: number) => number,
): readonly number[] => {
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
 * Fills the given shifts (those of one week) by the cheapest flow: cover first, then the change by each assignment in the other rules of the current
 * roster. With `targets`, shifts are only filled up to them. An assignment of the flow that a hard rule forbids is left out. In steps; the shifts are
 * filled at the end.
 */
export function* fillShiftsInSteps(
  state: RosterState,
  shifts: readonly number[],
  eligible: readonly (readonly number[])[],
  targets?: Int32Array,
): StepGenerator<void> {
  if (shifts.length > 1 && shifts.reduce((sum, shift) => sum + listAt(eligible, shift).length, 0) > pairsPerFlow) {
    const half = Math.ceil(shifts.length / 2);
    yield* fillShiftsInSteps(state, shifts.slice(0, half), eligible, targets);
    yield* fillShiftsInSteps(state, shifts.slice(half), eligible, targets);
    return;
  }
  const gain = coverGain(state);
  // Filling a place comes before all other weighted rules, so a place is worth more than any change in those.
  const costs = new Map<number, number>();
  const key = (person: number, shift: number): number => person * state.compiled.shifts.length + shift;
  let largest = 0;
  let weighed = 0;
  const candidates = new Map<number, readonly number[]>();
  for (const shift of shifts) {
    const free = listAt(eligible, shift).filter(
      (person) => !state.has(person, shift) && !isHindered(state, person, shift),
    );
    candidates.set(shift, free);
    weighed += free.length;
    if (weighed >= pairsPerStep) {
      weighed = 0;
      yield;
    }
    for (const person of free) {
      const cost = marginalCost(state, person, shift);
      costs.set(key(person, shift), cost);
      largest = Math.max(largest, Math.abs(cost));
    }
  }
  const bonus = -(2 * largest + 1);
  const { problem, pairs } = yield* dutyNetworkInSteps({
    state,
    shifts,
    candidates: (shift) => candidates.get(shift) ?? [],
    cost: (person, shift) => Number(costs.get(key(person, shift))),
    places: (shift) =>
      targets === undefined
        ? placesWorth(state, shift, gain.room(shift), (people) => gain.next(shift, people)).map(
            (value) => value + bonus,
          )
        : Array.from(
            {
              length: Math.min(
                gain.room(shift),
                Math.max(0, Number(targets[shift]) - listAt(state.peopleOf, shift).length),
              ),
            },
            () => bonus,
          ),
  });
  const flow = yield* minCostFlowInSteps(problem);
  if (flow.status !== 'optimal') return;
  for (const { arc, person, shift } of pairs)
    if (Number(flow.flow[arc]) > 0 && !isHindered(state, person, shift)) state.add(person, shift);
}

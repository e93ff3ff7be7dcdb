import type { StepGenerator } from '@community1373/base/run';
import { groupedBy, type ServingLimits, servingLimits } from './serving-limits';
import type { RosterState } from '../solve/roster-state';

/**
 * For every person a tree of nodes (the period, weeks, days, groups of simultaneous shifts) with their capacities: `most` and `flow` belong to the arc
 * from the parent to the node; the parent of a person's first node is −1, the source.
 */
export interface Tails {
  count: number;
  readonly parent: number[];
  readonly most: number[];
  readonly flow: number[];
  readonly firstChild: number[];
  readonly nextChild: number[];
}

/** No nodes yet. */
export const createTails = (): Tails => ({ count: 0, parent: [], most: [], flow: [], firstChild: [], nextChild: [] });

/** Input of {@link tailsOf}: people and shifts; `first[s]` is the start of those of a shift in `tailOf`, one for each candidate: the number of its tail from 1, 0 for none. */
export interface TailsInput {
  readonly state: RosterState;
  readonly candidates: (shift: number) => readonly number[];
  readonly first: Float64Array;
  readonly tailOf: Int32Array;
}

/** Pairs examined between two steps. */
const pairsPerStep = 100_000;

/** Shifts of one person examined between two steps. */
const ownPerStep = 20_000;

const add = (tails: Tails, above: number, most: number): number => {
  const node = tails.count;
  tails.count += 1;
  tails.parent.push(above);
  tails.most.push(most);
  tails.flow.push(0);
  tails.firstChild.push(-1);
  tails.nextChild.push(above < 0 ? -1 : Number(tails.firstChild[above]));
  if (above >= 0) tails.firstChild[above] = node;
  return node;
};

/**
 * Adds the nodes of one person and notes, for each of their shifts that can be taken at all, the node from which it is taken; returns the number of these
 * shifts.
 */
function* addPerson(
  tails: Tails,
  limits: ServingLimits,
  { compiled }: RosterState,
  person: number,
  mine: readonly number[],
  note: (shift: number, tail: number) => void,
): StepGenerator<number> {
  const most = limits.period(person, mine);
  if (most <= 0) return 0;
  const home = add(tails, -1, most);
  let pairs = 0;
  let since = 0;
  for (const inWeek of groupedBy(mine, compiled.week)) {
    since += inWeek.length;
    if (since >= ownPerStep) {
      since = 0;
      yield;
    }
    const weekly = limits.week(person, inWeek);
    if (weekly <= 0) continue;
    const week = weekly < inWeek.length ? add(tails, home, weekly) : home;
    for (const inDay of groupedBy(inWeek, compiled.day)) {
      const daily = limits.day(person, inDay);
      if (daily <= 0) continue;
      const day = daily < Math.min(weekly, inDay.length) ? add(tails, week, daily) : week;
      for (const group of limits.exclusive(person, inDay)) {
        const tail = group.length > 1 && Math.min(weekly, daily) > 1 ? add(tails, day, 1) : day;
        for (const shift of group) note(shift, tail);
        pairs += group.length;
      }
    }
  }
  return pairs;
}

/**
 * Finds the tail of every pair, some people at a time, so that no list of all pairs by person is needed; returns the number of pairs that have one. In
 * steps.
 */
export function* tailsOf({ state, candidates, first, tailOf }: TailsInput, tails: Tails): StepGenerator<number> {
  const { people, shifts } = state.compiled;
  const limits = servingLimits(state);
  const cursor = new Int32Array(shifts.length);
  // The position of the current person among the candidates of each shift.
  const placeOf = new Float64Array(shifts.length);
  const size = Math.max(1, Math.floor(pairsPerStep / Math.max(1, shifts.length)));
  let pairs = 0;
  for (let from = 0; from < people.length; from += size) {
    if (from > 0) yield;
    const own = Array.from({ length: Math.min(size, people.length - from) }, (): number[] => []);
    const places = Array.from(own, (): number[] => []);
    for (const [shift] of shifts.entries()) {
      const list = candidates(shift);
      let k = Number(cursor[shift]);
      for (; k < list.length && Number(list[k]) < from + size; k += 1) {
        own[Number(list[k]) - from]?.push(shift);
        places[Number(list[k]) - from]?.push(Number(first[shift]) + k);
      }
      cursor[shift] = k;
    }
    for (const [i, mine] of own.entries()) {
      if (mine.length === 0) continue;
      for (const [k, shift] of mine.entries()) placeOf[shift] = Number(places[i]?.[k]);
      pairs += yield* addPerson(tails, limits, state, from + i, mine, (shift, tail) => {
        tailOf[Number(placeOf[shift])] = tail + 1;
      });
    }
  }
  return pairs;
}

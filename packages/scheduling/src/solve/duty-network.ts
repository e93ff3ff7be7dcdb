import { runSync, type StepGenerator } from '@community1373/base/run';
import type { MinCostFlowProblem } from '@community1373/solver';
import type { RosterState } from './roster-state';
import { groupedBy, servingLimits } from '../problem/serving-limits';

/** Input of a network of duties: the shifts, the candidates of each with their costs, and the value of each further person on a shift. */
export interface DutyNetworkInput {
  readonly state: RosterState;
  readonly shifts: readonly number[];
  readonly candidates: (shift: number) => readonly number[];
  readonly cost: (person: number, shift: number) => number;
  /** The values of the next people on a shift, ascending in cost (the most wanted first); their number limits the people admitted. */
  readonly places: (shift: number) => readonly number[];
}

/** A flow from people over their period, weeks and days to shifts; arc `a` of `pairs` is an assignment. */
export interface DutyNetwork {
  readonly problem: MinCostFlowProblem;
  readonly source: number;
  readonly sink: number;
  readonly pairs: readonly { readonly arc: number; readonly person: number; readonly shift: number }[];
  /** The arc that leads to each person with shifts to take. */
  readonly homes: readonly { readonly arc: number; readonly person: number }[];
  /** Total number of places. */
  readonly places: number;
}

/** Pairs built between two steps. */
const pairsPerStep = 50_000;

/**
 * Builds the flow network of a roster problem. Every roster that keeps the hard rules is a flow of the same cost, so the least cost of a flow bounds the
 * cost of every roster: people are limited in days, weeks, the period and at any one moment, but rest, longer overlaps and the packing of minutes are
 * relaxed. In steps.
 * Source: assignment by network flow, Ahuja, Magnanti and Orlin, Network Flows (1993), chapters 6 and 9.
 */
export function* dutyNetworkInSteps({
  state,
  shifts,
  candidates,
  cost,
  places,
}: DutyNetworkInput): StepGenerator<DutyNetwork> {
  const { compiled } = state;
  const limits = servingLimits(state);
  const from: number[] = [];
  const to: number[] = [];
  const capacity: number[] = [];
  const costs: number[] = [];
  const [source, sink] = [0, 1];
  let nodes = 2;
  const node = (): number => {
    nodes += 1;
    return nodes - 1;
  };
  const arc = (tail: number, head: number, most: number, each: number): number => {
    from.push(tail);
    to.push(head);
    capacity.push(most);
    costs.push(each);
    return from.length - 1;
  };
  const pairs: { arc: number; person: number; shift: number }[] = [];
  const homes: { arc: number; person: number }[] = [];
  const own = new Map<number, number[]>();
  const nodeOf = new Map<number, number>();
  let total = 0;
  let [listed, built] = [0, 0];
  for (const shift of shifts) {
    const values = places(shift);
    if (values.length === 0) continue;
    const at = node();
    nodeOf.set(shift, at);
    total += values.length;
    let k = 0;
    while (k < values.length) {
      let next = k + 1;
      while (values[next] === values[k]) next += 1;
      arc(at, sink, next - k, Number(values[k]));
      k = next;
    }
    listed += candidates(shift).length;
    if (listed >= 4 * pairsPerStep) {
      listed = 0;
      yield;
    }
    for (const person of candidates(shift)) {
      const list = own.get(person);
      if (list === undefined) own.set(person, [shift]);
      else list.push(shift);
    }
  }
  for (const [person, mine] of [...own].sort((a, b) => a[0] - b[0])) {
    built += mine.length;
    if (built >= pairsPerStep) {
      built = 0;
      yield;
    }
    const most = limits.period(person, mine);
    if (most <= 0) continue;
    const home = node();
    homes.push({ arc: arc(source, home, most, 0), person });
    for (const inWeek of groupedBy(mine, compiled.week)) {
      const weekly = limits.week(person, inWeek);
      if (weekly <= 0) continue;
      const weekNode = node();
      arc(home, weekNode, weekly, 0);
      for (const inDay of groupedBy(inWeek, compiled.day)) {
        const daily = limits.day(person, inDay);
        if (daily <= 0) continue;
        let tail = weekNode;
        if (daily < Math.min(weekly, inDay.length)) {
          tail = node();
          arc(weekNode, tail, daily, 0);
        }
        for (const group of limits.exclusive(person, inDay)) {
          const groupTail = group.length > 1 && Math.min(weekly, daily) > 1 ? node() : tail;
          if (groupTail !== tail) arc(tail, groupTail, 1, 0);
          for (const shift of group)
            pairs.push({ arc: arc(groupTail, Number(nodeOf.get(shift)), 1, cost(person, shift)), person, shift });
        }
      }
    }
  }
  // Unassigned units go straight to the sink.
  arc(source, sink, total, 0);
  const supply = Array.from({ length: nodes }, () => 0);
  supply[source] = total;
  supply[sink] = -total;
  return { problem: { nodes, from, to, capacity, cost: costs, supply }, source, sink, pairs, homes, places: total };
}

/** {@link dutyNetworkInSteps}, run at once. */
export const dutyNetwork = (input: DutyNetworkInput): DutyNetwork => runSync(dutyNetworkInSteps(input));

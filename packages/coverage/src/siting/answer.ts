import type { Explanation } from '@community1373/base/explain';
import type { StoppedBy } from '@community1373/base/run';
import type { SitingReason } from './messages';
import type { Pace } from './pace';
import type { SitingService } from './result';

/** A solution found by the search, with the caller's candidate numbers and the caller's direction of optimisation. */
export interface Answer {
  readonly kind: 'found';
  readonly chosen: readonly number[];
  /** Value and bound as computed by the search. */
  readonly value: number;
  readonly bound: number;
  readonly stoppedBy: StoppedBy;
  /** Candidates chosen only to reach the required number. */
  readonly filled: readonly number[];
  readonly reasons: readonly Explanation<SitingReason>[];
  /** Where the units are served; only under capacity. */
  readonly services?: readonly SitingService[];
}

/** No solution was found, with the reason. */
export interface NoAnswer {
  readonly kind: 'none';
  readonly status: 'infeasible' | 'unknown';
  readonly stoppedBy: StoppedBy;
  readonly reasons: readonly Explanation<SitingReason>[];
}

/** The most points that an explanation names. */
const named = 10;

const beyondAll = (points: readonly number[]): Explanation<SitingReason> => {
  const [point] = points;
  return point !== undefined && points.length === 1
    ? { code: 'siting.point-out-of-reach', params: { point } }
    : { code: 'siting.out-of-reach', params: { count: points.length, points: points.slice(0, named).map(String) } };
};

/** Returns the infeasible answer for points that no candidate reaches. */
export const outOfReach = (points: readonly number[]): NoAnswer => ({
  kind: 'none',
  status: 'infeasible',
  stoppedBy: 'done',
  reasons: [beyondAll(points)],
});

/** Returns the answer when not all demand is served: infeasible if proved, otherwise unknown. */
export const cannotServe = (proved: boolean, stoppedBy: StoppedBy): NoAnswer => ({
  kind: 'none',
  status: proved ? 'infeasible' : 'unknown',
  stoppedBy,
  reasons: [{ code: proved ? 'siting.cannot-serve' : 'siting.none-found', params: {} }],
});

/** Returns the answer of a run that was stopped before the problem was read. */
export const notRead = ({ stopped }: Pick<Pace, 'stopped'>): NoAnswer => cannotServe(false, stopped ?? 'done');

/** Adds the lowest-numbered unchosen candidates until `facilityCount` are chosen. */
export const fillUp = (
  chosen: readonly number[],
  facilityCount: number,
): { readonly chosen: readonly number[]; readonly filled: readonly number[] } => {
  const held = new Set(chosen);
  const filled: number[] = [];
  for (let j = 0; held.size < facilityCount; j += 1) {
    if (held.has(j)) continue;
    held.add(j);
    filled.push(j);
  }
  return { chosen: [...held].sort((a, b) => a - b), filled };
};

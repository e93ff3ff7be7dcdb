import type { Explanation } from '@community1373/base/explain';
import type { StoppedBy } from '@community1373/base/run';
import type { SitingReason } from './messages';
import type { Pace } from './pace';

/** What the search for one question hands on: caller's numbers, the caller's sense of better. */
export interface Answer {
  readonly kind: 'found';
  readonly chosen: readonly number[];
  /** Value and bound as the search sees them. */
  readonly value: number;
  readonly bound: number;
  readonly stoppedBy: StoppedBy;
  /** Chosen only to make up the number. */
  readonly filled: readonly number[];
  readonly reasons: readonly Explanation<SitingReason>[];
}

/** Nothing was found, and why. */
export interface NoAnswer {
  readonly kind: 'none';
  readonly status: 'infeasible' | 'unknown';
  readonly stoppedBy: StoppedBy;
  readonly reasons: readonly Explanation<SitingReason>[];
}

/** How many points an explanation names. */
const named = 10;

const beyondAll = (points: readonly number[]): Explanation<SitingReason> => {
  const [point] = points;
  return point !== undefined && points.length === 1
    ? { code: 'siting.point-out-of-reach', params: { point } }
    : { code: 'siting.out-of-reach', params: { count: points.length, points: points.slice(0, named).map(String) } };
};

/** Points beyond every candidate make the question infeasible. */
export const outOfReach = (points: readonly number[]): NoAnswer => ({
  kind: 'none',
  status: 'infeasible',
  stoppedBy: 'done',
  reasons: [beyondAll(points)],
});

/** Not all demand can be served: proved, or not found before the end. */
export const cannotServe = (proved: boolean, stoppedBy: StoppedBy): NoAnswer => ({
  kind: 'none',
  status: proved ? 'infeasible' : 'unknown',
  stoppedBy,
  reasons: [{ code: proved ? 'siting.cannot-serve' : 'siting.none-found', params: {} }],
});

/** The run was ended before the question was read. */
export const notRead = ({ stopped }: Pick<Pace, 'stopped'>): NoAnswer => cannotServe(false, stopped ?? 'done');

/** Adds the lowest candidates not chosen yet until `open` are. */
export const fillUp = (chosen: readonly number[], open: number): { readonly chosen: readonly number[]; readonly filled: readonly number[] } => {
  const held = new Set(chosen);
  const filled: number[] = [];
  for (let j = 0; held.size < open; j += 1) {
    if (held.has(j)) continue;
    held.add(j);
    filled.push(j);
  }
  return { chosen: [...held].sort((a, b) => a - b), filled };
};

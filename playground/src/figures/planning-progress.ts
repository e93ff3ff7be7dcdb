import type { Progress } from '@community1373/base/run';

// Share of each planning phase in the whole, as measured on the sample; an unknown phase fills the line by itself.
const spans: Readonly<Record<string, readonly [from: number, to: number]>> = {
  construct: [0, 0.3],
  fill: [0.3, 0.35],
  improve: [0.35, 1],
};

/** Returns the progress of planning from 0 to 1, so that the line does not go back when a phase begins. */
export const planningDone = (progress: Progress | undefined): number => {
  if (progress === undefined || progress.total === 0) return 0;
  const [from, to] = spans[progress.phase] ?? [0, 1];
  return from + Math.min(1, progress.done / progress.total) * (to - from);
};

import type { StepGenerator } from '@community1373/base/run';

/** Items merged in one step. */
const perStep = 50_000;

const merge = <T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): readonly T[] => {
  const both: T[] = [];
  let on = 0;
  for (const item of a) {
    for (let other = b[on]; other !== undefined && compare(other, item) < 0; other = b[on]) {
      both.push(other);
      on += 1;
    }
    both.push(item);
  }
  return on === b.length ? both : [...both, ...b.slice(on)];
};

/** Merges lists that are each sorted by `compare` into one, two by two; of equal items, those of the earlier list come first. */
export function* mergeInSteps<T>(
  lists: readonly (readonly T[])[],
  compare: (a: T, b: T) => number,
): StepGenerator<readonly T[]> {
  let rest = lists;
  let seen = 0;
  while (rest.length > 1) {
    const next: (readonly T[])[] = [];
    for (let i = 0; i < rest.length; i += 2) {
      const merged = merge(rest[i] ?? [], rest[i + 1] ?? [], compare);
      next.push(merged);
      seen += merged.length;
      if (seen >= perStep) {
        seen = 0;
        yield;
      }
    }
    rest = next;
  }
  return rest[0] ?? [];
}

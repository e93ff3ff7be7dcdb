import type { Explanation } from '@community1373/base/explain';
import type { CoverageGap, PartIndicator, RatioIndicator } from './assessment';

/** Returns a figure with its ratio; undefined for a denominator of 0. */
export const figureOf = ({
  numerator,
  denominator,
}: {
  readonly numerator: number;
  readonly denominator: number;
}): RatioIndicator => ({
  numerator,
  denominator,
  ratio: denominator === 0 ? undefined : numerator / denominator,
});

/** Tells whether a figure reaches a threshold; undefined for a denominator of 0, from which nothing follows. */
export const meets = ({ ratio }: RatioIndicator, threshold: number): boolean | undefined =>
  ratio === undefined ? undefined : ratio >= threshold;

/** Returns the figures of parts with their ratios. */
export const partsOf = (
  parts: readonly { readonly id: string; readonly numerator: number; readonly denominator: number }[],
): readonly PartIndicator[] => parts.map((part) => ({ id: part.id, ...figureOf(part) }));

/** A gap of one subject and the reason. */
export interface Gap {
  readonly subject: string;
  readonly why: Explanation;
}

/** Groups gaps by the code of their reason, the largest group first; `summarise` returns the reason for a whole group. */
export const groupGaps = <G extends Gap>(
  gaps: readonly G[],
  summarise: (gaps: readonly [G, ...G[]]) => Explanation,
): readonly CoverageGap[] => {
  const groups = new Map<string, [G, ...G[]]>();
  for (const gap of gaps) {
    const group = groups.get(gap.why.code);
    if (group === undefined) groups.set(gap.why.code, [gap]);
    else group.push(gap);
  }
  return [...groups.values()]
    .map((group): CoverageGap => ({
      subjects: [...new Set(group.map(({ subject }) => subject))],
      why: summarise(group),
    }))
    .sort((a, b) => b.subjects.length - a.subjects.length);
};

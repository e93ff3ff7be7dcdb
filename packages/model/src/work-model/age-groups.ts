import type { Findings } from '../community/findings';
import type { PopulationGroup } from './population-group';

/** Reports age groups with reversed bounds, and each group that overlaps one that begins earlier. Both bounds are inclusive. */
export const reportAges = (findings: Findings, groups: readonly (PopulationGroup | undefined)[]): void => {
  const spans = groups.flatMap((group, index) => {
    if (group?.kind.by !== 'age') return [];
    const { from, to } = group.kind;
    if (to !== undefined && to < from) {
      findings.add('model.age-reversed', ['groups', index, 'kind'], group.kind, { from, to });
      return [];
    }
    return [{ index, group, from, to: to ?? Number.POSITIVE_INFINITY }];
  });
  spans.sort((a, b) => a.from - b.from || a.index - b.index);
  let reach = spans[0];
  for (const span of spans.slice(1)) {
    if (reach !== undefined && span.from <= reach.to)
      findings.add('model.age-overlap', ['groups', span.index, 'kind'], span.group.kind, {
        group: span.group.name,
        other: reach.group.name,
      });
    if (reach === undefined || span.to > reach.to) reach = span;
  }
};

import type { CompiledProblem, Scope } from '../problem/compiled-problem';
import type { RosterRule } from '../problem/roster-rule';
import { type Clash, clashKernel, gapBetween } from './clashes';
import type { Kernel, Tables } from './kernel';
import { pastClashes } from './past-clashes';

/**
 * Creates the kernel of the rules about pairs of shifts of one person: `rest` 0 requires that shifts do not overlap, a larger one at least so many
 * minutes between two that do not overlap. Source: pairwise conflicts on the shifts of a person, kept in order of time.
 */
export const timingKernel = (
  compiled: CompiledProblem,
  scope: Scope,
  tables: Tables,
  rule: RosterRule,
  rest: number,
): Kernel => {
  const { start, end } = compiled;
  const gap = gapBetween(compiled);
  const clash: Clash = {
    is: rest === 0 ? (a, b) => gap(a, b) < 0 : (a, b) => gap(a, b) >= 0 && gap(a, b) < rest,
    why: (a, b, who) =>
      rest === 0
        ? { code: 'scheduling.overlaps', params: who }
        : { code: 'scheduling.too-little-rest', params: { ...who, minutes: gap(a, b), needed: rest } },
    // Ordered by start: once a later shift begins after the rest, all that follow do.
    isPast: (a, b) => Number(start[b]) - Number(end[a]) >= rest,
  };
  return clashKernel(compiled, scope, tables, clash, pastClashes(compiled, scope, rule, rest));
};

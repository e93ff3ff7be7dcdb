import { daysBetween } from '@community1373/base/calendar';
import type { DiagnosticSink } from '@community1373/base/diagnostics';
import type { ProblemCode } from '../messages/problem-messages';
import type { RosterProblem } from './roster-problem';

/**
 * Maximum numbers of people, shifts, rules and assignments of one problem, of pairs of a person and a shift, of the days, weeks and periods of people that
 * its rules count in total, and of requests in total.
 */
export const problemLimits = {
  people: 20_000,
  shifts: 100_000,
  rules: 10_000,
  assignments: 400_000,
  pairs: 50_000_000,
  counted: 100_000_000,
  requests: 1_000_000,
} as const;

type Counted = keyof Pick<RosterProblem, 'people' | 'shifts' | 'rules'>;

/** Limits the sizes of a problem. */
export const checkSizes = (
  counts: Readonly<Partial<Record<Counted, number>>>,
  sink: DiagnosticSink<ProblemCode>,
): void => {
  for (const part of ['people', 'shifts', 'rules'] as const) {
    const [count, limit] = [counts[part] ?? 0, problemLimits[part]];
    if (count > limit) sink.add('scheduling.too-many', [part], count, { count, limit });
  }
  const pairs = (counts.people ?? 0) * (counts.shifts ?? 0);
  if (!sink.hasErrors && pairs > problemLimits.pairs)
    sink.add('scheduling.too-many', [], pairs, { count: pairs, limit: problemLimits.pairs });
};

/** Limits the counts made by the rules of a problem, so that a small text cannot cause unbounded work. */
export const checkCounts = ({ people, rules, from, to }: RosterProblem, sink: DiagnosticSink<ProblemCode>): void => {
  const days = daysBetween(from, to) + 1;
  let counted = 0;
  let requests = 0;
  for (const rule of rules) {
    const named = rule.people?.length ?? people.length;
    if (rule.kind === 'load')
      counted += people.length * (rule.per === 'day' ? days : rule.per === 'week' ? days / 7 + 2 : 1);
    else if (rule.kind === 'consecutive') counted += named * days;
    else if (rule.kind === 'weekends') counted += named * (days / 7 + 2);
    else if (rule.kind === 'request') requests += rule.requests.length;
  }
  for (const [count, limit] of [
    [Math.ceil(counted), problemLimits.counted],
    [requests, problemLimits.requests],
  ] as const)
    if (count > limit) sink.add('scheduling.too-many', ['rules'], count, { count, limit });
};

import type { DiagnosticSink } from '@community1373/base/diagnostics';
import { createDayNumbers, pastCounts, shiftCounts } from './compiled-problem';
import type { ProblemCode } from '../messages/problem-messages';
import type { PastService } from './roster-person';
import type { RosterProblem } from './roster-problem';
import type { RosterRule } from './roster-rule';
import type { OverlapRule, RestRule, WeekendsRule } from './rule-kinds/time-rules';
import { dayMinutes, isWeekend, spanOf, touchesWeekend } from './shift-span';

type TimingRule = OverlapRule | RestRule | WeekendsRule;

const isTiming = (rule: RosterRule): rule is TimingRule =>
  rule.kind === 'overlap' || rule.kind === 'rest' || rule.kind === 'weekends';

/** True when a rule needs the start of past service of which only the day is known. */
type Needs = (past: PastService) => boolean;

const needsOf = ({ shifts, from, to }: RosterProblem, rule: TimingRule): Needs => {
  const dayOf = createDayNumbers();
  if (rule.kind === 'weekends') {
    const [first, last] = [Math.floor(dayOf(from) / 7), Math.floor(dayOf(to) / 7)];
    return ({ date, minutes }) => {
      const day = dayOf(date);
      const week = Math.floor(day / 7);
      return week >= first && week <= last && !isWeekend(day) && touchesWeekend(spanOf(day, '23:59', minutes));
    };
  }
  const rest = rule.kind === 'rest' ? rule.minutes : 0;
  const spans = shifts
    .flatMap((shift) => (shiftCounts(rule, shift) ? [spanOf(dayOf(shift.date), shift.start, shift.minutes)] : []))
    .sort((a, b) => a.start - b.start);
  return ({ date, minutes }) => {
    const begin = dayOf(date) * dayMinutes;
    // A service that begins on that day ends by this minute.
    const end = begin + dayMinutes - 1 + minutes;
    let [low, high] = [0, spans.length];
    // A shift lasts at most a day, so one that begins earlier cannot reach this far.
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (Number(spans[middle]?.start) > begin - rest - dayMinutes) high = middle;
      else low = middle + 1;
    }
    for (let i = low; i < spans.length && Number(spans[i]?.start) < end + rest; i += 1)
      if (Number(spans[i]?.end) > begin - rest) return true;
    return false;
  };
};

/** Refuses past service without a start that is near enough for a rule about rest, overlaps or weekends to need it. */
export const checkPast = (problem: RosterProblem, sink: DiagnosticSink<ProblemCode>): void => {
  const bare = problem.people.flatMap(({ id, history = [] }, person) =>
    history.flatMap((past, at) => (past.start === undefined ? [{ id, person, past, at }] : [])),
  );
  if (bare.length === 0) return;
  const named = new Set<string>();
  for (const rule of problem.rules) {
    if (!isTiming(rule)) continue;
    const needs = needsOf(problem, rule);
    const people = rule.people === undefined ? undefined : new Set(rule.people);
    for (const { id, person, past, at } of bare) {
      const key = `${person}/${at}`;
      if (people?.has(id) === false || named.has(key) || !pastCounts(rule, past) || !needs(past)) continue;
      named.add(key);
      sink.add('scheduling.past-without-start', ['people', person, 'history', at, 'start'], undefined, {
        person: id,
        date: past.date,
        rule: rule.id,
      });
    }
  }
};

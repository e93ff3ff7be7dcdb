import {
  type DiagnosticReport,
  DiagnosticSink,
  isHolder,
  type Path,
  type Result,
  type SchemaCode,
  type Severity,
} from '@community1373/base/diagnostics';
import { runSync, type StepGenerator } from '@community1373/base/run';
import { checkPast } from './check-past';
import type { ProblemCode } from '../messages/problem-messages';
import { checkCounts, checkSizes } from './problem-limits';
import { readProblemInSteps, readRoster, shiftsPerStep } from './read-problem';
import type { Roster } from './roster';
import type { RosterProblem } from './roster-problem';
import type { RosterRule } from './roster-rule';
import { checkSpan } from '../demand/service-demand';
import { warnOfUnreadFacts } from './unread-facts';

const checkIds = (
  items: readonly { readonly id: string }[],
  path: Path,
  sink: DiagnosticSink<ProblemCode>,
): ReadonlySet<string> => {
  const seen = new Set<string>();
  for (const [i, { id }] of items.entries()) {
    if (seen.has(id)) sink.add('scheduling.duplicate-id', [...path, i, 'id'], id, { id });
    seen.add(id);
  }
  return seen;
};

const checkLimits = (
  rule: RosterRule,
  { max, min }: { readonly max?: number | 'own' | undefined; readonly min?: number | undefined },
  path: Path,
  sink: DiagnosticSink<ProblemCode>,
): void => {
  if (max === undefined && min === undefined) sink.add('scheduling.rule-without-limit', path, rule, { rule: rule.id });
  if (typeof max === 'number' && min !== undefined && min > max)
    sink.add('scheduling.rule-contradictory', [...path, 'min'], min, { rule: rule.id, min, max });
};

const checkRule = (rule: RosterRule, path: Path, sink: DiagnosticSink<ProblemCode>): void => {
  switch (rule.kind) {
    case 'load': {
      const { max, per, of } = rule;
      checkLimits(rule, rule, path, sink);
      if (max === 'own' && (per !== 'week' || of !== 'minutes'))
        sink.add('scheduling.own-limit-misplaced', [...path, 'max'], max, { rule: rule.id });
      break;
    }
    case 'consecutive':
      checkLimits(rule, rule, path, sink);
      break;
    case 'together':
    case 'apart':
      if (new Set(rule.people).size < 2)
        sink.add('scheduling.rule-without-group', [...path, 'people'], rule.people, { rule: rule.id });
      break;
    case 'mix':
      if (rule.skill === undefined && rule.pastShifts === undefined)
        sink.add('scheduling.rule-without-experience', path, rule, { rule: rule.id });
      break;
    case 'request': {
      const wants = new Map<string, 'on' | 'off'>();
      for (const [i, { personId, shiftId, want }] of rule.requests.entries()) {
        const key = JSON.stringify([personId, shiftId]);
        if ((wants.get(key) ?? want) !== want)
          sink.add('scheduling.request-contradictory', [...path, 'requests', i], want, {
            rule: rule.id,
            person: personId,
            shift: shiftId,
          });
        wants.set(key, want);
      }
      break;
    }
    default:
  }
};

/** Checks what a schema cannot: sizes, ids and references, spans, and numbers that contradict each other. */
export const checkProblem = (problem: RosterProblem): DiagnosticSink<ProblemCode> => {
  const sink = new DiagnosticSink<ProblemCode>();
  const { people, shifts, rules, from, to } = problem;
  checkSizes({ people: people.length, shifts: shifts.length, rules: rules.length }, sink);
  checkSpan(from, to, sink);
  if (sink.hasErrors) return sink;
  checkCounts(problem, sink);
  if (sink.hasErrors) return sink;
  const personIds = checkIds(people, ['people'], sink);
  const shiftIds = checkIds(shifts, ['shifts'], sink);
  checkIds(rules, ['rules'], sink);
  if (people.length === 0 && shifts.length > 0) sink.add('scheduling.no-people', ['people'], people, {}, 'warning');
  const inPost = new Map<string, number>();
  for (const { posts } of people) for (const post of new Set(posts)) inPost.set(post, (inPost.get(post) ?? 0) + 1);
  const posts = new Set([...inPost.keys(), ...shifts.map(({ postId }) => postId)]);
  for (const [i, { id, date, postId, minimum, wanted, maximum }] of shifts.entries()) {
    const path = ['shifts', i];
    if (date < from || date > to) sink.add('scheduling.date-outside-span', [...path, 'date'], date, { date, from, to });
    if (minimum > wanted)
      sink.add('scheduling.minimum-over-wanted', [...path, 'minimum'], minimum, { shift: id, minimum, wanted });
    if (maximum !== undefined && wanted > maximum)
      sink.add('scheduling.wanted-over-maximum', [...path, 'maximum'], maximum, { shift: id, wanted, maximum });
    const able = inPost.get(postId) ?? 0;
    if (minimum > able && people.length > 0)
      sink.add(
        'scheduling.demand-impossible',
        [...path, 'minimum'],
        minimum,
        { shift: id, minimum, people: able },
        'warning',
      );
  }
  checkPast(problem, sink);
  const types = new Set(
    [...shifts, ...people.flatMap(({ history = [] }) => history)].flatMap(({ type }) =>
      type === undefined ? [] : [type],
    ),
  );
  for (const [i, rule] of rules.entries()) {
    const path = ['rules', i];
    checkRule(rule, path, sink);
    const known = (
      part: 'people' | 'posts' | 'shifts' | 'types',
      ids: ReadonlySet<string>,
      code: ProblemCode,
      severity: Severity,
    ): void => {
      for (const [k, id] of (rule[part] ?? []).entries())
        if (!ids.has(id)) sink.add(code, [...path, part, k], id, { id, rule: rule.id }, severity);
    };
    known('people', personIds, 'scheduling.unknown-person', 'error');
    known('shifts', shiftIds, 'scheduling.unknown-shift', 'error');
    // The posts are those of the work model: one may temporarily have neither people nor shifts.
    known('posts', posts, 'scheduling.unknown-post', 'warning');
    known('types', types, 'scheduling.unknown-type', 'warning');
    if (rule.kind === 'request')
      for (const [k, { personId, shiftId }] of rule.requests.entries()) {
        const at = [...path, 'requests', k];
        if (!personIds.has(personId))
          sink.add('scheduling.unknown-person', [...at, 'personId'], personId, { id: personId, rule: rule.id });
        if (!shiftIds.has(shiftId))
          sink.add('scheduling.unknown-shift', [...at, 'shiftId'], shiftId, { id: shiftId, rule: rule.id });
      }
    if (rule.kind === 'succession')
      for (const type of [rule.after, ...rule.forbidden])
        if (!types.has(type)) sink.add('scheduling.unknown-type', path, type, { id: type, rule: rule.id }, 'warning');
  }
  return sink;
};

/** Cache of results: what was read is frozen and cannot have changed, so an inner loop parses nothing twice. */
const checkedBefore = new WeakMap<object, Result<RosterProblem, ProblemCode | SchemaCode>>();

/** Reports the problems of input whose shape is right; where there are none, warns of facts that no rule reads. */
export const reportOn = (problem: RosterProblem): DiagnosticReport<ProblemCode> => {
  const sink = checkProblem(problem);
  if (!sink.hasErrors) warnOfUnreadFacts(problem, sink);
  return sink.report();
};

/** {@link parseRosterProblem}, in steps. */
export function* parseProblemInSteps(value: unknown): StepGenerator<Result<RosterProblem, ProblemCode | SchemaCode>> {
  const known = isHolder(value) ? checkedBefore.get(value) : undefined;
  if (known !== undefined) return known;
  const read = yield* readProblemInSteps(value);
  if (!read.ok) return read;
  const sink = new DiagnosticSink<ProblemCode | SchemaCode>();
  sink.merge(read.report);
  sink.merge(reportOn(read.value));
  if (read.value.shifts.length > shiftsPerStep) yield;
  const result: Result<RosterProblem, ProblemCode | SchemaCode> = sink.hasErrors
    ? { ok: false, report: sink.report() }
    : { ok: true, value: read.value, report: sink.report() };
  checkedBefore.set(read.value, result);
  return result;
}

/**
 * Parses a roster problem from unknown input and reports every problem: shape, sizes (before anything else), duplicate and unknown ids, dates outside the
 * span, rules that contradict themselves; as warnings, demand that the people of a post cannot meet.
 *
 * @example
 * import { parseRosterProblem } from '@community1373/scheduling';
 * const rules = [{ id: 'week', kind: 'load', weight: 'hard', per: 'week', of: 'minutes', min: 300, max: 150 }];
 * const read = parseRosterProblem({ from: '2026-11-02', to: '2026-11-29', people: [], shifts: [], rules });
 * read.report.items[0]?.code; // => 'scheduling.rule-contradictory'
 */
export const parseRosterProblem = (value: unknown): Result<RosterProblem, ProblemCode | SchemaCode> =>
  runSync(parseProblemInSteps(value));

/** Checks that a roster names people and shifts of the problem, each pair once. */
export const checkRoster = (problem: RosterProblem, roster: Roster): DiagnosticSink<ProblemCode> => {
  const sink = new DiagnosticSink<ProblemCode>();
  const people = new Set(problem.people.map(({ id }) => id));
  const shifts = new Set(problem.shifts.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [i, { personId, shiftId }] of roster.assignments.entries()) {
    const path = ['assignments', i];
    if (!people.has(personId)) sink.add('scheduling.unknown-person', [...path, 'personId'], personId, { id: personId });
    if (!shifts.has(shiftId)) sink.add('scheduling.unknown-shift', [...path, 'shiftId'], shiftId, { id: shiftId });
    const key = JSON.stringify([personId, shiftId]);
    if (seen.has(key))
      sink.add('scheduling.duplicate-assignment', path, [personId, shiftId], { person: personId, shift: shiftId });
    seen.add(key);
  }
  return sink;
};

/**
 * Parses a roster for a problem from unknown input and reports unknown people, unknown shifts and repeated assignments.
 *
 * @example
 * import { parseRoster } from '@community1373/scheduling';
 * const problem = { from: '2026-11-02', to: '2026-11-08', people: [], shifts: [], rules: [] } as const;
 * parseRoster(problem, { assignments: [{ personId: 'v-1', shiftId: 's-1' }] }).report.total; // => 2
 */
export const parseRoster = (problem: RosterProblem, value: unknown): Result<Roster, ProblemCode | SchemaCode> => {
  const known = parseRosterProblem(problem);
  if (!known.ok) return { ok: false, report: known.report };
  const read = readRoster(value);
  if (!read.ok) return read;
  const sink = new DiagnosticSink<ProblemCode | SchemaCode>();
  sink.merge(read.report);
  sink.merge(checkRoster(known.value, read.value).report());
  return sink.hasErrors ? { ok: false, report: sink.report() } : read;
};

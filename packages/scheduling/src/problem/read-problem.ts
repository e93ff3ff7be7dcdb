import {
  DiagnosticSink,
  emptyReport,
  isHolder,
  parseWith,
  type Result,
  type SchemaCode,
} from '@community1373/base/diagnostics';
import { runSync, type StepGenerator } from '@community1373/base/run';
import * as z from 'zod';
import type { ProblemCode } from '../messages/problem-messages';
import { checkSizes, problemLimits } from './problem-limits';
import { type Roster, rosterSchema } from './roster';
import { type RosterProblem, rosterProblemSchema } from './roster-problem';
import { type Shift, shiftSchema } from './shift';

const lengthOf = (holder: unknown, part: string): number => {
  // Reading a property of an unknown object is safe; a value that is not an array counts as 0 and is left to the schema.
  const value =
    typeof holder === 'object' && holder !== null ? (holder as Readonly<Record<string, unknown>>)[part] : undefined;
  return Array.isArray(value) ? value.length : 0;
};

/** Cache of parsed values: they are frozen and cannot have changed, so an inner loop parses nothing twice. */
const readBefore = new WeakSet<object>();
const rostersBefore = new WeakSet<object>();

/** Shifts parsed between two steps. */
export const shiftsPerStep = 5000;

const shiftsSchema = z.array(shiftSchema).readonly();

/** Parses the shape of a problem, some shifts at a time; where any part has a problem, the whole is parsed once more, so that its paths are right. */
function* parseInSteps(value: unknown): StepGenerator<Result<RosterProblem, SchemaCode>> {
  if (!isHolder(value)) return parseWith(rosterProblemSchema, value);
  const { shifts } = value;
  const parts = Array.isArray(shifts) ? Math.ceil(shifts.length / shiftsPerStep) : 0;
  if (!Array.isArray(shifts) || parts < 2) return parseWith(rosterProblemSchema, value);
  const rest = parseWith(rosterProblemSchema, { ...value, shifts: [] });
  const read: Shift[] = [];
  for (let part = 0; part < parts && rest.ok && rest.report.total === 0; part += 1) {
    yield;
    const some = parseWith(shiftsSchema, shifts.slice(part * shiftsPerStep, (part + 1) * shiftsPerStep));
    if (!some.ok || some.report.total > 0) break;
    read.push(...some.value);
  }
  if (!rest.ok || read.length < shifts.length) return parseWith(rosterProblemSchema, value);
  yield;
  return { ...rest, value: Object.freeze({ ...rest.value, shifts: Object.freeze(read) }) };
}

/** Parses the shape and the sizes of a problem; the value is deeply frozen. In steps. */
export function* readProblemInSteps(value: unknown): StepGenerator<Result<RosterProblem, ProblemCode | SchemaCode>> {
  // A cached value is a problem.
  if (isHolder(value) && readBefore.has(value))
    return { ok: true, value: value as object as RosterProblem, report: emptyReport };
  const sizes = new DiagnosticSink<ProblemCode>();
  checkSizes(
    { people: lengthOf(value, 'people'), shifts: lengthOf(value, 'shifts'), rules: lengthOf(value, 'rules') },
    sizes,
  );
  if (sizes.hasErrors) return { ok: false, report: sizes.report() };
  const read = yield* parseInSteps(value);
  if (read.ok) readBefore.add(read.value);
  return read;
}

/** Parses the shape and the sizes of a problem; the value is deeply frozen. */
export const readProblem = (value: unknown): Result<RosterProblem, ProblemCode | SchemaCode> =>
  runSync(readProblemInSteps(value));

/** Parses the shape and the size of a roster; the value is deeply frozen. */
export const readRoster = (value: unknown): Result<Roster, ProblemCode | SchemaCode> => {
  // A cached value is a roster.
  if (isHolder(value) && rostersBefore.has(value))
    return { ok: true, value: value as object as Roster, report: emptyReport };
  const count = lengthOf(value, 'assignments');
  if (count > problemLimits.assignments) {
    const sink = new DiagnosticSink<ProblemCode>();
    sink.add('scheduling.too-many', ['assignments'], count, { count, limit: problemLimits.assignments });
    return { ok: false, report: sink.report() };
  }
  const read = parseWith(rosterSchema, value);
  if (read.ok) rostersBefore.add(read.value);
  return read;
};

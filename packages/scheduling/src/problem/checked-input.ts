import { DiagnosticSink, type Result, valueOrThrow } from '@community1373/base/diagnostics';
import { runSync, type StepGenerator } from '@community1373/base/run';
import { type LoadedRoster, loadRoster } from './loaded-roster';
import { parseProblemInSteps, reportOn } from './parse-problem';
import { readProblem, readRoster } from './read-problem';
import type { RosterInputCode } from '../messages/problem-messages';
import type { Roster } from './roster';
import type { RosterProblem } from './roster-problem';

/** A parsed problem and a parsed roster. */
export interface RosterArguments {
  readonly problem: RosterProblem;
  readonly roster: Roster;
}

/** A parsed problem and roster, loaded. */
export interface OpenedRoster extends RosterArguments {
  readonly loaded: LoadedRoster;
}

/**
 * Parses the arguments of a function of this package; everything that the parsers refuse is refused. The function itself judges assignments of unknown
 * people or shifts. In steps.
 */
export function* readArgumentsInSteps(
  problem: unknown,
  roster: unknown,
): StepGenerator<Result<RosterArguments, RosterInputCode>> {
  const sink = new DiagnosticSink<RosterInputCode>();
  const [read, held] = [yield* parseProblemInSteps(problem), readRoster(roster)];
  sink.merge(read.report);
  sink.merge(held.report, ['roster']);
  if (!read.ok || !held.ok) return { ok: false, report: sink.report() };
  // The roster itself, now of the right shape: its assignments are returned as the same objects, with any other content.
  return { ok: true, report: sink.report(), value: { problem: read.value, roster: roster as Roster } };
}

/** {@link readArgumentsInSteps}, run at once. */
export const readArguments = (problem: unknown, roster: unknown): Result<RosterArguments, RosterInputCode> =>
  runSync(readArgumentsInSteps(problem, roster));

/** {@link readArguments}, then loads the roster. */
export const openRoster = (problem: unknown, roster: unknown): Result<OpenedRoster, RosterInputCode> => {
  const read = readArguments(problem, roster);
  return read.ok
    ? { ...read, value: { ...read.value, loaded: loadRoster(read.value.problem, read.value.roster) } }
    : read;
};

/** {@link openRoster} for functions that do not return a {@link Result}: throws a coded error instead of returning one. */
export const openRosterOrThrow = (problem: unknown, roster: unknown): OpenedRoster =>
  valueOrThrow(openRoster(problem, roster), problem, 'scheduling.arguments');

/**
 * {@link openRosterOrThrow} for judging a roster in its present state: throws for a shape that cannot be read; contradictions and unknown references are
 * problems of the report, since facts change after a roster is made.
 */
export const openAsItStands = (
  problem: unknown,
  roster: unknown,
): { readonly loaded: LoadedRoster; readonly sink: DiagnosticSink<RosterInputCode> } => {
  const [read, held] = [readProblem(problem), readRoster(roster)];
  const judged = valueOrThrow(read, problem, 'scheduling.problem');
  const loaded = loadRoster(judged, valueOrThrow(held, roster, 'scheduling.roster'));
  const sink = new DiagnosticSink<RosterInputCode>();
  sink.merge(read.report);
  sink.merge(held.report, ['roster']);
  sink.merge(reportOn(judged));
  sink.merge(loaded.sink.report());
  return { loaded, sink };
};

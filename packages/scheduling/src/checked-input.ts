import { DiagnosticSink, type Result, valueOrThrow } from '@community1373/base/diagnostics';
import { type LoadedRoster, loadRoster } from './loaded-roster';
import { parseRosterProblem, readProblem, readRoster, reportOn } from './parse-problem';
import type { InputCode } from './problem-messages';
import type { Roster } from './roster';
import type { RosterProblem } from './roster-problem';

/** A problem and a roster that have been read. */
export interface RosterArguments {
  readonly problem: RosterProblem;
  readonly roster: Roster;
}

/** The same, loaded. */
export interface OpenedRoster extends RosterArguments {
  readonly loaded: LoadedRoster;
}

/** Reads the arguments of a function of this room; whatever the parsers refuse is refused. Assignments of unknown people or shifts are for the function to judge. */
export const readArguments = (problem: unknown, roster: unknown): Result<RosterArguments, InputCode> => {
  const sink = new DiagnosticSink<InputCode>();
  const [read, held] = [parseRosterProblem(problem), readRoster(roster)];
  sink.merge(read.report);
  sink.merge(held.report, ['roster']);
  if (!read.ok || !held.ok) return { ok: false, report: sink.report() };
  // The roster itself, which has the shape now: its assignments come back as the same objects, with whatever else they hold.
  return { ok: true, report: sink.report(), value: { problem: read.value, roster: roster as Roster } };
};

/** {@link readArguments}, loaded. */
export const openRoster = (problem: unknown, roster: unknown): Result<OpenedRoster, InputCode> => {
  const read = readArguments(problem, roster);
  return read.ok ? { ...read, value: { ...read.value, loaded: loadRoster(read.value.problem, read.value.roster) } } : read;
};

/** {@link openRoster} for functions that return no {@link Result}: throws a coded error where there is one to return. */
export const openRosterOrThrow = (problem: unknown, roster: unknown): OpenedRoster =>
  valueOrThrow(openRoster(problem, roster), problem, 'scheduling.arguments');

/**
 * {@link openRosterOrThrow} for judging a roster as it stands: a shape that cannot be read is thrown; what contradicts itself, or names what is not there, is a problem of the report,
 * since facts change under a roster that was made before.
 */
export const openAsItStands = (problem: unknown, roster: unknown): { readonly loaded: LoadedRoster; readonly sink: DiagnosticSink<InputCode> } => {
  const [read, held] = [readProblem(problem), readRoster(roster)];
  const judged = valueOrThrow(read, problem, 'scheduling.problem');
  const loaded = loadRoster(judged, valueOrThrow(held, roster, 'scheduling.roster'));
  const sink = new DiagnosticSink<InputCode>();
  sink.merge(read.report);
  sink.merge(held.report, ['roster']);
  sink.merge(reportOn(judged));
  sink.merge(loaded.sink.report());
  return { loaded, sink };
};

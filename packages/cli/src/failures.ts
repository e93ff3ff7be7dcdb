import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { Params } from '@community1373/base/explain';
import { CommandFailure, exitCode, type ExitCode } from './exit-code';
import type { ProblemCode } from './messages/problems';

/** Creates the failure of a single problem of the command line or of a file that it names. */
export const failure = (
  exit: ExitCode,
  code: ProblemCode,
  path: readonly string[],
  received: unknown,
  params: Params = {},
): CommandFailure => {
  const sink = new DiagnosticSink();
  sink.add(code, path, received, params);
  return new CommandFailure(exit, sink.report());
};

/** Returns the value of a result; its problems are those of the data. */
export const valueOf = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  const isCancelled = result.report.items.some(
    ({ code }) => code === 'exchange.cancelled' || code === 'core.plan-stopped',
  );
  throw new CommandFailure(isCancelled ? exitCode.interrupted : exitCode.problems, result.report);
};

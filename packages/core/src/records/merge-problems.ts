import type { Diagnostic, DiagnosticSink } from '@community1373/base/diagnostics';

/** Adds the problems of an event of a log: its position in the log becomes its place in the entry. */
export const mergeProblems = (sink: DiagnosticSink, problems: readonly Diagnostic[]): void =>
  sink.merge({
    items: problems.map((problem) => ({ ...problem, path: ['event', ...problem.path.slice(1)] })),
    total: problems.length,
    errors: problems.filter(({ severity }) => severity === 'error').length,
  });

import type { DiagnosticReport, DiagnosticSink } from '@community1373/base/diagnostics';

/** Returns the outcome of a reading that its problems prevent. */
export const failed = (sink: DiagnosticSink): { readonly ok: false; readonly report: DiagnosticReport } => ({
  ok: false,
  report: sink.report(),
});

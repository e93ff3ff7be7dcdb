import type { DiagnosticSink } from '@community1373/base/diagnostics';

const mostMatters = 10_000;
const mostEvents = 250_000;

/** Refuses an entry in a log that holds as many as the schema of a scenario allows. */
export const refuseFull = (log: readonly unknown[], kind: 'matters' | 'events', sink: DiagnosticSink): boolean => {
  const most = kind === 'matters' ? mostMatters : mostEvents;
  if (log.length < most) return false;
  sink.add('core.log-full', ['event'], log.length, { most });
  return true;
};

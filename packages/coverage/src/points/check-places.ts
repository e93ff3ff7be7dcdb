import { CodedError, DiagnosticSink, type SchemaCode } from '@community1373/base/diagnostics';
import type { CoverageInputCode } from '../messages/messages-input';
import { checkPoints } from './check-columns';
import type { PointColumns } from './points';
import { checkIds, checkOutliers } from './position-check';

/** Throws what a check reports as an error, under the code and with the value of the first one. */
const throwReported = (check: (sink: DiagnosticSink<CoverageInputCode | SchemaCode>) => void): void => {
  const sink = new DiagnosticSink<CoverageInputCode | SchemaCode>();
  check(sink);
  const report = sink.report();
  const error = report.items.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new CodedError(error.code, error.received, report);
};

/**
 * Rejects what a parser of places refuses: what is no columns, an invalid position, an id that occurs twice and, unless they are kept, places that would lie
 * near the others with longitude and latitude exchanged.
 */
export const checkPlaces = (households: PointColumns, providers: PointColumns, exchanged?: 'kept'): void => {
  for (const [name, columns] of [
    ['households', households],
    ['providers', providers],
  ] as const) {
    checkPoints(name, columns);
    const pathOf = (i: number): readonly number[] => [i];
    const { ids } = columns;
    if (ids !== undefined && new Set(ids).size < ids.length)
      throwReported((sink) => checkIds(sink, [name], ids, pathOf));
    if (exchanged === undefined) throwReported((sink) => checkOutliers(sink, [name], columns, households, pathOf));
  }
};

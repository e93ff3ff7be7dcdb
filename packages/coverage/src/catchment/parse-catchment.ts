import { DiagnosticSink, isHolder, parseWith, type Result, type SchemaCode } from '@community1373/base/diagnostics';
import * as z from 'zod';
import type { CatchmentInput } from './catchment';
import { metricProblems } from '../points/check-metric';
import { largestRadius } from '../points/limits';
import type { CoverageInputCode } from '../messages/messages-input';
import { type Metric, straightLineMetric } from '../points/metric';
import { notePastScraps } from '../walking/note-scraps';
import { readPoints } from '../points/parse-points';
import type { PointColumns } from '../points/points';
import { checkCoordinates, checkIds, checkOutliers, noteRadius, noteSamePlaces } from '../points/position-check';

/** Unchecked input of {@link parseCatchment}: points as records, columns or GeoJSON; a radius in metres or seconds; a metric. */
export interface CatchmentSource {
  /** Households as records, columns or GeoJSON. */
  readonly households: unknown;
  /** Providers as records, columns or GeoJSON. */
  readonly providers: unknown;
  /** Radius in metres or seconds. */
  readonly radius: unknown;
  /** Measure of distance; default: the straight line. */
  readonly metric?: Metric | undefined;
}

const readElsewhere = z.unknown().optional();
const fields = z.object({
  households: readElsewhere,
  providers: readElsewhere,
  radius: readElsewhere,
  metric: readElsewhere,
});

/**
 * Parses untrusted input of a catchment. Errors: coordinates that are not numbers or out of range, columns of different lengths, geometries
 * other than points, duplicate ids, exchanged longitude and latitude, a radius out of range, an invalid metric (with the nearest known word).
 * Warnings: no households, no providers, radius 0 or one that looks like kilometres, outlying places, places attached beyond a nearer isolated
 * fragment of way. Info: coinciding places.
 *
 * @example
 * import { parseCatchment } from '@community1373/coverage';
 * const read = parseCatchment({ households: [{ id: 'h1', position: [37.86, 113.57] }], providers: [], radius: 1000 });
 * read.report.items.map(({ code, path }) => [code, path]); // => [['coverage.exchanged', ['households', 0, 'position']], ['coverage.no-providers', ['providers']]]
 */
export const parseCatchment = (source: CatchmentSource): Result<CatchmentInput, CoverageInputCode | SchemaCode> => {
  if (!isHolder(source)) return { ok: false, report: parseWith(fields, source).report };
  const { households, providers, radius, metric = straightLineMetric } = source;
  const sink = new DiagnosticSink<CoverageInputCode | SchemaCode>();
  const homes = readPoints(sink, ['households'], households);
  const bases = readPoints(sink, ['providers'], providers);
  if (typeof radius !== 'number' || !(radius >= 0 && radius <= largestRadius))
    sink.add('coverage.radius-range', ['radius'], radius, { limit: largestRadius });
  else if (radius === 0) sink.add('coverage.radius-zero', ['radius'], radius, {}, 'warning');
  const problems = metricProblems(metric);
  for (const { code, path, received, params } of problems) sink.add(code, ['metric', ...path], received, params);
  // Outliers are measured from the middle of the households, once all their coordinates are valid.
  let middle: PointColumns | undefined;
  const placed: PointColumns[] = [];
  for (const [name, read] of [
    ['households', homes],
    ['providers', bases],
  ] as const) {
    if (read === undefined) continue;
    const { columns, pathOf } = read;
    checkIds(sink, [name], columns.ids, pathOf);
    if (columns.lon.length === 0) sink.add(`coverage.no-${name}`, [name], [], {}, 'warning');
    else if (checkCoordinates(sink, [name], columns, pathOf)) {
      if (read === homes) middle = columns;
      placed.push(columns);
      if (middle !== undefined) checkOutliers(sink, [name], columns, middle, pathOf);
      noteSamePlaces(sink, [name], columns);
      if (problems.length === 0) notePastScraps(sink, [name], metric, columns);
    }
  }
  sink.merge(parseWith(fields, source).report);
  if (typeof radius === 'number' && problems.length === 0) noteRadius(sink, radius, metric, placed);
  if (sink.hasErrors || homes === undefined || bases === undefined || typeof radius !== 'number')
    return { ok: false, report: sink.report() };
  return {
    ok: true,
    value: { households: homes.columns, providers: bases.columns, radius, metric },
    report: sink.report(),
  };
};

import type { DiagnosticSink, Path, SchemaCode } from '@community1373/base/diagnostics';
import type { CoverageInputCode } from '../messages/messages-input';
import type { Metric } from '../points/metric';
import { classOf } from './mobility';
import type { PointColumns, Position } from '../points/points';
import { attachPastScraps } from './search/walking-attachments';
import { walkingCosts } from './search/walking-costs';

/** The most places that a warning names. */
const named = 10;

/** Warns of places that are attached beyond a nearer isolated fragment of way, which may be a gap in the map. */
export const notePastScraps = (
  sink: DiagnosticSink<CoverageInputCode | SchemaCode>,
  at: Path,
  metric: Metric,
  { lon, lat, ids }: PointColumns,
): void => {
  if (metric.kind !== 'paths') return;
  const attach = attachPastScraps(metric.graph, walkingCosts(metric.graph, classOf(metric.mobility), metric.measure));
  const past = Array.from(lon, (x, i): Position => [x, Number(lat[i])]).flatMap((place, i) =>
    attach(place).length > 1 ? [ids?.[i] ?? String(i)] : [],
  );
  if (past.length > 0)
    sink.add('coverage.past-scrap', at, past.length, { count: past.length, ids: past.slice(0, named) }, 'warning');
};

import type { DiagnosticSink, Result } from '@community1373/base/diagnostics';
import type { Scenario } from '@community1373/core';
import { parseDocument } from '../parse-document';
import type { Following } from '../run-of-options';
import type { MapEdit } from './map-edit';
import { warnOfShift } from './shift';

/** Options of a reader of maps that the parsing of the document hears. */
type FinishOptions = Following & { readonly cap?: number };

/** Limit of the rounds that remove features with problems. */
const mostRounds = 5;
/** Limit of the problems of the document that are matched with features. */
const lookedAt = 100_000;

/** Parses the document made from a map, without the invalid features, each with a warning; undefined when cancelled. */
const readDocument = async (
  sink: DiagnosticSink,
  map: MapEdit,
  options: FinishOptions,
): Promise<Result<Scenario> | undefined> => {
  for (let round = 1; ; round += 1) {
    const read = await parseDocument(map.document(), { ...options, cap: lookedAt });
    if (read === undefined || read.ok || round === mostRounds) return read;
    const records = new Set<string>();
    const problems = read.report.items
      .filter(({ severity }) => severity === 'error')
      .map((problem) => ({ problem, feature: map.featureAt(problem.path) }));
    // A problem outside of features ends the reading.
    if (problems.length < read.report.errors || problems.some(({ feature }) => feature === undefined)) return read;
    for (const { problem, feature } of problems) {
      if (feature === undefined) continue;
      records.add(feature.record);
      sink.merge({ items: [{ ...problem, path: feature.path, severity: 'warning' }], total: 1, errors: 0 });
    }
    map.revert(records);
  }
};

/** Makes the scenario of an edited map of `count` features: invalid features are left out, shifted and far places are warned of. */
export const finishMap = async (
  sink: DiagnosticSink,
  base: Scenario,
  edit: MapEdit,
  count: number,
  options: FinishOptions,
): Promise<Result<Scenario>> => {
  const read = edit.isEmpty && count > 0 ? undefined : await readDocument(sink, edit, options);
  // Nothing is read from a map without a usable feature.
  if (edit.isEmpty && count > 0) sink.add('exchange.map-nothing', ['features'], count, { count });
  else if (read === undefined) sink.add('exchange.cancelled', [], undefined);
  else {
    warnOfShift(sink, base, edit.places);
    sink.merge(read.report);
  }
  return read?.ok === true && !sink.hasErrors
    ? { ok: true, value: read.value, report: sink.report() }
    : { ok: false, report: sink.report() };
};

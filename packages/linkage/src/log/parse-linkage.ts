import {
  type DiagnosticReport,
  DiagnosticSink,
  type Path,
  parseWith,
  type Result,
  type SchemaCode,
} from '@community1373/base/diagnostics';
import { type EventLog, eventLogSchema } from '@community1373/base/log';
import * as z from 'zod';
import { type LinkageEvent, linkageEventSchema } from './linkage-event';
import { type MatchInput, matchInputSchema } from '../match/match-input';
import type { LinkageCode } from '../messages';
import { modelProblems } from '../model/model-problems';
import { type PairingInput, pairingInputSchema } from '../match/pairing-input';
import { thingNames } from '../model/terms';

type ParseCode = SchemaCode | LinkageCode;
type Sink = DiagnosticSink<ParseCode>;

/**
 * Parses events by their schema. `replayLinkage` checks their order.
 *
 * @example
 * import { parseLinkageEvents } from '@community1373/linkage';
 * parseLinkageEvents([{ type: 'need-evaluated', at: '2026-02-30', by: 'c-1', needId: 'n-1', satisfied: true }]).report.items[0]?.path; // => [0, 'at']
 */
export const parseLinkageEvents = (value: unknown): Result<readonly LinkageEvent[], SchemaCode> =>
  parseWith(z.array(linkageEventSchema).readonly(), value);

const logSchema = eventLogSchema(linkageEventSchema);

/**
 * Parses a hash-chained log by its schema; `verifyLog` of base checks its hashes, `eventsOf` returns its events.
 *
 * @example
 * import { parseLinkageLog } from '@community1373/linkage';
 * parseLinkageLog([{ event: { type: 'paired' }, hash: 'none' }]).ok; // => false
 */
export const parseLinkageLog = (value: unknown): Result<EventLog<LinkageEvent>, SchemaCode> =>
  parseWith(logSchema, value);

const checkIds = (
  sink: Sink,
  what: keyof typeof thingNames,
  list: string,
  items: readonly { readonly id: string }[],
): ReadonlySet<string> => {
  const seen = new Set<string>();
  for (const [i, { id }] of items.entries()) {
    if (seen.has(id)) sink.add('linkage.duplicate', [list, i, 'id'], id, { what: thingNames[what], id });
    seen.add(id);
  }
  return seen;
};

const checkKnown = (
  sink: Sink,
  what: keyof typeof thingNames,
  known: { has: (id: string) => boolean },
  path: Path,
  id: string,
): void => {
  if (!known.has(id)) sink.add('linkage.unknown', path, id, { what: thingNames[what], id });
};

/** Largest number of pairs of a matching or a pairing: needs by organisations, households by donors. */
const mostPairs = 1_000_000;

const checkPairs = (sink: Sink, list: string, rows: readonly unknown[], columns: readonly unknown[]): void => {
  const count = rows.length * columns.length;
  if (count > mostPairs) sink.add('linkage.too-many', [list], rows.length, { count, limit: mostPairs });
};

/** Returns the parsed value with its warnings, or the problems when there are errors. */
const verdict = <T>(
  sink: Sink,
  { value, report }: { readonly value: T; readonly report: DiagnosticReport<SchemaCode> },
): Result<T, ParseCode> => {
  sink.merge(report);
  return sink.hasErrors ? { ok: false, report: sink.report() } : { ok: true, value, report: sink.report() };
};

/**
 * Parses the input of a matching: first the schema, then references (kinds, places, duplicate ids, pairs of unknown needs).
 *
 * @example
 * import { parseMatchInput } from '@community1373/linkage';
 * parseMatchInput({}).ok; // => false
 */
export const parseMatchInput = (value: unknown): Result<MatchInput, ParseCode> => {
  const read = parseWith(matchInputSchema, value);
  if (!read.ok) return read;
  const { model, places, needs, organisations, values = [], asked = [] } = read.value;
  const sink = new DiagnosticSink<ParseCode>();
  checkPairs(sink, 'needs', needs, organisations);
  for (const { code, field, received, params } of modelProblems(model, places))
    sink.add(code, [field], received, params);
  const kinds = new Set(model.kinds.map((kind) => kind.id));
  const known = new Set(places.map((place) => place.id));
  const needIds = checkIds(sink, 'need', 'needs', needs);
  const organisationIds = checkIds(sink, 'organisation', 'organisations', organisations);
  for (const [i, need] of needs.entries()) {
    checkKnown(sink, 'kind', kinds, ['needs', i, 'kindId'], need.kindId);
    checkKnown(sink, 'place', known, ['needs', i, 'placeId'], need.placeId);
  }
  for (const [i, organisation] of organisations.entries()) {
    for (const [k, id] of organisation.kinds.entries())
      checkKnown(sink, 'kind', kinds, ['organisations', i, 'kinds', k], id);
    for (const [k, id] of (organisation.areas ?? []).entries())
      checkKnown(sink, 'place', known, ['organisations', i, 'areas', k], id);
  }
  for (const [list, pairs] of [
    ['values', values],
    ['asked', asked],
  ] as const)
    for (const [i, { needId, organisationId }] of pairs.entries()) {
      checkKnown(sink, 'need', needIds, [list, i, 'needId'], needId);
      checkKnown(sink, 'organisation', organisationIds, [list, i, 'organisationId'], organisationId);
    }
  const valued = new Set<string>();
  for (const [i, { needId, organisationId }] of values.entries()) {
    const key = JSON.stringify([needId, organisationId]);
    if (valued.has(key))
      sink.add('linkage.duplicate', ['values', i], [needId, organisationId], {
        what: thingNames.need,
        id: `${needId} – ${organisationId}`,
      });
    valued.add(key);
  }
  return verdict(sink, read);
};

/**
 * Parses the input of a pairing: first the schema, then duplicate ids.
 *
 * @example
 * import { parsePairingInput } from '@community1373/linkage';
 * const donor = { id: 'd-1', aids: ['study'], capacity: 1, households: 0 };
 * parsePairingInput({ donors: [donor, donor], households: [] }).report.items[0]?.code; // => 'linkage.duplicate'
 */
export const parsePairingInput = (value: unknown): Result<PairingInput, ParseCode> => {
  const read = parseWith(pairingInputSchema, value);
  if (!read.ok) return read;
  const sink = new DiagnosticSink<ParseCode>();
  checkPairs(sink, 'households', read.value.households, read.value.donors);
  checkIds(sink, 'donor', 'donors', read.value.donors);
  checkIds(sink, 'household', 'households', read.value.households);
  return verdict(sink, read);
};

import { parseWith, type Result, type SchemaCode } from '@community1373/base/diagnostics';
import { type EventLog, eventLogSchema } from '@community1373/base/log';
import * as z from 'zod';
import { type MatterEvent, matterEventSchema } from '../event/matter-event';

const eventsSchema = z.array(matterEventSchema).readonly();

/** Zod schema of the hash-chained log of a matter. */
export const matterLogSchema = eventLogSchema(matterEventSchema);

/**
 * Parses the events of a matter from unknown input: each has its type, time, person, role and content. `replayMatter` checks their order.
 *
 * @example
 * import { parseMatterEvents } from '@community1373/deliberation';
 * const read = parseMatterEvents([{ type: 'vote-closed', at: '2026-01-32T20:00', by: 'lead-9', role: 'lead', voteId: 'v1' }]);
 * read.report.items[0]?.path; // => [0, 'at']
 */
export const parseMatterEvents = (value: unknown): Result<readonly MatterEvent[], SchemaCode> =>
  parseWith(eventsSchema, value);

/**
 * Parses the hash-chained log of a matter from unknown input. `verifyLog` checks its hashes.
 *
 * @example
 * import { parseMatterLog } from '@community1373/deliberation';
 * parseMatterLog([{ event: { type: 'closed' }, hash: '' }]).ok; // => false
 */
export const parseMatterLog = (value: unknown): Result<EventLog<MatterEvent>, SchemaCode> =>
  parseWith(matterLogSchema, value);

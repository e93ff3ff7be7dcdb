import * as z from 'zod';
import { CodedError, DiagnosticSink, emptyReport, expects, type Result } from '../diagnostics';
import { isHolder } from '../diagnostics/is-holder';
import { isSchema } from '../diagnostics/is-schema';
import type { LogCode } from './log-texts';

export { type LogCode, logCatalogue } from './log-texts';

/** SHA-256 as given by the caller: `(bytes) => crypto.subtle.digest('SHA-256', bytes)` where the platform has it. */
export type HashFunction = (
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<Uint8Array | ArrayBuffer> | Uint8Array | ArrayBuffer;

/** An event and the hash that chains it to all events before it. */
export interface LogEntry<E> {
  /** The event. */
  readonly event: E;
  /** The hash of position, previous hash and event. */
  readonly hash: string;
}

/** An append-only log of events, oldest first. It is plain JSON; only {@link appendEvents} extends it. */
export type EventLog<E> = readonly LogEntry<E>[];

/** Length and last hash of a log, to be recorded elsewhere: with it, {@link verifyLog} finds every event that was dropped, swapped or altered. */
export interface LogHead {
  /** The number of events. */
  readonly length: number;
  /** The hash of the last event, 64 lower-case hexadecimal digits; zeros for an empty log. */
  readonly hash: string;
}

const hashPattern = /^[0-9a-f]{64}$/;

const hashSchema = z.string().regex(hashPattern, expects('hash'));

/** Zod schema of a {@link LogHead}. */
export const logHeadSchema: z.ZodType<LogHead> = z.object({ length: z.int().min(0), hash: hashSchema }).readonly();

/**
 * Returns the Zod schema of an {@link EventLog} of the events that `event` describes. Throws `log.schema` for what is no schema.
 *
 * @example
 * import { eventLogSchema } from '@community1373/base/log';
 * import * as z from 'zod';
 * eventLogSchema(z.object({ type: z.literal('reported') })).safeParse([]).success; // => true
 */
export const eventLogSchema = <E>(event: z.ZodType<E>): z.ZodType<EventLog<E>> => {
  if (!isSchema(event)) throw new CodedError('log.schema', event);
  return z.array(z.object({ event, hash: hashSchema }).readonly()).readonly();
};

const deepest = 512;

const writeCanonical = (value: unknown, depth: number): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  // A lone surrogate has no UTF-8 form, so two different texts would get the same bytes.
  if (typeof value === 'string' && !/\p{Surrogate}/u.test(value)) return JSON.stringify(value);
  if (typeof value !== 'object' || depth > deepest) throw new CodedError('log.not-json', value);
  if (Array.isArray(value)) return `[${value.map((item: unknown) => writeCanonical(item, depth + 1)).join(',')}]`;
  if (Object.prototype.toString.call(value) !== '[object Object]') throw new CodedError('log.not-json', value);
  // An object that is neither an array nor exotic is read by its own enumerable text keys.
  const record = value as Readonly<Record<string, unknown>>;
  const members = Object.keys(record)
    .sort()
    .filter((key) => record[key] !== undefined)
    .map((key) => `${writeCanonical(key, depth)}:${writeCanonical(record[key], depth + 1)}`);
  return `{${members.join(',')}}`;
};

/**
 * Writes a JSON value so that equal values give equal text (RFC 8785): keys sorted by UTF-16 code unit, no spaces, numbers as in ECMAScript, members that are
 * `undefined` left out. Throws `log.not-json` for values that JSON cannot hold: `NaN`, a date, a map, a function, a lone surrogate, a cycle.
 *
 * @example
 * import { canonicalJson } from '@community1373/base/log';
 * canonicalJson({ fen: 40000, by: undefined, at: [1, 'b9'] }); // => '{"at":[1,"b9"],"fen":40000}'
 */
export const canonicalJson = (value: unknown): string => writeCanonical(value, 0);

const utf8 = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
};

const emptyHash = '0'.repeat(64);

const entryHash = async (index: number, previous: string, event: unknown, digest: HashFunction): Promise<string> => {
  const given: unknown = await digest(utf8(canonicalJson([index, previous, event])));
  // An ArrayBuffer of another realm is one too.
  if (!(given instanceof Uint8Array) && Object.prototype.toString.call(given) !== '[object ArrayBuffer]')
    throw new CodedError('log.digest', given);
  const bytes = new Uint8Array(given as Uint8Array | ArrayBuffer); // one of the two, by the line above
  if (bytes.length !== 32) throw new CodedError('log.digest', bytes.length);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Throws for what is no log; without `hashed` any text may stand for a hash. */
const checkLog = (log: EventLog<unknown>, hashed: boolean): void => {
  const isEntry = (entry: unknown): boolean =>
    isHolder(entry) &&
    'event' in entry &&
    typeof entry['hash'] === 'string' &&
    (!hashed || hashPattern.test(entry['hash']));
  if (!Array.isArray(log) || !log.every(isEntry)) throw new CodedError('log.log', log);
};

const checkDigest = (digest: HashFunction): void => {
  if (typeof digest !== 'function') throw new CodedError('log.digest', digest);
};

const headOf = (log: EventLog<unknown>): LogHead => ({ length: log.length, hash: log.at(-1)?.hash ?? emptyHash });

/**
 * Returns length and last hash of a log: record it where the log's keeper cannot change it. The hash of an empty log is 64 zeros. Throws `log.log`
 * for what is no log.
 *
 * @example
 * import { logHead } from '@community1373/base/log';
 * logHead([]).length; // => 0
 */
export const logHead = <E>(log: EventLog<E>): LogHead => {
  checkLog(log, false);
  return headOf(log);
};

/**
 * Returns the log with more events at its end; the given log is not changed. Each hash is the digest of the canonical JSON of position, previous hash and
 * event. Throws `log.not-json` for an event that JSON cannot hold, `log.digest` when the digest does not have 32 bytes, `log.log` and `log.events` for what is
 * no log and no list.
 *
 * @example
 * import { webcrypto } from 'node:crypto';
 * import { appendEvents } from '@community1373/base/log';
 * const sha256 = (bytes: Uint8Array<ArrayBuffer>) => webcrypto.subtle.digest('SHA-256', bytes);
 * const log = await appendEvents([], [{ type: 'reported' }, { type: 'published' }], sha256);
 * log.length; // => 2
 */
export const appendEvents = async <E>(
  log: EventLog<E>,
  events: readonly E[],
  digest: HashFunction,
): Promise<EventLog<E>> => {
  checkLog(log, true);
  if (!Array.isArray(events)) throw new CodedError('log.events', events);
  checkDigest(digest);
  const entries = [...log];
  let { length, hash } = headOf(log);
  for (const event of events) {
    // Each hash needs the one before it.
    // oxlint-disable-next-line no-await-in-loop
    hash = await entryHash(length, hash, event, digest);
    length += 1;
    entries.push({ event, hash });
  }
  return entries;
};

/**
 * Returns the log with one more event; see {@link appendEvents}.
 *
 * @example
 * import { webcrypto } from 'node:crypto';
 * import { appendEvent, logHead } from '@community1373/base/log';
 * const log = await appendEvent([], { type: 'reported' }, (bytes) => webcrypto.subtle.digest('SHA-256', bytes));
 * logHead(log).length; // => 1
 */
export const appendEvent = <E>(log: EventLog<E>, event: E, digest: HashFunction): Promise<EventLog<E>> =>
  appendEvents(log, [event], digest);

/**
 * Returns the events of a log without their hashes, oldest first. Throws `log.log` for what is no log.
 *
 * @example
 * import { eventsOf } from '@community1373/base/log';
 * eventsOf([{ event: { type: 'reported' }, hash: '' }]); // => [{ type: 'reported' }]
 */
export const eventsOf = <E>(log: EventLog<E>): readonly E[] => {
  checkLog(log, false);
  return log.map((entry) => entry.event);
};

/** A valid log. */
export interface VerifiedLog {
  /** The current head. */
  readonly head: LogHead;
  /** The number of events after the recorded head; 0 when none was given. */
  readonly appended: number;
}

/** Returns the hash of an entry; undefined for an invalid entry. */
const hashOf = (entry: unknown): string | undefined =>
  typeof entry === 'object' && entry !== null && 'event' in entry && 'hash' in entry && typeof entry.hash === 'string'
    ? entry.hash
    : undefined;

/** True when a hash follows from its event and the hash before; an event that JSON cannot hold never follows. */
const follows = async (
  index: number,
  previous: string,
  { event, hash }: LogEntry<unknown>,
  digest: HashFunction,
): Promise<boolean> => {
  try {
    return (await entryHash(index, previous, event, digest)) === hash;
  } catch (error) {
    if (error instanceof CodedError && error.code === 'log.not-json') return false;
    throw error;
  }
};

/**
 * Verifies that a log is unaltered: every hash follows from the event and all events before it, and, against a head recorded earlier, no event up to that head
 * was dropped, swapped or altered. A log that has grown since is valid; `appended` is the number of events added. Without `recorded`, a log with all hashes
 * recomputed, or with its end cut off, cannot be told from an unaltered one. Throws `log.digest` and `log.head` for what is no digest and no head.
 *
 * @example
 * import { webcrypto } from 'node:crypto';
 * import { appendEvents, logHead, verifyLog } from '@community1373/base/log';
 * const sha256 = (bytes: Uint8Array<ArrayBuffer>) => webcrypto.subtle.digest('SHA-256', bytes);
 * const log = await appendEvents([], [{ fen: 40000 }, { fen: 500 }], sha256);
 * const cut = await verifyLog(log.slice(0, 1), sha256, logHead(log));
 * cut.report.items[0]?.code; // => 'log.shortened'
 */
export const verifyLog = async <E>(
  log: EventLog<E>,
  digest: HashFunction,
  recorded?: LogHead,
): Promise<Result<VerifiedLog, LogCode>> => {
  checkDigest(digest);
  if (recorded !== undefined && !logHeadSchema.safeParse(recorded).success) throw new CodedError('log.head', recorded);
  const sink = new DiagnosticSink<LogCode>();
  if (!Array.isArray(log)) {
    sink.add('log.not-a-list', [], log);
    return { ok: false, report: sink.report() };
  }
  let previous = emptyHash;
  for (const [index, entry] of log.entries()) {
    const hash = hashOf(entry);
    // Slices of one log are verified in order, so that only one event is in memory.
    // oxlint-disable-next-line no-await-in-loop
    if (hash === undefined || !(await follows(index, previous, { event: entry.event, hash }, digest)))
      sink.add('log.broken', [index], hash ?? entry, { position: index + 1 });
    previous = hash ?? emptyHash;
  }
  const { length, hash } = recorded ?? { length: 0, hash: emptyHash };
  if (log.length < length) sink.add('log.shortened', [], log.length, { length: log.length, recorded: length });
  else if (headOf(log.slice(0, length)).hash !== hash)
    sink.add('log.rewritten', [Math.max(0, length - 1)], hash, { recorded: length });
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  return {
    ok: true,
    value: { head: headOf(log), appended: recorded === undefined ? 0 : log.length - length },
    report: emptyReport,
  };
};

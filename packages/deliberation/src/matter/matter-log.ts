import { CodedError } from '@community1373/base/diagnostics';
import type { EventLog, LogEntry } from '@community1373/base/log';
import { eventNames, type MatterEvent } from '../event/matter-event';

/** 事项日志 the log of a matter, oldest event first: its bare events, or the hash-chained entries of `base/log`. */
export type MatterLog = readonly MatterEvent[] | EventLog<MatterEvent>;

/** An item of a log: an event, a hash-chained entry, or something of another version or program. */
type Written = MatterEvent | LogEntry<MatterEvent> | undefined;

const isEntry = (written: Written): written is LogEntry<MatterEvent> =>
  typeof written === 'object' && written !== null && 'hash' in written && 'event' in written && !('type' in written);

/** Returns the type that an event states. */
export const typeOf = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && 'type' in event ? event.type : undefined;

/** True for an event type of this version. A log from elsewhere may contain other types; they are reported, and the other events count. */
export const isKnown = (event: MatterEvent | undefined): event is MatterEvent => {
  const type = typeOf(event);
  return typeof type === 'string' && Object.hasOwn(eventNames, type);
};

/** Returns the events of a log at their positions; what is not an event keeps its position. Throws a coded error for what is not a list. */
export const eventsIn = (log: MatterLog): readonly (MatterEvent | undefined)[] => {
  if (!Array.isArray(log)) throw new CodedError('deliberation.log', log);
  // Item by item: an unknown first item does not decide how the others are read.
  const written: readonly Written[] = log;
  return written.map((one) => (isEntry(one) ? one.event : one));
};

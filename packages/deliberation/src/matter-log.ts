import { type EventLog, eventsOf } from '@community1373/base/log';
import type { MatterEvent } from './matter-event';

/** 事项日志 the log of a matter, oldest event first: its bare events, or the hash-chained entries of `base/log`. */
export type MatterLog = readonly MatterEvent[] | EventLog<MatterEvent>;

const isChained = (log: MatterLog): log is EventLog<MatterEvent> => {
  const [first] = log;
  return first !== undefined && 'hash' in first;
};

/** Returns the events of a log. */
export const eventsIn = (log: MatterLog): readonly MatterEvent[] => (isChained(log) ? eventsOf(log) : log);

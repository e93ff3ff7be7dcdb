export type { EntryCode } from '../messages/messages-entries';
export type { LevyEvent, LevyPaidEvent, LevyRefundedEvent, LevyRefusedEvent } from './levy-event';
export { recordEvent, type RecordEventOptions } from './record-event';
export type {
  AttendanceLogEvent,
  LevyLogEvent,
  LinkageLogEvent,
  MatterLogEvent,
  ScenarioEvent,
  ServiceLogEvent,
} from './scenario-event';

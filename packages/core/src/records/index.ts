export { allowedEvents, type EventSubject } from './allowed-events';
export type {
  AllowedEvents,
  EventAmountsInput,
  EventChoiceInput,
  EventField,
  EventForm,
  EventInput,
  EventOption,
  EventOptionSource,
  EventSourceInput,
  EventValueInput,
} from './forms/event-form';
export { fillEventForm } from './forms/fill-event-form';
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

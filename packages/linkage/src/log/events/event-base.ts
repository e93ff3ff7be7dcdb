import type { CivilDate } from '@community1373/base/calendar';

/** The fields of every {@link LinkageEvent}. */
export interface LinkageEventBase {
  /** Day of the recording, from 1900-01-01 to 2999-12-31, no earlier than that of the event before; deadlines are counted from it. */
  readonly at: CivilDate;
  /** Id of the person who recorded the event. */
  readonly by: string;
  /** 补记 the day on which it happened, where it was recorded later; absent: on the day of the recording. */
  readonly happenedOn?: CivilDate | undefined;
}

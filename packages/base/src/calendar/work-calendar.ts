import * as z from 'zod';
import type { CivilDate } from './civil-date';
import { civilDateSchema } from './date-schemas';

/** 工作日历 working days within the range of the calendar. Weekends are days off unless listed in `workdays`. */
export interface WorkCalendar {
  /** The id by which a calendar is named in problems. */
  readonly id: string;
  /** The first day that the calendar answers for. */
  readonly from: CivilDate;
  /** The last day that the calendar answers for. */
  readonly to: CivilDate;
  /** 法定节假日 days off. */
  readonly holidays: readonly CivilDate[];
  /** 调休上班 weekend days that are worked. */
  readonly workdays: readonly CivilDate[];
  /** The source of the holidays, for people. */
  readonly source: string;
}

/** Schema of a {@link WorkCalendar}. */
export const workCalendarSchema = z
  .object({
    id: z.string().min(1),
    from: civilDateSchema,
    to: civilDateSchema,
    holidays: z.array(civilDateSchema).readonly(),
    workdays: z.array(civilDateSchema).readonly(),
    source: z.string(),
  })
  .readonly();

import { type CivilDate, civilDateSchema, type WorkCalendar, workCalendarSchema } from '@community1373/base/calendar';
import { expects, idText } from '@community1373/base/diagnostics';
import { workflows } from '@community1373/deliberation/workflows';
import type { HolidayPolicy } from '@community1373/scheduling/demand';
import { holidayPolicySchema } from '@community1373/scheduling/schemas';
import * as z from 'zod';
import { defineKind, from, number, percent, text, unfit, unknown } from './modification-kind';

const id = idText(64);

/** Turns a day of the calendar into a holiday, or into a working day. */
export interface SetHoliday {
  /** Kind of the modification. */
  readonly kind: 'set-holiday';
  /** The day; it must lie in the calendar. */
  readonly date: CivilDate;
  /** Its new kind of day. */
  readonly holiday: 'holiday' | 'workday';
}

/** Kind of a {@link SetHoliday}. */
export const setHoliday = defineKind({
  kind: 'set-holiday',
  title: text('调整节假日', 'Set a holiday'),
  schema: z.object({ kind: z.literal('set-holiday'), date: civilDateSchema, holiday: z.enum(['holiday', 'workday']) }),
  form: [
    { key: 'date', label: text('日期', 'Date'), input: { kind: 'date' } },
    {
      key: 'holiday',
      label: text('改为', 'Becomes'),
      input: {
        kind: 'choice',
        choices: [
          { value: 'holiday', label: text('节假日', 'a holiday') },
          { value: 'workday', label: text('工作日', 'a working day') },
        ],
      },
    },
  ],
  apply: ({ calendar }, { date, holiday }) => {
    if (date < calendar.from || date > calendar.to) return unfit('date', date);
    calendar.holidays = calendar.holidays.filter((day) => day !== date);
    calendar.workdays = calendar.workdays.filter((day) => day !== date);
    (holiday === 'holiday' ? calendar.holidays : calendar.workdays).push(date);
    return undefined;
  },
});

/** Replaces the calendar. */
export interface SetCalendar {
  /** Kind of the modification. */
  readonly kind: 'set-calendar';
  /** The new calendar. */
  readonly calendar: WorkCalendar;
}

/** Kind of a {@link SetCalendar}. */
export const setCalendar = defineKind({
  kind: 'set-calendar',
  title: text('更换日历', 'Change the calendar'),
  schema: z.object({ kind: z.literal('set-calendar'), calendar: workCalendarSchema }),
  form: [{ key: 'calendar', label: text('日历', 'Calendar'), input: { kind: 'json' } }],
  apply: (draft, { calendar }) => {
    draft.calendar = { ...calendar, holidays: [...calendar.holidays], workdays: [...calendar.workdays] };
    return undefined;
  },
});

/** Changes the number of seats (名额) of a day with seats, for instance to half the barbers, and its handling on a holiday. */
export interface SetSeats {
  /** Kind of the modification. */
  readonly kind: 'set-seats';
  /** Id of the day with seats. */
  readonly seatedDayId: string;
  /** New number of seats in percent of that of today, 0 to 1000, rounded down. */
  readonly seatsPercent: number;
  /** New number of people who want a seat; absent: as it is. */
  readonly wanting?: number | undefined;
  /** New handling of a date that falls on a holiday; absent: as it is. */
  readonly onHoliday?: HolidayPolicy | undefined;
}

/** Kind of a {@link SetSeats}. */
export const setSeats = defineKind({
  kind: 'set-seats',
  title: text('调整名额', 'Set the seats'),
  schema: z.object({
    kind: z.literal('set-seats'),
    seatedDayId: id,
    seatsPercent: z.int().min(0).max(1000),
    wanting: z.int().min(0).max(100_000).optional(),
    onHoliday: holidayPolicySchema.optional(),
  }),
  form: [
    from('seatedDayId', text('活动', 'Day'), 'seatedDays'),
    number('seatsPercent', text('名额为原来的', 'Seats to this share'), 0, 1000, percent),
    { ...number('wanting', text('报名人数', 'How many want one'), 0, 100_000), optional: true },
    {
      key: 'onHoliday',
      label: text('遇节假日', 'On a holiday'),
      input: {
        kind: 'choice',
        choices: [
          { value: 'keep', label: text('照常', 'kept') },
          { value: 'next', label: text('顺延', 'the day after') },
          { value: 'previous', label: text('提前', 'the day before') },
          { value: 'skip', label: text('取消', 'left out') },
        ],
      },
      optional: true,
    },
  ],
  apply: ({ seatedDays }, { seatedDayId, seatsPercent, wanting, onHoliday }) => {
    const day = seatedDays.find((one) => one.id === seatedDayId);
    if (day === undefined) return unknown('seatedDayId', seatedDayId);
    day.seats = Math.floor((day.seats * seatsPercent) / 100);
    if (wanting !== undefined) day.wanting = wanting;
    if (onHoliday !== undefined) day.onHoliday = onHoliday;
    return undefined;
  },
});

/** Replaces the workflow of matters (办事流程), and the time within which a fault must be answered first. */
export interface SetWorkflow {
  /** Kind of the modification. */
  readonly kind: 'set-workflow';
  /** Id of one of the workflows of deliberation. */
  readonly workflowId: string;
  /** 故障响应时限 time of the first response to a fault in minutes; absent: as it is. */
  readonly respondWithinMinutes?: number | undefined;
}

/** Kind of a {@link SetWorkflow}. */
export const setWorkflow = defineKind({
  kind: 'set-workflow',
  title: text('更换办事流程', 'Change the workflow'),
  schema: z.object({
    kind: z.literal('set-workflow'),
    workflowId: id,
    respondWithinMinutes: z.int(expects('minutes')).min(1).max(100_000).optional(),
  }),
  form: [
    from('workflowId', text('流程', 'Workflow'), 'workflows'),
    {
      ...number(
        'respondWithinMinutes',
        text('故障响应时限', 'First response to a fault'),
        1,
        100_000,
        text('分钟', 'minutes'),
      ),
      optional: true,
    },
  ],
  apply: (draft, { workflowId, respondWithinMinutes }) => {
    const workflow = workflows.find((one) => one.id === workflowId);
    if (workflow === undefined) return unknown('workflowId', workflowId);
    Object.assign(draft, { workflow });
    if (respondWithinMinutes !== undefined)
      for (const duty of draft.duties) duty.respondWithinMinutes = respondWithinMinutes;
    return undefined;
  },
});

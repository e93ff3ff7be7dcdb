import type { WorkCalendar } from '@community1373/base/calendar';
import { adjustForHoliday, recurrenceDates } from '@community1373/scheduling/demand';
import type { BookableDayAssessment } from './assessment';
import { horizonOf } from '../document/horizon';
import type { BookableDay, Period } from '../document/scenario';

/** Inputs of the days with seats. */
export interface SeatInputs {
  readonly seatedDays: readonly BookableDay[];
  readonly calendar: WorkCalendar;
  readonly period: Period;
}

/** 名额 the days with seats in the period, the date on which each is held, and the number of people without a seat. */
export const assessSeats = ({ seatedDays, calendar, period }: SeatInputs): readonly BookableDayAssessment[] => {
  const { from, to } = horizonOf({ period });
  return seatedDays.map(({ id, title, recurrence, seats, wanting, fee, onHoliday = 'keep' }) => {
    const days = recurrenceDates(recurrence, from, to).map((date) => {
      const moved = adjustForHoliday(date, onHoliday, calendar);
      const heldOn = moved.ok ? moved.value : date;
      const next = heldOn === undefined ? adjustForHoliday(date, 'next', calendar) : undefined;
      return {
        date,
        heldOn,
        holiday: calendar.holidays.includes(date),
        ...(next?.ok === true && next.value !== undefined ? { couldBeOn: next.value } : {}),
      };
    });
    const held = days.filter(({ heldOn }) => heldOn !== undefined).length;
    const perDay = Math.min(seats, wanting);
    return {
      seatedDayId: id,
      title,
      seats,
      wanting,
      fee,
      days,
      seated: perDay * held,
      wanted: wanting * days.length,
      short: Math.max(0, wanting - seats),
    };
  });
};

import * as z from 'zod';
import { type CivilDate, isCivilDate } from './civil-date';
import { CodedError, expects } from '../diagnostics';
import { dateOrMomentSchema, isDateOrMoment, type Moment } from './moment';

const midnight = (date: CivilDate): Moment => `${date}T00:00`;

const beginning = (from: CivilDate | Moment): Moment => (isCivilDate(from) ? midnight(from) : from);

// A day ends when the next one begins; the last representable day has no next.
const ending = (to: CivilDate | Moment): Moment => (isCivilDate(to) ? `${to}T24:00` : to);

const daySchema = z.custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value), {
  ...expects('YYYY-MM-DD'),
  abort: true,
});

/** A range of days, both included, or a span from one local time to another, the end excluded. */
export interface AbsenceRange {
  /** The beginning; a date stands for its first minute. */
  readonly from: CivilDate | Moment;
  /** The end, later than the beginning; a date stands for its last minute. */
  readonly to: CivilDate | Moment;
}

/** 请假 a time at which somebody is unavailable: a day, a range of days, or a span of local times. */
export type Absence = CivilDate | AbsenceRange;

/** Schema of an {@link AbsenceRange}. */
export const absenceRangeSchema = z
  .object({ from: dateOrMomentSchema, to: dateOrMomentSchema })
  .readonly()
  // Local times to the minute compare as text.
  .refine(({ from, to }) => beginning(from) < ending(to), { ...expects('from < to'), path: ['to'] });

/** Zod schema of an {@link Absence}. */
export const absenceSchema: z.ZodType<Absence> = z.union([daySchema, absenceRangeSchema]);

/** An absence from its first minute up to (not including) `to`, both local times. */
export interface AbsenceSpan {
  /** The first minute. */
  readonly from: Moment;
  /** The end, which is not part of it; `T24:00` is the end of a day. */
  readonly to: Moment;
}

/**
 * Returns the span of an absence. Throws `calendar.absence` for what is none.
 *
 * @example
 * import { spanOfAbsence } from '@community1373/base/calendar';
 * spanOfAbsence('2026-11-03'); // => { from: '2026-11-03T00:00', to: '2026-11-03T24:00' }
 * spanOfAbsence({ from: '2026-11-03T18:00', to: '2026-11-05' }); // => { from: '2026-11-03T18:00', to: '2026-11-05T24:00' }
 */
export const spanOfAbsence = (absence: Absence): AbsenceSpan => {
  if (typeof absence === 'string' && isCivilDate(absence)) return { from: midnight(absence), to: ending(absence) };
  if (typeof absence !== 'object' || absence === null || !isDateOrMoment(absence.from) || !isDateOrMoment(absence.to))
    throw new CodedError('calendar.absence', absence);
  const span = { from: beginning(absence.from), to: ending(absence.to) };
  if (!(span.from < span.to)) throw new CodedError('calendar.absence', absence);
  return span;
};

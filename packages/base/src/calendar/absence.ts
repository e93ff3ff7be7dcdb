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

/** Zod schema of an {@link Absence}. */
export const absenceSchema = z.union([
  daySchema,
  z
    .object({ from: dateOrMomentSchema, to: dateOrMomentSchema })
    .readonly()
    // Local times to the minute compare as text.
    .refine(({ from, to }) => beginning(from) < ending(to), { ...expects('from < to'), path: ['to'] }),
]);

/**
 * 请假 a time at which somebody is unavailable: a day; a range of days, both included; or a span from one local time to another, the end excluded. A date and a
 * time may be mixed: a date as `from` stands for its beginning, as `to` for its end.
 */
export type Absence = z.infer<typeof absenceSchema>;

/** An absence from its first minute up to (not including) `to`, both local times. */
export interface AbsenceSpan {
  readonly from: Moment;
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

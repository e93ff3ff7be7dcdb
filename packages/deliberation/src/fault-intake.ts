import { clockTimeSchema, minutesOf } from '@community1373/base/calendar';
import { expects, argumentOrThrow } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type FaultKind, faultKindSchema } from './matter-event';
import { idSchema } from './member';
import { minuteOfDay, type Moment } from './moment';

/** 值班 duty: the contact for a kind of fault, the response time in minutes, and the hours (absent: always; they may pass midnight). */
export const dutySchema = z
  .object({
    fault: faultKindSchema,
    contactId: idSchema,
    respondWithinMinutes: z.int(expects('minutes')).min(1).max(100_000),
    hours: z.object({ from: clockTimeSchema, to: clockTimeSchema }).readonly().optional(),
  })
  .readonly();

/** A duty; see {@link dutySchema}. */
export type Duty = z.infer<typeof dutySchema>;

const dutiesSchema = z.array(dutySchema).readonly();

const onDuty = ({ hours }: Duty, minute: number): boolean => {
  if (hours === undefined) return true;
  const [from, to] = [minutesOf(hours.from), minutesOf(hours.to)];
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
};

/**
 * Returns the duty for a fault at a moment: the first that fits, or undefined when nobody is on duty.
 *
 * @example
 * import { dutyFor } from '@community1373/deliberation';
 * const duties = [
 *   { fault: 'water', contactId: 'desk', respondWithinMinutes: 30, hours: { from: '08:00', to: '18:00' } },
 *   { fault: 'water', contactId: 'night', respondWithinMinutes: 60, hours: { from: '18:00', to: '08:00' } },
 * ] as const;
 * dutyFor(duties, 'water', '2026-01-12T06:40')?.contactId; // => 'night'
 */
export const dutyFor = (duties: readonly Duty[], fault: FaultKind, at: Moment): Duty | undefined => {
  const minute = minuteOfDay(at);
  argumentOrThrow(faultKindSchema, fault, 'deliberation.fault-kind');
  return argumentOrThrow(dutiesSchema, duties, 'deliberation.duties').find((duty) => duty.fault === fault && onDuty(duty, minute));
};

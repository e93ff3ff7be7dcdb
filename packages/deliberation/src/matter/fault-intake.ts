import { clockTimeSchema, minutesSinceMidnight } from '@community1373/base/calendar';
import { expects, requireArgument } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type FaultKind, faultKindSchema } from './matter-event';
import { idSchema } from '../vote/member';
import { minuteOfDay, type Moment } from './moment';

/** 值班 duty: the contact for a kind of fault, the response time in minutes, and the hours (absent: always; they may pass midnight). */
export const onCallDutySchema = z
  .object({
    fault: faultKindSchema,
    contactId: idSchema,
    respondWithinMinutes: z.int(expects('minutes')).min(1).max(100_000),
    hours: z.object({ from: clockTimeSchema, to: clockTimeSchema }).readonly().optional(),
  })
  .readonly();

/** A duty; see {@link onCallDutySchema}. */
export type OnCallDuty = z.infer<typeof onCallDutySchema>;

const dutiesSchema = z.array(onCallDutySchema).readonly();

const onDuty = ({ hours }: OnCallDuty, minute: number): boolean => {
  if (hours === undefined) return true;
  const [from, to] = [minutesSinceMidnight(hours.from), minutesSinceMidnight(hours.to)];
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
};

/**
 * Returns the duty for a fault at a moment: the first that fits, or undefined when nobody is on duty.
 *
 * @example
 * import { onCallDutyFor } from '@community1373/deliberation';
 * const duties = [
 *   { fault: 'water', contactId: 'desk', respondWithinMinutes: 30, hours: { from: '08:00', to: '18:00' } },
 *   { fault: 'water', contactId: 'night', respondWithinMinutes: 60, hours: { from: '18:00', to: '08:00' } },
 * ] as const;
 * onCallDutyFor(duties, 'water', '2026-01-12T06:40')?.contactId; // => 'night'
 */
export const onCallDutyFor = (duties: readonly OnCallDuty[], fault: FaultKind, at: Moment): OnCallDuty | undefined => {
  const minute = minuteOfDay(at);
  requireArgument(faultKindSchema, fault, 'deliberation.fault-kind');
  return requireArgument(dutiesSchema, duties, 'deliberation.duties').find(
    (duty) => duty.fault === fault && onDuty(duty, minute),
  );
};

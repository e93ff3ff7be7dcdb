import { type ClockTime, clockTimeSchema, minutesSinceMidnight } from '@community1373/base/calendar';
import { expects, requireArgument } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type FaultKind, faultKindSchema } from '../event/fault-kind';
import { idSchema } from '../vote/member';
import { minuteOfDay, type Moment } from './moment';

/** The hours of a day in which a duty holds. */
export interface DutyHours {
  /** The beginning, in local time. */
  readonly from: ClockTime;
  /** The end; earlier than `from` for hours that pass midnight. */
  readonly to: ClockTime;
}

/** 值班 the contact on duty for a kind of fault. */
export interface OnCallDuty {
  /** The kind of fault. */
  readonly fault: FaultKind;
  /** The contact, an id. */
  readonly contactId: string;
  /** The minutes within which the contact responds, at least 1. */
  readonly respondWithinMinutes: number;
  /** The hours of the duty; absent: always. */
  readonly hours?: DutyHours | undefined;
}

/** Schema of an {@link OnCallDuty}. */
export const onCallDutySchema = z
  .object({
    fault: faultKindSchema,
    contactId: idSchema,
    respondWithinMinutes: z.int(expects('minutes')).min(1).max(100_000),
    hours: z.object({ from: clockTimeSchema, to: clockTimeSchema }).readonly().optional(),
  })
  .readonly();

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

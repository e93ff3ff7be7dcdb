import { minutesSinceMidnight } from '@community1373/base/calendar';
import type { VisitedHousehold, VisitPlan } from './visit-plan';
import { shortestWalk } from './walking-order';

/** A visit within a round: the household, and the minutes after the round's start. */
interface RoundVisit {
  readonly householdId: string;
  readonly after: number;
  readonly minutes: number;
}

/** A round (巡访): visits in walking order and its length, including the walks between them. */
export interface Round {
  readonly visits: readonly RoundVisit[];
  readonly minutes: number;
}

/** The length of shifts is rounded up to a multiple of this. */
const roundedTo = 5;

/**
 * Arranges a beat's households of one week into a round in shortest walking order. The part that exceeds the plan's longest shift is cut off at the end
 * into further rounds.
 */
export const walkRounds = (plan: VisitPlan, households: readonly VisitedHousehold[]): readonly Round[] => {
  if (households.length === 0) return [];
  const { stops, legs } = shortestWalk(households);
  const rounds: Round[] = [];
  let visits: RoundVisit[] = [];
  let clock = 0;
  const close = (): void => {
    const minutes = Math.max(plan.shortest, Math.min(plan.longest, Math.ceil(clock / roundedTo) * roundedTo));
    if (visits.length > 0) rounds.push({ visits, minutes });
    visits = [];
    clock = 0;
  };
  for (const [i, { id, minutes }] of stops.entries()) {
    const way = visits.length === 0 ? 0 : Math.ceil(Number(legs[i]) / plan.walkingMetersPerMinute);
    if (clock + way + minutes > plan.longest) close();
    const after = visits.length === 0 ? 0 : clock + way;
    visits.push({ householdId: id, after, minutes });
    clock = after + minutes;
  }
  close();
  return rounds;
};

/** Returns the local time some minutes after a start on the same day. */
export const clockAfter = (start: `${number}:${number}`, minutes: number): `${number}:${number}` => {
  const at = minutesSinceMidnight(start) + minutes;
  const two = (n: number): string => String(n).padStart(2, '0');
  // Two digits, a colon, two digits: the form of the type.
  return `${two(Math.floor(at / 60))}:${two(at % 60)}` as `${number}:${number}`;
};

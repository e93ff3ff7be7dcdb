import type { CivilDate, WorkCalendar } from '@community1373/base/calendar';
import { addDays, civilDateSchema, workCalendarSchema } from '@community1373/base/calendar';
import { parseWith, type QuickCheck, quickCheck, requireArgument } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type Beats, layOutBeats, roundsOfWeek } from './visit-territories';
import { byText } from '../problem/by-text';
import { longestMove, movedOffHoliday } from './recurrence-dates';
import { dueInWeek } from './visit-cadence';
import { type VisitPlan, visitPlanSchema } from './visit-plan';
import { dateInWeek, weekNumber } from '../problem/week-number';
import { dealEvenly } from '../explain/workload';

/** The span in which visits are due, both days included, and the calendar that a holiday policy reads. */
export interface DueSpan {
  /** First date of the span. */
  readonly from: CivilDate;
  /** Last date of the span, included. */
  readonly to: CivilDate;
  /** Calendar of the holidays; absent: no visit is moved. */
  readonly calendar?: WorkCalendar | undefined;
}

const spanSchema = z.object({ from: civilDateSchema, to: civilDateSchema, calendar: workCalendarSchema.optional() });

let areHouseholds: QuickCheck | undefined;

/** Throws for an invalid plan. A district plan has tens of thousands of households, and parsing them takes longer than counting their visits. */
const checkPlan = (plan: VisitPlan): void => {
  areHouseholds ??= quickCheck(visitPlanSchema.unwrap().shape.households);
  // Callers in JavaScript pass anything.
  const given: unknown = plan;
  const sure = typeof given === 'object' && given !== null && 'households' in given && areHouseholds(given.households);
  if (!sure || !parseWith(visitPlanSchema, { ...given, households: [] }).ok)
    requireArgument(visitPlanSchema, plan, 'scheduling.visit-plan');
};

/** Returns the day on which a round counts: the day to which it is moved, or its own day where it is left out, since a visit left out is still due. */
const dueOn = ({ onHoliday = 'keep' }: VisitPlan, date: CivilDate, calendar: WorkCalendar | undefined): CivilDate => {
  if (onHoliday === 'keep' || calendar === undefined) return date;
  const moved = movedOffHoliday(date, onHoliday, calendar);
  return moved.ok && moved.value !== undefined ? moved.value : date;
};

/** Lists the households due in a week, whatever the day. */
const dueIn = ({ households }: Beats, week: number): readonly string[] =>
  (['week', 'month', 'quarter'] as const).flatMap((cadence) => {
    const members = households.filter(({ household }) => household.every === cadence);
    return dueInWeek(cadence, members.length, week).flatMap((i) => members[i]?.household.id ?? []);
  });

/**
 * Counts how often each household of a visit plan is due in a span: the visits that `generateShifts` lays out, and those that a holiday policy leaves out.
 * The result depends on the plan alone, not on who serves, so it does not shrink when nobody comes. A household that is not due has no entry.
 *
 * @example
 * import { visitsDue } from '@community1373/scheduling/demand';
 * const plan = {
 *   id: 'rounds', postId: 'elder', visitsPerRound: 4, shortest: 120, longest: 150, walkingMetersPerMinute: 60,
 *   slots: [{ weekday: 2, start: '09:00' }], households: [{ id: 'h-1', every: 'week', minutes: 30 }, { id: 'h-2', every: 'quarter', minutes: 30 }],
 * } as const;
 * [...visitsDue(plan, { from: '2026-11-02', to: '2026-11-29' })].filter(([id]) => id === 'h-1'); // => [['h-1', 4]]
 */
export const visitsDue = (plan: VisitPlan, span: DueSpan): ReadonlyMap<string, number> => {
  checkPlan(plan);
  requireArgument(spanSchema, span, 'scheduling.span');
  const { from, to, calendar } = span;
  const due = new Map<string, number>();
  const count = (id: string): void => void due.set(id, (due.get(id) ?? 0) + 1);
  const beats = layOutBeats(plan);
  const slots = [...plan.slots].sort((a, b) => a.weekday - b.weekday || byText(a.start, b.start));
  const dealt = dealEvenly(beats.count, slots.length);
  const margin = plan.onHoliday === undefined || plan.onHoliday === 'keep' ? 0 : longestMove;
  for (let week = weekNumber(addDays(from, -margin)); week <= weekNumber(addDays(to, margin)); week += 1) {
    const inside = slots.map(({ weekday }) => {
      const date = dueOn(plan, dateInWeek(week, weekday), calendar);
      return date >= from && date <= to;
    });
    if (inside.every(Boolean)) dueIn(beats, week).forEach(count);
    // The day of a round within its week matters only where the span cuts the week.
    else if (inside.some(Boolean))
      roundsOfWeek(beats, week).forEach((round, beat) => {
        if (inside[Number(dealt[beat])] === true) for (const { id } of round) count(id);
      });
  }
  return due;
};

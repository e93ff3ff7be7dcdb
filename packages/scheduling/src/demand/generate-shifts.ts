import {
  addDays,
  type CivilDate,
  type ClockTime,
  isWorkingDay,
  minutesSinceMidnight,
  type WorkCalendar,
} from '@community1373/base/calendar';
import { DiagnosticSink, type Path, type Result } from '@community1373/base/diagnostics';
import { runSync, type StepGenerator } from '@community1373/base/run';
import { layOutBeats, roundsOfWeek } from './visit-territories';
import { byText } from '../problem/by-text';
import { type CourseSession, layOutCourse } from './course-sessions';
import { datesOfRecurrence, longestMove, movedOffHoliday } from './recurrence-dates';
import type { HolidayPolicy } from './recurrence';
import type { Service } from './service';
import type { CourseService } from './service-kinds';
import type { ExpansionCode, ServiceExpansion, Visit } from './service-expansion';
import { parseServiceDemand, type ServiceDemand } from './service-demand';
import type { Shift } from '../problem/shift';
import { countSteps, inTimeOrder, perDate, type StepCount } from './time-order';
import type { VisitPlan } from './visit-plan';
import { clockAfter, walkRounds } from './visit-rounds';
import { dateInWeek, weekNumber } from '../problem/week-number';
import type { WeekSlot } from '../problem/availability-window';
import { cutWorkload, dealEvenly } from '../explain/workload';

/** Elementary steps of a walk through a number of stops. */
const perWalk = (stops: number): number => 2 ** stops * stops * stops;

/** The span of an expansion, its calendar, its sink and its count of steps. */
interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly calendar: WorkCalendar | undefined;
  readonly sink: DiagnosticSink<ExpansionCode>;
  readonly isDue: StepCount;
}

/** Returns the date on which something nominally on `date` is held, or undefined where it is left out or outside the span. */
const dateHeld = (
  { from, to, calendar, sink }: Span,
  date: CivilDate,
  policy: HolidayPolicy = 'keep',
  path: Path,
): CivilDate | undefined => {
  const inside = date >= from && date <= to;
  if (policy === 'keep' || calendar === undefined) return inside ? date : undefined;
  // A date outside can move into the span; dates that cannot need no calendar.
  if (!inside && (policy === 'skip' || (policy === 'next' ? date > to : date < from))) return undefined;
  const moved = movedOffHoliday(date, policy, calendar);
  if (!moved.ok) {
    // A calendar that begins or ends with the span does not cover the days beyond; only those inside must be known.
    if (inside) sink.merge(moved.report, path);
    return undefined;
  }
  if (moved.value === undefined && inside) sink.add('scheduling.date-left-out', path, date, { date, policy }, 'info');
  return moved.value !== undefined && moved.value >= from && moved.value <= to ? moved.value : undefined;
};

/** Lists the weeks that a span touches, and with a policy those from which a date can move into it. */
const weeksOf = ({ from, to }: Span, policy: HolidayPolicy = 'keep'): readonly number[] => {
  const margin = policy === 'keep' || policy === 'skip' ? 0 : longestMove;
  const first = weekNumber(addDays(from, -margin));
  return Array.from({ length: weekNumber(addDays(to, margin)) - first + 1 }, (_, i) => first + i);
};

/** True when a service is held on a date: in its period, and in one of its seasons where it has any. */
const within = ({ from, to, seasons }: Pick<Service, 'from' | 'to' | 'seasons'>, date: CivilDate): boolean =>
  (from === undefined || date >= from) &&
  (to === undefined || date <= to) &&
  (seasons === undefined || seasons.some((season) => date >= season.from && date <= season.to));

type Where = Pick<Shift, 'placeId' | 'position'>;

const shiftOf = <P extends string>(
  service: Service<P>,
  id: string,
  date: CivilDate,
  start: ClockTime,
  minutes: number,
  { placeId, position }: Where,
): Shift<P> => ({
  id,
  postId: service.postId,
  ...(service.shiftType === undefined ? {} : { type: service.shiftType }),
  ...(placeId === undefined ? {} : { placeId }),
  ...(position === undefined ? {} : { position }),
  date,
  start,
  minutes,
  minimum: service.minimum ?? 0,
  wanted: service.wanted,
  ...(service.skills === undefined ? {} : { skills: service.skills }),
  ...(service.licences === undefined ? {} : { licences: service.licences }),
  ...(service.dangerous === undefined ? {} : { dangerous: service.dangerous }),
  serviceId: service.id,
});

/** Returns a function that builds ids that are the same for every span: source, nominal date and start, and a number among those that begin together. */
const createIds = (): ((sourceId: string, nominal: CivilDate, start: ClockTime) => string) => {
  const counts = new Map<string, number>();
  return (sourceId, nominal, start) => {
    const id = `${sourceId}@${nominal}T${start}`;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  };
};

const byWeek = (slots: readonly WeekSlot[]): readonly WeekSlot[] =>
  [...slots].sort((a, b) => a.weekday - b.weekday || byText(a.start, b.start));

const expandCourse = <P extends string>(
  course: CourseService<P>,
  { from, to, calendar, sink }: Span,
  path: Path,
  shifts: Shift<P>[],
  sessions: CourseSession[],
): void => {
  const end = course.to !== undefined && course.to < to ? course.to : to;
  const { sessions: laid, unfinished } = layOutCourse(course, end, (date) => {
    if (!within(course, date)) return false;
    if (calendar === undefined || (course.onHoliday ?? 'keep') === 'keep') return true;
    const known = isWorkingDay(calendar, date);
    if (known.ok) return !calendar.holidays.includes(date);
    sink.merge(known.report, path);
    return undefined;
  });
  for (const session of laid) {
    if (session.date < from) continue;
    const room = course.rooms.find(({ placeId }) => placeId === session.placeId);
    sessions.push(session);
    shifts.push(
      shiftOf(course, session.shiftId, session.date, session.start, session.minutes, {
        placeId: session.placeId,
        position: room?.position,
      }),
    );
  }
  // Missing sessions are certain only where nothing can be held after the span.
  const last = (course.seasons ?? []).reduce<CivilDate>(
    (latest, season) => (season.to > latest ? season.to : latest),
    course.from,
  );
  if ((course.to !== undefined && course.to <= to) || (course.seasons !== undefined && last <= to))
    for (const { cohortId, batch, missing } of unfinished)
      sink.add(
        'scheduling.course-unfinished',
        path,
        missing,
        { course: course.id, cohort: cohortId, batch, missing, of: course.sessions },
        'warning',
      );
};

/** Reports the sessions, in the order of time, whose room is taken by another session at the same time. */
const checkRooms = (sorted: readonly CourseSession[], sink: DiagnosticSink<ExpansionCode>): void => {
  const lastIn = new Map<string, CourseSession>();
  for (const session of sorted) {
    const key = JSON.stringify([session.placeId, session.date]);
    const last = lastIn.get(key);
    if (last !== undefined && minutesSinceMidnight(session.start) < minutesSinceMidnight(last.start) + last.minutes)
      sink.add(
        'scheduling.room-taken',
        ['services'],
        session.placeId,
        { room: session.placeId, date: session.date, session: session.shiftId, other: last.shiftId },
        'warning',
      );
    if (
      last === undefined ||
      minutesSinceMidnight(session.start) + session.minutes > minutesSinceMidnight(last.start) + last.minutes
    )
      lastIn.set(key, session);
  }
};

function* expandService<P extends string>(
  service: Exclude<Service<P>, CourseService<P>>,
  span: Span,
  path: Path,
  shifts: Shift<P>[],
): StepGenerator<void> {
  const nextId = createIds();
  const hold = (nominal: CivilDate, start: ClockTime, minutes: number): void => {
    const id = nextId(service.id, nominal, start);
    const date = within(service, nominal) ? dateHeld(span, nominal, service.onHoliday, path) : undefined;
    if (date !== undefined) shifts.push(shiftOf(service, id, date, start, minutes, service));
  };
  const weeks = weeksOf(span, service.onHoliday);
  if (service.kind === 'session') {
    const [first, last] = [Number(weeks[0]), Number(weeks.at(-1))];
    for (const date of datesOfRecurrence(service.recurrence, dateInWeek(first, 1), dateInWeek(last, 7))) {
      if (span.isDue(perDate)) yield;
      hold(date, service.start, service.minutes);
    }
    return;
  }
  const slots = byWeek(service.slots);
  for (const week of weeks) {
    const cut = cutWorkload(service.minutesPerWeek, service.shortest, service.longest, week);
    if (span.isDue(perDate * cut.length)) yield;
    for (const [i, at] of dealEvenly(cut.length, slots.length).entries()) {
      const slot = slots[at];
      if (slot !== undefined) hold(dateInWeek(week, slot.weekday), slot.start, Number(cut[i]));
    }
  }
}

function* expandVisits<P extends string>(
  plan: VisitPlan<P>,
  span: Span,
  path: Path,
  shifts: Shift<P>[],
  visits: Visit[],
): StepGenerator<void> {
  const beats = layOutBeats(plan);
  const slots = byWeek(plan.slots);
  const dealt = dealEvenly(beats.count, slots.length);
  const positions = new Map(plan.households.map(({ id, position }) => [id, position]));
  for (const week of weeksOf(span, plan.onHoliday)) {
    for (const [beat, households] of roundsOfWeek(beats, week).entries()) {
      const slot = slots[Number(dealt[beat])];
      if (slot === undefined || households.length === 0) continue;
      const nominal = dateInWeek(week, slot.weekday);
      const date = dateHeld(span, nominal, plan.onHoliday, path);
      if (date === undefined) continue;
      if (span.isDue(perDate + perWalk(households.length))) yield;
      for (const [part, round] of walkRounds(plan, households).entries()) {
        const shiftId = `${plan.id}@${nominal}T${slot.start}/${beat + 1}${part === 0 ? '' : `.${part + 1}`}`;
        const position = positions.get(round.visits[0]?.householdId ?? '');
        shifts.push({
          id: shiftId,
          postId: plan.postId,
          ...(position === undefined ? {} : { position }),
          date,
          start: slot.start,
          minutes: round.minutes,
          minimum: 1,
          wanted: 1,
          ...(plan.skills === undefined ? {} : { skills: plan.skills }),
          ...(plan.licences === undefined ? {} : { licences: plan.licences }),
          ...(plan.dangerous === undefined ? {} : { dangerous: plan.dangerous }),
          clients: round.visits.map(({ householdId }) => householdId),
          serviceId: plan.id,
        });
        for (const [i, { householdId, after, minutes }] of round.visits.entries())
          visits.push({
            id: `${shiftId}/${householdId}`,
            planId: plan.id,
            shiftId,
            householdId,
            order: i + 1,
            date,
            start: clockAfter(slot.start, after),
            minutes,
          });
      }
    }
  }
}

/**
 * Computes {@link generateShifts} in steps of about equal work, so that others have a turn in between and a run can end it.
 *
 * @example
 * import { createRunControl, runInSlices } from '@community1373/base/run';
 * import { generateShiftsInSteps } from '@community1373/scheduling/demand';
 * const nothing = await runInSlices(generateShiftsInSteps({ services: [], from: '2026-11-01', to: '2026-12-31' }), createRunControl(), { phase: 'services', total: 1 });
 * nothing?.ok && nothing.value.shifts; // => []
 */
export function* generateShiftsInSteps<PostId extends string = string>(
  demand: ServiceDemand<PostId>,
): StepGenerator<Result<ServiceExpansion<PostId>, ExpansionCode>> {
  const sink = new DiagnosticSink<ExpansionCode>();
  const read = parseServiceDemand(demand);
  sink.merge(read.report);
  if (!read.ok) return { ok: false, report: sink.report() };
  const { services, visits: plans = [], from, to, calendar } = demand;
  const span: Span = { from, to, calendar, sink, isDue: countSteps() };
  const shifts: Shift<PostId>[] = [];
  const visits: Visit[] = [];
  const sessions: CourseSession[] = [];
  for (const [i, service] of services.entries()) {
    if (service.kind === 'course') expandCourse(service, span, ['services', i], shifts, sessions);
    else yield* expandService(service, span, ['services', i], shifts);
  }
  for (const [i, plan] of plans.entries()) yield* expandVisits(plan, span, ['visits', i], shifts, visits);
  const { isDue } = span;
  const held = yield* inTimeOrder(sessions, isDue);
  checkRooms(held, sink);
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  return {
    ok: true,
    value: { shifts: yield* inTimeOrder(shifts, isDue), visits: yield* inTimeOrder(visits, isDue), sessions: held },
    report: sink.report(),
  };
}

/**
 * Expands services and visit plans into the shifts and visits from `from` to `to`. Whole weeks (Monday to Sunday) are laid out and then cut to the span,
 * so that two adjacent spans give the same as one. Households keep their round from week to week: weekly visits always, others unless it is full. Courses
 * are laid out from their beginning. A holiday policy reads the calendar; a date outside its range is the problem `calendar.outside-range`, a date left
 * out the note `scheduling.date-left-out`. A demand that `parseServiceDemand` refuses is refused here too.
 *
 * @example
 * import { generateShifts } from '@community1373/scheduling/demand';
 * const haircut = {
 *   kind: 'session', id: 'haircut', postId: 'mutual', wanted: 3,
 *   recurrence: { kind: 'monthly', day: 20, shortMonth: 'last-day' }, start: '09:00', minutes: 150,
 * } as const;
 * const expansion = generateShifts({ services: [haircut], from: '2026-11-01', to: '2026-12-31' });
 * expansion.ok && expansion.value.shifts.map((shift) => shift.date); // => ['2026-11-20', '2026-12-20']
 */
export const generateShifts = <PostId extends string = string>(
  demand: ServiceDemand<PostId>,
): Result<ServiceExpansion<PostId>, ExpansionCode> => runSync(generateShiftsInSteps(demand));

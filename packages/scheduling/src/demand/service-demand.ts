import {
  type CivilDate,
  civilDateSchema,
  daysBetween,
  minutesSinceMidnight,
  type WorkCalendar,
  workCalendarSchema,
} from '@community1373/base/calendar';
import { DiagnosticSink, parseWith, type Path, type Result, type SchemaCode } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { batchesOf } from './course-sessions';
import type { ProblemCode } from '../messages/problem-messages';
import type { HolidayPolicy } from './recurrence';
import { type Service, serviceSchema } from './service';
import { type VisitPlan, visitPlanSchema } from './visit-plan';

/** Zod schema of a {@link ServiceDemand}. */
export const serviceDemandSchema = z
  .object({
    services: z.array(serviceSchema).readonly(),
    visits: z.array(visitPlanSchema).readonly().optional(),
    from: civilDateSchema,
    to: civilDateSchema,
    calendar: workCalendarSchema.optional(),
  })
  .readonly();

/** The services and visits of a span of dates. */
export interface ServiceDemand<PostId extends string = string> {
  /** The services, with ids unique among services and visits. */
  readonly services: readonly Service<PostId>[];
  /** The visit plans; absent: none. */
  readonly visits?: readonly VisitPlan<PostId>[] | undefined;
  /** First date of the span. */
  readonly from: CivilDate;
  /** Last date of the span, included; the span has at most 1100 days. */
  readonly to: CivilDate;
  /** Calendar of the holidays; required where a policy other than `keep` is given. */
  readonly calendar?: WorkCalendar | undefined;
}

/** Maximum length of a span in days, number of shifts and visits in it, and number of households of one plan. */
const demandLimits = { days: 1100, items: 400_000, households: 20_000 } as const;

/** Checks a span of dates. */
export const checkSpan = (from: CivilDate, to: CivilDate, sink: DiagnosticSink<ProblemCode>): void => {
  if (from > to) sink.add('scheduling.span-reversed', ['to'], to, { from, to });
  else {
    const days = daysBetween(from, to) + 1;
    if (days > demandLimits.days) sink.add('scheduling.span-too-long', ['to'], to, { days, limit: demandLimits.days });
  }
};

const checkIds = (items: readonly { readonly id: string }[], path: Path, sink: DiagnosticSink<ProblemCode>): void => {
  const seen = new Set<string>();
  for (const [i, { id }] of items.entries()) {
    if (seen.has(id)) sink.add('scheduling.duplicate-id', [...path, i, 'id'], id, { id });
    seen.add(id);
  }
};

interface Lengths {
  readonly shortest: number;
  readonly longest: number;
}

const checkLengths = ({ shortest, longest }: Lengths, path: Path, sink: DiagnosticSink<ProblemCode>): void => {
  if (shortest > longest)
    sink.add('scheduling.shortest-over-longest', [...path, 'shortest'], shortest, { shortest, longest });
};

const checkPlan = (plan: VisitPlan, path: Path, sink: DiagnosticSink<ProblemCode>): void => {
  checkLengths(plan, path, sink);
  if (plan.households.length > demandLimits.households)
    sink.add('scheduling.too-many', [...path, 'households'], plan.households.length, {
      count: plan.households.length,
      limit: demandLimits.households,
    });
  for (const [i, { start }] of plan.slots.entries())
    if (minutesSinceMidnight(start) + plan.longest > 1440)
      sink.add('scheduling.past-midnight', [...path, 'slots', i, 'start'], start, { start, minutes: plan.longest });
  checkIds(plan.households, [...path, 'households'], sink);
  for (const [i, { minutes }] of plan.households.entries()) {
    if (minutes > plan.longest)
      sink.add('scheduling.visit-too-long', [...path, 'households', i, 'minutes'], minutes, {
        minutes,
        longest: plan.longest,
      });
  }
};

/** Checks what a schema cannot: ids, spans, lengths, and that a calendar is given where a policy needs one. */
export const checkDemand = (demand: ServiceDemand): DiagnosticSink<ProblemCode> => {
  const sink = new DiagnosticSink<ProblemCode>();
  const { services, visits = [], from, to, calendar } = demand;
  checkSpan(from, to, sink);
  const seen = new Set<string>();
  const once = (id: string, path: Path): void => {
    if (seen.has(id)) sink.add('scheduling.duplicate-id', [...path, 'id'], id, { id });
    seen.add(id);
  };
  const needsCalendar = (policy: HolidayPolicy | undefined, path: Path): void => {
    if (policy !== undefined && policy !== 'keep' && calendar === undefined)
      sink.add('scheduling.calendar-missing', [...path, 'onHoliday'], policy, { policy });
  };
  let items = 0;
  const weeks = from > to ? 0 : daysBetween(from, to) / 7 + 2;
  for (const [i, service] of services.entries()) {
    const path = ['services', i];
    once(service.id, path);
    needsCalendar(service.onHoliday, path);
    if (service.from !== undefined && service.to !== undefined && service.from > service.to)
      sink.add('scheduling.span-reversed', [...path, 'to'], service.to, { from: service.from, to: service.to });
    const { minimum = 0, wanted } = service;
    if (minimum > wanted)
      sink.add('scheduling.minimum-over-wanted', [...path, 'minimum'], minimum, { minimum, wanted });
    if (service.kind === 'workload') {
      checkLengths(service, path, sink);
      items += (service.minutesPerWeek / service.shortest) * weeks;
    } else if (service.kind === 'course') {
      const { rooms, sessions } = service;
      checkIds(service.cohorts, [...path, 'cohorts'], sink);
      items += Math.min(
        batchesOf(service).length * sessions,
        rooms.reduce((sum, { slots }) => sum + slots.length, 0) * weeks,
      );
      if (from <= to && service.from < from && daysBetween(service.from, from) > demandLimits.days)
        sink.add('scheduling.span-too-long', [...path, 'from'], service.from, {
          days: daysBetween(service.from, from),
          limit: demandLimits.days,
        });
    } else items += (service.recurrence.kind === 'dates' ? 1 : 7) * weeks;
  }
  for (const [i, plan] of visits.entries()) {
    const path = ['visits', i];
    once(plan.id, path);
    needsCalendar(plan.onHoliday, path);
    checkPlan(plan, path, sink);
    items += plan.households.length * weeks;
  }
  if (items > demandLimits.items)
    sink.add('scheduling.too-many', [], Math.ceil(items), { count: Math.ceil(items), limit: demandLimits.items });
  return sink;
};

/**
 * Parses a demand from unknown input and reports every problem: shape, duplicate ids, reversed or overlong spans, visits longer than a round, a holiday
 * policy without a calendar.
 *
 * @example
 * import { parseServiceDemand } from '@community1373/scheduling/demand';
 * parseServiceDemand({ services: [], from: '2026-12-01', to: '2026-11-01' }).report.items[0]?.code; // => 'scheduling.span-reversed'
 */
export const parseServiceDemand = (value: unknown): Result<ServiceDemand, ProblemCode | SchemaCode> => {
  const read = parseWith(serviceDemandSchema, value);
  if (!read.ok) return read;
  const sink = new DiagnosticSink<ProblemCode | SchemaCode>();
  sink.merge(read.report);
  sink.merge(checkDemand(read.value).report());
  return sink.hasErrors ? { ok: false, report: sink.report() } : { ok: true, value: read.value, report: sink.report() };
};

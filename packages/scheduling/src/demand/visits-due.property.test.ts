import { parseWith } from '@community1373/base/diagnostics';
import {
  anything,
  array,
  assert,
  constantFrom,
  integer,
  nat,
  oneof,
  option,
  property,
  record,
  uniqueArray,
} from 'fast-check';
import { addDays, type WorkCalendar, weekday } from '@community1373/base/calendar';
import { expect, it } from 'vitest';
import { generateShifts } from './generate-shifts';
import { visitsDue } from './visits-due';
import { type VisitPlan, visitPlanSchema } from './visit-plan';

const planOf = record({
  households: uniqueArray(
    record({
      id: integer({ min: 1, max: 40 }).map((n) => `h-${n}`),
      every: constantFrom('week' as const, 'month' as const, 'quarter' as const),
      minutes: constantFrom(20, 30),
    }),
    { selector: ({ id }) => id, maxLength: 20 },
  ),
  visitsPerRound: integer({ min: 1, max: 4 }),
  slots: array(
    record({ weekday: integer({ min: 1, max: 7 }), start: constantFrom('09:00' as const, '14:30' as const) }),
    { minLength: 1, maxLength: 4 },
  ),
}).map((parts): VisitPlan => ({
  id: 'rounds',
  postId: 'elder',
  shortest: 30,
  longest: 240,
  walkingMetersPerMinute: 60,
  ...parts,
}));

const span = record({
  from: integer({ min: 0, max: 400 }).map((day) => addDays('2026-01-01', day)),
  days: integer({ min: 0, max: 100 }),
}).map(({ from, days }) => ({ from, to: addDays(from, days) }));

const countsOf = (ids: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

it('law: what is due in a span are the visits that its rounds are laid out with', () => {
  assert(
    property(planOf, span, (plan, days) => {
      const laid = generateShifts({ services: [], visits: [plan], ...days });
      expect(laid.ok && new Map([...visitsDue(plan, days)].sort())).toEqual(
        laid.ok && new Map([...countsOf(laid.value.visits.map(({ householdId }) => householdId))].sort()),
      );
    }),
  );
});

it('law: visits that a holiday leaves out are due all the same, and those moved are due where they are held', () => {
  assert(
    property(planOf, span, (plan, days) => {
      const sundays = Array.from({ length: 800 }, (_, i) => addDays('2025-10-01', i)).filter(
        (date) => weekday(date) === 7,
      );
      const calendar: WorkCalendar = {
        id: 'sundays',
        from: '2025-10-01',
        to: '2027-12-01',
        holidays: sundays,
        workdays: [],
        source: 'made',
      };
      expect(visitsDue({ ...plan, onHoliday: 'skip' }, { ...days, calendar })).toEqual(visitsDue(plan, days));
      const moved: VisitPlan = { ...plan, onHoliday: 'next' };
      const laid = generateShifts({ services: [], visits: [moved], ...days, calendar });
      expect(laid.ok && new Map([...visitsDue(moved, { ...days, calendar })].sort())).toEqual(
        laid.ok && new Map([...countsOf(laid.value.visits.map(({ householdId }) => householdId))].sort()),
      );
    }),
    { numRuns: 40 },
  );
});

it('law: a plan is refused exactly where its schema refuses it, however many households it has', () => {
  const stray = oneof(
    anything(),
    constantFrom('\uD800', '', 'h\u200B', null, 'year', 0, 1441, 1.5, [181, 0], [113.5, 37.8], [113.5]),
  );
  assert(
    property(
      planOf,
      constantFrom('id', 'every', 'minutes', 'position', 'other'),
      stray,
      nat(),
      option(constantFrom('slots', 'households', 'longest', 'skills', 'other')),
      (plan, key, value, pick, outer) => {
        const households = plan.households.map((household, i) =>
          i === pick % plan.households.length ? { ...household, [key]: value } : household,
        );
        // Anything a caller in JavaScript may pass.
        const given = { ...plan, households, ...(outer === null ? {} : { [outer]: value }) } as VisitPlan;
        const call = (): unknown => visitsDue(given, { from: '2026-11-02', to: '2026-11-08' });
        if (parseWith(visitPlanSchema, given).ok) expect(call).not.toThrow();
        else expect(call).toThrow(expect.objectContaining({ code: 'scheduling.visit-plan' }));
      },
    ),
    { numRuns: 1000 },
  );
});

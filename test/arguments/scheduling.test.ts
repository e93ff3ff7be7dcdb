import { runSync } from '@community1373/base/run';
import * as scheduling from '@community1373/scheduling';
import * as schedulingSchemas from '@community1373/scheduling/schemas';
import * as schedulingAttendance from '@community1373/scheduling/attendance';
import * as schedulingRepair from '@community1373/scheduling/repair';
import * as schedulingDemand from '@community1373/scheduling/demand';
import { describe, expect, it } from 'vitest';
import { facesOf, holdArgumentLaws } from './face-laws';

/** The functions of all entries of the package. */
const face = { ...scheduling, ...schedulingDemand, ...schedulingRepair, ...schedulingAttendance, ...schedulingSchemas };

const person = { posts: ['elder'], insured: true, consents: true, maxMinutesPerWeek: 300 };
const shift = { postId: 'elder', start: '08:30', minutes: 120, minimum: 0, wanted: 1, clients: ['h-1'] };
const problem = () => ({
  from: '2026-11-02',
  to: '2026-11-08',
  people: [
    { ...person, id: 'v-1', unavailable: ['2026-11-04'], wishes: [{ like: true, weekday: 2 }] },
    { ...person, id: 'v-2', history: [{ date: '2026-10-30', start: '09:00', minutes: 120 }] },
  ],
  shifts: [
    { ...shift, id: 's-1', date: '2026-11-03' },
    { ...shift, id: 's-2', date: '2026-11-04', position: [113.57, 37.86] },
  ],
  rules: structuredClone(scheduling.standardRules()),
});
const roster = () => ({
  assignments: [
    { personId: 'v-1', shiftId: 's-1' },
    { personId: 'v-2', shiftId: 's-2', state: 'accepted' },
  ],
});
const run = () => ({ budget: { work: 50 }, seed: 1 });
const weekly = () => ({ kind: 'weekly', weekdays: [2, 4] });
const calendar = () => ({
  id: 'cn',
  from: '2026-01-01',
  to: '2026-12-28',
  holidays: ['2026-10-01'],
  workdays: [],
  source: 'made for this test',
});
const demand = () => ({
  from: '2026-11-02',
  to: '2026-11-15',
  calendar: calendar(),
  services: [
    {
      kind: 'session',
      id: 'cut',
      postId: 'mutual',
      wanted: 1,
      recurrence: weekly(),
      start: '09:00',
      minutes: 120,
      onHoliday: 'next',
    },
  ],
  visits: [
    {
      id: 'plan',
      postId: 'elder',
      households: [{ id: 'h-1', every: 'week', minutes: 30 }],
      visitsPerRound: 4,
      shortest: 60,
      longest: 120,
      walkingMetersPerMinute: 50,
      slots: [{ weekday: 1, start: '09:00' }],
    },
  ],
});

const valid: Readonly<Record<string, () => readonly unknown[]>> = {
  chinaCalendar: () => [
    { holidays: { '2026-01-01': '', '2026-10-01': '' }, workdays: {} },
    { id: 'cn', fromYear: 2026, toYear: 2026, source: 'made for this test' },
  ],
  evaluateRoster: () => [problem(), roster()],
  generateShifts: () => [demand()],
  generateShiftsInSteps: () => [demand()],
  explain: () => [{ code: 'scheduling.no-people', params: {} }, 'en'],
  explainAssignment: () => [problem(), roster(), 'v-1', 's-2'],
  explainInfeasibility: () => [problem(), { ...run(), roster: roster() }],
  fairnessReport: () => [problem(), roster()],
  formatRRule: () => [weekly(), '2026-12-31'],
  adjustForHoliday: () => ['2026-10-01', 'next', calendar()],
  parseRRule: () => ['FREQ=DAILY', '2026-11-02', { start: '09:00', utcOffset: 480 }],
  parseRoster: () => [problem(), roster()],
  parseRosterProblem: () => [problem()],
  parseServiceDemand: () => [demand()],
  createMessagePeers: () => [() => undefined, { leads: true }],
  proposeSwap: () => [problem(), roster(), { personId: 'v-1', shiftId: 's-1', otherId: 'v-2', otherShiftId: 's-2' }],
  rankCandidates: () => [problem(), roster(), 's-1'],
  recordAttendance: () => [roster(), { personId: 'v-1', shiftId: 's-1', state: 'accepted' }],
  recurrenceDates: () => [weekly(), '2026-11-02', '2026-11-15'],
  repairRoster: () => [problem(), roster(), { ...run(), since: '2026-11-02' }],
  servedHours: () => [problem(), roster()],
  solveRoster: () => [problem(), { ...run(), roster: roster() }],
  standardRules: () => [],
  standbyList: () => [problem(), roster(), { people: 1, since: '2026-11-02' }],
  swapOptions: () => [problem(), roster(), 'v-1', 's-1'],
  visitsDue: () => [demand().visits[0], { from: '2026-11-02', to: '2026-11-15' }],
};
// Steps answer once they are taken.
const taken = {
  ...face,
  generateShiftsInSteps: (...args: Parameters<typeof schedulingDemand.generateShiftsInSteps>) =>
    runSync(schedulingDemand.generateShiftsInSteps(...args)),
};
const faces = facesOf(taken, valid);

holdArgumentLaws('scheduling', taken, faces);

describe('what the parser of problems refuses', () => {
  const refused: readonly (readonly [string, (changed: ReturnType<typeof problem>) => unknown])[] = [
    ['a date without its zero', (of) => ({ ...of, to: '2026-11-8' })],
    ['a Date', (of) => ({ ...of, from: new Date(0) })],
    [
      'a maximum in words',
      (of) => ({ ...of, rules: [{ id: 'l', kind: 'load', weight: 'hard', per: 'week', of: 'shifts', max: '2' }] }),
    ],
    ['half a weight', (of) => ({ ...of, rules: [{ id: 'c', kind: 'cover', weight: 0.5, level: 'wanted' }] })],
    ['an unknown kind', (of) => ({ ...of, rules: [{ id: 'x', kind: 'sleep', weight: 'hard' }] })],
    ['a person given twice', (of) => ({ ...of, people: [...of.people, ...of.people] })],
    ['more needed than wanted', (of) => ({ ...of, shifts: of.shifts.map((one) => ({ ...one, minimum: 2 })) })],
  ];

  it.each(refused)('no function accepts: %s', async (_, change) => {
    const wrong = change(problem());
    expect(scheduling.parseRosterProblem(wrong).ok).toBe(false);
    for (const { name, call, valid: args } of faces.filter(
      ({ valid: made }) => (made()[0] as { readonly rules?: unknown } | undefined)?.rules !== undefined,
    )) {
      let outcome: unknown;
      try {
        outcome = await call(wrong, ...args().slice(1));
      } catch (error) {
        outcome = (error as { readonly code?: unknown }).code;
      }
      const asItStands =
        (name === 'evaluateRoster' &&
          (outcome as { readonly report?: { readonly errors: number } }).report?.errors !== 0) ||
        name === 'servedHours';
      expect([
        name,
        typeof outcome === 'string' || asItStands || (outcome as { readonly ok?: unknown }).ok === false,
      ]).toEqual([name, true]);
    }
  });
});

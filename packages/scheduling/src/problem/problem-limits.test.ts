import type { CivilDate } from '@community1373/base/calendar';
import { describe, expect, it } from 'vitest';
import { elderPlan, session } from '../../fixtures/services';
import type { RosterProblem, RosterRule, Shift } from '..';
import type { Service } from '../demand';
import { checkProblem } from './parse-problem';
import { checkDemand } from '../demand/service-demand';

const tooMany = 'scheduling.too-many';
const people = Array.from({ length: 20_001 }, (_, i) => ({
  id: `v-${i}`,
  posts: ['elder'],
  insured: true,
  consents: true,
}));
const shift: Shift = {
  id: 's',
  postId: 'elder',
  date: '2026-11-03',
  start: '08:30',
  minutes: 120,
  minimum: 0,
  wanted: 1,
};
/** A week. */
const week: RosterProblem = { from: '2026-11-02', to: '2026-11-08', people: [], shifts: [], rules: [] };

/** Returns the refused sizes: path, size and limit. */
const refused = (more: Partial<RosterProblem>): readonly unknown[] =>
  checkProblem({ ...week, ...more })
    .report()
    .items.filter(({ code }) => code === tooMany)
    .map(({ path, params }) => [path, params['count'], params['limit']]);

const times = <T>(count: number, of: (i: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => of(i));

describe('a problem too large', () => {
  it('is refused by its people, shifts, rules or pairs of people and shifts, one beyond the limit', () => {
    const rule = (i: number): RosterRule => ({ id: `r${i}`, kind: 'post', weight: 'hard' });
    const shifts = times(100_001, () => shift);
    expect([refused({ people: people.slice(0, 20_000) }), refused({ people })]).toEqual([
      [],
      [[['people'], 20_001, 20_000]],
    ]);
    expect([refused({ rules: times(10_000, rule) }), refused({ rules: times(10_001, rule) })]).toEqual([
      [],
      [[['rules'], 10_001, 10_000]],
    ]);
    // A size that is itself too large is not counted again in pairs.
    expect(refused({ people, shifts })).toEqual([
      [['people'], 20_001, 20_000],
      [['shifts'], 100_001, 100_000],
    ]);
    expect([
      refused({ people: people.slice(0, 5000), shifts: shifts.slice(0, 10_000) }),
      refused({ people: people.slice(0, 5000), shifts: shifts.slice(0, 10_001) }),
    ]).toEqual([[], [[[], 50_005_000, 50_000_000]]]);
  });

  // Of 20,000 people in a week: days 7, weeks at most 7 ÷ 7 + 2 = 3, one period; the limit is 100,000,000.
  it.each<[string, object, number, number]>([
    ['days of all', { kind: 'load', of: 'shifts', per: 'day', max: 1 }, 714, 140_000],
    ['weeks of all', { kind: 'load', of: 'shifts', per: 'week', max: 1 }, 1666, 60_000],
    ['periods of all', { kind: 'load', of: 'shifts', per: 'period', max: 1 }, 5000, 20_000],
    [
      'periods of all, whomever the rule asks',
      { kind: 'load', of: 'shifts', per: 'period', max: 1, people: ['v-1'] },
      5000,
      20_000,
    ],
    ['days in a row', { kind: 'consecutive', days: 'worked', max: 1 }, 714, 140_000],
    ['weekends', { kind: 'weekends', max: 1 }, 1666, 60_000],
  ])('is refused by what its rules count: %s', (_, rule, most, each) => {
    const rules = times(most + 1, (i) => ({ id: `r${i}`, weight: 'hard', ...rule }) as RosterRule);
    const crowd = people.slice(0, 20_000);
    expect(refused({ people: crowd, rules })).toEqual([[['rules'], (most + 1) * each, 100_000_000]]);
    expect(refused({ people: crowd, rules: rules.slice(1) })).toEqual([]);
  });

  it('counts days in a row and weekends of those named, and requests', () => {
    const named = times(15_000, () => 'v-0');
    // 15,000 names × 7 days × 952 rules are 99,960,000; × 3 weeks × 2222 rules 99,990,000.
    const row = times(953, (i): RosterRule => ({
      id: `r${i}`,
      kind: 'consecutive',
      weight: 'hard',
      days: 'off',
      max: 1,
      people: named,
    }));
    expect(refused({ people: people.slice(0, 1), rules: row })).toEqual([[['rules'], 100_065_000, 100_000_000]]);
    const weekends = times(2223, (i): RosterRule => ({
      id: `r${i}`,
      kind: 'weekends',
      weight: 'hard',
      max: 1,
      people: named,
    }));
    expect(refused({ people: people.slice(0, 1), rules: weekends })).toEqual([[['rules'], 100_035_000, 100_000_000]]);
    const asked = (count: number): RosterRule => ({
      id: `r${count}`,
      kind: 'request',
      weight: 1,
      requests: times(count, () => ({ personId: 'v-0', shiftId: 's', want: 'on' })),
    });
    expect(refused({ rules: [asked(400_000), asked(600_001)] })).toEqual([[['rules'], 1_000_001, 1_000_000]]);
    expect(refused({ people: people.slice(0, 1), shifts: [shift], rules: [asked(400_000), asked(600_000)] })).toEqual(
      [],
    );
  });
});

describe('a demand too large', () => {
  const [from, to]: readonly [CivilDate, CivilDate] = ['2026-11-02', '2026-11-09'];
  /** Counts shifts and visits beyond the limit, in a span that touches at most 7 ÷ 7 + 2 = 3 weeks. */
  const counted = (services: readonly Service[], visits: readonly (typeof elderPlan)[] = []): unknown =>
    checkDemand({ services, visits, from, to })
      .report()
      .items.filter(({ code }) => code === tooMany)
      .map(({ path, received, params }) => [path, received, params['count'], params['limit']]);
  const workload = (minutesPerWeek: number): Service => ({
    kind: 'workload',
    id: 'w',
    postId: 'x',
    wanted: 1,
    minutesPerWeek,
    shortest: 30,
    longest: 60,
    slots: [],
  });
  const course = (learners: number, sessions: number, slots: number): Service => ({
    kind: 'course',
    id: 'c',
    postId: 'x',
    wanted: 1,
    from,
    cohorts: [{ id: 'a', learners }],
    seats: 10,
    sessions,
    minutes: 45,
    rooms: [
      { placeId: 'p', seats: 10, slots: times(slots, () => ({ weekday: 1, start: '09:00' })) },
      { placeId: 'q', seats: 10, slots: [{ weekday: 2, start: '09:00' }] },
    ],
  });

  it('is refused by the shifts of its workloads, sessions and courses and by its visits, one beyond the limit', () => {
    // 4,000,000 minutes in pieces of 30 and more: 133,333.3 a week, in three weeks 400,000.
    expect([counted([workload(4_000_000)]), counted([workload(4_000_010)])]).toEqual([
      [],
      [[[], '400001', 400_001, 400_000]],
    ]);
    // Seven dates a week, or one.
    expect(counted(times(19_048, (i) => session({ kind: 'weekly', weekdays: [1] }, { id: `d${i}` })))).toEqual([
      [[], '400008', 400_008, 400_000],
    ]);
    expect(counted(times(19_048, (i) => session({ kind: 'dates', dates: [] }, { id: `d${i}` })))).toEqual([]);
    // 20,000 learners in batches of 10 are 2000 batches, of 200 sessions each; 133,333 slots and one more in three weeks 400,002.
    expect(counted([course(20_000, 200, 133_333), workload(10)])).toEqual([[[], '400001', 400_001, 400_000]]);
    expect(counted([course(20_010, 200, 133_333)])).toEqual([[[], '400002', 400_002, 400_000]]);
    expect(counted([course(20_010, 200, 133_332)])).toEqual([]);
    const plan = (id: string, households: number) => ({
      ...elderPlan,
      id,
      households: times(households, (i) => ({ id: `h${i}`, every: 'week' as const, minutes: 30 })),
    });
    const plans = times(7, (i) => plan(`p${i}`, 19_000));
    expect([counted([], plans), counted([], [...plans, plan('last', 334)])]).toEqual([
      [],
      [[[], '400002', 400_002, 400_000]],
    ]);
  });

  it('is held to 1100 days, whatever its beginning', () => {
    const codes = (last: CivilDate) =>
      checkDemand({ services: [], from: '2026-01-01', to: last })
        .report()
        .items.map(({ code, path, params }) => [code, path, params]);
    // 1100 days from 1 January 2026: 365 + 365 + 366 of 2028 and 4 of 2029.
    expect([codes('2029-01-04'), codes('2029-01-05')]).toEqual([
      [],
      [['scheduling.span-too-long', ['to'], { days: 1101, limit: 1100 }]],
    ]);
  });
});

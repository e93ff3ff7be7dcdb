import { describe, expect, it } from 'vitest';
import { elderPlan, session } from '../../fixtures/services';
import { parseRoster, parseRosterProblem, type RosterProblem, type RosterRule, type Shift } from '..';
import { proposeSwap, type Swap, swapOptions } from '../attendance';
import { parseServiceDemand, type Service } from '../demand';
import { checkProblem } from './parse-problem';
import { checkDemand } from '../demand/service-demand';

const person = (id: string, more: object = {}) => ({ id, posts: ['elder'], insured: true, consents: true, ...more });
const shift = (id: string, more: Partial<Shift> = {}): Shift => ({
  id,
  postId: 'elder',
  date: '2026-11-03',
  start: '08:30',
  minutes: 120,
  minimum: 0,
  wanted: 1,
  ...more,
});
const week: RosterProblem = {
  from: '2026-11-02',
  to: '2026-11-08',
  people: [person('a'), person('b')],
  shifts: [shift('s'), shift('t')],
  rules: [],
};

interface Item {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly received: string;
  readonly params: object;
}
const said = ({ items }: { readonly items: readonly Item[] }): readonly unknown[] =>
  items.map(({ code, path, received, params }) => [code.replace('scheduling.', ''), path.join('.'), received, params]);

describe('what a roster problem is told', () => {
  const of = (more: Partial<RosterProblem>): readonly unknown[] => said(checkProblem({ ...week, ...more }).report());
  const ofRule = (rule: object): readonly unknown[] =>
    of({ rules: [{ id: 'z', kind: 'post', weight: 'hard' }, { id: 'r', weight: 'hard', ...rule } as RosterRule] });

  it('names where the id, the date or the number stands, what was received, and what it contradicts', () => {
    expect(of({ people: [person('a'), person('b'), person('a')] })).toEqual([
      ['duplicate-id', 'people.2.id', '"a"', { id: 'a' }],
    ]);
    expect(of({ shifts: [shift('s'), shift('s')] })).toEqual([['duplicate-id', 'shifts.1.id', '"s"', { id: 's' }]]);
    const dates = { from: '2026-11-02', to: '2026-11-08' };
    expect(
      of({
        shifts: [
          shift('s', { date: '2026-11-01' }),
          shift('t', { date: '2026-11-02' }),
          shift('u', { date: '2026-11-08' }),
          shift('v', { date: '2026-11-09' }),
        ],
      }),
    ).toEqual([
      ['date-outside-span', 'shifts.0.date', '"2026-11-01"', { date: '2026-11-01', ...dates }],
      ['date-outside-span', 'shifts.3.date', '"2026-11-09"', { date: '2026-11-09', ...dates }],
    ]);
    expect(
      of({
        shifts: [
          shift('s', { minimum: 1, wanted: 1, maximum: 1 }),
          shift('t', { minimum: 2, wanted: 1 }),
          shift('u', { wanted: 2, maximum: 1 }),
        ],
      }),
    ).toEqual([
      ['minimum-over-wanted', 'shifts.1.minimum', '2', { shift: 't', minimum: 2, wanted: 1 }],
      ['wanted-over-maximum', 'shifts.2.maximum', '1', { shift: 'u', wanted: 2, maximum: 1 }],
    ]);
    expect(of({ from: '2026-11-09' })).toEqual([
      ['span-reversed', 'to', '"2026-11-08"', { from: '2026-11-09', to: '2026-11-08' }],
    ]);
  });

  it('asks when past service started, where a rule needs it, and only there', () => {
    const rest: RosterRule = { id: 'rest', kind: 'rest', weight: 5, minutes: 660 };
    const past = (date: string, more: object = {}) => [
      person('b'),
      person('a', {
        history: [
          { date: '2026-09-01', minutes: 60 },
          { date, minutes: 600, ...more },
        ],
      }),
    ];
    const asked = (date: string, rule: object, more: object = {}) =>
      of({
        people: past(date, more),
        shifts: [shift('s', { date: '2026-11-02', start: '07:00' })],
        rules: [{ ...rest, ...rule } as RosterRule],
      });
    const refused = (date: string) => [
      ['past-without-start', 'people.1.history.1.start', 'undefined', { person: 'a', date, rule: 'rest' }],
    ];
    expect(asked('2026-11-01', {})).toEqual(refused('2026-11-01'));
    // Ten hours begun on 31 October end by 09:59 on 1 November, so at least eleven hours always remain before 07:00 on the 2nd.
    expect([asked('2026-10-31', {}), asked('2026-10-31', { minutes: 1400 })]).toEqual([[], refused('2026-10-31')]);
    // Eleven hours after 09:00 on the 2nd end at 20:00, so a start at 19:59 would be too early; only the day is known.
    expect([asked('2026-11-02', {}), asked('2026-11-03', {})]).toEqual([refused('2026-11-02'), []]);
    expect([asked('2026-11-01', { kind: 'overlap' }), asked('2026-10-31', { kind: 'overlap' })]).toEqual([
      refused('2026-11-01'),
      [],
    ]);
    expect([
      asked('2026-11-01', {}, { start: '22:00' }),
      asked('2026-11-01', { people: ['b'] }),
      asked('2026-11-01', { posts: ['other'] }).length,
    ]).toEqual([[], [], 1]);
    expect(asked('2026-11-01', { kind: 'load', per: 'day', of: 'shifts', max: 1 })).toEqual([]);
    const ends = { kind: 'weekends', max: 0 };
    expect([asked('2026-11-06', ends), asked('2026-11-07', ends), asked('2026-10-30', ends)]).toEqual([
      refused('2026-11-06'),
      [],
      [],
    ]);
    expect(asked('2026-11-06', ends, { minutes: 1 })).toEqual([]);
  });

  it('warns of demand by the people of the post, each counted once', () => {
    const twice = person('c', { posts: ['night', 'night'] });
    const asking = (minimum: number, postId: string) =>
      of({ people: [person('a'), person('b'), twice], shifts: [shift('s', { postId, minimum, wanted: 3 })] });
    expect([asking(2, 'elder'), asking(1, 'night')]).toEqual([[], []]);
    expect(asking(3, 'elder')).toEqual([
      ['demand-impossible', 'shifts.0.minimum', '3', { shift: 's', minimum: 3, people: 2 }],
    ]);
    expect(asking(2, 'night')).toEqual([
      ['demand-impossible', 'shifts.0.minimum', '2', { shift: 's', minimum: 2, people: 1 }],
    ]);
    expect(asking(1, 'barber')).toEqual([
      ['demand-impossible', 'shifts.0.minimum', '1', { shift: 's', minimum: 1, people: 0 }],
    ]);
    // Without any people one message suffices; without shifts too, none.
    expect(of({ people: [], shifts: [shift('s', { minimum: 1 })] })).toEqual([['no-people', 'people', '[]', {}]]);
    expect(of({ people: [], shifts: [] })).toEqual([]);
  });

  it('names the rule that contradicts itself, and the limit', () => {
    const load = { kind: 'load', per: 'week', of: 'minutes' };
    expect(ofRule({ ...load, max: 100, min: 101 })).toEqual([
      ['rule-contradictory', 'rules.1.min', '101', { rule: 'r', min: 101, max: 100 }],
    ]);
    expect([
      ofRule({ ...load, max: 100, min: 100 }),
      ofRule({ ...load, max: 'own', min: 101 }),
      ofRule({ ...load, min: 5 }),
      ofRule({ ...load, max: 0 }),
    ]).toEqual([[], [], [], []]);
    for (const misplaced of [
      { ...load, per: 'day' },
      { ...load, of: 'shifts' },
    ])
      expect(ofRule({ ...misplaced, max: 'own' })).toEqual([
        ['own-limit-misplaced', 'rules.1.max', '"own"', { rule: 'r' }],
      ]);
    expect(ofRule(load)).toMatchObject([['rule-without-limit', 'rules.1', expect.any(String), { rule: 'r' }]]);
    expect(ofRule({ kind: 'consecutive', days: 'off', max: 2, min: 3 })).toEqual([
      ['rule-contradictory', 'rules.1.min', '3', { rule: 'r', min: 3, max: 2 }],
    ]);
    expect([
      ofRule({ kind: 'apart', people: ['a', 'b'] }),
      ofRule({ kind: 'mix', skill: 'old' }),
      ofRule({ kind: 'mix', pastShifts: 1 }),
    ]).toEqual([[], [], []]);
    expect(ofRule({ kind: 'apart', people: ['a', 'a'] })).toMatchObject([
      ['rule-without-group', 'rules.1.people', expect.any(String), { rule: 'r' }],
    ]);
    expect(ofRule({ kind: 'mix' })).toMatchObject([
      ['rule-without-experience', 'rules.1', expect.any(String), { rule: 'r' }],
    ]);
  });

  it('names each id that nobody bears, and the type of past service as one that is known', () => {
    expect(
      ofRule({ kind: 'post', people: ['a', 'x'], shifts: ['y', 's'], posts: ['elder', 'night'], types: ['late'] }),
    ).toEqual([
      ['unknown-person', 'rules.1.people.1', '"x"', { id: 'x', rule: 'r' }],
      ['unknown-shift', 'rules.1.shifts.0', '"y"', { id: 'y', rule: 'r' }],
      ['unknown-post', 'rules.1.posts.1', '"night"', { id: 'night', rule: 'r' }],
      ['unknown-type', 'rules.1.types.0', '"late"', { id: 'late', rule: 'r' }],
    ]);
    const known = [
      person('a', { posts: ['night'], history: [{ date: '2026-10-01', minutes: 60, type: 'late' }] }),
      person('b'),
    ];
    expect(
      of({
        people: known,
        shifts: [shift('s', { type: 'early' })],
        rules: [
          { id: 'r', kind: 'post', weight: 'hard', posts: ['night', 'elder'], types: ['late', 'early'] },
          { id: 'q', kind: 'succession', weight: 'hard', after: 'late', forbidden: ['early', 'noon'] },
        ],
      }),
    ).toEqual([['unknown-type', 'rules.1', '"noon"', { id: 'noon', rule: 'q' }]]);
    expect(
      parseRosterProblem({ ...week, rules: [{ id: 'r', kind: 'post', weight: 'hard', posts: ['night'] }] }),
    ).toMatchObject({ ok: true, report: { total: 1, errors: 0 } });
  });

  it('names each request that cannot be', () => {
    const [on, off] = [
      { personId: 'a', shiftId: 's', want: 'on' },
      { personId: 'a', shiftId: 's', want: 'off' },
    ];
    expect(
      ofRule({
        kind: 'request',
        requests: [on, { ...on, personId: 'b', want: 'off' }, { ...on, shiftId: 't', want: 'off' }, on, off, off],
      }),
    ).toEqual([['request-contradictory', 'rules.1.requests.4', '"off"', { rule: 'r', person: 'a', shift: 's' }]]);
    expect(ofRule({ kind: 'request', requests: [on, { ...on, personId: 'x', shiftId: 'y' }] })).toEqual([
      ['unknown-person', 'rules.1.requests.1.personId', '"x"', { id: 'x', rule: 'r' }],
      ['unknown-shift', 'rules.1.requests.1.shiftId', '"y"', { id: 'y', rule: 'r' }],
    ]);
  });

  it('is told of sizes before shapes, of lists only', () => {
    const wrong = { ...week, people: Array.from({ length: 20_001 }, () => 7), shifts: { length: 200_000 } };
    expect(said(parseRosterProblem(wrong).report)).toEqual([
      ['too-many', 'people', '20001', { count: 20_001, limit: 20_000 }],
    ]);
    expect(said(parseRosterProblem({ ...week, shifts: { length: 200_000 } }).report)).toEqual([
      ['schema.invalid-type', 'shifts', '{"length":200000}', { expected: { 'zh-CN': '列表', en: 'a list' } }],
    ]);
  });
});

describe('what a roster is told', () => {
  it('names the place of whom and what is unknown, and of what is given twice', () => {
    const pair = { personId: 'a', shiftId: 's' };
    expect(
      said(
        parseRoster(week, { assignments: [pair, { personId: 'x', shiftId: 'y' }, { ...pair, shiftId: 't' }, pair] })
          .report,
      ),
    ).toEqual([
      ['unknown-person', 'assignments.1.personId', '"x"', { id: 'x' }],
      ['unknown-shift', 'assignments.1.shiftId', '"y"', { id: 'y' }],
      ['duplicate-assignment', 'assignments.3', '["a","s"]', { person: 'a', shift: 's' }],
    ]);
    expect(parseRoster(week, { assignments: [pair, { ...pair, personId: 'b' }] })).toMatchObject({
      ok: true,
      value: { assignments: [pair, { personId: 'b' }] },
    });
    expect(said(parseRoster(week, { assignments: Array.from({ length: 400_001 }, () => 0) }).report)).toEqual([
      ['too-many', 'assignments', '400001', { count: 400_001, limit: 400_000 }],
    ]);
    expect(said(parseRoster(week, { assignments: [7] }).report)).toEqual([
      [
        'schema.invalid-type',
        'assignments.0',
        '7',
        { expected: { 'zh-CN': '含有各字段的对象', en: 'an object with its fields' } },
      ],
    ]);
  });

  it('names what of a swap is unknown, not there, or closed', () => {
    const problem = { ...week, people: [...week.people, person('c')] };
    const roster = {
      assignments: [
        { personId: 'a', shiftId: 's' },
        { personId: 'b', shiftId: 't', state: 'missed' as const },
        { personId: 'b', shiftId: 's' },
        { personId: 'c', shiftId: 's', state: 'declined' as const },
        { personId: 'c', shiftId: 't', pinned: true },
      ],
    };
    const of = (swap: Swap): readonly unknown[] => said(proposeSwap(problem, roster, swap).report);
    expect(of({ personId: 'x', shiftId: 'y', otherId: 'z', otherShiftId: 'u' })).toEqual([
      ['unknown-person', 'personId', '"x"', { id: 'x' }],
      ['unknown-person', 'otherId', '"z"', { id: 'z' }],
      ['unknown-shift', 'shiftId', '"y"', { id: 'y' }],
      ['unknown-shift', 'otherShiftId', '"u"', { id: 'u' }],
    ]);
    expect(of({ personId: 'a', shiftId: 't', otherId: 'b' })).toEqual([
      ['not-assigned', '', '["a","t"]', { person: 'a', shift: 't' }],
    ]);
    expect(of({ personId: 'b', shiftId: 't', otherId: 'a' })).toEqual([
      ['swap-closed', '', '["b","t"]', { person: 'b', shift: 't', state: 'missed' }],
    ]);
    expect(of({ personId: 'c', shiftId: 't', otherId: 'a' })).toEqual([
      ['swap-closed', '', '["c","t"]', { person: 'c', shift: 't', state: 'pinned' }],
    ]);
    expect(of({ personId: 'c', shiftId: 's', otherId: 'b', otherShiftId: 't' })).toEqual([
      ['swap-closed', '', '["c","s"]', { person: 'c', shift: 's', state: 'declined' }],
      ['duplicate-assignment', '', '["b","s"]', { person: 'b', shift: 's' }],
      ['swap-closed', '', '["b","t"]', { person: 'b', shift: 't', state: 'missed' }],
      ['duplicate-assignment', '', '["c","t"]', { person: 'c', shift: 't' }],
    ]);
    // A person who has declined or missed a shift is not on it.
    expect(proposeSwap(problem, roster, { personId: 'a', shiftId: 's', otherId: 'c' })).toMatchObject({
      ok: true,
      value: { allowed: false, declined: ['c'], roster: undefined },
    });
    expect(said(swapOptions(problem, roster, 'x', 'y').report)).toEqual([
      ['unknown-person', 'personId', '"x"', { id: 'x' }],
      ['unknown-person', 'otherId', '"x"', { id: 'x' }],
      ['unknown-shift', 'shiftId', '"y"', { id: 'y' }],
    ]);
    const none = swapOptions(problem, roster, 'a', 't').report;
    expect([said(none), none.total, none.errors]).toEqual([
      [['not-assigned', '', '["a","t"]', { person: 'a', shift: 't' }]],
      1,
      1,
    ]);
  });

  it('gives the options of a swap the cheapest first, those that take nothing back before others, then by id', () => {
    const problem: RosterProblem = {
      ...week,
      people: ['a', 'd', 'c', 'b'].map((id) => person(id, id === 'b' ? { wishes: [{ like: false, weekday: 2 }] } : {})),
      shifts: [shift('s'), shift('t', { date: '2026-11-04' })],
      rules: [{ id: 'wish', kind: 'preference', weight: 4 }],
    };
    const options = swapOptions(
      problem,
      {
        assignments: [
          { personId: 'a', shiftId: 's' },
          { personId: 'c', shiftId: 't' },
        ],
      },
      'a',
      's',
    );
    expect(options.ok && options.value.map(({ swap, cost }) => [swap.otherId, swap.otherShiftId, cost])).toEqual([
      ['c', undefined, 0],
      ['d', undefined, 0],
      ['c', 't', 0],
      ['b', undefined, 4],
    ]);
  });
});

describe('what a demand is told', () => {
  const of = (
    services: readonly Service[],
    visits: readonly (typeof elderPlan)[] = [],
    more: object = {},
  ): readonly unknown[] =>
    said(checkDemand({ services, visits, from: '2026-11-02', to: '2026-11-08', ...more }).report());
  const dates = { kind: 'dates', dates: [] } as const;

  it('names where the id, the length or the date stands, and what it contradicts', () => {
    expect(
      of(
        [session(dates, { id: 'p' }), session(dates, { id: 'q' }), session(dates, { id: 'p' })],
        [{ ...elderPlan, id: 'q', households: [] }],
      ),
    ).toEqual([
      ['duplicate-id', 'services.2.id', '"p"', { id: 'p' }],
      ['duplicate-id', 'visits.0.id', '"q"', { id: 'q' }],
    ]);
    expect(
      of(
        [session(dates, { onHoliday: 'keep' }), session(dates, { id: 'b', onHoliday: 'next' })],
        [{ ...elderPlan, households: [], onHoliday: 'skip' }],
      ),
    ).toEqual([
      ['calendar-missing', 'services.1.onHoliday', '"next"', { policy: 'next' }],
      ['calendar-missing', 'visits.0.onHoliday', '"skip"', { policy: 'skip' }],
    ]);
    const calendar = {
      id: 'c',
      from: '2026-01-01',
      to: '2026-12-31',
      holidays: [],
      workdays: [],
      source: 'made by hand for this test',
    };
    expect(of([session(dates, { onHoliday: 'next' })], [], { calendar })).toEqual([]);
    expect(of([session(dates, { minimum: 3 }), session(dates, { id: 'b', minimum: 4 })])).toEqual([
      ['minimum-over-wanted', 'services.1.minimum', '4', { minimum: 4, wanted: 3 }],
    ]);
    expect(of([session(dates, { from: '2026-11-05', to: '2026-11-04' })])).toEqual([
      ['span-reversed', 'services.0.to', '"2026-11-04"', { from: '2026-11-05', to: '2026-11-04' }],
    ]);
    const workload = (shortest: number): Service => ({
      kind: 'workload',
      id: 'w',
      postId: 'x',
      wanted: 1,
      minutesPerWeek: 60,
      shortest,
      longest: 60,
      slots: [],
    });
    expect([of([workload(60)]), of([workload(61)])]).toEqual([
      [],
      [['shortest-over-longest', 'services.0.shortest', '61', { shortest: 61, longest: 60 }]],
    ]);
    expect(parseServiceDemand({ services: [], from: '2026-11-02', to: '2026-11-01' }).report.errors).toBe(1);
  });

  it('names the household and the slot of a plan, and the cohort of a course', () => {
    const plan = {
      ...elderPlan,
      shortest: 100,
      longest: 120,
      slots: [
        { weekday: 1, start: '22:00' as const },
        { weekday: 2, start: '22:30' as const },
      ],
    };
    const households = [
      { id: 'a', every: 'week', minutes: 120 },
      { id: 'a', every: 'week', minutes: 121 },
    ] as const;
    expect(of([], [{ ...plan, households, shortest: 121 }])).toEqual([
      ['shortest-over-longest', 'visits.0.shortest', '121', { shortest: 121, longest: 120 }],
      ['past-midnight', 'visits.0.slots.1.start', '"22:30"', { start: '22:30', minutes: 120 }],
      ['duplicate-id', 'visits.0.households.1.id', '"a"', { id: 'a' }],
      ['visit-too-long', 'visits.0.households.1.minutes', '121', { minutes: 121, longest: 120 }],
    ]);
    const course: Service = {
      kind: 'course',
      id: 'c',
      postId: 'x',
      wanted: 1,
      from: '2026-11-02',
      cohorts: [
        { id: 'k', learners: 3 },
        { id: 'k', learners: 3 },
      ],
      seats: 10,
      sessions: 1,
      minutes: 45,
      rooms: [],
    };
    expect(of([course])).toEqual([['duplicate-id', 'services.0.cohorts.1.id', '"k"', { id: 'k' }]]);
    expect(of([{ ...course, cohorts: [], from: '2023-10-28' }])).toEqual([
      ['span-too-long', 'services.0.from', '"2023-10-28"', { days: 1101, limit: 1100 }],
    ]);
    // In a reversed span no days are counted.
    expect(of([{ ...course, cohorts: [], from: '2023-10-28' }], [], { to: '2026-11-01' })).toEqual([
      ['span-reversed', 'to', '"2026-11-01"', { from: '2026-11-02', to: '2026-11-01' }],
    ]);
  });
});

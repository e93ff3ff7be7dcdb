import { describeDiagnostic } from '@community1373/base/diagnostics';
import { describe, expect, it } from 'vitest';
import {
  evaluateRoster,
  explainInfeasibility,
  fairnessReport,
  parseRoster,
  parseRosterProblem,
  type RosterProblem,
  schedulingCatalogue,
  solveRoster,
} from '..';
import { generateShifts } from '../demand';
import { repairRoster } from '../repair';
import { standby } from '../../../../test/support/standby';

const person = { id: 'v-1', posts: ['elder'], insured: true, consents: true };
const shift = {
  id: 's-1',
  postId: 'elder',
  date: '2026-11-03',
  start: '08:30',
  minutes: 120,
  minimum: 0,
  wanted: 1,
} as const;
const cover = { id: 'cover', kind: 'cover', weight: 100, level: 'wanted' } as const;
const week: RosterProblem = { from: '2026-11-02', to: '2026-11-08', people: [person], shifts: [shift], rules: [cover] };

const codesOf = (input: unknown): readonly string[] => parseRosterProblem(input).report.items.map(({ code }) => code);

describe('parseRosterProblem', () => {
  it('reads a sound problem', () => {
    expect(parseRosterProblem(JSON.parse(JSON.stringify(week)))).toMatchObject({
      ok: true,
      value: week,
      report: { total: 0 },
    });
  });

  it('names wrong shapes with their paths', () => {
    const read = parseRosterProblem({
      ...week,
      shifts: [{ ...shift, minutes: -30 }],
      people: [{ ...person, consents: 'yes' }],
    });
    expect(read.report.items.map(({ code, path }) => [code, path])).toEqual([
      ['schema.invalid-type', ['people', 0, 'consents']],
      ['schema.too-small', ['shifts', 0, 'minutes']],
    ]);
    for (const input of [
      undefined,
      null,
      3,
      'x',
      [],
      {},
      { ...week, from: '2026-02-30' },
      { ...week, rules: [{ id: 'x', kind: 'magic', weight: 1 }] },
    ])
      expect(parseRosterProblem(input).ok).toBe(false);
  });

  it('names duplicate and unknown ids, dates outside the span, numbers that contradict each other', () => {
    const bad = {
      ...week,
      people: [person, person],
      shifts: [
        shift,
        { ...shift, id: 's-2', date: '2026-12-01' },
        { ...shift, id: 's-3', minimum: 2 },
        { ...shift, id: 's-4', maximum: 0 },
      ],
      rules: [
        cover,
        { ...cover, people: ['nobody'] },
        { ...cover, id: 'b', shifts: ['no-shift'] },
        { id: 'c', kind: 'load', weight: 'hard', per: 'week', of: 'minutes', max: 100, min: 200 },
        { id: 'd', kind: 'load', weight: 'hard', per: 'day', of: 'minutes', max: 'own' },
        { id: 'e', kind: 'load', weight: 3, per: 'day', of: 'shifts' },
      ],
    };
    expect([...codesOf(bad)].sort()).toEqual([
      'scheduling.date-outside-span',
      'scheduling.duplicate-id',
      'scheduling.duplicate-id',
      'scheduling.minimum-over-wanted',
      'scheduling.own-limit-misplaced',
      'scheduling.rule-contradictory',
      'scheduling.rule-without-limit',
      'scheduling.unknown-person',
      'scheduling.unknown-shift',
      'scheduling.wanted-over-maximum',
    ]);
  });

  it('names rules that contradict themselves or say nothing', () => {
    const of = (rule: object): readonly string[] =>
      codesOf({ ...week, people: [person, { ...person, id: 'v-2' }], rules: [{ id: 'r', weight: 'hard', ...rule }] });
    const on = { personId: 'v-1', shiftId: 's-1', want: 'on' };
    expect(of({ kind: 'consecutive', days: 'worked', min: 4, max: 3 })).toEqual(['scheduling.rule-contradictory']);
    expect(of({ kind: 'consecutive', days: 'off' })).toEqual(['scheduling.rule-without-limit']);
    expect(of({ kind: 'request', requests: [on, { ...on, want: 'off' }] })).toEqual([
      'scheduling.request-contradictory',
    ]);
    expect(of({ kind: 'request', requests: [on, on] })).toEqual([]);
    expect(
      of({
        kind: 'request',
        requests: [
          { ...on, personId: 'v-9' },
          { ...on, shiftId: 's-9' },
        ],
      }),
    ).toEqual(['scheduling.unknown-person', 'scheduling.unknown-shift']);
    expect(of({ kind: 'apart', people: ['v-1', 'v-1'] })).toEqual(['scheduling.rule-without-group']);
    expect(of({ kind: 'together' })).toEqual(['scheduling.rule-without-group']);
    expect(of({ kind: 'mix' })).toEqual(['scheduling.rule-without-experience']);
    expect(of({ kind: 'succession', after: 'late', forbidden: ['early'] })).toEqual([
      'scheduling.unknown-type',
      'scheduling.unknown-type',
    ]);
    expect(of({ kind: 'post', types: ['late'] })).toEqual(['scheduling.unknown-type']);
    for (const bad of [
      { kind: 'weekends', max: -1 },
      { kind: 'travel', metersPerMinute: 0 },
      { kind: 'distance', meters: -5 },
      { kind: 'succession', after: 'x', forbidden: [] },
      { kind: 'weekends', max: 1, source: 7 },
    ])
      expect(of(bad).every((code) => code.startsWith('schema.'))).toBe(true);
  });

  it('refuses rules that would count without end, and problems too large to be explained', async () => {
    const people = Array.from({ length: 20_000 }, (_, i) => ({ ...person, id: `v-${i}` }));
    const long = {
      ...week,
      to: '2028-12-31' as const,
      people,
      shifts: [],
      rules: Array.from(
        { length: 10 },
        (_, i) => ({ id: `r${i}`, kind: 'consecutive', weight: 1, days: 'worked', max: 5 }) as const,
      ),
    };
    expect(parseRosterProblem(long).report.items.map(({ code, path }) => [code, path])).toEqual([
      ['scheduling.too-many', ['rules']],
    ]);
    const wide = {
      ...week,
      people: people.slice(0, 5000),
      shifts: Array.from({ length: 100 }, (_, i) => ({ ...shift, id: `s-${i}` })),
    };
    expect((await explainInfeasibility(wide)).report.items.map(({ code }) => code)).toEqual(['scheduling.too-many']);
  });

  it('takes nobody at all: every place stays open, and says so', async () => {
    const empty = { ...week, people: [] };
    const solved = await solveRoster(empty, { pause: async () => {} });
    expect(
      solved.ok && [
        solved.value.unfilled,
        solved.value.unfilledLowerBound,
        solved.report.items.map(({ code }) => code),
      ],
    ).toEqual([1, 1, ['scheduling.no-people']]);
    const none = { assignments: [] };
    expect(evaluateRoster(empty, none).open.map(({ why }) => why.code)).toEqual(['scheduling.open-none-in-post']);
    expect(await repairRoster(empty, none)).toMatchObject({
      ok: true,
      value: { unfilled: 1, unfilledLowerBound: 1, proven: true },
    });
    expect([fairnessReport(empty, none), standby(empty, none)]).toEqual([[], []]);
    const must = await explainInfeasibility({
      ...empty,
      shifts: [{ ...shift, minimum: 1 }],
      rules: [{ ...cover, weight: 'hard', level: 'minimum' }],
    });
    expect(must.ok && must.value).toMatchObject({
      status: 'infeasible',
      rules: [{ ruleId: 'cover' }],
      relaxation: { units: 1, bound: 1 },
    });
  });

  it('warns of demand that the people cannot meet, and reads on', () => {
    const scarce = parseRosterProblem({
      ...week,
      shifts: [{ ...shift, minimum: 3, wanted: 3 }],
      rules: [{ ...cover, posts: ['barber'] }],
    });
    expect([scarce.ok, scarce.report.items.map(({ code, severity }) => [code, severity])]).toEqual([
      true,
      [
        ['scheduling.demand-impossible', 'warning'],
        ['scheduling.unknown-post', 'warning'],
        // The one rule is about a post that no shift has, so nothing asks for the minimum of the shift.
        ['scheduling.unread-shifts', 'warning'],
      ],
    ]);
    expect(codesOf({ ...week, people: [] })).toEqual(['scheduling.no-people']);
  });

  it('refuses a million shifts by their number, without reading them', async () => {
    const million = { ...week, shifts: Array.from({ length: 1_000_000 }, () => shift) };
    expect(codesOf(million)).toEqual(['scheduling.too-many']);
    expect((await solveRoster(million)).report.items[0]).toMatchObject({
      code: 'scheduling.too-many',
      params: { count: 1_000_000, limit: 100_000 },
    });
    expect((await repairRoster(million, { assignments: [] })).ok).toBe(false);
    expect(parseRoster(week, { assignments: Array.from({ length: 1_000_000 }, () => ({})) }).report.total).toBe(1);
    const daily = {
      kind: 'workload',
      id: 'w',
      postId: 'x',
      wanted: 1,
      minutesPerWeek: 100_000,
      shortest: 1,
      longest: 1,
      slots: [{ weekday: 1, start: '08:00' }],
    } as const;
    expect(generateShifts({ services: [daily], from: '2026-01-01', to: '2026-12-31' }).report.items[0]?.code).toBe(
      'scheduling.too-many',
    );
  });

  it('says in both languages what is wrong and how to mend it', () => {
    const [problem] = parseRosterProblem({ ...week, shifts: [{ ...shift, date: '2026-12-01' }] }).report.items;
    expect(problem && describeDiagnostic(problem, schedulingCatalogue, 'zh-CN')).toEqual({
      where: 'shifts[0].date',
      what: '日期 2026-12-01 不在排班期（2026-11-02 至 2026-11-08）内',
      received: '"2026-12-01"',
      fix: '请修改日期，或调整排班期',
    });
  });
});

describe('a roster that names the unknown', () => {
  const strange = {
    assignments: [
      { personId: 'v-1', shiftId: 's-1' },
      { personId: 'v-1', shiftId: 's-1' },
      { personId: 'v-9', shiftId: 's-9' },
    ],
  };

  it('is refused by the reader and reported by the evaluator, which judges the rest', () => {
    const codes = ['scheduling.duplicate-assignment', 'scheduling.unknown-person', 'scheduling.unknown-shift'];
    expect(
      parseRoster(week, strange)
        .report.items.map(({ code }) => code)
        .sort(),
    ).toEqual(codes);
    const evaluation = evaluateRoster(week, strange);
    expect(evaluation.report.items.map(({ code }) => code).sort()).toEqual(codes);
    expect([evaluation.filled, evaluation.cost, evaluation.open]).toEqual([1, 0, []]);
  });
});

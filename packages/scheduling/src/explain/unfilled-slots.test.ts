import { describe, expect, it } from 'vitest';
import { person, problemOf, shift } from '../../fixtures/elder-post';
import {
  evaluateRoster,
  explainAssignment,
  rankCandidates,
  type Roster,
  type RosterProblem,
  type RosterRule,
} from '..';

const on = (...pairs: readonly string[]): Roster => ({
  assignments: pairs.map((pair) => ({ personId: pair.split(' ')[0] ?? '', shiftId: pair.split(' ')[1] ?? '' })),
});
const rules: readonly RosterRule[] = [
  { id: 'a-time', kind: 'availability', weight: 'hard' },
  { id: 'b-overlap', kind: 'overlap', weight: 'hard' },
  { id: 'c-week', kind: 'load', weight: 'hard', per: 'week', of: 'minutes', max: 'own' },
  { id: 'd-like', kind: 'preference', weight: 5 },
];
const problem: RosterProblem = {
  ...problemOf(
    [
      person('a', { unavailable: ['2026-11-03'], maxMinutesPerWeek: 60 }),
      person('b', { maxMinutesPerWeek: 60 }),
      person('c', { maxMinutesPerWeek: 60 }),
      person('d'),
      person('e', { posts: ['night'] }),
    ],
    [
      shift('s', '2026-11-03', { wanted: 3 }),
      shift('t', '2026-11-03', { start: '09:30' }),
      shift('u', '2026-11-05', { postId: 'barber', wanted: 2 }),
    ],
  ),
  rules,
};

describe('an open place', () => {
  it('names how many keep away from it, by the first rule against each, the commonest reason first', () => {
    const { open, wanted, filled } = evaluateRoster(problem, on('d t'));
    expect([wanted, filled]).toEqual([6, 1]);
    expect(open).toEqual([
      {
        shiftId: 's',
        postId: 'elder',
        open: 3,
        why: {
          code: 'scheduling.open-blocked',
          params: {
            shift: 's',
            post: 'elder',
            people: 4,
            reasons: [
              { 'zh-CN': '服务时间已满 2 人', en: '2 with their time used up' },
              { 'zh-CN': '时间不便 1 人', en: '1 not available then' },
              { 'zh-CN': '同时有其他班次 1 人', en: '1 on another shift then' },
            ],
          },
        },
      },
      {
        shiftId: 'u',
        postId: 'barber',
        open: 2,
        why: { code: 'scheduling.open-none-in-post', params: { shift: 'u', post: 'barber' } },
      },
    ]);
    // People already on it do not count among those who could come.
    expect(evaluateRoster(problem, on('d s', 'b s')).open[0]).toMatchObject({
      open: 1,
      why: { params: { people: 2 } },
    });
    expect(evaluateRoster(problem, on()).open[0]).toEqual({
      shiftId: 's',
      postId: 'elder',
      open: 3,
      why: { code: 'scheduling.open-free', params: { shift: 's', post: 'elder', people: 1 } },
    });
    expect(evaluateRoster(problem, on('a s', 'b s', 'c s', 'd s')).open.map(({ shiftId }) => shiftId)).toEqual([
      't',
      'u',
    ]);
  });
});

describe('what hinders somebody', () => {
  it('is told from the shift that is asked about, whichever begins first', () => {
    const of = (held: string, asked: string) => {
      const why = explainAssignment(problem, on(`d ${held}`), 'd', asked);
      return why.ok && why.value.status !== 'assigned' ? why.value.blockingRules : [];
    };
    const overlap = (shift: string, other: string) => [
      {
        ruleId: 'b-overlap',
        kind: 'overlap',
        why: { code: 'scheduling.overlaps', params: { person: 'd', shift, other } },
      },
    ];
    expect([of('s', 't'), of('t', 's')]).toEqual([overlap('t', 's'), overlap('s', 't')]);
  });

  it('names every rule that would be broken further, and none that is broken already', () => {
    const why = explainAssignment(problem, on('a t'), 'a', 's');
    // a is away and already over the offered hours; both become worse, and the two overlap.
    expect(
      why.ok && why.value.status === 'blocked' && why.value.blockingRules.map(({ ruleId, kind }) => [ruleId, kind]),
    ).toEqual([
      ['a-time', 'availability'],
      ['b-overlap', 'overlap'],
      ['c-week', 'load'],
    ]);
  });
});

describe('ranking for a place', () => {
  it('puts the free first, by cost, then by minutes served, then by id; then the others by the rules in their way', () => {
    const people = [
      person('z'),
      person('y', { wishes: [{ like: false, weekday: 2 }] }),
      person('x'),
      person('w', { unavailable: ['2026-11-03'] }),
      person('v', { unavailable: ['2026-11-03'], maxMinutesPerWeek: 60 }),
      person('u'),
    ];
    const ranked = rankCandidates(
      { ...problem, people },
      {
        assignments: [
          { personId: 'x', shiftId: 't' },
          { personId: 'z', shiftId: 'u' },
          { personId: 'u', shiftId: 's', state: 'declined' },
        ],
      },
      's',
    );
    expect(
      ranked.ok &&
        ranked.value.map(({ personId, cost, minutes, declined, blockingRules, changes }) => [
          personId,
          cost,
          minutes,
          declined,
          blockingRules.length,
          changes.map(({ ruleId, units }) => `${ruleId} ${units}`),
        ]),
    ).toEqual([
      ['z', 0, 120, false, 0, []],
      ['y', 5, 0, false, 0, ['d-like 1']],
      ['u', 0, 0, true, 0, []],
      ['w', 0, 0, false, 1, ['a-time 1']],
      ['x', 0, 120, false, 1, ['b-overlap 1']],
      ['v', 0, 0, false, 2, ['a-time 1', 'c-week 60']],
    ]);
    const unknown = rankCandidates(problem, on(), 'no');
    expect([unknown.ok, unknown.report.items.map(({ code, path, params }) => [code, path, params])]).toEqual([
      false,
      [['scheduling.unknown-shift', ['shiftId'], { id: 'no' }]],
    ]);
  });
});

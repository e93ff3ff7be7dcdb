import { describe, expect, it } from 'vitest';
import { describeDiagnostic } from '@community1373/base/diagnostics';
import {
  evaluateRoster,
  parseRosterProblem,
  type RosterProblem,
  type RosterRule,
  schedulingCatalogue,
  standardRules,
} from '..';

const person = { posts: ['elder'], insured: true, consents: true };
const base: RosterProblem = {
  from: '2026-11-02',
  to: '2026-11-08',
  people: [
    { ...person, id: 'a', unavailable: ['2026-11-03'] },
    { ...person, id: 'b', consents: false, skills: ['bath'] },
    { ...person, id: 'c', insured: false, unavailable: ['2026-11-04'], wishes: [{ like: false, weekday: 1 }] },
  ],
  shifts: [
    {
      id: 's',
      postId: 'elder',
      date: '2026-11-03',
      start: '08:30',
      minutes: 120,
      minimum: 1,
      wanted: 1,
      dangerous: true,
    },
  ],
  rules: [],
};
const warned = (rules: readonly RosterRule[]): readonly string[] =>
  parseRosterProblem({ ...base, rules }).report.items.map(({ path, params }) =>
    `${path.join('.')} ${String(params['count'] ?? '')} ${String(params['ids'] ?? '')} ${String(params['kind'] ?? '')}`.trim(),
  );

describe('facts that no rule reads', () => {
  it('are warned of by name, with how many, who, and the kind to add', () => {
    expect(warned([])).toEqual([
      'rules',
      'people.0.unavailable 2 a,c availability',
      'people.1.consents 1 b consent',
      'people.2.insured 1 c insurance',
      'people.1.skills 1 b skill',
      'people.2.wishes 1 c preference',
      'shifts.0.dangerous 1 s insurance',
      'shifts.0.minimum 1 s cover',
    ]);
    const away = parseRosterProblem(base).report.items.find(({ path }) => path.includes('unavailable'));
    expect(away && describeDiagnostic(away, schedulingCatalogue, 'en')).toMatchObject({
      what: '2 people have facts that no rule reads and that change nothing: dates on which they cannot come (a, c)',
      fix: 'Add a rule of the kind availability, or start from the usual ones (standardRules)',
    });
  });

  it('are none under the usual rules, but for wishes, which are a matter of taste', () => {
    expect(warned(standardRules())).toEqual(['people.2.wishes 1 c preference']);
    expect(warned([...standardRules(), { id: 'wish', kind: 'preference', weight: 1 }])).toEqual([]);
  });

  it('are those of the people whom no rule that reads them is about', () => {
    const rules: readonly RosterRule[] = [
      ...standardRules().filter(({ kind }) => kind !== 'availability'),
      { id: 'some', kind: 'availability', weight: 'hard', people: ['a'] },
      { id: 'wish', kind: 'preference', weight: 1 },
    ];
    expect(warned(rules)).toEqual(['people.2.unavailable 1 c availability']);
  });

  it('are those on whose shifts, posts and types no rule that reads them looks', () => {
    const others = standardRules().filter(({ kind }) => kind !== 'availability' && kind !== 'cover');
    const wish: RosterRule = { id: 'wish', kind: 'preference', weight: 1 };
    const narrowed = (scope: Partial<Pick<RosterRule, 'people' | 'posts' | 'shifts' | 'types'>>): readonly string[] =>
      warned([
        ...others,
        wish,
        { id: 'time', kind: 'availability', weight: 'hard', ...scope },
        { id: 'least', kind: 'cover', weight: 'hard', level: 'wanted', ...scope },
      ]);
    const missed = ['people.0.unavailable 2 a,c availability', 'shifts.0.minimum 1 s cover'];
    expect(narrowed({ posts: ['elder'] })).toEqual([]);
    expect(narrowed({ shifts: ['s'] })).toEqual([]);
    expect(narrowed({ posts: ['peace'] }).slice(-2)).toEqual(missed);
    expect(narrowed({ shifts: [] })).toEqual(missed);
    expect(narrowed({ types: ['night'] }).slice(-2)).toEqual(missed);
    expect(narrowed({ people: [] })).toEqual(missed);
  });

  it('are named with up to five ids, and a sign for more', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const named = (count: number): unknown => {
      const people = ids.slice(0, count).map((id) => ({ ...person, id, unavailable: ['2026-11-03' as const] }));
      return parseRosterProblem({ ...base, people }).report.items.find(({ path }) => path[2] === 'unavailable')?.params;
    };
    expect(named(5)).toMatchObject({ count: 5, ids: ['a', 'b', 'c', 'd', 'e'] });
    expect(named(6)).toMatchObject({ count: 6, ids: ['a', 'b', 'c', 'd', 'e', '…'] });
    // An empty list is no fact.
    expect(
      parseRosterProblem({
        ...base,
        people: [{ ...person, id: 'a', unavailable: [], skills: [] }],
      }).report.items.filter(({ path }) => path[0] === 'people'),
    ).toEqual([]);
  });

  it('are a minimum that only a most, and a maximum that only a least is asked of', () => {
    const others = standardRules().filter(({ kind }) => kind !== 'cover');
    const capped = (level: 'minimum' | 'wanted' | 'maximum'): readonly string[] =>
      parseRosterProblem({
        ...base,
        shifts: base.shifts.map((shift) => ({ ...shift, maximum: 1 })),
        rules: [...others, { id: 'only', kind: 'cover', weight: 'hard', level }],
      })
        .report.items.map(({ path }) => path.join('.'))
        .filter((path) => path.startsWith('shifts'));
    expect([capped('minimum'), capped('wanted'), capped('maximum')]).toEqual([
      ['shifts.0.maximum'],
      ['shifts.0.maximum'],
      ['shifts.0.minimum'],
    ]);
  });

  it('are told with a roster that is judged: without a rule nothing was checked', () => {
    const { feasible, report } = evaluateRoster(base, { assignments: [{ personId: 'b', shiftId: 's' }] });
    expect([feasible, report.errors, report.items[0]?.code, report.total]).toEqual([true, 0, 'scheduling.no-rules', 8]);
    const judged = evaluateRoster(
      { ...base, rules: standardRules() },
      { assignments: [{ personId: 'b', shiftId: 's' }] },
    );
    expect([judged.feasible, judged.violations.map(({ ruleId }) => ruleId)]).toEqual([false, ['consent']]);
  });
});

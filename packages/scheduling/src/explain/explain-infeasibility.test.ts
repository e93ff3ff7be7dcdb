import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluateRoster,
  explainInfeasibility,
  type Infeasibility,
  type InfeasibilityOptions,
  type RosterProblem,
  type RosterRule,
} from '..';
import { quickXplain } from './quick-xplain';

const person = (id: string, more: object = {}) => ({ id, posts: ['x'], insured: true, consents: true, ...more });
const shift = (id: string, date: string, more: object = {}) => ({
  id,
  postId: 'x',
  date: date as `${number}-${number}-${number}`,
  start: '08:00' as const,
  minutes: 120,
  minimum: 1,
  wanted: 1,
  ...more,
});
const held: RosterRule = { id: 'held', kind: 'cover', weight: 'hard', level: 'minimum' };
const time: RosterRule = { id: 'time', kind: 'availability', weight: 'hard' };
const consent: RosterRule = { id: 'consent', kind: 'consent', weight: 'hard', source: '志愿服务条例' };
const week = (max: number): RosterRule => ({
  id: 'week',
  kind: 'load',
  weight: 'hard',
  per: 'week',
  of: 'shifts',
  max,
});

const problemOf = (
  people: RosterProblem['people'],
  shifts: RosterProblem['shifts'],
  rules: readonly RosterRule[],
): RosterProblem => ({
  from: '2026-11-02',
  to: '2026-11-15',
  people,
  shifts,
  rules,
});

const explained = async (problem: RosterProblem, options: InfeasibilityOptions = {}): Promise<Infeasibility> => {
  const read = await explainInfeasibility(problem, { pause: async () => {}, ...options });
  if (!read.ok) throw new Error(JSON.stringify(read.report.items));
  return read.value;
};

describe('explainInfeasibility', () => {
  it('gives a roster where one exists', async () => {
    const problem = problemOf(
      [person('a'), person('b')],
      [shift('s', '2026-11-03'), shift('t', '2026-11-04')],
      [held, time, week(1)],
    );
    const found = await explained(problem);
    if (found.status !== 'feasible') throw new Error(found.status);
    expect(evaluateRoster(problem, found.roster).feasible).toBe(true);
  });

  it('names the rules, the people and the shifts that conflict, and no others', async () => {
    // Only a consents; a is away on the 4th. The shifts of the 3rd and of the second week are not part of the conflict.
    const problem = problemOf(
      [person('a', { unavailable: ['2026-11-04'] }), person('b', { consents: false })],
      [shift('s', '2026-11-03'), shift('t', '2026-11-04'), shift('u', '2026-11-10')],
      [held, time, consent, week(2), { id: 'overlap', kind: 'overlap', weight: 'hard' }],
    );
    const found = await explained(problem);
    if (found.status !== 'infeasible') throw new Error(found.status);
    expect(found.minimal).toBe(true);
    expect(found.rules).toEqual([
      { ruleId: 'consent', kind: 'consent', source: '志愿服务条例', personIds: ['b'], shiftIds: undefined },
      { ruleId: 'held', kind: 'cover', source: undefined, personIds: undefined, shiftIds: ['t'] },
      { ruleId: 'time', kind: 'availability', source: undefined, personIds: ['a'], shiftIds: undefined },
    ]);
    // Consent and absence are not relaxed: one place stays open.
    expect([
      found.relaxation?.units,
      found.relaxation?.bound,
      found.relaxation?.violations.map(({ ruleId, shiftIds }) => [ruleId, shiftIds]),
    ]).toEqual([1, 1, [['held', ['t']]]]);
  });

  it('counts heads: three shifts of a week, two people for one each', async () => {
    const dates = ['2026-11-03', '2026-11-04', '2026-11-05'];
    const problem = problemOf(
      [person('a'), person('b')],
      dates.map((date, i) => shift(`s${i}`, date)),
      [held, time, consent, week(1)],
    );
    const found = await explained(problem);
    if (found.status !== 'infeasible') throw new Error(found.status);
    expect([found.rules.map(({ ruleId }) => ruleId), found.minimal, found.relaxation?.units]).toEqual([
      ['held', 'week'],
      true,
      1,
    ]);
    // Where cover is firm, a person takes a second shift.
    const firm = await explained(problem, { nonRelaxable: ['cover', 'availability', 'consent'] });
    expect(
      firm.status === 'infeasible' && firm.relaxation?.violations.map(({ ruleId, units }) => [ruleId, units]),
    ).toEqual([['week', 1]]);
    const nothing = await explained(problem, { nonRelaxable: ['cover', 'load', 'availability', 'consent'] });
    expect(nothing.status === 'infeasible' && nothing.relaxation).toBe(undefined);
  });

  it('counts fixed assignments among the rules', async () => {
    const problem = problemOf(
      [person('a')],
      [shift('s', '2026-11-03', { minimum: 0 }), shift('t', '2026-11-03', { minimum: 0 })],
      [{ id: 'overlap', kind: 'overlap', weight: 'hard' }, held],
    );
    const roster = {
      assignments: [
        { personId: 'a', shiftId: 's', pinned: true },
        { personId: 'a', shiftId: 't', state: 'accepted' as const },
      ],
    };
    const found = await explained(problem, { roster });
    if (found.status !== 'infeasible') throw new Error(found.status);
    expect([found.rules.map(({ ruleId }) => ruleId), found.fixed, found.minimal]).toEqual([
      ['overlap'],
      roster.assignments,
      true,
    ]);
    expect([found.relaxation?.released.length, found.relaxation?.units, found.relaxation?.violations]).toEqual([
      1,
      1,
      [],
    ]);
  });

  it('sees through rules of sequence', async () => {
    // Five consecutive days for one person, at most two of them consecutive.
    const dates = ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-07'];
    const row: RosterRule = { id: 'row', kind: 'consecutive', weight: 'hard', days: 'worked', max: 2 };
    const found = await explained(
      problemOf(
        [person('a')],
        dates.map((date, i) => shift(`s${i}`, date)),
        [held, row, time],
      ),
    );
    if (found.status !== 'infeasible') throw new Error(found.status);
    expect(found.rules.map(({ ruleId, shiftIds }) => [ruleId, shiftIds?.length])).toEqual([
      ['held', 3],
      ['row', undefined],
    ]);
    // Day 3 stays open: two and two consecutive days.
    expect([found.relaxation?.units, found.relaxation?.violations.map(({ shiftIds }) => shiftIds)]).toEqual([
      1,
      [['s2']],
    ]);
  });

  it('says so when it does not know', async () => {
    const problem = problemOf([person('a')], [shift('s', '2026-11-03')], [held]);
    const none = await explained(problem, { highs: () => Promise.reject(new Error('no WASM here')) });
    expect(none).toMatchObject({ status: 'unknown', reason: expect.stringContaining('no WASM here') });
    expect((await explainInfeasibility({ ...problem, people: [person('a'), person('a')] })).report.items[0]?.code).toBe(
      'scheduling.duplicate-id',
    );
  });
});

describe('quickXplain', () => {
  it('law: finds a part that conflicts and of which every smaller part does not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        async (cores) => {
          const conflicts = (part: readonly number[]): boolean =>
            cores.some((core) => core.every((item) => part.includes(item)));
          const part = await quickXplain(
            Array.from({ length: 12 }, (_, i) => i),
            async (some) => conflicts(some),
          );
          expect(conflicts(part)).toBe(true);
          for (const item of part) expect(conflicts(part.filter((other) => other !== item))).toBe(false);
        },
      ),
    );
  });
});

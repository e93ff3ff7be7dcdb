import { describe, expect, it } from 'vitest';
import {
  evaluateRoster,
  explain,
  explainAssignment,
  fairnessReport,
  rankCandidates,
  type Roster,
  type RosterProblem,
  type RosterRule,
  type Shift,
} from '..';
import { standby } from '../../../../test/support/standby';

const person = (id: string, more: object = {}) => ({ id, posts: ['elder'], insured: true, consents: true, ...more });
const shift = (id: string, date: `${number}-${number}-${number}`, more: Partial<Shift> = {}): Shift => ({
  id,
  postId: 'elder',
  date,
  start: '08:30',
  minutes: 120,
  minimum: 0,
  wanted: 1,
  ...more,
});
const time: RosterRule = { id: 'time', kind: 'availability', weight: 'hard' };
const cover: RosterRule = { id: 'cover', kind: 'cover', weight: 100, level: 'wanted' };
const problemOf = (
  people: RosterProblem['people'],
  shifts: readonly Shift[],
  rules: readonly RosterRule[] = [],
): RosterProblem => ({ from: '2026-11-02', to: '2026-11-29', people, shifts, rules });
const held = (...pairs: readonly string[]): Roster => ({
  assignments: pairs.map((pair) => ({ personId: pair.split(' ')[0] ?? '', shiftId: pair.split(' ')[1] ?? '' })),
});

describe('somebody who has declined', () => {
  const away = { unavailable: ['2026-11-03'] };
  const problem = problemOf(
    [person('a'), person('b'), person('c', away), person('d'), person('e', away)],
    [shift('s', '2026-11-03', { wanted: 2 }), shift('t', '2026-11-10')],
    [time, cover],
  );
  const roster: Roster = {
    assignments: [
      { personId: 'a', shiftId: 's', state: 'declined' },
      { personId: 'd', shiftId: 't' },
    ],
  };

  it('is ranked with those whom a rule keeps away, after all others', () => {
    const ranked = rankCandidates(problem, roster, 's');
    // b has no service yet, d two hours; the others by id.
    expect(
      ranked.ok &&
        ranked.value.map(({ personId, declined, minutes, blockingRules }) => [
          personId,
          declined,
          minutes,
          blockingRules.length,
        ]),
    ).toEqual([
      ['b', false, 0, 0],
      ['d', false, 120, 0],
      ['a', true, 0, 0],
      ['c', false, 0, 1],
      ['e', false, 0, 1],
    ]);
  });

  it('is counted by that among those who do not take an open place', () => {
    const none = problemOf(
      problem.people.filter(({ id }) => id !== 'b' && id !== 'd'),
      problem.shifts.slice(0, 1),
      problem.rules,
    );
    const [place] = evaluateRoster(none, { assignments: roster.assignments.slice(0, 1) }).open;
    expect([place?.open, place && explain(place.why, 'zh-CN')]).toEqual([
      2,
      '该岗位 3 人均不能承担：时间不便 2 人、已谢绝或缺席 1 人',
    ]);
    // While a person is free, that is the reason.
    expect(evaluateRoster(problem, roster).open[0]).toMatchObject({
      open: 2,
      why: { code: 'scheduling.open-free', params: { people: 2 } },
    });
  });

  it('is not put there by an explanation either', () => {
    expect(explainAssignment(problem, roster, 'a', 's')).toMatchObject({
      ok: true,
      value: { status: 'blocked', declined: true, blockingRules: [] },
    });
  });
});

describe('an explanation', () => {
  it('takes the fewest moves of ways that cost the same', () => {
    const problem = problemOf([person('a'), person('b')], [shift('s', '2026-11-03')]);
    expect(explainAssignment(problem, held('a s'), 'b', 's')).toMatchObject({
      ok: true,
      value: { status: 'possible', moves: [{ kind: 'add', personId: 'b', shiftId: 's' }], cost: 0 },
    });
  });

  it('leaves an own shift to whoever costs the least, and to nobody where nobody may', () => {
    const one: RosterRule = { id: 'one', kind: 'load', weight: 'hard', per: 'week', of: 'shifts', max: 1 };
    const wish: RosterRule = { id: 'wish', kind: 'preference', weight: 30 };
    const dislikes = { wishes: [{ like: false, weekday: 3 }] };
    // b leaves t for s; d would mind t (30), c would not.
    const problem = problemOf(
      [person('b'), person('c'), person('d', dislikes)],
      [shift('s', '2026-11-03'), shift('t', '2026-11-04')],
      [one, wish, cover],
    );
    const moves = (...ids: readonly string[]) => {
      const why = explainAssignment(
        { ...problem, people: problem.people.filter(({ id }) => ids.includes(id)) },
        held('b t'),
        'b',
        's',
      );
      return (
        why.ok &&
        why.value.status === 'possible' && [
          why.value.moves.map(({ kind, personId, shiftId }) => `${kind} ${personId} ${shiftId}`),
          why.value.cost,
        ]
      );
    };
    expect(moves('b', 'c', 'd')).toEqual([['remove b t', 'add b s', 'add c t'], -100]);
    expect(moves('b', 'd')).toEqual([['remove b t', 'add b s', 'add d t'], -70]);
    expect(moves('b')).toEqual([['remove b t', 'add b s'], 0]);
  });
});

describe('envy', () => {
  it('is of a shift that could be handed on, and leaves no more than the other has', () => {
    const problem = problemOf(
      [person('a'), person('b', { unavailable: ['2026-11-03'] }), person('c')],
      [shift('s', '2026-11-03'), shift('t', '2026-11-04'), shift('u', '2026-11-05')],
      [time, { id: 'one', kind: 'load', weight: 'hard', per: 'day', of: 'shifts', max: 1 }],
    );
    // a serves four hours, c two, b none. b is away on the 3rd; between a and c two hours would only change sides.
    const envies = (roster: Roster) => fairnessReport(problem, roster)[0]?.envies;
    expect(envies(held('a s', 'a t', 'c u'))).toEqual([
      { personId: 'a', otherId: 'b', moreMinutes: 240, shiftId: 't' },
    ]);
    // b serves on the 4th already, and is away on the 3rd.
    expect(envies(held('a s', 'b t', 'c u'))).toEqual([]);
    expect(envies(held('c u', 'c s', 'c t', 'b t'))).toEqual([
      { personId: 'c', otherId: 'a', moreMinutes: 360, shiftId: 's' },
      { personId: 'c', otherId: 'b', moreMinutes: 240, shiftId: 'u' },
    ]);
  });

  it('counts a post as unpopular where more of its people dislike it than like it, whatever others wish', () => {
    const wishing = (...wishes: readonly object[]) => ({ posts: ['elder', 'night'], wishes });
    const shifts = [shift('n', '2026-11-03', { postId: 'night' })];
    const unpopular = (...people: RosterProblem['people']): readonly (readonly string[])[] =>
      fairnessReport(problemOf(people, shifts), { assignments: [] }).map(({ unpopularPosts }) => unpopularPosts);
    const no = { like: false, postId: 'night' };
    expect(unpopular(person('a', wishing(no)))).toEqual([['night']]);
    expect(unpopular(person('a', wishing(no)), person('b', wishing({ like: true, postId: 'night' })))).toEqual([[]]);
    expect(
      unpopular(person('a', wishing({ ...no, weekday: 2 }, { ...no, placeId: 'hall' }, { like: false, weekday: 2 }))),
    ).toEqual([[]]);
    // People outside the post are not counted; their group is separate and comes first.
    expect(unpopular(person('a', wishing()), person('b', { wishes: [no] }))).toEqual([[], []]);
  });
});

describe('standing by', () => {
  it('comes to those who stand by least, then where it costs least, then to those who serve least', () => {
    const wish: RosterRule = { id: 'wish', kind: 'preference', weight: 30 };
    const people = [person('a'), person('b', { wishes: [{ like: false, weekday: 2 }] }), person('c'), person('d')];
    // Tuesday, Tuesday of the next week, and a shift of c on a Wednesday.
    const problem = problemOf(
      people,
      [shift('s', '2026-11-03'), shift('t', '2026-11-10'), shift('u', '2026-11-18', { minutes: 60 })],
      [wish],
    );
    const list = standby(problem, held('a s', 'a t', 'c u'), { people: 1 });
    // s: d serves nothing, c an hour, b dislikes Tuesdays. t: d is already on standby, so c. u: b and a are left, b serves less.
    expect(list.map(({ shiftId, personIds }) => [shiftId, personIds])).toEqual([
      ['s', ['d']],
      ['t', ['c']],
      ['u', ['b']],
    ]);
    expect(standby(problem, held('a s'), { people: 0 })).toEqual([{ shiftId: 's', personIds: [], lacking: 0 }]);
  });
});

import { type Absence, addDays, type CivilDate, daysBetween } from '@community1373/base/calendar';
import { solveLinear } from '@community1373/solver';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluateRoster,
  parseRosterProblem,
  type Roster,
  type RosterPerson,
  type RosterProblem,
  type RosterRule,
  type Shift,
} from '..';
import { loadRoster } from './loaded-roster';
import { rosterProgram } from '../program/roster-program';

// Wednesday to the Tuesday after next: weekends inside, and partial weeks at both ends.
const from: CivilDate = '2026-11-04';
const days = 13;
const dateOf = (day: number): CivilDate => addDays(from, day);

const rules: readonly RosterRule[] = [
  { id: 'time', kind: 'availability', weight: 'hard' },
  { id: 'licence', kind: 'licence', weight: 'hard' },
  { id: 'ends', kind: 'weekends', weight: 'hard', max: 1 },
  { id: 'once', kind: 'overlap', weight: 'hard' },
  { id: 'rest', kind: 'rest', weight: 'hard', minutes: 660 },
  { id: 'long-rest', kind: 'rest', weight: 'hard', minutes: 2880, types: ['night'] },
];

const clock = fc.constantFrom(
  '00:00' as const,
  '06:00' as const,
  '12:00' as const,
  '16:30' as const,
  '22:00' as const,
  '23:59' as const,
);
const day = fc.integer({ min: -3, max: days + 2 });
const length = fc.constantFrom(1, 120, 480, 960, 1440);
const type = fc.constantFrom('day', 'night');

const absences: fc.Arbitrary<Absence> = fc.oneof(
  day.map(dateOf),
  fc.tuple(day, fc.nat(3)).map(([first, more]) => ({ from: dateOf(first), to: dateOf(first + more) })),
  fc.tuple(day, clock, fc.nat(2), clock).map(([first, begin, more, end]): Absence => ({
    from: `${dateOf(first)}T${begin}`,
    to: more === 0 ? dateOf(first) : `${dateOf(first + more)}T${end}`,
  })),
);

const windows = fc.array(
  fc
    .tuple(
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom(
        ['00:00', '24:00'],
        ['00:00', '08:00'],
        ['08:00', '24:00'],
        ['12:00', '20:00'],
        ['20:00', '24:00'],
      ) as fc.Arbitrary<[`${number}:${number}`, `${number}:${number}`]>,
    )
    .map(([weekday, [begin, end]]) => ({ weekday, from: begin, to: end })),
  { minLength: 4, maxLength: 14 },
);

const person = (id: string): fc.Arbitrary<RosterPerson> =>
  fc.record(
    {
      id: fc.constant(id),
      posts: fc.constant(['x']),
      insured: fc.constant(true),
      consents: fc.constant(true),
      availability: windows,
      unavailable: fc.array(absences, { maxLength: 2 }),
      licences: fc.array(fc.record({ id: fc.constant('L'), until: day.map(dateOf) }), { maxLength: 2 }),
      history: fc.array(fc.record({ date: day.map(dateOf), start: clock, minutes: length, type }), { maxLength: 2 }),
    },
    { requiredKeys: ['id', 'posts', 'insured', 'consents'] },
  );

const problems: fc.Arbitrary<RosterProblem> = fc
  .record({
    people: fc.tuple(person('a'), person('b')),
    shifts: fc.array(
      fc.record({ day: fc.nat(days - 1), start: clock, minutes: length, type, licensed: fc.boolean() }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ people, shifts }) => ({
    from,
    to: dateOf(days - 1),
    people,
    rules,
    shifts: shifts.map(({ day: at, licensed, ...shift }, i): Shift => ({
      id: `s${i}`,
      postId: 'x',
      date: dateOf(at),
      minimum: 0,
      wanted: 2,
      ...(licensed ? { licences: ['L'] } : {}),
      ...shift,
    })),
  }));

/** Minutes since the Monday before the horizon, so that the minute of the week is the rest by its length. */
const monday: CivilDate = '2026-11-02';
const minuteOf = (date: CivilDate, time: string): number =>
  daysBetween(monday, date) * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const minutesFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => first + i);
const dates = new Map<number, CivilDate>();
const dateAt = (minute: number): CivilDate => {
  const at = Math.floor(minute / 1440);
  const known = dates.get(at) ?? addDays(monday, at);
  dates.set(at, known);
  return known;
};
const readDate = (text: string): CivilDate => text.slice(0, 10) as CivilDate;

interface Served {
  readonly minutes: readonly number[];
  readonly type: string | undefined;
}
const served = ({
  date,
  start = '',
  minutes,
  type: of,
}: {
  readonly date: CivilDate;
  readonly start?: string | undefined;
  readonly minutes: number;
  readonly type?: string | undefined;
}): Served => ({
  minutes: minutesFrom(minuteOf(date, start), minutes),
  type: of,
});

const isAbsentAt = (who: RosterPerson, minute: number): boolean =>
  (who.unavailable ?? []).some((absence) => {
    if (typeof absence === 'string') return dateAt(minute) === absence;
    const first =
      absence.from.length === 10
        ? minuteOf(readDate(absence.from), '00:00')
        : minuteOf(readDate(absence.from), absence.from.slice(11));
    const end =
      absence.to.length === 10
        ? minuteOf(readDate(absence.to), '24:00')
        : minuteOf(readDate(absence.to), absence.to.slice(11));
    return minute >= first && minute < end;
  });

const isOpenAt = ({ availability }: RosterPerson, minute: number): boolean => {
  const [weekday, time] = [(Math.floor(minute / 1440) % 7) + 1, ((minute % 1440) + 1440) % 1440];
  return (
    availability === undefined ||
    availability.some(
      (window) =>
        window.weekday === weekday &&
        time >= Number(window.from.slice(0, 2)) * 60 &&
        time < Number(window.to.slice(0, 2)) * 60,
    )
  );
};

/** Counts the units of every rule, minute by minute on one time line. */
const count = ({ people, shifts }: RosterProblem, roster: Roster): Readonly<Record<string, number>> => {
  const units: Record<string, number> = Object.fromEntries(rules.map(({ id }) => [id, 0]));
  const say = (id: string, n: number): void => void (units[id] = (units[id] ?? 0) + n);
  for (const who of people) {
    const own = shifts.filter(({ id }) =>
      roster.assignments.some(({ personId, shiftId }) => personId === who.id && shiftId === id),
    );
    const mine = own.map(served);
    const past = (who.history ?? []).map(served);
    for (const [i, { minutes }] of mine.entries()) {
      if (minutes.some((minute) => isAbsentAt(who, minute) || !isOpenAt(who, minute))) say('time', 1);
      const holds = (who.licences ?? []).some(({ until = '9999-12-31' }) =>
        minutes.every((minute) => dateAt(minute) <= until),
      );
      if ((own[i]?.licences ?? []).length > 0 && !holds) say('licence', 1);
    }
    const weekends = new Set(
      [...mine, ...past].flatMap(({ minutes }) =>
        minutes
          .filter((minute) => ((minute % 10_080) + 10_080) % 10_080 >= 7200)
          .map((minute) => Math.floor(minute / 10_080)),
      ),
    );
    // The horizon touches the weeks 0, 1 and 2 since that Monday.
    say('ends', Math.max(0, [...weekends].filter((week) => week >= 0 && week <= 2).length - 1));
    const pairs = mine.flatMap((a, i) => [...mine.slice(i + 1), ...past].map((b) => [a, b] as const));
    for (const [a, b] of pairs) {
      const [inA, [a0 = 0, b0 = 0]] = [new Set(a.minutes), [a.minutes[0], b.minutes[0]]];
      if (b.minutes.some((minute) => inA.has(minute))) say('once', 1);
      else {
        const between = Math.max(b0 - a0 - a.minutes.length, a0 - b0 - b.minutes.length);
        if (between < 660) say('rest', 1);
        if (between < 2880 && a.type === 'night' && b.type === 'night') say('long-rest', 1);
      }
    }
  }
  return units;
};

const rosterOf = (problem: RosterProblem, draw: readonly boolean[]): Roster => ({
  assignments: problem.people.flatMap(({ id: personId }, p) =>
    problem.shifts.flatMap(({ id: shiftId }, s) => (draw[p * 6 + s] === true ? [{ personId, shiftId }] : [])),
  ),
});

const draws = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });

describe('time over midnight', () => {
  it('law: availability, licences, weekends, rest and overlaps are what a count minute by minute says, past service among them', () => {
    fc.assert(
      fc.property(problems, draws, (problem, draw) => {
        expect(parseRosterProblem(problem).ok).toBe(true);
        const roster = rosterOf(problem, draw);
        const { byRule } = evaluateRoster(problem, roster);
        expect(Object.fromEntries(byRule.map(({ ruleId, units }) => [ruleId, units]))).toEqual(count(problem, roster));
      }),
      { numRuns: 150 },
    );
  });

  it('law: the integer program gives for a roster what that count says', async () => {
    await fc.assert(
      fc.asyncProperty(problems, draws, async (problem, draw) => {
        const roster = rosterOf(problem, draw);
        const loaded = loadRoster(problem, { assignments: [] });
        const { people, shifts } = loaded.compiled;
        const { program } = rosterProgram({ loaded, asks: () => true, pins: [], gives: () => true, pinsGive: true });
        const [lower, upper] = [Float64Array.from(program.lower ?? []), Float64Array.from(program.upper ?? [])];
        for (const [s, { id: shiftId }] of shifts.entries())
          for (const [p, { id: personId }] of people.entries())
            lower[s * people.length + p] = upper[s * people.length + p] = roster.assignments.some(
              (one) => one.personId === personId && one.shiftId === shiftId,
            )
              ? 1
              : 0;
        const solved = await solveLinear({ ...program, lower, upper }, { pause: async () => {} });
        if (solved.status !== 'optimal') throw new Error(solved.status);
        expect(solved.objective).toBeCloseTo(
          Object.values(count(problem, roster)).reduce((a, b) => a + b, 0),
          6,
        );
      }),
      { numRuns: 20 },
    );
  });
});

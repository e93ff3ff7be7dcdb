import { addDays, type CivilDate } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allLines, keepsRules } from '../../fixtures/lines';
import { eligiblePeople } from '../solve/eligibility';
import { loadRoster } from '../problem/loaded-roster';
import type { Roster } from '../problem/roster';
import type { RosterPerson } from '../problem/roster-person';
import type { RosterProblem } from '../problem/roster-problem';
import type { RosterRule } from '../problem/roster-rule';
import type { Shift } from '../problem/shift';
import { hardCost } from './hard-cost';
import { type Line, lineCost, rosterCost } from './line-problem';
import { hasSequences, linesOfRoster } from './lines-of-roster';

/** A Thursday: the five days hold one weekend. */
const from: CivilDate = '2026-11-05';
const days = 5;
const dateOf = (day: number): CivilDate => addDays(from, day);

/** Early and night shifts, all early ones included. A night ends at 06:00 of the next day; a late night at 09:00, after an early shift has begun. */
const shiftsOf = (nights: readonly number[], late: boolean): readonly Shift[] => [
  ...Array.from({ length: days }, (_, day): Shift => ({
    id: `E${day}`,
    postId: 'x',
    type: 'E',
    placeId: 'a',
    date: dateOf(day),
    start: '08:00',
    minutes: 480,
    minimum: 1,
    wanted: 1,
  })),
  ...nights.map((day): Shift => ({
    id: `N${day}`,
    postId: 'y',
    type: 'N',
    placeId: 'b',
    date: dateOf(day),
    start: late ? '21:00' : '20:00',
    minutes: late ? 720 : 600,
    minimum: 0,
    wanted: 1,
    maximum: 1,
  })),
];

const oneADay: RosterRule = { id: 'day', kind: 'load', weight: 'hard', per: 'day', of: 'shifts', max: 1 };
const least = fc.integer({ min: 1, max: 3 });

/** Rules that lines can represent, of every kind. */
const readable: readonly fc.Arbitrary<RosterRule>[] = [
  fc.constant({ id: 'post', kind: 'post', weight: 'hard' }),
  fc.constant({ id: 'away', kind: 'availability', weight: 'hard' }),
  fc.constant({ id: 'wishes', kind: 'preference', weight: 3 }),
  fc
    .integer({ min: 1, max: 3 })
    .map((max) => ({ id: 'nights', kind: 'load', weight: 'hard', per: 'period', of: 'shifts', max, types: ['N'] })),
  fc.integer({ min: 1, max: 3 }).map((max) => ({
    id: 'x-only',
    kind: 'load',
    weight: 'hard',
    per: 'period',
    of: 'shifts',
    max,
    posts: ['x'],
    people: ['p0'],
  })),
  fc
    .record({ max: fc.constantFrom(1500, 2400), min: fc.constantFrom(0, 900) }, { requiredKeys: ['min'] })
    .map((limits) => ({ id: 'minutes', kind: 'load', weight: 'hard', per: 'period', of: 'minutes', ...limits })),
  fc.constant({ id: 'own', kind: 'load', weight: 'hard', per: 'period', of: 'minutes', max: 'own' }),
  fc
    .constantFrom(500, 650)
    .map((max) => ({ id: 'short', kind: 'load', weight: 'hard', per: 'day', of: 'minutes', max, people: ['p1'] })),
  fc
    .record({ min: least, max: least })
    .map((limits) => ({ id: 'row', kind: 'consecutive', weight: 'hard', days: 'worked', ...limits })),
  least.map((max) => ({ id: 'row-most', kind: 'consecutive', weight: 'hard', days: 'worked', max, people: ['p0'] })),
  least.map((min) => ({ id: 'row-least', kind: 'consecutive', weight: 'hard', days: 'worked', min, people: ['p1'] })),
  least.map((min) => ({ id: 'off', kind: 'consecutive', weight: 'hard', days: 'off', min })),
  fc.constant({ id: 'off-any', kind: 'consecutive', weight: 'hard', days: 'off' }),
  fc
    .record({ max: fc.nat(1), people: fc.constantFrom(['p0'], ['p0', 'p1']) })
    .map((more) => ({ id: 'weekends', kind: 'weekends', weight: 'hard', ...more })),
  fc.constant({ id: 'after', kind: 'succession', weight: 'hard', after: 'N', forbidden: ['E'] }),
  fc.constant({ id: 'overlap', kind: 'overlap', weight: 'hard' }),
  fc
    .integer({ min: 1, max: 4 })
    .map((max) => ({ id: 'few', kind: 'load', weight: 'hard', per: 'period', of: 'shifts', max })),
  fc
    .constantFrom(700, 960)
    .map((minutes) => ({ id: 'rest-late', kind: 'rest', weight: 'hard', minutes, types: ['N'] })),
  fc.constantFrom(100, 700, 960).map((minutes) => ({ id: 'rest', kind: 'rest', weight: 'hard', minutes })),
  fc.constantFrom(100, 130).map((minutes) => ({
    id: 'walk',
    kind: 'travel',
    weight: 'hard',
    metersPerMinute: 60,
    legs: [{ from: 'b', to: 'a', minutes }],
  })),
  fc
    .record({ of: fc.constantFrom('on' as const, 'off' as const), units: fc.integer({ min: 1, max: 3 }) })
    .map(({ of, units }) => ({
      id: 'asked',
      kind: 'request',
      weight: 5,
      requests: [
        { personId: 'p0', shiftId: 'E1', want: of, units },
        { personId: 'p1', shiftId: 'E3', want: 'on' },
        { personId: 'gone', shiftId: 'E3', want: 'on' },
      ],
    })),
  fc.constant({
    id: 'refused',
    kind: 'request',
    weight: 'hard',
    requests: [{ personId: 'p1', shiftId: 'E0', want: 'off' }],
  }),
  fc
    .constantFrom('minimum' as const, 'wanted' as const, 'maximum' as const)
    .map((level) => ({ id: 'cover', kind: 'cover', weight: 20, level })),
  fc.constant({ id: 'cover-nights', kind: 'cover', weight: 7, level: 'wanted', types: ['N'] }),
  fc
    .constantFrom('minimum' as const, 'maximum' as const)
    .map((level) => ({ id: 'cover-hard', kind: 'cover', weight: 'hard', level })),
];

/** Rules that lines cannot represent, each with the reason. */
const unreadable: readonly (readonly [why: string, rule: RosterRule])[] = [
  ['weighted rules about days', { id: 'z', kind: 'consecutive', weight: 4, days: 'worked', max: 2 }],
  ['a weighted load', { id: 'z', kind: 'load', weight: 4, per: 'period', of: 'shifts', max: 2 }],
  ['a weighted rest', { id: 'z', kind: 'rest', weight: 4, minutes: 700 }],
  ['a weighted succession', { id: 'z', kind: 'succession', weight: 4, after: 'N', forbidden: ['E'] }],
  ['weighted weekends', { id: 'z', kind: 'weekends', weight: 4, max: 0 }],
  ['a weighted way', { id: 'z', kind: 'travel', weight: 4, metersPerMinute: 60 }],
  ['a weighted overlap', { id: 'z', kind: 'overlap', weight: 4 }],
  ['weeks', { id: 'z', kind: 'load', weight: 'hard', per: 'week', of: 'shifts', max: 2 }],
  ['a least load of a day', { id: 'z', kind: 'load', weight: 'hard', per: 'day', of: 'shifts', min: 1 }],
  [
    'a least load of a part',
    { id: 'z', kind: 'load', weight: 'hard', per: 'period', of: 'shifts', min: 1, types: ['E'] },
  ],
  [
    'minutes of a part',
    { id: 'z', kind: 'load', weight: 'hard', per: 'period', of: 'minutes', max: 900, types: ['E'] },
  ],
  [
    'a load of some shifts of a kind',
    { id: 'z', kind: 'load', weight: 'hard', per: 'period', of: 'shifts', max: 1, shifts: ['E0', 'E1'] },
  ],
  ['rest after some shifts of a kind', { id: 'z', kind: 'rest', weight: 'hard', minutes: 700, shifts: ['E0', 'N0'] }],
  ['rest of more than a day', { id: 'z', kind: 'rest', weight: 'hard', minutes: 3000 }],
  ['days in a row of a part', { id: 'z', kind: 'consecutive', weight: 'hard', days: 'worked', max: 2, types: ['E'] }],
  ['a longest time off', { id: 'z', kind: 'consecutive', weight: 'hard', days: 'off', max: 2 }],
  ['weekends of a part', { id: 'z', kind: 'weekends', weight: 'hard', max: 0, types: ['E'] }],
  [
    'a shift that somebody must have',
    { id: 'z', kind: 'request', weight: 'hard', requests: [{ personId: 'p0', shiftId: 'E1', want: 'on' }] },
  ],
  ['cover by some', { id: 'z', kind: 'cover', weight: 9, level: 'wanted', people: ['p0'] }],
  ['company', { id: 'z', kind: 'apart', weight: 'hard', people: ['p0', 'p1'] }],
];

const personOf = (id: string): fc.Arbitrary<RosterPerson> =>
  fc.record(
    {
      id: fc.constant(id),
      posts: fc.constantFrom(['x', 'y'], ['x'], ['y']),
      insured: fc.constant(true),
      consents: fc.constant(true),
      maxMinutesPerWeek: fc.constantFrom(1000, 1600),
      unavailable: fc.array(fc.nat(days - 1).map(dateOf), { maxLength: 2 }),
      wishes: fc.array(fc.record({ like: fc.boolean(), weekday: fc.integer({ min: 1, max: 7 }) }), { maxLength: 1 }),
    },
    { requiredKeys: ['id', 'posts', 'insured', 'consents'] },
  );

const problems = (rules: fc.Arbitrary<readonly RosterRule[]>): fc.Arbitrary<RosterProblem> =>
  fc.record({
    from: fc.constant(from),
    to: fc.constant(dateOf(days - 1)),
    people: fc.tuple(personOf('p0'), personOf('p1')),
    shifts: fc
      .tuple(fc.subarray([0, 1, 2, 3, 4], { minLength: 2 }), fc.boolean())
      .map(([nights, late]) => shiftsOf(nights, late)),
    rules,
  });

const some = fc
  .subarray([...readable], { maxLength: 8 })
  .chain((chosen) => fc.tuple(...chosen))
  .map((rules) => [oneADay, ...rules]);

/** A given shift, and one that its person has declined. */
const given = fc
  .record({ pin: fc.option(fc.constantFrom('E0', 'E3')), declined: fc.option(fc.constantFrom('E2', 'E4')) })
  .map(({ pin, declined }): Roster => ({
    assignments: [
      ...(pin === null ? [] : [{ personId: 'p0', shiftId: pin, pinned: true }]),
      ...(declined === null ? [] : [{ personId: 'p1', shiftId: declined, state: 'declined' as const }]),
    ],
  }));

describe('rosters as lines', () => {
  it('law: the lines that are let in are those that keep the hard rules, and cost what the evaluator counts', () => {
    fc.assert(
      fc.property(
        problems(some),
        given,
        fc.array(fc.nat(999), { minLength: 12, maxLength: 12 }),
        (problem, roster, draws) => {
          const loaded = loadRoster(problem, roster);
          const { compiled, barred } = loaded;
          const stated = linesOfRoster(loaded, eligiblePeople(loaded));
          const fixed = loaded.state.peopleOf.flatMap((people, shift) => people.map((person) => ({ person, shift })));
          // The given assignment must be possible by itself.
          const mayBe = fixed.every(({ person, shift }) =>
            loaded.state.kernels.every(
              (kernels) =>
                kernels.reach !== 'pair' || kernels.rule.weight !== 'hard' || kernels.pair.units(person, shift) === 0,
            ),
          );
          if (stated === undefined) {
            expect(mayBe).toBe(false);
            return;
          }
          const { problem: lines, shiftOf } = stated;
          const shiftsIn = (line: Line): readonly number[] =>
            [...line].flatMap((kind, day) => (kind < lines.kinds ? [Number(shiftOf[day * lines.kinds + kind])] : []));
          const possible = lines.people.map((who, person) => {
            const alone = loadRoster(
              {
                ...problem,
                people: compiled.people.slice(person, person + 1),
                rules: problem.rules.filter(({ kind, weight }) => kind !== 'cover' && weight === 'hard'),
              },
              { assignments: [] },
            );
            return allLines(days, lines.kinds).filter((line) => {
              const cost = lineCost(lines, who, line);
              const lets = cost < Number.POSITIVE_INFINITY && keepsRules(lines, who.rules, line);
              const shifts = shiftsIn(line);
              if (shifts.includes(-1)) {
                expect(cost).toBe(Number.POSITIVE_INFINITY);
                return false;
              }
              for (const shift of shifts) alone.state.add(0, shift);
              const isKept = alone.state.brokenHard + alone.state.unmetHard === 0;
              for (const shift of shifts) alone.state.remove(0, shift);
              const keepsGiven =
                fixed.every((pair) => pair.person !== person || shifts.includes(pair.shift)) &&
                !shifts.some((shift) => barred.has(person * compiled.shifts.length + shift));
              expect([[...line], lets]).toEqual([[...line], isKept && keepsGiven]);
              return lets;
            });
          });
          if (possible.some((list) => list.length === 0)) return;
          const { state } = loadRoster(problem, { assignments: [] });
          for (let k = 0; k < draws.length; k += 2) {
            const chosen = possible.map(
              (list, person) => list[Number(draws[k + person]) % list.length] ?? new Uint8Array(0),
            );
            const pairs = chosen.flatMap((line, person) => shiftsIn(line).map((shift) => ({ person, shift })));
            for (const { person, shift } of pairs) state.add(person, shift);
            // A place that a hard rule requires, or forbids, costs more than everything weighted together.
            expect(rosterCost(lines, chosen)).toBe(
              state.weighted + (state.brokenHard + state.unmetHard) * Number(hardCost(loaded)),
            );
            for (const { person, shift } of pairs) state.remove(person, shift);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  const person = (id: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
    id,
    posts: ['x', 'y'],
    insured: true,
    consents: true,
    ...more,
  });
  const problem: RosterProblem = {
    from,
    to: dateOf(days - 1),
    people: [person('p0'), person('p1')],
    shifts: shiftsOf([0, 1, 2], false),
    rules: [oneADay],
  };
  const read = (more: Partial<RosterProblem>, roster: Roster = { assignments: [] }) => {
    const loaded = loadRoster({ ...problem, ...more }, roster);
    return linesOfRoster(loaded, eligiblePeople(loaded));
  };

  it.each(unreadable)('cannot state %s', (_, rule) => {
    expect(read({})).toBeDefined();
    expect(read({ rules: [oneADay, rule] })).toBeUndefined();
  });

  it('are sought where hard rules about the order of days stand', () => {
    const sought = (rule: RosterRule): boolean =>
      hasSequences(loadRoster({ ...problem, rules: [oneADay, rule] }, { assignments: [] }));
    const weekends: RosterRule = { id: 'w', kind: 'weekends', weight: 'hard', max: 1 };
    expect([
      sought(weekends),
      sought({ ...weekends, weight: 3 }),
      sought({ id: 'rest', kind: 'rest', weight: 'hard', minutes: 60 }),
    ]).toEqual([true, false, false]);
  });

  it('need one shift a day: by a rule for everybody and every shift, or because all shifts of a day overlap and overlaps are forbidden', () => {
    const overlap: RosterRule = { id: 'o', kind: 'overlap', weight: 'hard' };
    const beside = problem.shifts.map((shift) => ({ ...shift, start: '08:00' as const }));
    expect(read({ rules: [] })).toBeUndefined();
    for (const rule of [
      { max: 2 },
      { weight: 9 },
      { people: ['p0'] },
      { types: ['E'] },
      { of: 'minutes' as const },
      { per: 'week' as const },
      { max: 'own' as const },
    ])
      expect(read({ rules: [{ ...oneADay, ...rule } as RosterRule] })).toBeUndefined();
    expect(read({ rules: [overlap] })).toBeUndefined();
    expect(read({ rules: [overlap], shifts: beside })).toBeDefined();
    expect(read({ rules: [{ ...overlap, people: ['p0'] }], shifts: beside })).toBeUndefined();
    // One shift of three overlaps both others, which do not overlap each other.
    const [first, ...others] = beside;
    if (first === undefined) throw new Error('no shift');
    expect(
      read({
        rules: [overlap],
        shifts: [{ ...first, minutes: 60 }, { ...first, id: 'late', start: '10:00' }, ...others],
      }),
    ).toBeUndefined();
  });

  it('know nothing of past service, where a rule looks at its days', () => {
    const people = [person('p0', { history: [{ date: '2026-11-04', start: '23:00', minutes: 600 }] }), person('p1')];
    const overlap: RosterRule = { id: 'o', kind: 'overlap', weight: 'hard' };
    const shifts = problem.shifts.map((shift) => ({ ...shift, start: '08:00' as const }));
    const lines = read({ people, shifts, rules: [overlap] });
    // The night before continues until 09:00: no shift of the first day is possible, and every shift of the second.
    const kinds = lines?.problem.kinds ?? 0;
    const costs = lines?.problem.people[0]?.cost;
    const first = [...(lines?.shiftOf ?? [])].flatMap((shift, slot) =>
      shift < 0 || slot >= 2 * kinds ? [] : [Number(costs?.[Math.floor(slot / kinds) * (kinds + 1) + (slot % kinds)])],
    );
    expect(first).toEqual([Infinity, Infinity, 0, 0]);
    for (const rule of [oneADay, { id: 'w', kind: 'weekends', weight: 'hard', max: 1 }] as const)
      expect(read({ people, shifts, rules: [overlap, rule] })).toBeUndefined();
  });

  it('cannot hold what is given twice on a day, nor what a hard rule keeps away', () => {
    const pin = (shiftId: string) => ({ personId: 'p0', shiftId, pinned: true });
    expect(read({}, { assignments: [pin('E0'), pin('N1')] })).toBeDefined();
    expect(read({}, { assignments: [pin('E0'), pin('N0')] })).toBeUndefined();
    const away: RosterRule = { id: 'a', kind: 'availability', weight: 'hard' };
    const people = [person('p0', { unavailable: [from] }), person('p1')];
    expect(read({ people, rules: [oneADay, away] }, { assignments: [pin('E1')] })).toBeDefined();
    expect(read({ people, rules: [oneADay, away] }, { assignments: [pin('E0')] })).toBeUndefined();
  });

  it('have nobody, too many kinds of shifts or shifts beyond the horizon in no problem', () => {
    expect(read({ people: [] })).toBeUndefined();
    expect(read({ to: dateOf(days - 2) })).toBeUndefined();
    expect(read({ from: dateOf(1) })).toBeUndefined();
    const [shift] = problem.shifts;
    if (shift === undefined) throw new Error('no shift');
    const alike = (count: number): readonly Shift[] =>
      Array.from({ length: count }, (_, i) => ({ ...shift, id: `s${i}` }));
    // A line stores a kind in a byte; shifts that begin on one day are separate kinds, however similar.
    expect(read({ shifts: alike(254) })?.problem.kinds).toBe(254);
    expect(read({ shifts: alike(255) })).toBeUndefined();
  });

  it('are left where costs are beyond exact arithmetic', () => {
    const asked = (units: number): RosterRule => ({
      id: 'asked',
      kind: 'request',
      weight: 1_000_000,
      requests: [{ personId: 'p0', shiftId: 'E0', want: 'on', units }],
    });
    // 1 + 10⁶ × units stays below 10¹¹ up to 99,999.
    expect(read({ rules: [oneADay, asked(99_999)] })).toBeDefined();
    expect(read({ rules: [oneADay, asked(100_000)] })).toBeUndefined();
  });
});

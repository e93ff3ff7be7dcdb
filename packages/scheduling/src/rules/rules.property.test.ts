import { addDays, type CivilDate, daysBetween } from '@community1373/base/calendar';
import { solveLinear } from '@community1373/solver';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProblem } from '../problem/compiled-problem';
import { evaluateRoster, explain, parseRosterProblem, type Roster, type RosterProblem, type RosterRule } from '..';
import { loadRoster } from '../problem/loaded-roster';
import { rosterProgram } from '../program/roster-program';
import { RosterState } from '../solve/roster-state';

const from: CivilDate = '2026-11-04';
const days = 12;
const dayOf = (date: CivilDate): number => daysBetween(from, date);
const dateOf = (day: number): CivilDate => addDays(from, day);

const rules: readonly RosterRule[] = [
  { id: 'worked-max', kind: 'consecutive', weight: 1, days: 'worked', max: 2 },
  { id: 'worked-min', kind: 'consecutive', weight: 1, days: 'worked', min: 2, people: ['p0', 'p1'] },
  { id: 'worked-late', kind: 'consecutive', weight: 1, days: 'worked', min: 2, max: 3, types: ['late'] },
  { id: 'off-min', kind: 'consecutive', weight: 1, days: 'off', min: 3 },
  { id: 'off-max', kind: 'consecutive', weight: 1, days: 'off', max: 4 },
  { id: 'weekends', kind: 'weekends', weight: 1, max: 1 },
  { id: 'weekends-x', kind: 'weekends', weight: 1, max: 0, posts: ['x'] },
  { id: 'after-late', kind: 'succession', weight: 1, after: 'late', forbidden: ['early', 'noon'] },
  { id: 'late-most', kind: 'load', weight: 1, per: 'period', of: 'shifts', max: 1, types: ['late'] },
  { id: 'late-week', kind: 'load', weight: 1, per: 'week', of: 'minutes', max: 60, min: 30, types: ['late'] },
  { id: 'travel', kind: 'travel', weight: 1, metersPerMinute: 60, legs: [{ from: 'b', to: 'a', minutes: 45 }] },
  { id: 'together', kind: 'together', weight: 1, people: ['p0', 'p1', 'p2'] },
  { id: 'apart', kind: 'apart', weight: 1, people: ['p1', 'p2', 'p3'], posts: ['x'] },
  { id: 'mix', kind: 'mix', weight: 1, skill: 'old', pastShifts: 2 },
  { id: 'mix-two', kind: 'mix', weight: 1, skill: 'old', least: 2, types: ['late'] },
  { id: 'distance', kind: 'distance', weight: 1, meters: 250 },
  {
    id: 'request',
    kind: 'request',
    weight: 1,
    requests: [
      { personId: 'p0', shiftId: 's0', want: 'on', units: 3 },
      { personId: 'p0', shiftId: 's1', want: 'off', units: 2 },
      { personId: 'p1', shiftId: 's2', want: 'on' },
      { personId: 'p2', shiftId: 's2', want: 'off' },
    ],
  },
];

/** Metres per degree of latitude at 37.86° N by the series of the ellipsoid (Rapp, Geometric Geodesy I): 110,994. All places lie on one meridian. */
const metresPerDegree = 110_994;

const places = { a: 37.86, b: 37.861, c: 37.87 } as const;

const problems: fc.Arbitrary<RosterProblem> = fc.record({
  from: fc.constant(from),
  to: fc.constant(dateOf(days - 1)),
  people: fc.tuple(
    ...Array.from({ length: 4 }, (_, i) =>
      fc.record(
        {
          id: fc.constant(`p${i}`),
          posts: fc.constant(['x', 'y']),
          insured: fc.constant(true),
          consents: fc.constant(true),
          skills: fc.constantFrom([], ['old']),
          home: fc.constantFrom(...Object.values(places)).map((latitude): [number, number] => [113.57, latitude]),
          history: fc.array(
            fc.record(
              {
                date: fc.integer({ min: -6, max: 14 }).map(dateOf),
                start: fc.constantFrom('09:00' as const, '23:30' as const),
                minutes: fc.constant(60),
                type: fc.constantFrom('early', 'noon', 'late'),
                clients: fc.constantFrom(['h1'], ['h2']),
              },
              { requiredKeys: ['date', 'start', 'minutes'] },
            ),
            { maxLength: 4 },
          ),
        },
        { requiredKeys: ['id', 'posts', 'insured', 'consents'] },
      ),
    ),
  ),
  shifts: fc.tuple(
    ...Array.from({ length: 9 }, (_, i) =>
      fc
        .record(
          {
            id: fc.constant(`s${i}`),
            postId: fc.constantFrom('x', 'y'),
            type: fc.constantFrom('early', 'noon', 'late'),
            date: fc.integer({ min: 0, max: days - 1 }).map(dateOf),
            start: fc.constantFrom('08:00', '09:10', '10:30', '23:20'),
            minutes: fc.constantFrom(60, 90),
            placeId: fc.constantFrom('a', 'b', 'c'),
            minimum: fc.constant(0),
            wanted: fc.constant(2),
            clients: fc.constantFrom(['h1'], ['h2', 'h3']),
          },
          { requiredKeys: ['id', 'postId', 'date', 'start', 'minutes', 'minimum', 'wanted'] },
        )
        .map((shift) => ({
          ...shift,
          start: shift.start as `${number}:${number}`,
          ...(shift.placeId === undefined ? {} : { position: [113.57, places[shift.placeId]] as [number, number] }),
        })),
    ),
  ),
  rules: fc.constant(rules),
});

type Person = RosterProblem['people'][number];
type Shift = RosterProblem['shifts'][number];

/** Counts the units of a rule from its description: days are written as letters and blocks are found by regular expressions. */
const countRule = (rule: RosterRule, { people, shifts }: RosterProblem, roster: Roster): number => {
  const inScope = (person: Person): boolean => rule.people === undefined || rule.people.includes(person.id);
  const ofRule = (shift: Shift): boolean =>
    (rule.posts === undefined || rule.posts.includes(shift.postId)) &&
    (rule.types === undefined || rule.types.includes(shift.type ?? '?'));
  const has = (personId: string, shiftId: string): boolean =>
    roster.assignments.some((a) => a.personId === personId && a.shiftId === shiftId);
  const sum = <T>(list: readonly T[], of: (item: T) => number): number =>
    list.reduce((total, item) => total + of(item), 0);
  const scoped = people.filter(inScope);
  const own = (person: Person): readonly Shift[] => shifts.filter((shift) => ofRule(shift) && has(person.id, shift.id));
  const past = (person: Person) =>
    (person.history ?? []).filter(({ type }) => rule.types === undefined || rule.types.includes(type ?? '?'));
  const serving = (shift: Shift): readonly Person[] =>
    ofRule(shift) ? scoped.filter(({ id }) => has(id, shift.id)) : [];
  const minute = (shift: Shift): number =>
    dayOf(shift.date) * 1440 + Number(shift.start.slice(0, 2)) * 60 + Number(shift.start.slice(3));
  const latitude = (shift: Shift): number | undefined => shift.position?.[1];
  switch (rule.kind) {
    case 'consecutive':
      return sum(scoped, (person) => {
        const worked = new Set([...own(person), ...past(person)].map(({ date }) => dayOf(date)));
        const known = past(person).some(({ date }) => dayOf(date) < 0);
        // Ten days before the horizon represent all of them: past service begins six days before it.
        const letters = Array.from({ length: 10 + days }, (_, i) =>
          i < 10 && !known ? '?' : worked.has(i - 10) ? 'w' : 'o',
        ).join('');
        return sum([...letters.matchAll(rule.days === 'worked' ? /w+/g : /o+/g)], ({ 0: block, index }) => {
          const last = index + block.length - 1;
          const over = last >= 10 ? Math.max(0, block.length - (rule.max ?? 99)) : 0;
          const open = last === 9 + days || letters[index - 1] === '?' || (index === 10 && !known);
          const under = open || last < 9 ? 0 : Math.max(0, (rule.min ?? 0) - block.length);
          return over + under;
        });
      });
    case 'weekends':
      return sum(scoped, (person) => {
        const saturdays = [...own(person), ...past(person)].flatMap(({ date, start = '', minutes }) =>
          [0, minutes - 1].flatMap((minute) => {
            const at = new Date(Date.parse(`${date}T${start}:00Z`) + minute * 60_000);
            const day = Math.floor((at.getTime() - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
            return at.getUTCDay() === 6 ? [day] : at.getUTCDay() === 0 ? [day - 1] : [];
          }),
        );
        // The span is Wednesday to Sunday of the week after next: two weekends, 3 and 10 days from its beginning.
        return Math.max(0, new Set(saturdays.filter((at) => at === 3 || at === 10)).size - rule.max);
      });
    case 'succession':
      return sum(scoped, (person) => {
        const served = own(person).map(({ date, type }) => ({ at: dayOf(date), type, mine: true }));
        const all = [
          ...served,
          ...(person.history ?? []).map(({ date, type }) => ({ at: dayOf(date), type, mine: false })),
        ];
        return sum(all, (a) =>
          sum(all, (b) =>
            a.type === rule.after && rule.forbidden.includes(b.type ?? '?') && b.at === a.at + 1 && (a.mine || b.mine)
              ? 1
              : 0,
          ),
        );
      });
    case 'load':
      return sum(scoped, (person) => {
        const limited = (amount: number): number =>
          Math.max(0, amount - Number(rule.max ?? Infinity)) + Math.max(0, (rule.min ?? 0) - amount);
        if (rule.per === 'period') return limited(own(person).length);
        return sum([-2, 5], (monday) =>
          limited(
            sum(
              [...own(person), ...past(person)].filter(({ date }) => dayOf(date) >= monday && dayOf(date) < monday + 7),
              ({ minutes }) => minutes,
            ),
          ),
        );
      });
    case 'travel':
      return sum(scoped, (person) =>
        sum(own(person), (a) =>
          sum(own(person), (b) => {
            const gap = minute(b) - minute(a) - a.minutes;
            const [one, two] = [latitude(a), latitude(b)];
            if (a === b || gap < 0 || one === undefined || two === undefined) return 0;
            const metres = Math.abs(one - two) * metresPerDegree;
            const minutes = `${[a.placeId, b.placeId].sort().join('')}` === 'ab' ? 45 : Math.ceil(metres / 60);
            return gap < minutes ? 1 : 0;
          }),
        ),
      );
    case 'together':
      return sum(shifts, (shift) => (serving(shift).length === 0 ? 0 : 3 - serving(shift).length));
    case 'apart':
      return sum(shifts, (shift) => Math.max(0, serving(shift).length - 1));
    case 'mix':
      return sum(shifts, (shift) => {
        const old = serving(shift).filter(
          ({ skills = [], history = [] }) =>
            skills.includes('old') || (rule.pastShifts !== undefined && history.length >= rule.pastShifts),
        );
        return serving(shift).length === 0 ? 0 : Math.max(0, (rule.least ?? 1) - old.length);
      });
    case 'distance':
      return sum(scoped, (person) =>
        sum(own(person), (shift) => {
          const [home, place] = [person.home?.[1], latitude(shift)];
          if (home === undefined || place === undefined) return 0;
          return Math.max(0, Math.ceil((Math.abs(home - place) * metresPerDegree - 250) / 100));
        }),
      );
    case 'request':
      return sum(rule.requests, ({ personId, shiftId, want, units = 1 }) =>
        has(personId, shiftId) === (want === 'on') ? 0 : units,
      );
    default:
      throw new Error(rule.kind);
  }
};

describe('the rules about days, company and ways', () => {
  it('law: step by step they count what they count at once, and what an independent reading of their descriptions counts', () => {
    fc.assert(
      fc.property(problems, fc.array(fc.tuple(fc.nat(3), fc.nat(8)), { maxLength: 60 }), (problem, toggles) => {
        expect(parseRosterProblem(problem).ok).toBe(true);
        const compiled = compileProblem(problem);
        const state = new RosterState(compiled);
        for (const [person, shift] of toggles) {
          if (state.has(person, shift)) state.remove(person, shift);
          else state.add(person, shift);
        }
        const roster: Roster = {
          assignments: state.peopleOf.flatMap((people, shift) =>
            people.map((person) => ({
              personId: compiled.people[person]?.id ?? '',
              shiftId: compiled.shifts[shift]?.id ?? '',
            })),
          ),
        };
        const evaluation = evaluateRoster(problem, roster);
        const stepped = Object.fromEntries(compiled.rules.map(({ id }, i) => [id, Number(state.units[i])]));
        expect(stepped).toEqual(Object.fromEntries(evaluation.byRule.map(({ ruleId, units }) => [ruleId, units])));
        expect(stepped).toEqual(Object.fromEntries(rules.map((rule) => [rule.id, countRule(rule, problem, roster)])));
        const named = new Map<string, number>();
        for (const { ruleId, units, why } of evaluation.violations) {
          named.set(ruleId, (named.get(ruleId) ?? 0) + units);
          for (const locale of ['zh-CN', 'en'] as const) expect(explain(why, locale)).not.toMatch(/[{}]|undefined|NaN/);
        }
        for (const [id, units] of Object.entries(stepped)) expect([id, named.get(id) ?? 0]).toEqual([id, units]);
      }),
      { numRuns: 400 },
    );
  });
});

/** Rules counted by the laws of other tests of this package; here for their rows. */
const others: readonly RosterRule[] = [
  { id: 'overlap', kind: 'overlap', weight: 'hard' },
  { id: 'rest', kind: 'rest', weight: 'hard', minutes: 100 },
  { id: 'most', kind: 'cover', weight: 'hard', level: 'maximum', people: ['p0', 'p1', 'p2'] },
  { id: 'wanted', kind: 'cover', weight: 'hard', level: 'wanted' },
  { id: 'day', kind: 'load', weight: 'hard', per: 'day', of: 'minutes', max: 100 },
  { id: 'carer', kind: 'continuity', weight: 'hard' },
];

describe('the rows of the integer program', () => {
  it.each([...rules, ...others].map((rule) => [rule.id, rule] as const))(
    'law: what they give for a roster is what the rule counts (%s)',
    async (_, rule) => {
      const pairs = fc.array(fc.tuple(fc.nat(3), fc.nat(8)), { maxLength: 14 });
      await fc.assert(
        fc.asyncProperty(problems, pairs, async (problem, chosen) => {
          const hard: RosterProblem = { ...problem, rules: [{ ...rule, weight: 'hard' }] };
          const loaded = loadRoster(hard, { assignments: [] });
          const { people, shifts } = loaded.compiled;
          const { program } = rosterProgram({ loaded, asks: () => true, pins: [], gives: () => true, pinsGive: true });
          const [lower, upper] = [Float64Array.from(program.lower ?? []), Float64Array.from(program.upper ?? [])];
          for (const [shift] of shifts.entries())
            for (const [person] of people.entries()) {
              // Every pair has a column, shift by shift, since every rule may be relaxed.
              const at = shift * people.length + person;
              lower[at] = upper[at] = chosen.some(([p, s]) => p === person && s === shift) ? 1 : 0;
            }
          const solved = await solveLinear({ ...program, lower, upper }, { pause: async () => {} });
          if (solved.status !== 'optimal') throw new Error(solved.status);
          const assignments = [...new Set(chosen.map(([p, s]) => JSON.stringify([p, s])))].map((key) => {
            const [p, s] = JSON.parse(key) as [number, number];
            return { personId: people[p]?.id ?? '', shiftId: shifts[s]?.id ?? '' };
          });
          const { hardUnits } = evaluateRoster(hard, { assignments });
          expect(solved.objective).toBeCloseTo(
            rule.kind === 'load' && rule.of === 'minutes' ? hardUnits / 60 : hardUnits,
            6,
          );
        }),
        { numRuns: 12 },
      );
    },
  );

  it('law: they hold fairness exactly where the evaluator finds nothing unequal', async () => {
    await fc.assert(
      fc.asyncProperty(
        problems,
        fc.array(fc.tuple(fc.nat(3), fc.nat(8)), { maxLength: 8 }),
        fc.constantFrom('shifts', 'half-hours'),
        async (problem, chosen, of) => {
          const hard: RosterProblem = { ...problem, rules: [{ id: 'fair', kind: 'fairness', weight: 'hard', of }] };
          const { people, shifts } = compileProblem(hard);
          const assignments = people.flatMap(({ id: personId }, p) =>
            shifts.flatMap(({ id: shiftId }, s) =>
              chosen.some(([a, b]) => a === p && b === s) ? [{ personId, shiftId }] : [],
            ),
          );
          const loaded = loadRoster(hard, { assignments: [] });
          const { program } = rosterProgram({
            loaded,
            asks: () => true,
            pins: [],
            gives: () => false,
            pinsGive: false,
          });
          const [lower, upper] = [Float64Array.from(program.lower ?? []), Float64Array.from(program.upper ?? [])];
          for (let at = 0; at < people.length * shifts.length; at += 1)
            lower[at] = upper[at] = chosen.some(([p, s]) => s * people.length + p === at) ? 1 : 0;
          const solved = await solveLinear({ ...program, lower, upper }, { pause: async () => {} });
          expect(solved.status === 'optimal').toBe(evaluateRoster(hard, { assignments }).hardUnits === 0);
        },
      ),
      { numRuns: 60 },
    );
  });
});

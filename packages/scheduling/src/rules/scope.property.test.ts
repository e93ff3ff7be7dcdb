import { addDays, type CivilDate } from '@community1373/base/calendar';
import { solveLinear } from '@community1373/solver';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProblem } from '../problem/compiled-problem';
import { evaluateRoster, type Roster, type RosterProblem, type RosterRule } from '..';
import { loadRoster } from '../problem/loaded-roster';
import { rosterProgram } from '../program/roster-program';
import { RosterState } from '../solve/roster-state';
import type { RosterPerson } from '../problem/roster-person';
import type { Shift } from '../problem/shift';

const from: CivilDate = '2026-11-04';
const dateOf = (day: number): CivilDate => addDays(from, day);

const requests = [
  { personId: 'p0', shiftId: 's0', want: 'on' as const, units: 3 },
  { personId: 'p1', shiftId: 's1', want: 'on' as const },
  { personId: 'p2', shiftId: 's0', want: 'off' as const },
  { personId: 'p3', shiftId: 's4', want: 'off' as const, units: 2 },
];

/** A rule of every kind. */
const rules: readonly RosterRule[] = [
  { id: 'post', kind: 'post', weight: 'hard' },
  { id: 'skill', kind: 'skill', weight: 'hard' },
  { id: 'licence', kind: 'licence', weight: 'hard' },
  { id: 'insurance', kind: 'insurance', weight: 'hard' },
  { id: 'consent', kind: 'consent', weight: 'hard' },
  { id: 'availability', kind: 'availability', weight: 'hard' },
  { id: 'preference', kind: 'preference', weight: 'hard' },
  { id: 'distance', kind: 'distance', weight: 'hard', meters: 250 },
  { id: 'overlap', kind: 'overlap', weight: 'hard' },
  { id: 'rest', kind: 'rest', weight: 'hard', minutes: 900 },
  { id: 'travel', kind: 'travel', weight: 'hard', metersPerMinute: 10 },
  { id: 'day', kind: 'load', weight: 'hard', per: 'day', of: 'shifts', max: 1 },
  { id: 'week', kind: 'load', weight: 'hard', per: 'week', of: 'minutes', max: 'own' },
  { id: 'period', kind: 'load', weight: 'hard', per: 'period', of: 'shifts', min: 1, max: 2 },
  { id: 'worked', kind: 'consecutive', weight: 'hard', days: 'worked', min: 2, max: 2 },
  { id: 'off', kind: 'consecutive', weight: 'hard', days: 'off', min: 2, max: 3 },
  { id: 'weekends', kind: 'weekends', weight: 'hard', max: 0 },
  { id: 'succession', kind: 'succession', weight: 'hard', after: 'late', forbidden: ['early'] },
  { id: 'together', kind: 'together', weight: 'hard' },
  { id: 'apart', kind: 'apart', weight: 'hard' },
  { id: 'mix', kind: 'mix', weight: 'hard', skill: 'old' },
  { id: 'request', kind: 'request', weight: 'hard', requests },
  { id: 'minimum', kind: 'cover', weight: 'hard', level: 'minimum' },
  { id: 'wanted', kind: 'cover', weight: 'hard', level: 'wanted' },
  { id: 'maximum', kind: 'cover', weight: 'hard', level: 'maximum' },
  { id: 'shifts', kind: 'fairness', weight: 'hard', of: 'shifts' },
  { id: 'hours', kind: 'fairness', weight: 'hard', of: 'half-hours' },
  { id: 'continuity', kind: 'continuity', weight: 'hard' },
];

const personOf = (i: number): fc.Arbitrary<RosterPerson> =>
  fc.record(
    {
      id: fc.constant(`p${i}`),
      posts: fc.constantFrom(['x'], ['x', 'y']),
      insured: fc.boolean(),
      consents: fc.boolean(),
      skills: fc.constantFrom(['old'], ['old', 'aid'], []),
      licences: fc.constantFrom([{ id: 'van' }], [{ id: 'van', until: dateOf(3) }], []),
      unavailable: fc.constant([dateOf(1), dateOf(2)]),
      availability: fc.constantFrom(
        [],
        [
          { weekday: 4, from: '08:00' as const, to: '12:00' as const },
          { weekday: 4, from: '10:00' as const, to: '23:00' as const },
        ],
      ),
      maxMinutesPerWeek: fc.constantFrom(60, 120),
      home: fc.constantFrom([113.57, 37.86] as const, [113.57, 37.87] as const),
      wishes: fc.constantFrom([{ like: true, postId: 'x' }], [{ like: false, placeId: 'a', weekday: 5 }]),
      history: fc.array(
        fc.record(
          {
            date: fc.integer({ min: -2, max: 3 }).map(dateOf),
            minutes: fc.constant(60),
            type: fc.constantFrom('early', 'late'),
            clients: fc.constantFrom(['h1'], ['h2']),
          },
          { requiredKeys: ['date', 'minutes'] },
        ),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['id', 'posts', 'insured', 'consents'] },
  );

const shiftOf = (i: number): fc.Arbitrary<Shift> =>
  fc.record(
    {
      id: fc.constant(`s${i}`),
      postId: fc.constantFrom('x', 'y'),
      type: fc.constantFrom('early', 'late'),
      placeId: fc.constantFrom('a', 'b'),
      position: fc.constantFrom([113.57, 37.86] as const, [113.57, 37.868] as const),
      date: fc.nat(6).map(dateOf),
      start: fc.constantFrom('08:00' as const, '08:30' as const, '21:00' as const),
      minutes: fc.constantFrom(60, 90),
      minimum: fc.constantFrom(0, 1),
      wanted: fc.constantFrom(1, 2),
      maximum: fc.constantFrom(1, 2),
      skills: fc.constantFrom(['old'], ['old', 'aid']),
      licences: fc.constant(['van']),
      dangerous: fc.boolean(),
      clients: fc.constantFrom(['h1'], ['h1', 'h2']),
    },
    { requiredKeys: ['id', 'postId', 'date', 'start', 'minutes', 'minimum', 'wanted'] },
  );

const problems: fc.Arbitrary<RosterProblem> = fc.record({
  from: fc.constant(from),
  to: fc.constant(dateOf(6)),
  people: fc.tuple(...[0, 1, 2, 3].map(personOf)),
  shifts: fc.tuple(...[0, 1, 2, 3, 4, 5].map(shiftOf)),
  rules: fc.constant([]),
});

/** Scopes of a rule: by people, by shifts or posts; unknown names have no effect. */
const scopes = fc.record(
  {
    people: fc.subarray(['p0', 'p1', 'p2', 'p3']).map((ids) => [...ids, 'nobody']),
    shifts: fc.subarray(['s0', 's1', 's2', 's3', 's4', 's5']).map((ids) => ['nothing', ...ids]),
    posts: fc.subarray(['x', 'y']),
  },
  { requiredKeys: [] },
);

const pairs = fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(5)), {
  selector: ([person, shift]) => `${person} ${shift}`,
  maxLength: 14,
});

const assignmentsOf = (chosen: readonly (readonly [number, number])[]): Roster['assignments'] =>
  chosen.map(([person, shift]) => ({ personId: `p${person}`, shiftId: `s${shift}` }));

describe('a rule for some of the people and shifts', () => {
  it('law: counts what it counts for all where there are no others', () => {
    fc.assert(
      fc.property(problems, scopes, pairs, (problem, scope, chosen) => {
        const people = problem.people.filter(({ id }) => scope.people?.includes(id) ?? true);
        const shifts = problem.shifts.filter(
          ({ id, postId }) => (scope.shifts?.includes(id) ?? true) && (scope.posts?.includes(postId) ?? true),
        );
        const assignments = assignmentsOf(chosen);
        const inside = assignments.filter(
          ({ personId, shiftId }) =>
            people.some(({ id }) => id === personId) && shifts.some(({ id }) => id === shiftId),
        );
        const others = requests.filter(
          ({ personId, shiftId }) =>
            people.some(({ id }) => id === personId) && shifts.some(({ id }) => id === shiftId),
        );
        const alone: RosterProblem = {
          ...problem,
          people,
          shifts,
          rules: rules.map((rule) => (rule.kind === 'request' ? { ...rule, requests: others } : rule)),
        };
        const scoped: RosterProblem = { ...problem, rules: rules.map((rule) => ({ ...rule, ...scope })) };
        const counted = (of: RosterProblem, list: Roster['assignments']) =>
          evaluateRoster(of, { assignments: list }).byRule.map(({ ruleId, units }) => [ruleId, units]);
        expect(counted(scoped, assignments)).toEqual(counted(alone, inside));
      }),
      { numRuns: 150 },
    );
  });

  it('law: counts step by step what it counts at once, and names in its breaches what it counts', () => {
    fc.assert(
      fc.property(problems, scopes, pairs, pairs, (problem, scope, chosen, dropped) => {
        const scoped: RosterProblem = { ...problem, rules: rules.map((rule) => ({ ...rule, ...scope })) };
        const state = new RosterState(compileProblem(scoped));
        const { personAt, shiftAt, rules: compiled } = state.compiled;
        const indices = (list: readonly (readonly [number, number])[]) =>
          assignmentsOf(list).map(({ personId, shiftId }): [number, number] => [
            Number(personAt.get(personId)),
            Number(shiftAt.get(shiftId)),
          ]);
        for (const [person, shift] of indices(chosen)) state.add(person, shift);
        const gone = indices(dropped).filter(([person, shift]) => state.has(person, shift));
        for (const [person, shift] of gone) state.remove(person, shift);
        const left = state.peopleOf.flatMap((on, shift) =>
          on.map((person) => ({
            personId: state.compiled.people[person]?.id ?? '',
            shiftId: state.compiled.shifts[shift]?.id ?? '',
          })),
        );
        const { byRule, violations, hardUnits } = evaluateRoster(scoped, { assignments: left });
        expect([...state.units]).toEqual(byRule.map(({ units }) => units));
        expect(state.brokenHard + state.unmetHard).toBe(hardUnits);
        for (const { id } of compiled)
          expect([id, violations.reduce((sum, { ruleId, units }) => sum + (ruleId === id ? units : 0), 0)]).toEqual([
            id,
            byRule.find(({ ruleId }) => ruleId === id)?.units,
          ]);
      }),
      { numRuns: 80 },
    );
  });

  const several = rules.filter(
    ({ kind }) =>
      ![
        'fairness',
        'post',
        'skill',
        'licence',
        'insurance',
        'consent',
        'availability',
        'preference',
        'distance',
      ].includes(kind),
  );

  it.each(several.map((rule) => [rule.id, rule] as const))(
    'law: the rows of the integer program give what it counts (%s), whoever is kept away by another rule',
    async (_, rule) => {
      await fc.assert(
        fc.asyncProperty(problems, scopes, pairs, async (problem, scope, chosen) => {
          // A person without the post has no column: the rule that says so is not relaxed.
          const firm: RosterRule = { id: 'firm', kind: 'post', weight: 'hard' };
          const hard: RosterProblem = { ...problem, rules: [firm, { ...rule, id: 'rule', ...scope }] };
          const able = chosen.filter(
            ([person, shift]) => problem.people[person]?.posts.includes(problem.shifts[shift]?.postId ?? '') === true,
          );
          const assignments = assignmentsOf(able);
          const loaded = loadRoster(hard, { assignments: [] });
          const { personAt, shiftAt } = loaded.compiled;
          const pins = assignments.map(({ personId, shiftId }) => ({
            person: Number(personAt.get(personId)),
            shift: Number(shiftAt.get(shiftId)),
          }));
          const barred = new Set<number>();
          for (const person of problem.people)
            for (const shift of problem.shifts)
              if (!assignments.some(({ personId, shiftId }) => personId === person.id && shiftId === shift.id))
                barred.add(Number(personAt.get(person.id)) * problem.shifts.length + Number(shiftAt.get(shift.id)));
          const { program } = rosterProgram({
            loaded: { ...loaded, barred },
            asks: () => true,
            pins,
            gives: ({ id }) => id === 'rule',
            pinsGive: false,
          });
          const solved = await solveLinear(program, { pause: async () => {} });
          if (solved.status !== 'optimal') throw new Error(solved.status);
          const units = evaluateRoster(hard, { assignments }).hardUnits;
          expect(solved.objective).toBeCloseTo(rule.kind === 'load' && rule.of === 'minutes' ? units / 60 : units, 6);
        }),
        { numRuns: 10 },
      );
    },
  );
});

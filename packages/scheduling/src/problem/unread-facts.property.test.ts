import { addDays } from '@community1373/base/calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateRoster, parseRosterProblem, type RosterProblem, type RosterRule, type Shift } from '..';

const from = '2026-11-02';
const posts = ['x', 'y', 'z'];
const people = [['x'], ['x', 'y'], ['z']].map((own, i) => ({
  id: `p${i}`,
  posts: own,
  insured: false,
  consents: false,
  unavailable: [{ from, to: addDays(from, 6) } as const],
  wishes: [{ like: false }],
}));

const shiftOf = (i: number): fc.Arbitrary<Shift> =>
  fc
    .record({ postId: fc.constantFrom(...posts), type: fc.constantFrom('early', 'late', undefined), day: fc.nat(6) })
    .map(({ postId, type, day }) => ({
      id: `s${i}`,
      postId,
      date: addDays(from, day),
      start: '08:00',
      minutes: 60,
      minimum: 1,
      wanted: 1,
      maximum: 1,
      dangerous: true,
      skills: ['aid'],
      ...(type === undefined ? {} : { type }),
    }));

/** The field of a person that a rule of each kind reads; whoever has it breaks the rule by any shift in its scope (of a rule about posts, of another post). */
const ofPerson = {
  availability: 'unavailable',
  consent: 'consents',
  insurance: 'insured',
  post: 'posts',
  preference: 'wishes',
} as const;

const scopes = fc.record(
  {
    people: fc.subarray(['p0', 'p1', 'p2'], { minLength: 1 }),
    posts: fc.subarray(posts),
    shifts: fc.subarray(['s0', 's1', 's2', 's3']),
    types: fc.subarray(['early', 'late']),
  },
  { requiredKeys: [] },
);
const ruleOf = (i: number): fc.Arbitrary<RosterRule> =>
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom(
          'availability' as const,
          'consent' as const,
          'insurance' as const,
          'post' as const,
          'preference' as const,
          'skill' as const,
        ),
        scopes,
      )
      .map(([kind, scope]): RosterRule => ({ id: `r${i}`, kind, weight: 'hard', ...scope })),
    fc
      .tuple(fc.constantFrom('minimum' as const, 'wanted' as const, 'maximum' as const), scopes)
      .map(([level, scope]): RosterRule => ({ id: `r${i}`, kind: 'cover', level, weight: 'hard', ...scope })),
  );

const problems: fc.Arbitrary<RosterProblem> = fc.record({
  from: fc.constant(from),
  to: fc.constant(addDays(from, 6)),
  people: fc.constant(people),
  shifts: fc.tuple(...[0, 1, 2, 3].map(shiftOf)),
  rules: fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 })
    .chain((list) => fc.tuple(...list.map((_, i) => ruleOf(i)))),
});

it('law: a fact is warned of where a rule that reads it would miss it on every shift that the person may serve, and nowhere else', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const warned = parseRosterProblem(problem)
        .report.items.filter(({ code }) => /^scheduling\.unread-(?:people|shifts)$/.test(code))
        .map(({ path, params }) => `${String(path[2])} ${String(params['ids'])}`);
      // The rules that one assignment alone breaks, by the evaluator, which knows nothing of warnings.
      const alone = new Map(
        problem.people.flatMap(({ id: personId }) =>
          problem.shifts.map(({ id: shiftId }) => [
            `${personId} ${shiftId}`,
            evaluateRoster(problem, { assignments: [{ personId, shiftId }] }).violations,
          ]),
        ),
      );
      const breaks = (kind: string, personId: string, shiftId: string): boolean =>
        alone
          .get(`${personId} ${shiftId}`)
          ?.some((violation) => violation.kind === kind && violation.personIds.includes(personId)) === true;
      for (const [kind, field] of Object.entries(ofPerson)) {
        const unread = problem.people.filter(({ id, posts: own }) => {
          const theirs = problem.shifts.filter(({ postId }) => own.includes(postId) !== (kind === 'post'));
          const matters = kind !== 'post' || theirs.length > 0;
          const isWide = problem.rules.some(
            (rule) =>
              rule.kind === kind &&
              rule.posts === undefined &&
              rule.shifts === undefined &&
              rule.types === undefined &&
              (rule.people?.includes(id) ?? true),
          );
          return matters && !isWide && !theirs.some((shift) => breaks(kind, id, shift.id));
        });
        expect([field, warned.filter((text) => text.startsWith(`${field} `))]).toEqual([
          field,
          unread.length === 0 ? [] : [`${field} ${unread.map(({ id }) => id).join(',')}`],
        ]);
      }
      for (const [field, levels] of [
        ['minimum', ['minimum', 'wanted']],
        ['maximum', ['maximum']],
      ] as const) {
        // With nobody a shift has too few, and with anybody too many where none may serve, for a rule that is about it and them.
        const assignments =
          field === 'minimum'
            ? []
            : problem.shifts.flatMap(({ id: shiftId }) =>
                problem.people.map(({ id: personId }) => ({ personId, shiftId })),
              );
        const judged = evaluateRoster(
          field === 'minimum'
            ? problem
            : { ...problem, shifts: problem.shifts.map((shift) => ({ ...shift, minimum: 0, wanted: 0, maximum: 0 })) },
          { assignments },
        ).violations;
        const unread = problem.shifts.filter(
          ({ id }) =>
            !judged.some(
              ({ ruleId, shiftIds }) =>
                shiftIds.includes(id) &&
                problem.rules.some(
                  (rule) => rule.id === ruleId && rule.kind === 'cover' && levels.some((level) => level === rule.level),
                ),
            ),
        );
        expect([field, warned.filter((text) => text.startsWith(`${field} `))]).toEqual([
          field,
          unread.length === 0 ? [] : [`${field} ${unread.map(({ id }) => id).join(',')}`],
        ]);
      }
    }),
    { numRuns: 60 },
  );
});

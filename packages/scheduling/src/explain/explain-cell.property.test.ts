import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { person, problemOf, shift } from '../../fixtures/elder-post';
import { hardRules, problemOf as randomProblem, rosterOf, softRules } from '../../fixtures/random-problem';
import { evaluateRoster, explainAssignment, type Roster, type RosterProblem, type RosterRule } from '..';
import { standby } from '../../../../test/support/standby';

type Pair = Roster['assignments'][number];
const key = ({ personId, shiftId }: Pair): string => `${personId} ${shiftId}`;

const cases = fc.tuple(randomProblem(4, 6), fc.nat(5), fc.nat(7)).chain(([problem, s, fixed]) =>
  rosterOf(problem).map((roster) => {
    // As many of its assignments as keep the hard rules; some of them are accepted and stay.
    const kept = roster.assignments.reduce<readonly Pair[]>((held, next) => {
      const more = [...held, next];
      return evaluateRoster(problem, { assignments: more }).hardUnits >
        evaluateRoster(problem, { assignments: held }).hardUnits
        ? held
        : more;
    }, []);
    return {
      problem,
      roster: { assignments: kept.map((pair, i): Pair => (i % 8 === fixed ? { ...pair, state: 'accepted' } : pair)) },
      shiftId: `s${s}`,
    };
  }),
);

const after = ({ assignments }: Roster, gone: readonly Pair[], come: readonly Pair[]): Roster => ({
  assignments: [...assignments.filter((held) => !gone.some((pair) => key(pair) === key(held))), ...come],
});

describe('the explanation of a cell', () => {
  it('law: is possible wherever somebody can come beside or in the place of another, and costs no more than the cheapest of these', () => {
    let beside = 0;
    fc.assert(
      fc.property(cases, ({ problem, roster, shiftId }) => {
        const before = evaluateRoster(problem, roster);
        for (const { id: personId } of problem.people) {
          const pair = { personId, shiftId };
          if (roster.assignments.some((held) => key(held) === key(pair))) continue;
          const judge = (gone: readonly Pair[]): { readonly hard: number; readonly cost: number } => {
            const judged = evaluateRoster(problem, after(roster, gone, [pair]));
            return { hard: judged.hardUnits - before.hardUnits, cost: judged.cost - before.cost };
          };
          const others = roster.assignments.filter((held) => held.shiftId === shiftId && held.state === undefined);
          const options = [judge([]), ...others.map((other) => judge([other]))].filter(({ hard }) => hard <= 0);
          const read = explainAssignment(problem, roster, personId, shiftId);
          if (!read.ok) throw new Error('refused');
          if (options.length === 0) continue;
          if (judge([]).hard <= 0) beside += 1;
          if (read.value.status !== 'possible') throw new Error(`${read.value.status} though possible`);
          expect(read.value.cost).toBeLessThanOrEqual(Math.min(...options.map(({ cost }) => cost)));
          expect(read.value.blockingRules.length > 0).toBe(judge([]).hard > 0);
          // The moves have the stated effect, rule by rule, and move no assignment that stays.
          const { moves, changes } = read.value;
          const keys = new Map(roster.assignments.map((held) => [key(held), held]));
          for (const move of moves) {
            expect(keys.has(key(move))).toBe(move.kind === 'remove');
            expect(keys.get(key(move))?.state).toBeUndefined();
            if (move.kind === 'add') keys.set(key(move), { personId: move.personId, shiftId: move.shiftId });
            else keys.delete(key(move));
          }
          const then = evaluateRoster(problem, { assignments: [...keys.values()] });
          const differing = then.byRule.flatMap(({ ruleId, kind, weight, units }, i) => {
            const more = units - Number(before.byRule[i]?.units);
            return more === 0
              ? []
              : [{ ruleId, kind, weight, units: more, cost: weight === 'hard' ? 0 : weight * more }];
          });
          expect(changes).toEqual(differing);
          expect(keys.has(key(pair))).toBe(true);
          expect(then.hardUnits).toBeLessThanOrEqual(before.hardUnits);
        }
      }),
      { numRuns: 40 },
    );
    expect(beside).toBeGreaterThan(20);
  });

  it('law: of somebody who is there says what the rules would be without them', () => {
    fc.assert(
      fc.property(cases, ({ problem, roster }) => {
        const before = evaluateRoster(problem, roster);
        for (const held of roster.assignments.slice(0, 3)) {
          const read = explainAssignment(problem, roster, held.personId, held.shiftId);
          const without = evaluateRoster(problem, after(roster, [held], []));
          expect(read).toMatchObject({
            ok: true,
            value: { status: 'assigned', costWithout: without.cost - before.cost },
          });
          const units =
            read.ok && read.value.status === 'assigned'
              ? read.value.without.map((change) => [change.ruleId, change.units])
              : [];
          expect(units).toEqual(
            without.byRule.flatMap(({ ruleId, units: now }, i) =>
              now === before.byRule[i]?.units ? [] : [[ruleId, now - Number(before.byRule[i]?.units)]],
            ),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names both ids that nobody bears', () => {
    const read = explainAssignment(problemOf([person('a')], [shift('s', '2026-11-03')]), { assignments: [] }, 'x', 'y');
    expect([
      read.ok,
      read.report.items.map(({ code, path, received, params }) => [code, path, received, params]),
    ]).toEqual([
      false,
      [
        ['scheduling.unknown-person', ['personId'], '"x"', { id: 'x' }],
        ['scheduling.unknown-shift', ['shiftId'], '"y"', { id: 'y' }],
      ],
    ]);
  });

  it('lets an own shift be left in the week before or after, not beyond', () => {
    // At most one shift in the whole period; b holds one already, which must go.
    const two: RosterRule = { id: 'two', kind: 'load', weight: 'hard', per: 'period', of: 'shifts', max: 1 };
    const moves = (date: `${number}-${number}-${number}`) => {
      const problem: RosterProblem = {
        ...problemOf([person('b')], [shift('s', '2026-11-10'), shift('t', date)]),
        rules: [two],
      };
      const why = explainAssignment(problem, { assignments: [{ personId: 'b', shiftId: 't' }] }, 'b', 's');
      return why.ok && why.value.status === 'possible'
        ? why.value.moves.map(({ kind, shiftId }) => `${kind} ${shiftId}`)
        : [];
    };
    expect(
      ['2026-11-02', '2026-11-09', '2026-11-22'].map((date) => moves(date as `${number}-${number}-${number}`)),
    ).toEqual(Array.from({ length: 3 }, () => ['remove t', 'add s']));
    // Two weeks later, only the search for a repair finds it; it adds the person first.
    expect(moves('2026-11-23')).toEqual(['add s', 'remove t']);
  });
});

describe('those who stand by', () => {
  it('law: are those who can step in, least often standing by first, then the cheapest, then those who serve least', () => {
    const rules = [...hardRules, ...softRules];
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 2 }), ({ problem: given, roster }, wanted) => {
        const problem = { ...given, rules };
        const order = [...problem.shifts].sort((a, b) =>
          `${a.date}T${a.start}/${a.id}` < `${b.date}T${b.start}/${b.id}` ? -1 : 1,
        );
        const minute = (date: string, start: string): number => Date.parse(`${date}T${start}:00Z`) / 60_000;
        const overlap = (a: (typeof order)[number], b: (typeof order)[number]): boolean => {
          const [one, two] = [minute(a.date, a.start), minute(b.date, b.start)];
          return one < two + b.minutes && two < one + a.minutes;
        };
        const turns = new Map<string, (typeof order)[number][]>();
        const served = (id: string): readonly (typeof order)[number][] =>
          order.filter((what) => roster.assignments.some((held) => held.personId === id && held.shiftId === what.id));
        const expected = order.flatMap((what) => {
          const leaving = [...roster.assignments]
            .filter(({ shiftId }) => shiftId === what.id)
            .sort((a, b) => (a.personId < b.personId ? -1 : 1))[0];
          if (leaving === undefined) return [];
          const without = after(roster, [leaving], []);
          const base = evaluateRoster(problem, without);
          const able = problem.people.flatMap(({ id }) => {
            const judged = evaluateRoster(problem, after(without, [], [{ personId: id, shiftId: what.id }]));
            const is =
              !roster.assignments.some((held) => held.personId === id && held.shiftId === what.id) &&
              judged.hardUnits <= base.hardUnits;
            const busy = [...(turns.get(id) ?? []), ...served(id)].some((other) => overlap(other, what));
            return is && !busy
              ? [
                  {
                    id,
                    turns: turns.get(id)?.length ?? 0,
                    cost: judged.cost,
                    minutes: served(id).reduce((sum, { minutes }) => sum + minutes, 0),
                  },
                ]
              : [];
          });
          const personIds = able
            .sort((a, b) => a.turns - b.turns || a.cost - b.cost || a.minutes - b.minutes || (a.id < b.id ? -1 : 1))
            .slice(0, wanted)
            .map(({ id }) => id);
          for (const id of personIds) turns.set(id, [...(turns.get(id) ?? []), what]);
          return [{ shiftId: what.id, personIds, lacking: wanted - personIds.length }];
        });
        expect(standby(problem, roster, { people: wanted })).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

import { createRandom } from '@community1373/base/random';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallRoster } from '../../fixtures/small-rosters';
import { tightWeek } from '../../fixtures/tight-week';
import { type Assignment, evaluateRoster, explainInfeasibility, type Roster, type RosterProblem } from '..';
import { type RepairOptions, repairRoster } from '.';
import { loadRoster } from '../problem/loaded-roster';
import { eligiblePeople } from '../solve/eligibility';
import type { Pair } from '../solve/set-roster';

const nameOf = ({ personId, shiftId }: { readonly personId: string; readonly shiftId: string }) =>
  `${personId} ${shiftId}`;

/** Small problems that mix every kind of rule, with a previous roster of any states. */
const cases = fc.nat().map((seed): { readonly problem: RosterProblem; readonly before: Roster } => {
  const { problem } = smallRoster(`result ${seed}`, 12);
  const random = createRandom(`before ${seed}`);
  const states: readonly Partial<Assignment>[] = [
    {},
    {},
    { state: 'proposed' },
    { pinned: true },
    { state: 'accepted' },
    { state: 'declined' },
    { state: 'missed' },
    { state: 'served' },
  ];
  const assignments = problem.people.flatMap(({ id: personId }) =>
    problem.shifts.flatMap(({ id: shiftId }): readonly Assignment[] =>
      random.below(3) === 0 ? [{ personId, shiftId, ...states[random.below(states.length)] }] : [],
    ),
  );
  return { problem, before: { assignments } };
});

const repaired = async (problem: RosterProblem, before: Roster, options: RepairOptions = {}) => {
  const read = await repairRoster(problem, before, { pause: async () => {}, ...options });
  if (!read.ok) throw new Error(JSON.stringify(read.report.items[0]));
  return read.value;
};

const isOn = ({ state }: Assignment): boolean => state !== 'declined' && state !== 'missed';

/** Returns the first rank of all rosters within what may change: units missing of hard rules, open places, changes. By enumeration. */
const firstRank = (problem: RosterProblem, before: Roster, released: readonly Assignment[]): readonly number[] => {
  const gone = new Set(released.map(nameOf));
  const loaded = loadRoster(problem, { assignments: before.assignments.filter((one) => !isOn(one)) });
  const { state, compiled } = loaded;
  const eligible = eligiblePeople(loaded);
  const given = new Map(before.assignments.map((one) => [nameOf(one), one]));
  const free: { readonly pair: Pair; readonly was: boolean }[] = [];
  for (const [person, { id: personId }] of compiled.people.entries())
    for (const [shift, { id: shiftId }] of compiled.shifts.entries()) {
      const one = given.get(nameOf({ personId, shiftId }));
      const was = one !== undefined && isOn(one) && !gone.has(nameOf(one));
      const stays = was && (one.pinned === true || one.state === 'accepted' || one.state === 'served');
      if (stays) state.add(person, shift);
      else if (eligible[shift]?.includes(person) === true) free.push({ pair: [person, shift], was });
    }
  const atRest = state.brokenHard;
  let first: readonly number[] | undefined;
  let changes = free.filter(({ was }) => was).length;
  for (let step = 1; ; step += 1) {
    const rank = [state.unmetHard, state.openPlaces, changes];
    const at = rank.findIndex((value, i) => value !== first?.[i]);
    if (state.brokenHard <= atRest && (first === undefined || (at >= 0 && Number(rank[at]) < Number(first[at]))))
      first = rank;
    // A Gray code: consecutive rosters differ by one assignment.
    const next = free[31 - Math.clz32(step & -step)];
    if (next === undefined) return first ?? [];
    const is = state.has(...next.pair);
    state[is ? 'remove' : 'add'](...next.pair);
    changes += is === next.was ? 1 : -1;
  }
};

/** Expects that the changes lead from the roster of before to that of after, and that what is said of it is so. */
const expectWhole = (problem: RosterProblem, before: Roster, after: Awaited<ReturnType<typeof repaired>>): void => {
  const { roster, released, changes } = after;
  const [gone, off] = [released, changes.filter(({ kind }) => kind === 'remove')].map(
    (list) => new Set(list.map(nameOf)),
  );
  const kept = before.assignments.filter(
    (one) => !isOn(one) || !(gone?.has(nameOf(one)) === true || off?.has(nameOf(one)) === true),
  );
  const came = changes.flatMap(({ kind, personId, shiftId }) => (kind === 'add' ? [{ personId, shiftId }] : []));
  const sorted = (list: readonly Assignment[]) => [...list].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  expect(sorted(roster.assignments)).toEqual(sorted([...kept, ...came]));
  const serving = roster.assignments.filter(isOn);
  expect(after.unfilled).toBe(
    problem.shifts.reduce(
      (sum, { id, wanted }) => sum + Math.max(0, wanted - serving.filter(({ shiftId }) => shiftId === id).length),
      0,
    ),
  );
  expect(after.feasible).toBe(evaluateRoster(problem, roster).feasible);
  expect(after.unfilledLowerBound).toBeLessThanOrEqual(after.unfilled);
  if (after.proven) expect(after.leastChanges).toBe(changes.length);
};

it('law: the changes lead from the previous roster to the repaired one, what is proven is so of all rosters, and nobody new could be replaced at less cost', async () => {
  const seen = { proven: 0, added: 0, others: 0 };
  await fc.assert(
    fc.asyncProperty(cases, async ({ problem, before }) => {
      const after = await repaired(problem, before);
      expectWhole(problem, before, after);
      if (after.proven) {
        seen.proven += 1;
        const { state } = loadRoster(problem, after.roster);
        expect([state.unmetHard, after.unfilled, after.changes.length]).toEqual(
          firstRank(problem, before, after.released),
        );
      }
      const judged = evaluateRoster(problem, after.roster);
      const known = new Set(before.assignments.map(nameOf));
      for (const { kind, personId, shiftId } of after.changes) {
        if (kind === 'remove') continue;
        seen.added += 1;
        for (const { id } of problem.people) {
          const other = { personId: id, shiftId };
          if (known.has(nameOf(other)) || after.roster.assignments.some((one) => nameOf(one) === nameOf(other)))
            continue;
          const swapped = evaluateRoster(problem, {
            assignments: after.roster.assignments.map((one) =>
              nameOf(one) === nameOf({ personId, shiftId }) ? other : one,
            ),
          });
          const isKept = swapped.byRule.every(
            ({ weight, units }, i) => weight !== 'hard' || units <= Number(judged.byRule[i]?.units),
          );
          if (!isKept) continue;
          seen.others += 1;
          expect(swapped.cost).toBeGreaterThanOrEqual(judged.cost);
        }
      }
    }),
    { numRuns: 200, endOnFailure: true },
  );
  expect(Object.values(seen).every((count) => count > 20)).toBe(true);
});

it('law: a repair that is stopped says so, and what it gives is as whole as any', async () => {
  const seen = { stopped: 0, done: 0 };
  await fc.assert(
    fc.asyncProperty(cases, fc.nat(6), async ({ problem, before }, work) => {
      const stopped = await repaired(problem, before, { budget: { work } });
      expectWhole(problem, before, stopped);
      seen[stopped.stoppedBy === 'work' ? 'stopped' : 'done'] += 1;
      const whole = await repaired(problem, before);
      expect(whole.stoppedBy).toBe('done');
      if (stopped.stoppedBy === 'done') expect(stopped).toEqual(whole);
      if (stopped.proven)
        expect([stopped.unfilled, stopped.changes.length]).toEqual([whole.unfilled, whole.changes.length]);
    }),
    { numRuns: 150, endOnFailure: true },
  );
  expect(Object.values(seen).every((count) => count > 10)).toBe(true);
});

it('law: the order in which the previous assignments are listed changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(cases, fc.nat(6), fc.nat(), async ({ problem, before }, work, order) => {
      const random = createRandom(`order ${order}`);
      const shuffled = before.assignments
        .map((one) => [random.below(1000), one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
      const [one, two] = [
        await repaired(problem, before, { budget: { work } }),
        await repaired(problem, { assignments: shuffled }, { budget: { work } }),
      ];
      expect({ ...two, released: two.released.map(nameOf).sort() }).toEqual({
        ...one,
        released: one.released.map(nameOf).sort(),
      });
    }),
    { numRuns: 100, endOnFailure: true },
  );
});

it('law: a week of 4 to 6 people is filled from nothing exactly where explainInfeasibility finds a roster', async () => {
  const seen = { feasible: 0, infeasible: 0 };
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const problem = tightWeek(seed);
      const [after, judged] = [await repaired(problem, { assignments: [] }), await explainInfeasibility(problem)];
      if (!judged.ok || judged.value.status === 'unknown') throw new Error('not judged');
      expect([after.status, evaluateRoster(problem, after.roster).feasible]).toEqual([
        judged.value.status,
        judged.value.status === 'feasible',
      ]);
      seen[judged.value.status] += 1;
    }),
    { numRuns: 10, endOnFailure: true },
  );
  expect([seen.feasible > 2, seen.infeasible > 0]).toEqual([true, true]);
});

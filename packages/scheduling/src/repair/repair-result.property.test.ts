import { createRandom } from '@community1373/base/random';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallRoster } from '../../fixtures/small-rosters';
import { tightWeek } from '../../fixtures/tight-week';
import { type Assignment, evaluateRoster, explainInfeasibility, type Roster, type RosterProblem } from '..';
import { type RepairOptions, repairRoster } from '.';

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

it('law: the changes lead from the previous roster to the repaired one, and nobody new could be replaced at less cost', async () => {
  const seen = { added: 0, others: 0 };
  await fc.assert(
    fc.asyncProperty(cases, async ({ problem, before }) => {
      const after = await repaired(problem, before);
      expectWhole(problem, before, after);
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

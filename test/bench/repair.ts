// `npm run -s bench -- repair [--runs 20]`: the month of the sample community, repairing one no-show after another with the least change.
import { evaluateRoster, solveRoster } from '@community1373/scheduling';
import { repairRoster } from '@community1373/scheduling/repair';
import { guanxiangtaiMonth } from '../scheduling/guanxiangtai-month';
import type { Bench } from './index';

const option = (args: readonly string[], name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
};

/** Solves the month, then cancels assignments spread over the month one at a time and repairs each. */
export const run: Bench = async (args) => {
  const runs = option(args, 'runs', 20);
  const { problem } = guanxiangtaiMonth();
  const solved = await solveRoster(problem, { seed: '1373', budget: { work: 20_000 } });
  if (!solved.ok) throw new Error(JSON.stringify(solved.report.items));
  const { assignments } = solved.value.roster;
  const times: number[] = [];
  const changes: number[] = [];
  let [proven, feasible] = [0, 0];
  for (let k = 0; k < runs; k += 1) {
    const gone = Math.floor(((2 * k + 1) * assignments.length) / (2 * runs));
    const roster = {
      assignments: assignments.map((assignment, i) =>
        i === gone ? { ...assignment, state: 'missed' as const } : { ...assignment, state: 'proposed' as const },
      ),
    };
    const start = performance.now();
    const repaired = await repairRoster(problem, roster);
    const seconds = (performance.now() - start) / 1000;
    if (!repaired.ok) throw new Error(JSON.stringify(repaired.report.items));
    times.push(seconds);
    changes.push(repaired.value.changes.length);
    if (repaired.value.proven) proven += 1;
    if (evaluateRoster(problem, repaired.value.roster).feasible) feasible += 1;
    const { personId = '', shiftId = '' } = assignments[gone] ?? {};
    console.log(
      `${personId} misses ${shiftId}: ${repaired.value.changes.length} changes, ${repaired.value.unfilled} open of at least ${repaired.value.unfilledLowerBound}, proven ${repaired.value.proven}, ${seconds.toFixed(3)} s`,
    );
  }
  const sorted = times.toSorted((a, b) => a - b);
  return {
    people: problem.people.length,
    shifts: problem.shifts.length,
    assignments: assignments.length,
    runs,
    proven,
    feasible,
    mostChanges: Math.max(...changes),
    medianSeconds: sorted[runs >> 1],
    worstSeconds: sorted[runs - 1],
  };
};

// Checks the roster solver against ground truth: small problems against all of their rosters, weeks of a few people against explainInfeasibility.
import { evaluateRoster, explainInfeasibility, solveRoster } from '../../packages/scheduling/src/index';
import { compare, noDifference } from '../../packages/scheduling/fixtures/all-rosters';
import { tightWeek } from '../../packages/scheduling/fixtures/tight-week';

/** Solves small problems and counts where the solver differs from the best of all rosters. */
export const compareWithAll = async (problems: number, seed: string): Promise<Readonly<Record<string, unknown>>> => {
  const sum = { ...noDifference };
  for (let at = 0; at < problems; at += 1) {
    const found = await compare(`${seed} ${at}`, 12);
    for (const [what, count] of Object.entries(found)) {
      if (count > 0 && what !== 'problems' && what !== 'feasible')
        console.log(`${what}: --seed ${seed}, problem ${at}`);
      // Safe cast: the names are those of `sum`.
      sum[what as keyof typeof sum] += count;
    }
    if (at % 250 === 249) console.log(JSON.stringify(sum));
  }
  return sum;
};

/** Solves weeks and counts those for which no roster is found although one exists. */
export const judgeWeeks = async (problems: number, seed: string): Promise<Readonly<Record<string, unknown>>> => {
  const sum = { problems, missed: 0, feasible: 0, wrongProof: 0, unknown: 0 };
  for (let at = 0; at < problems; at += 1) {
    const problem = tightWeek(`${seed} ${at}`);
    const solved = await solveRoster(problem, { budget: { work: 20_000 } });
    if (!solved.ok) throw new Error(JSON.stringify(solved.report.items[0]));
    const { status, roster } = solved.value;
    if (status === 'feasible' && evaluateRoster(problem, roster).feasible) sum.feasible += 1;
    else {
      const judged = await explainInfeasibility(problem);
      const truth = judged.ok ? judged.value.status : 'unknown';
      if (truth === 'feasible') sum.missed += 1;
      if (truth === 'feasible' && status === 'infeasible') sum.wrongProof += 1;
      if (truth === 'unknown') sum.unknown += 1;
      if (truth !== 'infeasible') console.log(`${truth}: --seed ${seed}, week ${at}`);
    }
    if (at % 50 === 49) console.log(`${at + 1} weeks: ${JSON.stringify(sum)}`);
  }
  return sum;
};

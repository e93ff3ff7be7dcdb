import type { StepGenerator } from '@community1373/base/run';
import type { Explanation, ParamValue } from '@community1373/base/explain';
import type { Answer } from './answer';
import type { DistanceColumn } from './distances';
import { type SitingReason, stoppedWords } from './messages';
import { createMeter } from './meter';
import type { SitingProblem } from './problem';
import type { FacilityResult, Siting, SitingService } from './result';

type Reason = Explanation<SitingReason>;

/** The value and shares of a choice of sites, computed from the caller's own data. */
interface Account {
  readonly value: number;
  readonly nearest: Int32Array;
  readonly services?: readonly SitingService[];
  readonly sites: readonly FacilityResult[];
  readonly reasons: readonly Reason[];
}

interface Nearest {
  readonly nearest: Int32Array;
  readonly length: Float64Array;
  /** For each point, the number of chosen candidates within the radius. */
  readonly times: Int32Array;
}

function* readNearestInSteps(
  column: DistanceColumn,
  points: number,
  chosen: readonly number[],
  radius: number,
): StepGenerator<Nearest> {
  const meter = createMeter(column);
  const nearest = new Int32Array(points).fill(-1);
  const length = new Float64Array(points).fill(Number.POSITIVE_INFINITY);
  const times = new Int32Array(points);
  const one = new Float64Array(points);
  for (const j of chosen) {
    if (meter.isDue()) yield;
    column(j, one);
    for (let i = 0; i < points; i += 1) {
      const at = Number(one[i]);
      if (at === Number.POSITIVE_INFINITY || at > radius) continue;
      times[i] = Number(times[i]) + 1;
      if (at >= Number(length[i])) continue;
      length[i] = at;
      nearest[i] = j;
    }
  }
  return { nearest, length, times };
}

const sharesOf = (
  problem: SitingProblem,
  chosen: readonly number[],
  served: readonly SitingService[],
  times?: Int32Array,
): readonly FacilityResult[] => {
  const staying = new Set(Array.from(problem.required ?? []));
  const at = new Map(chosen.map((candidate) => [candidate, { points: 0, demand: 0, alone: 0 }]));
  for (const { point, candidate, units } of served) {
    const share = at.get(candidate);
    if (share === undefined) continue;
    share.points += 1;
    share.demand += units;
    if (times?.[point] === 1) share.alone += units;
  }
  return chosen.map((candidate) => {
    const { points, demand, alone } = at.get(candidate) ?? { points: 0, demand: 0, alone: 0 };
    return { candidate, required: staying.has(candidate), points, demand, ...(times === undefined ? {} : { alone }) };
  });
};

function* accountInSteps(
  problem: SitingProblem,
  column: DistanceColumn,
  { chosen, value, services = [] }: Answer,
): StepGenerator<Account> {
  const { demand } = problem;
  const points = demand.length;
  const radius = 'radius' in problem ? problem.radius : Number.POSITIVE_INFINITY;
  const { nearest, length, times } = yield* readNearestInSteps(column, points, chosen, radius);
  let total = 0;
  let covered = 0;
  let sum = 0;
  let asking = 0;
  let farthest = -1;
  const served: SitingService[] = [];
  for (let i = 0; i < points; i += 1) {
    const units = Number(demand[i]);
    if (units === 0) continue;
    asking += 1;
    total += units;
    if (Number(nearest[i]) < 0) continue;
    covered += units;
    sum += units * Number(length[i]);
    if (farthest < 0 || Number(length[i]) > Number(length[farthest])) farthest = i;
    served.push({ point: i, candidate: Number(nearest[i]), units });
  }
  const sites = sharesOf(problem, chosen, served, 'radius' in problem ? times : undefined);
  const share = (part: number): number => part / total;
  switch (problem.problem) {
    case 'mclp':
      return {
        value: covered,
        nearest,
        sites,
        reasons: [{ code: 'siting.covered', params: { covered, total, radius, share: share(covered) } }],
      };
    case 'lscp':
      return {
        value: chosen.length,
        nearest,
        sites,
        reasons: [{ code: 'siting.covers-all', params: { count: chosen.length, points: asking, radius } }],
      };
    case 'p-median':
      return {
        value: sum,
        nearest,
        sites,
        reasons: [
          { code: 'siting.sum', params: { sum } },
          { code: 'siting.mean', params: { mean: sum / total } },
        ],
      };
    case 'p-center': {
      const distance = Number(length[farthest]);
      return {
        value: distance,
        nearest,
        sites,
        reasons: [{ code: 'siting.farthest', params: { point: farthest, distance } }],
      };
    }
    case 'capacitated-mclp':
    case 'capacitated-p-median': {
      const units = services.reduce((all, one) => all + one.units, 0);
      const reasons: Reason[] = [
        { code: 'siting.units-served', params: { served: units, total, share: share(units) } },
      ];
      const shares = { nearest, services, sites: sharesOf(problem, chosen, services) };
      if (problem.problem === 'capacitated-mclp') return { value: units, ...shares, reasons };
      return {
        value,
        ...shares,
        reasons: [
          ...reasons,
          { code: 'siting.sum', params: { sum: value } },
          { code: 'siting.mean', params: { mean: value / total } },
        ],
      };
    }
  }
}

/** Relative gap below which a result counts as optimal. */
const nothing = 1e-9;

/** Builds the caller's result: value, shares and reasons from the chosen sites, bound and proof from the search. Runs in steps. */
export function* describeSitingInSteps(
  problem: SitingProblem,
  column: DistanceColumn,
  answer: Answer,
): StepGenerator<Omit<Siting, 'problem' | 'seed' | 'stoppedBy' | 'work'>> {
  const { chosen, filled, stoppedBy } = answer;
  const { value, nearest, services, sites, reasons } = yield* accountInSteps(problem, column, answer);
  const more = problem.problem === 'mclp' || problem.problem === 'capacitated-mclp';
  const closed = more ? answer.bound <= answer.value : answer.bound >= answer.value;
  // The search sums in another order than the account, so where its bound met its value, the bound is the value computed here.
  const bound = closed ? value : more ? Math.max(value, answer.bound) : Math.min(value, answer.bound);
  const gap = bound === value ? 0 : value === 0 ? Number.POSITIVE_INFINITY : Math.abs(value - bound) / value;
  const optimal = gap <= nothing;
  const name = (candidate: number): ParamValue => problem.names?.[candidate] ?? String(candidate);
  const explanations: Reason[] = [...reasons];
  explanations.push(
    optimal ? { code: 'siting.proved-best', params: {} } : { code: 'siting.gap', params: { gap, bound } },
  );
  explanations.push(...answer.reasons);
  for (const { candidate, required, points, demand, alone } of sites) {
    if (required) explanations.push({ code: 'siting.required', params: { site: name(candidate) } });
    explanations.push({ code: 'siting.site', params: { site: name(candidate), points, demand } });
    if (alone !== undefined && alone > 0) explanations.push({ code: 'siting.site-alone', params: { demand: alone } });
  }
  if (filled.length > 0) explanations.push({ code: 'siting.filled-up', params: { sites: filled.map(name) } });
  if (stoppedBy !== 'done') explanations.push({ code: 'siting.stopped', params: { by: stoppedWords[stoppedBy] } });
  return {
    status: optimal ? 'optimal' : 'feasible',
    chosen,
    value,
    bound,
    gap,
    nearest,
    ...(services === undefined ? {} : { services }),
    sites,
    explanations,
  };
}

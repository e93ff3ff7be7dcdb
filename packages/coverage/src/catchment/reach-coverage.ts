import { type Catchment, checkCatchment } from './catchment';
import { checkCount } from '../points/check-columns';
import { type NamedRatio, type Ratio, RatioTally } from '../figures/ratio';
import { stepsPerUnit } from '../points/metric';
import { checkPopulation, type PopulationColumns } from './population';

/** The people reached: in total, by group and by node. */
export interface ReachCoverage extends Ratio {
  /** People reached of each group, in the order of the groups. */
  readonly byGroup: readonly NamedRatio[];
  /** People reached of each node of the grid tree, those of the nodes below it included, in the order of the households. */
  readonly byNode: readonly NamedRatio[];
}

/** The share reached within a radius. */
export interface CurvePoint extends Ratio {
  /** Radius in metres, or seconds where the metric measures time. */
  readonly radius: number;
}

/**
 * Returns the share of people in households that at least `minimumProviders` providers reach (k-coverage; 1 by default). A node's ratio includes the
 * nodes below it.
 *
 * @example
 * import { createCatchment, reachCoverage, toPointColumns } from '@community1373/coverage';
 * const households = toPointColumns([{ id: 'h1', position: [113.57, 37.86] }, { id: 'h2', position: [113.59, 37.86] }]);
 * const catchment = createCatchment({ households, providers: toPointColumns([{ id: 's1', position: [113.571, 37.86] }]), radius: 1000 });
 * const figure = reachCoverage(catchment, { weight: [3, 2], node: ['b1', 'b2'], parents: { b1: 'area', b2: 'area' } });
 * [figure.numerator, figure.denominator]; // => [3, 5]
 * figure.byNode.find(({ id }) => id === 'area')?.numerator; // => 3
 */
export const reachCoverage = (
  catchment: Catchment,
  population: PopulationColumns = {},
  minimumProviders = 1,
): ReachCoverage => {
  checkCatchment(catchment);
  checkCount('coverage.k', minimumProviders);
  checkPopulation(population);
  const { weight, groups = {}, node, parents = {} } = population;
  const { counts } = catchment;
  const total = { numerator: 0, denominator: 0 };
  const byGroup = new RatioTally();
  const byNode = new RatioTally();
  const named = Object.entries(groups);
  for (let h = 0; h < counts.length; h += 1) {
    if (!catchment.has('household', h)) continue;
    const reached = Number(counts[h]) >= minimumProviders ? 1 : 0;
    const people = Number(weight?.[h] ?? 1);
    total.numerator += people * reached;
    total.denominator += people;
    for (const [id, column] of named) byGroup.add(id, Number(column[h] ?? 0) * reached, Number(column[h] ?? 0));
    const passed = new Set<string>();
    // `passed` ends the walk up where the parents form a cycle.
    for (let at = node?.[h] ?? null; at !== null && !passed.has(at); at = parents[at] ?? null) {
      passed.add(at);
      byNode.add(at, people * reached, people);
    }
  }
  return { ...total, byGroup: byGroup.list(), byNode: byNode.list() };
};

/**
 * Returns the share reached as a function of the radius, at `points` equal steps up to the radius of the catchment; it never falls.
 *
 * @example
 * import { createCatchment, reachCurve, toPointColumns } from '@community1373/coverage';
 * const households = toPointColumns([{ id: 'h1', position: [113.57, 37.86] }, { id: 'h2', position: [113.575, 37.86] }]);
 * const catchment = createCatchment({ households, providers: toPointColumns([{ id: 's1', position: [113.571, 37.86] }]), radius: 400 });
 * reachCurve(catchment, {}, 2).map(({ radius, numerator }) => [radius, numerator]); // => [[0, 0], [200, 1], [400, 2]]
 */
export const reachCurve = (
  catchment: Catchment,
  population: PopulationColumns = {},
  points = 20,
): readonly CurvePoint[] => {
  checkCatchment(catchment);
  checkCount('coverage.curve-points', points);
  checkPopulation(population);
  const { weight } = population;
  const unit = stepsPerUnit(catchment.metric);
  const radii = Array.from({ length: points + 1 }, (_, i) => (catchment.radius * i) / points);
  const limits = radii.map((radius) => Math.round(radius * unit));
  const people = new Float64Array(points + 1);
  let denominator = 0;
  for (let h = 0; h < catchment.households; h += 1) {
    if (!catchment.has('household', h)) continue;
    const count = Number(weight?.[h] ?? 1);
    denominator += count;
    const distance = catchment.distanceOf(h);
    if (distance === undefined) continue;
    // Compared in whole steps, as a catchment of that radius does, so the last point equals the reach of the catchment.
    const first = limits.findIndex((limit) => Math.round(distance * unit) <= limit);
    people[first] = Number(people[first]) + count;
  }
  let numerator = 0;
  return radii.map((radius, i) => {
    numerator += Number(people[i]);
    return { radius, numerator, denominator };
  });
};

import { type AccessInput, type Accessibility, accessibilityOf, computeAccess } from './accessibility';
import { followAccess, type LiveAccessibility } from './access-live';
import { zonesOf } from './access-method';
import { CodedError } from '@community1373/base/diagnostics';
import { checkAmounts, checkPosition } from './check-columns';
import { type Change, editableCounts } from './catchment-edit';
import { noDistance } from './count-reach';
import { engineFor } from './engine-for';
import { type Metric, stepsPerUnit, straight } from './metric';
import type { PointColumns, Position } from './points';
import type { Place } from './reach-engine';
import { type Saturation, saturationOf } from './saturation';

/** Households, providers and the radius of a provider's reach. */
export interface CatchmentInput {
  readonly households: PointColumns;
  readonly providers: PointColumns;
  /** Metres, or seconds where the metric measures time. */
  readonly radius: number;
  /** Straight-line distance by default. */
  readonly metric?: Metric | undefined;
}

/** The households in reach of a provider, or the providers that reach a household, with the distance to each in metres (seconds). */
export interface Reached {
  readonly indices: Int32Array;
  readonly distances: Float64Array;
}

/** 服务圈 service circle: the households in reach of each provider, kept up to date while places are moved, added and removed. */
export interface Catchment {
  readonly radius: number;
  readonly metric: Metric;
  /** Number of indices in use; removed places keep theirs. */
  readonly households: number;
  readonly providers: number;
  /** For each household, the number of providers in reach. A live view: read it, do not write it. */
  readonly counts: Uint32Array;
  /** For each household, the nearest provider in reach: the lower index on a tie, −1 for none. A live view. */
  readonly nearest: Int32Array;
  /** Metres (seconds) to the nearest provider in reach; undefined if there is none. */
  readonly distanceOf: (household: number) => number | undefined;
  /** The households in reach of a provider, by index. */
  readonly reachedBy: (provider: number) => Reached;
  /** The number of households in reach of a provider. */
  readonly countReachedBy: (provider: number) => number;
  /** The providers that reach a household, by index. */
  readonly reaching: (household: number) => Reached;
  /** The nearest provider at any distance, with metres (seconds) to it; undefined where no way leads to one. Examines every provider. */
  readonly nearestAnywhere: (household: number) => { readonly provider: number; readonly distance: number } | undefined;
  /** True when the metric can start from a place: on a walking graph it must lie within 100 m of a passable way. */
  readonly onGraph: (of: Place, index: number) => boolean;
  /** Indices, ascending, of the places whose nearest way is an isolated fragment, so that they are also attached to the nearest way beyond it. */
  readonly pastScrap: (of: Place) => Int32Array;
  /** True when an index is in use; false for a removed household or provider. */
  readonly has: (of: Place, index: number) => boolean;
  readonly positionOf: (of: Place, index: number) => Position | undefined;
  /** The id from the input columns; undefined for a place without an id or added later. */
  readonly idOf: (of: Place, index: number) => string | undefined;
  /** Set when the radius cannot tell the households apart. */
  readonly saturation: Saturation;
  /** The current supply per unit of demand, by floating catchments. */
  readonly accessibility: (input: AccessInput) => Accessibility;
  /** Accessibility that is updated after edits. */
  readonly followAccessibility: (input: AccessInput) => LiveAccessibility;
  readonly move: (of: Place, index: number, to: Position) => Change;
  /** Adds a place; its index is in the change. */
  readonly add: (of: Place, at: Position) => Change;
  /** Removes a place; its index is not reused. */
  readonly remove: (of: Place, index: number) => Change;
}

/** Sorts the places found by index, with their distances in metres or seconds. */
const reachedOf = (found: Int32Array, distance: Uint32Array, count: number, unit: number): Reached => {
  const order = indices(count).toSorted((a, b) => Number(found[a]) - Number(found[b]));
  return { indices: Int32Array.from(order, (i) => Number(found[i])), distances: Float64Array.from(order, (i) => Number(distance[i]) / unit) };
};

const indices = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/**
 * Builds a catchment. Check untrusted input with `parseCatchment` first; here an invalid position, columns of different lengths, a radius
 * that is negative or above 100 km, or an invalid metric (`kind: 'path'`) throws a coded error.
 *
 * @example
 * import { columnsOf, createCatchment } from '@community1373/coverage';
 * const households = columnsOf([{ id: 'h1', position: [113.57, 37.86] }, { id: 'h2', position: [113.59, 37.86] }]);
 * const catchment = createCatchment({ households, providers: columnsOf([{ id: 's1', position: [113.571, 37.86] }]), radius: 1000 });
 * [...catchment.counts]; // => [1, 0]
 * [...catchment.move('provider', 0, [113.589, 37.86]).households]; // => [0, 1]
 * [...catchment.nearest]; // => [-1, 0]
 */
export const createCatchment = (input: CatchmentInput): Catchment => {
  const { households, providers, radius, metric = straight } = input;
  const engine = engineFor(households, providers, radius, metric);
  const unit = stepsPerUnit(metric);
  const state = editableCounts(engine);
  const checked = (access: AccessInput): AccessInput => {
    checkAmounts('coverage.demand', access.demand);
    checkAmounts('coverage.supply', access.supply);
    return access;
  };
  const has = (of: Place, index: number): boolean =>
    Number.isSafeInteger(index) && (of === 'provider' ? engine.providerAt(index) !== undefined : engine.hasHousehold(index));
  const check = (of: Place, index: number): void => {
    if (!has(of, index)) throw new CodedError(`coverage.no-${of}`, index);
  };
  const edit = (of: Place, index: number, at: Position | undefined): Change => {
    if (at !== undefined) checkPosition(at[0], at[1]);
    return state.edit(of, index, at);
  };
  return {
    radius,
    metric,
    get households() {
      return engine.households();
    },
    get providers() {
      return engine.providers();
    },
    get counts() {
      return state.counts().count.subarray(0, engine.households());
    },
    get nearest() {
      return state.counts().nearest.subarray(0, engine.households());
    },
    distanceOf: (household) => {
      const steps = Number(state.counts().distance[household] ?? noDistance);
      return steps === noDistance ? undefined : steps / unit;
    },
    reachedBy: (provider) => {
      const count = engine.scanProvider(provider);
      return reachedOf(engine.found.household, engine.found.distance, count, unit);
    },
    countReachedBy: (provider) => engine.scanProvider(provider),
    reaching: (household) => {
      const count = engine.scanHousehold(household);
      return reachedOf(engine.reaching.provider, engine.reaching.distance, count, unit);
    },
    nearestAnywhere: (household) => {
      const nearest = engine.nearestAnywhere(household);
      return nearest === undefined ? undefined : { provider: nearest.provider, distance: nearest.distance / unit };
    },
    onGraph: engine.onGraph,
    pastScrap: (of) => Int32Array.from(indices(of === 'provider' ? engine.providers() : engine.households()).filter((i) => engine.isPastScrap(of, i))),
    accessibility: (access) => accessibilityOf(computeAccess(engine, zonesOf(access.method, radius, unit), checked(access))),
    followAccessibility: (access) => {
      const zones = zonesOf(access.method, radius, unit);
      return followAccess(engine, computeAccess(engine, zones, checked(access)), zones);
    },
    has,
    positionOf: (of, index) => (of === 'provider' ? engine.providerAt(index) : engine.householdAt(index)),
    idOf: (of, index) => (of === 'provider' ? providers : households).ids?.[index],
    get saturation() {
      const { count } = state.counts();
      const counts: number[] = [];
      for (let h = 0; h < engine.households(); h += 1) if (engine.hasHousehold(h)) counts.push(Number(count[h]));
      let providers = 0;
      for (let p = 0; p < engine.providers(); p += 1) if (has('provider', p)) providers += 1;
      return saturationOf(engine.extent(), radius, counts, providers);
    },
    move: (of, index, to) => {
      check(of, index);
      return edit(of, index, to);
    },
    add: (of, at) => edit(of, of === 'provider' ? engine.providers() : engine.households(), at),
    remove: (of, index) => {
      check(of, index);
      return edit(of, index, undefined);
    },
  };
};

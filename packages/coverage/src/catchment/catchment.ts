import { type Accessibility, accessibilityOf, type AccessInput, computeAccess } from '../access/accessibility';
import { followAccess, type LiveAccessibility } from '../access/live-accessibility';
import { zonesOf } from '../access/access-method';
import { CodedError, isHolder, isNumberList } from '@community1373/base/diagnostics';
import { checkAmounts, checkPlace } from '../points/check-columns';
import { checkPlaces } from '../points/check-places';
import { type CatchmentChange, editableCounts } from './catchment-edit';
import { noDistance } from './count-reach';
import { engineFor } from './engine-for';
import { type Metric, stepsPerUnit, straightLineMetric } from '../points/metric';
import type { PointColumns, Position } from '../points/points';
import type { PointKind } from './reach-engine';
import { type Saturation, saturationOf } from './saturation';

/** Households, providers and the radius of a provider's reach. */
export interface CatchmentInput {
  /** Positions of the households. */
  readonly households: PointColumns;
  /** Positions of the providers. */
  readonly providers: PointColumns;
  /** Radius of a provider's reach in metres, or seconds where the metric measures time. */
  readonly radius: number;
  /** Measure of distance; default: the straight line. */
  readonly metric?: Metric | undefined;
  /** `kept` for places that would lie near the others with longitude and latitude exchanged, where a warning has been given; refused by default. */
  readonly exchanged?: 'kept' | undefined;
}

/** The households in reach of a provider, or the providers that reach a household, with the distance to each in metres (seconds). */
export interface ReachList {
  /** Indices of the households or providers, ascending. */
  readonly indices: Int32Array;
  /** Distance to each, in metres (seconds). */
  readonly distances: Float64Array;
}

/** 服务圈 service circle: the households in reach of each provider, kept up to date while places are moved, added and removed. */
export interface Catchment {
  /** Radius of a provider's reach in metres, or seconds where the metric measures time. */
  readonly radius: number;
  /** Measure of distance between two places. */
  readonly metric: Metric;
  /** Number of household indices in use; removed households keep theirs. */
  readonly households: number;
  /** Number of provider indices in use; removed providers keep theirs. */
  readonly providers: number;
  /** For each household, the number of providers in reach. A live view: read it, do not write it. */
  readonly counts: Uint32Array;
  /** For each household, the nearest provider in reach: the lower index on a tie, −1 for none. A live view. */
  readonly nearest: Int32Array;
  /** Metres (seconds) to the nearest provider in reach; undefined if there is none. */
  readonly distanceOf: (household: number) => number | undefined;
  /** The households in reach of a provider, by index. */
  readonly reachedBy: (provider: number) => ReachList;
  /** The number of households in reach of a provider. */
  readonly countReachedBy: (provider: number) => number;
  /** The providers that reach a household, by index. */
  readonly reaching: (household: number) => ReachList;
  /** The nearest provider at any distance, with metres (seconds) to it; undefined where no way leads to one. Examines every provider. */
  readonly nearestAnywhere: (household: number) =>
    | {
        /** Index of the provider. */
        readonly provider: number;
        /** Metres (seconds) to it. */
        readonly distance: number;
      }
    | undefined;
  /** True when the metric can start from a place: on a walking graph it must lie within 100 m of a passable way. */
  readonly onGraph: (of: PointKind, index: number) => boolean;
  /** Indices, ascending, of the places whose nearest way is an isolated fragment, so that they are also attached to the nearest way beyond it. */
  readonly pastScrap: (of: PointKind) => Int32Array;
  /** True when an index is in use; false for a removed household or provider. */
  readonly has: (of: PointKind, index: number) => boolean;
  /** The present position of a place; undefined for a removed one. */
  readonly positionOf: (of: PointKind, index: number) => Position | undefined;
  /** The id from the input columns; undefined for a place without an id or added later. */
  readonly idOf: (of: PointKind, index: number) => string | undefined;
  /** Set when the radius cannot tell the households apart. */
  readonly saturation: Saturation;
  /** The current supply per unit of demand, by floating catchments. */
  readonly accessibility: (input: AccessInput) => Accessibility;
  /** Accessibility that is updated after edits. */
  readonly followAccessibility: (input: AccessInput) => LiveAccessibility;
  /** Moves a place. */
  readonly move: (of: PointKind, index: number, to: Position) => CatchmentChange;
  /** Adds a place; its index is in the change. */
  readonly add: (of: PointKind, at: Position) => CatchmentChange;
  /** Removes a place; its index is not reused. */
  readonly remove: (of: PointKind, index: number) => CatchmentChange;
}

/** Sorts the places found by index, with their distances in metres or seconds. */
const reachedOf = (found: Int32Array, distance: Uint32Array, count: number, unit: number): ReachList => {
  const order = indices(count).toSorted((a, b) => Number(found[a]) - Number(found[b]));
  return {
    indices: Int32Array.from(order, (i) => Number(found[i])),
    distances: Float64Array.from(order, (i) => Number(distance[i]) / unit),
  };
};

const parts: readonly (keyof Catchment)[] = ['has', 'distanceOf', 'nearestAnywhere', 'onGraph', 'idOf'];

/** Throws `coverage.catchment` for what is no catchment. */
export const checkCatchment = (catchment: Catchment): void => {
  // No narrowing: callers in JavaScript pass anything.
  const given: unknown = catchment;
  const sound =
    isHolder(given) &&
    parts.every((part) => typeof given[part] === 'function') &&
    isHolder(given['metric']) &&
    isNumberList(given['counts']) &&
    [given['radius'], given['households'], given['providers']].every(Number.isFinite);
  if (!sound) throw new CodedError('coverage.catchment', catchment);
};

const checkOf = (of: PointKind): void => {
  if (of !== 'household' && of !== 'provider') throw new CodedError('coverage.place', of);
};

const checkIndex = (index: number): void => {
  if (!Number.isInteger(index)) throw new CodedError('coverage.index', index);
};

const indices = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/**
 * Builds a catchment. Check untrusted input with `parseCatchment` first; here what it refuses throws a coded error: an invalid position,
 * longitude and latitude exchanged, a duplicate id, columns of different lengths, a radius that is negative or above 100 km, an invalid metric (`kind: 'path'`).
 *
 * @example
 * import { createCatchment, toPointColumns } from '@community1373/coverage';
 * const households = toPointColumns([{ id: 'h1', position: [113.57, 37.86] }, { id: 'h2', position: [113.59, 37.86] }]);
 * const catchment = createCatchment({ households, providers: toPointColumns([{ id: 's1', position: [113.571, 37.86] }]), radius: 1000 });
 * [...catchment.counts]; // => [1, 0]
 * [...catchment.move('provider', 0, [113.589, 37.86]).households]; // => [0, 1]
 * [...catchment.nearest]; // => [-1, 0]
 */
export const createCatchment = (input: CatchmentInput): Catchment => {
  if (!isHolder(input)) throw new CodedError('coverage.catchment-input', input);
  const { households, providers, radius, metric = straightLineMetric, exchanged } = input;
  if (exchanged !== undefined && exchanged !== 'kept') throw new CodedError('coverage.exchanged-places', exchanged);
  checkPlaces(households, providers, exchanged);
  const engine = engineFor(households, providers, radius, metric);
  const unit = stepsPerUnit(metric);
  const state = editableCounts(engine);
  const checked = (access: AccessInput): AccessInput => {
    if (!isHolder(access)) throw new CodedError('coverage.access-input', access);
    checkAmounts('coverage.demand', access.demand);
    checkAmounts('coverage.supply', access.supply);
    return access;
  };
  const has = (of: PointKind, index: number): boolean =>
    Number.isSafeInteger(index) &&
    (of === 'provider' ? engine.providerAt(index) !== undefined : engine.hasHousehold(index));
  /** Throws for an index that was never in use; a removed place is reached by nobody. */
  const checkUsed = (of: PointKind, index: number): void => {
    checkOf(of);
    if (
      !Number.isInteger(index) ||
      index < 0 ||
      index >= (of === 'provider' ? engine.providers() : engine.households())
    )
      throw new CodedError(`coverage.no-${of}`, index);
  };
  const check = (of: PointKind, index: number): void => {
    checkOf(of);
    if (!has(of, index)) throw new CodedError(`coverage.no-${of}`, index);
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
      checkIndex(household);
      const steps = Number(state.counts().distance[household] ?? noDistance);
      return steps === noDistance ? undefined : steps / unit;
    },
    reachedBy: (provider) => {
      checkUsed('provider', provider);
      const count = engine.scanProvider(provider);
      return reachedOf(engine.found.household, engine.found.distance, count, unit);
    },
    countReachedBy: (provider) => {
      checkUsed('provider', provider);
      return engine.scanProvider(provider);
    },
    reaching: (household) => {
      checkUsed('household', household);
      const count = engine.scanHousehold(household);
      return reachedOf(engine.reaching.provider, engine.reaching.distance, count, unit);
    },
    nearestAnywhere: (household) => {
      checkUsed('household', household);
      const nearest = engine.nearestAnywhere(household);
      return nearest === undefined ? undefined : { provider: nearest.provider, distance: nearest.distance / unit };
    },
    onGraph: (of, index) => {
      checkUsed(of, index);
      return engine.onGraph(of, index);
    },
    pastScrap: (of) => {
      checkOf(of);
      return Int32Array.from(
        indices(of === 'provider' ? engine.providers() : engine.households()).filter((i) => engine.isPastScrap(of, i)),
      );
    },
    accessibility: (access) => {
      const { method } = checked(access);
      return accessibilityOf(computeAccess(engine, zonesOf(method, radius, unit), access));
    },
    followAccessibility: (access) => {
      const zones = zonesOf(checked(access).method, radius, unit);
      return followAccess(engine, computeAccess(engine, zones, access), zones);
    },
    has: (of, index) => {
      checkOf(of);
      return has(of, index);
    },
    positionOf: (of, index) => {
      checkOf(of);
      checkIndex(index);
      return of === 'provider' ? engine.providerAt(index) : engine.householdAt(index);
    },
    idOf: (of, index) => {
      checkOf(of);
      checkIndex(index);
      return (of === 'provider' ? providers : households).ids?.[index];
    },
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
      checkPlace(to);
      return state.edit(of, index, to);
    },
    add: (of, at) => {
      checkOf(of);
      checkPlace(at);
      return state.edit(of, of === 'provider' ? engine.providers() : engine.households(), at);
    },
    remove: (of, index) => {
      check(of, index);
      return state.edit(of, index, undefined);
    },
  };
};

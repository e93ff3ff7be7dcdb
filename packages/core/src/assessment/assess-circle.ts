import { type Catchment, createCatchment, toPointColumns } from '@community1373/coverage';
import { type WalkingGraph } from '@community1373/coverage/walking';
import type { Community, Position, WorkModel } from '@community1373/model';
import type { CircleAssessment, WalkingAssessment } from './assessment';
import { figureOf } from './ratio-indicators';
import type { Places } from '../views/places';
import { secondsFor } from './reach-metric';
import type { ReachSettings } from '../document/reach-settings';

type Station = Community['stations'][number];

/** Inputs of the service circle. */
export interface CircleInputs {
  readonly circle: WorkModel['serviceCircle'];
  readonly stations: Community['stations'];
  readonly households: Community['households'];
  readonly places: Places;
  readonly reach: ReachSettings;
  /** The walking graph; undefined when no ways are drawn. */
  readonly graph: WalkingGraph | undefined;
}

interface Home {
  readonly id: string;
  readonly position: Position;
}

const homesOf = ({ households, places }: Pick<CircleInputs, 'households' | 'places'>): readonly Home[] =>
  households.flatMap(({ id }) => {
    const node = places.nodeOfHousehold.get(id);
    const position = node === undefined ? undefined : places.positionOf(node.id);
    return position === undefined ? [] : [{ id, position }];
  });

/** Returns the positions of the homes with the number of homes at each: homes of one entrance share their ways. */
const placesOfHomes = (
  homes: readonly Home[],
): readonly { readonly id: string; readonly position: Position; readonly homes: number }[] => {
  const counted = new Map<Position, number>();
  for (const { position } of homes) counted.set(position, (counted.get(position) ?? 0) + 1);
  return [...counted].map(([position, count], i) => ({ id: String(i), position, homes: count }));
};

/**
 * Computes the circle along the ways: households that someone of the mobility class can walk from to a station within the time that an able person needs for
 * the radius on level ground. Households off the passable ways are not reached.
 */
const waysOf = (
  { stations, reach, households }: CircleInputs,
  graph: WalkingGraph,
  radiusMeters: number,
  homes: readonly Home[],
): WalkingAssessment => {
  const limitSeconds = secondsFor(radiusMeters);
  const metric = { kind: 'paths', graph, mobility: reach.mobility, measure: 'time', walk: 'toProvider' } as const;
  const places = placesOfHomes(homes);
  const catchment = createCatchment({
    households: toPointColumns(places),
    providers: toPointColumns(stations),
    radius: limitSeconds,
    metric,
    exchanged: 'kept',
  });
  let reached = 0;
  let farthest: number | undefined;
  let cutOff = 0;
  places.forEach((place, i) => {
    if (Number(catchment.counts[i]) > 0) reached += place.homes;
    const nearest = catchment.nearestAnywhere(i);
    if (nearest === undefined) cutOff += place.homes;
    else farthest = Math.max(farthest ?? 0, nearest.distance);
  });
  return {
    mobility: reach.mobility,
    slopePercent: reach.slopePercent,
    limitSeconds,
    ...figureOf({ numerator: reached, denominator: households.length }),
    farthestSeconds: farthest,
    cutOff,
  };
};

/** A catchment kept from one assessment to the next, with the provider index of each station. */
interface Kept {
  readonly households: Community['households'];
  readonly places: Places;
  readonly radius: number;
  readonly homes: readonly Home[];
  readonly catchment: Catchment;
  stations: readonly Station[];
  providers: readonly number[];
}

const samePlace = ([a, b]: Position, [c, d]: Position): boolean => a === c && b === d;

/** Updates the kept catchment to other stations by moves, additions and removals; false when the order of the stations does not allow it. */
const follow = (kept: Kept, stations: readonly Station[]): boolean => {
  const providerOf = new Map<string, number>(kept.stations.map(({ id }, i) => [id, kept.providers[i] ?? -1]));
  const positionOf = new Map<string, Position>(kept.stations.map(({ id, position }) => [id, position]));
  const known = stations.filter(({ id }) => providerOf.has(id));
  const inOrder = known.every(
    ({ id }, i) => i === 0 || (providerOf.get(known[i - 1]?.id ?? '') ?? -1) < (providerOf.get(id) ?? -1),
  );
  // Ties go to the lower provider, so the order of the providers must be that of the stations.
  if (!inOrder || stations.slice(0, known.length).some(({ id }) => !providerOf.has(id))) return false;
  const staying = new Set<string>(known.map(({ id }) => id));
  for (const { id } of kept.stations) if (!staying.has(id)) kept.catchment.remove('provider', providerOf.get(id) ?? -1);
  kept.providers = stations.map(({ id, position }) => {
    const provider = providerOf.get(id);
    if (provider === undefined) return kept.catchment.add('provider', position).index;
    const before = positionOf.get(id);
    if (before === undefined || !samePlace(before, position)) kept.catchment.move('provider', provider, position);
    return provider;
  });
  kept.stations = stations;
  return true;
};

const fresh = ({ households, places, stations }: CircleInputs, radius: number): Kept => {
  const homes = homesOf({ households, places });
  const catchment = createCatchment({
    households: toPointColumns(homes),
    providers: toPointColumns(stations),
    radius,
    // The community's own parser has warned of them.
    exchanged: 'kept',
  });
  return { households, places, radius, homes, catchment, stations, providers: stations.map((_, i) => i) };
};

const read = (
  { homes, catchment, stations, providers }: Kept,
  households: number,
  reachedOf: (station: Station, provider: number) => number,
): Omit<CircleAssessment, 'radiusMeters' | 'ways'> => {
  const { saturation } = catchment;
  const stationOf = new Map(providers.map((provider, i) => [provider, i]));
  const nearestOf = stations.map(() => 0);
  const { counts, nearest } = catchment;
  let farthestMeters: number | undefined;
  let reached = 0;
  for (let i = 0; i < homes.length; i += 1) {
    if (Number(counts[i]) > 0) reached += 1;
    const far =
      Number(nearest[i]) >= 0
        ? { provider: Number(nearest[i]), distance: catchment.distanceOf(i) ?? 0 }
        : catchment.nearestAnywhere(i);
    if (far === undefined) continue;
    const station = stationOf.get(far.provider);
    if (station !== undefined) nearestOf[station] = (nearestOf[station] ?? 0) + 1;
    farthestMeters = Math.max(farthestMeters ?? 0, far.distance);
  }
  return {
    saturated: saturation !== undefined,
    ...(saturation === undefined ? {} : { saturation }),
    farthestMeters,
    ...figureOf({ numerator: reached, denominator: households }),
    byStation: stations.map((station, i) => ({
      id: station.id,
      ...figureOf({ numerator: reachedOf(station, providers[i] ?? -1), denominator: households }),
      nearestOf: nearestOf[i] ?? 0,
    })),
  };
};

/**
 * Creates a function that tracks the service circle of a scenario over edits: only the catchment of a moved, added or removed station is recomputed. Undefined
 * when the model has no circle or there is no station.
 */
export const followCircle = (): ((inputs: CircleInputs) => CircleAssessment | undefined) => {
  let kept: Kept | undefined;
  let reachedBy = new WeakMap<Station, number>();
  return (inputs) => {
    const { circle, stations, households, places, graph } = inputs;
    if (circle === undefined || stations.length === 0) return undefined;
    const { radiusMeters } = circle;
    const usable =
      kept !== undefined && kept.households === households && kept.places === places && kept.radius === radiusMeters;
    if (!usable) reachedBy = new WeakMap();
    const current = usable && kept !== undefined && follow(kept, stations) ? kept : fresh(inputs, radiusMeters);
    kept = current;
    const reachedOf = (station: Station, provider: number): number => {
      const known = reachedBy.get(station) ?? current.catchment.countReachedBy(provider);
      reachedBy.set(station, known);
      return known;
    };
    return {
      radiusMeters,
      ...read(current, households.length, reachedOf),
      ...(graph === undefined ? {} : { ways: waysOf(inputs, graph, radiusMeters, current.homes) }),
    };
  };
};

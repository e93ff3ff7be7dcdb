import { columnsOf, createCatchment } from '@community1373/coverage';
import type { CircleAssessment } from './assessment';
import type { Context } from './context';
import { figureOf } from './figures';

/** Farther than the farthest household can be: the search for the nearest station of those beyond the circle. */
const anywhereMeters = 100_000;

/** The service circle of a scenario along the straight line; undefined where the model has none or there is no station. */
export const assessCircle = ({ scenario: { model, community }, places }: Context): CircleAssessment | undefined => {
  const { stations } = community;
  if (model.serviceCircle === undefined || stations.length === 0) return undefined;
  const { radiusMeters } = model.serviceCircle;
  const homes = community.households.flatMap(({ id }) => {
    const node = places.nodeOfHousehold.get(id);
    const position = node === undefined ? undefined : places.positionOf(node.id);
    return position === undefined ? [] : [{ id, position }];
  });
  const columns = { households: columnsOf(homes), providers: columnsOf(stations) };
  const circle = createCatchment({ ...columns, radius: radiusMeters });
  const everywhere = createCatchment({ ...columns, radius: anywhereMeters });
  const nearestOf = stations.map(() => 0);
  let farthestMeters = 0;
  homes.forEach((_, i) => {
    const station = Number(everywhere.nearest[i]);
    if (station >= 0) nearestOf[station] = (nearestOf[station] ?? 0) + 1;
    farthestMeters = Math.max(farthestMeters, everywhere.distanceOf(i) ?? 0);
  });
  return {
    radiusMeters,
    saturated: circle.saturation !== undefined,
    ...(circle.saturation === undefined ? {} : { saturation: circle.saturation }),
    farthestMeters,
    ...figureOf({ numerator: circle.counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0), denominator: community.households.length }),
    byStation: stations.map(({ id }, i) => ({
      id,
      ...figureOf({ numerator: circle.reachedBy(i).indices.length, denominator: community.households.length }),
      nearestOf: nearestOf[i] ?? 0,
    })),
  };
};

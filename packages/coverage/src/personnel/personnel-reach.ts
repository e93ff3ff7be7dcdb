import type { AssignmentProblem } from './assignment';
import { stepsPerMeter } from '../points/ellipsoid';
import { straightLineMetric } from '../points/metric';
import type { PersonnelInput } from './personnel-input';
import { placed } from '../points/placed';
import { reachPairs } from '../catchment/reach-pairs';

/** The assignment problem of personnel coverage: clients and carers are those of the input, by index. */
export interface CareProblem extends AssignmentProblem {
  readonly want: Float64Array;
  readonly client: Int32Array;
  readonly carer: Int32Array;
  /** Distance of each pair in metres or seconds. */
  readonly distance: Float64Array;
  readonly cost: Float64Array;
}

/** Finds the pairs of client and volunteer in reach: the right post, both with a place, within the radius. */
export const careReach = ({
  clients,
  volunteers,
  radius,
  metric = straightLineMetric,
}: PersonnelInput): CareProblem => {
  const homes = placed(clients);
  const bases = placed(volunteers);
  const { first, household, distance } = reachPairs(homes.records, bases.records, radius, metric);
  const client = new Int32Array(household.length);
  const carer = new Int32Array(household.length);
  const apart = new Float64Array(household.length);
  let pairs = 0;
  bases.index.forEach((j, b) => {
    const posts = volunteers[j]?.posts ?? [];
    for (let k = Number(first[b]); k < Number(first[b + 1]); k += 1) {
      const i = Number(homes.index[Number(household[k])]);
      if (!posts.includes(clients[i]?.postId ?? '')) continue;
      client[pairs] = i;
      carer[pairs] = j;
      apart[pairs] = Number(distance[k]);
      pairs += 1;
    }
  });
  return {
    want: Float64Array.from(clients, ({ units = 1 }) => units),
    room: Float64Array.from(volunteers, ({ caseload }) => caseload),
    client: client.slice(0, pairs),
    carer: carer.slice(0, pairs),
    distance: apart.slice(0, pairs),
    cost: apart.slice(0, pairs).map((meters) => Math.round(meters * stepsPerMeter)),
  };
};

import type { AssignmentProblem } from './assignment';
import { stepsPerMeter } from './ellipsoid';
import { straight } from './metric';
import type { PersonnelInput } from './personnel-input';
import type { PlacedRecord } from './points';
import { reachPairs } from './reach-pairs';

/** The assignment problem of a personnel coverage: its clients and carers are those of the input, by index. */
export interface CareProblem extends AssignmentProblem {
  readonly want: Float64Array;
  readonly client: Int32Array;
  readonly carer: Int32Array;
  /** Metres or seconds of each pair. */
  readonly distance: Float64Array;
  readonly cost: Float64Array;
}

/** Those of a list that have a place, with their index as id. */
const placed = (list: readonly { readonly position?: PlacedRecord['position'] | undefined }[]): readonly PlacedRecord[] =>
  list.flatMap(({ position }, i) => (position === undefined ? [] : [{ id: String(i), position }]));

/** Finds who is in reach of whom: the right post, both with a place, within the radius. */
export const careReach = ({ clients, volunteers, radius, metric = straight }: PersonnelInput): CareProblem => {
  const homes = placed(clients);
  const bases = placed(volunteers);
  const { first, household, distance } = reachPairs(homes, bases, radius, metric);
  const client: number[] = [];
  const carer: number[] = [];
  const apart: number[] = [];
  bases.forEach((base, b) => {
    const j = Number(base.id);
    const posts = volunteers[j]?.posts ?? [];
    for (let k = Number(first[b]); k < Number(first[b + 1]); k += 1) {
      const i = Number(homes[Number(household[k])]?.id);
      if (!posts.includes(clients[i]?.postId ?? '')) continue;
      client.push(i);
      carer.push(j);
      apart.push(Number(distance[k]));
    }
  });
  return {
    want: Float64Array.from(clients, ({ units = 1 }) => units),
    room: Float64Array.from(volunteers, ({ caseload }) => caseload),
    client: Int32Array.from(client),
    carer: Int32Array.from(carer),
    distance: Float64Array.from(apart),
    cost: Float64Array.from(apart, (meters) => Math.round(meters * stepsPerMeter)),
  };
};

import type { Explanation } from '@community1373/base/explain';
import type { Assignment } from './assignment';
import { straightLineDistance } from '../points/ellipsoid';
import type { Client, PersonnelInput } from './personnel-input';
import type { CareProblem } from './personnel-reach';

/** Reasons why a client lacks care. */
export type CareGapCode =
  | 'coverage.care-no-volunteer'
  | 'coverage.care-beyond'
  | 'coverage.care-full'
  | 'coverage.care-no-place';

/** The units of care that a client lacks, and the reason. */
export interface CareGap {
  /** Id of the client. */
  readonly clientId: string;
  /** Id of the post. */
  readonly postId: string;
  /** Units of care that the client lacks. */
  readonly units: number;
  /** The reason, as code and parameters of a sentence. */
  readonly why: Explanation<CareGapCode>;
}

/** Explains every client who lacks care. The distance to the nearest volunteer beyond the radius is the straight-line distance. */
export const explainCare = (
  input: PersonnelInput,
  { want, room, client, carer }: CareProblem,
  { received }: Assignment,
): readonly CareGap[] => {
  const { clients, volunteers, radius } = input;
  /** The volunteers in reach of each client who lacks care. */
  const short = new Map<number, number[]>();
  clients.forEach((_, i) => {
    if (Number(received[i]) < Number(want[i])) short.set(i, []);
  });
  for (let k = 0; k < client.length; k += 1) short.get(Number(client[k]))?.push(Number(carer[k]));
  const why = ({ id, postId, position }: Client, carers: readonly number[]): Explanation<CareGapCode> => {
    const params = { client: id, post: postId };
    if (carers.length > 0)
      return {
        code: 'coverage.care-full',
        params: { ...params, volunteers: carers.length, room: carers.reduce((sum, j) => sum + Number(room[j]), 0) },
      };
    if (position === undefined) return { code: 'coverage.care-no-place', params };
    let nearest = '';
    let distance = Number.POSITIVE_INFINITY;
    for (const volunteer of volunteers) {
      if (volunteer.position === undefined || !volunteer.posts.includes(postId)) continue;
      const meters = straightLineDistance(volunteer.position, position);
      if (meters >= distance) continue;
      distance = meters;
      nearest = volunteer.id;
    }
    if (nearest === '') return { code: 'coverage.care-no-volunteer', params };
    return { code: 'coverage.care-beyond', params: { ...params, volunteer: nearest, distance, radius } };
  };
  return clients.flatMap((one, i) => {
    const carers = short.get(i);
    return carers === undefined
      ? []
      : [{ clientId: one.id, postId: one.postId, units: Number(want[i]) - Number(received[i]), why: why(one, carers) }];
  });
};

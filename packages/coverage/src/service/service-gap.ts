import type { Explanation } from '@community1373/base/explain';
import type { Assignment } from '../personnel/assignment';
import { straightLineDistance } from '../points/ellipsoid';
import { ticksPerMinute } from './service-demand';
import type { ServiceHours, ServiceInput, ServiceNeed } from './service-input';
import type { ServiceProblem } from './service-reach';

/** Reasons why a need is not fully met. */
export type NeedGapCode =
  | 'coverage.service-not-offered'
  | 'coverage.service-not-rostered'
  | 'coverage.service-beyond'
  | 'coverage.service-other-hours'
  | 'coverage.service-full'
  | 'coverage.service-too-rare'
  | 'coverage.service-no-place';

/** The minutes that a need lacks in the window, and the reason. */
export interface NeedGap {
  /** Id of the need. */
  readonly needId: string;
  /** Id of the post. */
  readonly postId: string;
  /** Minutes that the need lacks in the window. */
  readonly minutes: number;
  /** The reason, as code and parameters of a sentence. */
  readonly why: Explanation<NeedGapCode>;
}

/** Explains every need that is not fully met. The distance to the nearest hours beyond the radius is the straight-line distance. */
export const explainNeeds = (
  input: ServiceInput,
  hours: readonly ServiceHours[],
  problem: ServiceProblem,
  { received }: Assignment,
): readonly NeedGap[] => {
  const served = new Set(problem.client);
  const why = ({ id, postId, position, minutes }: ServiceNeed, i: number): Explanation<NeedGapCode> => {
    const params = { need: id, post: postId };
    const got = Number(received[i]) / ticksPerMinute;
    const wanted = Number(problem.want[i]) / ticksPerMinute;
    if (got > 0)
      return { code: 'coverage.service-too-rare', params: { ...params, got: got / minutes, wanted: wanted / minutes } };
    const reaching = problem.inReach[i] ?? [];
    if (served.has(i)) return { code: 'coverage.service-full', params: { ...params, hours: reaching.length } };
    if (reaching.length > 0)
      return { code: 'coverage.service-other-hours', params: { ...params, hours: reaching.length } };
    const offered = hours.filter(({ posts }) => posts.includes(postId));
    if (offered.length === 0) return { code: 'coverage.service-not-offered', params };
    if (offered.every(({ needIds }) => needIds !== undefined))
      return { code: 'coverage.service-not-rostered', params: { ...params, hours: offered.length } };
    if (position === undefined) return { code: 'coverage.service-no-place', params };
    const distance = offered.reduce(
      (least, { position: at }) => (at === undefined ? least : Math.min(least, straightLineDistance(at, position))),
      Number.POSITIVE_INFINITY,
    );
    if (!Number.isFinite(distance)) return { code: 'coverage.service-no-place', params };
    return { code: 'coverage.service-beyond', params: { ...params, distance, radius: input.radius } };
  };
  return input.needs.flatMap((need, i) => {
    const lacking = Number(problem.want[i]) - Number(received[i]);
    return lacking > 0
      ? [{ needId: need.id, postId: need.postId, minutes: lacking / ticksPerMinute, why: why(need, i) }]
      : [];
  });
};

import { personnelArgument } from '../figures/parse-coverages';
import type { Explanation } from '@community1373/base/explain';
import { assign, type Assignment } from './assignment';
import { type NamedRatio, type Ratio, RatioTally } from '../figures/ratio';
import { type CareGap, explainCare } from './personnel-gap';
import { careReach, type CareProblem } from './personnel-reach';
import type { PersonnelInput } from './personnel-input';
import { findPersonnelRemedy, type PersonnelRemedy } from './personnel-remedy';

/** An assignment of a volunteer to a client. */
export interface CareAssignment {
  /** Id of the client. */
  readonly clientId: string;
  /** Id of the volunteer. */
  readonly volunteerId: string;
  /** Units of care that the volunteer gives the client. */
  readonly units: number;
  /** Distance from the volunteer to the client in metres, or seconds where the metric measures time. */
  readonly distance: number;
}

/** Clients with only these volunteers in reach, whose room is less than the clients need: "31 households share 4 volunteers with room for 24". */
export interface CareShortage {
  /** Ids of the clients. */
  readonly clientIds: readonly string[];
  /** Ids of the volunteers in their reach. */
  readonly volunteerIds: readonly string[];
  /** Units of care that the clients need together. */
  readonly units: number;
  /** Units of care that the volunteers can give together. */
  readonly room: number;
  /** The shortage, as code and parameters of a sentence. */
  readonly why: Explanation<'coverage.care-shortage'>;
}

/** 人员覆盖 personnel coverage: the share of wanted units of care that a volunteer of the right post, in reach and with room left, can give. */
export interface PersonnelCoverage extends Ratio {
  /** Units of care covered at each node; clients without a node are in none. */
  readonly byNode: readonly NamedRatio[];
  /** Units of care covered by each post. */
  readonly byPost: readonly NamedRatio[];
  /** Units of care covered of each group; clients without a group are in none. */
  readonly byGroup: readonly NamedRatio[];
  /** The assignments that cover as many units as possible. */
  readonly care: readonly CareAssignment[];
  /** The clients who lack care, each with the reason. */
  readonly missing: readonly CareGap[];
  /** Clients whose only volunteers in reach have too little room for them. */
  readonly shortages: readonly CareShortage[];
  /** The smallest change that covers every client; undefined where nobody lacks care. */
  readonly remedy: PersonnelRemedy | undefined;
}

const shortagesOf = ({ clients, volunteers }: PersonnelInput, { shortages }: Assignment): readonly CareShortage[] =>
  shortages
    .filter(({ carers }) => carers.length > 0)
    .map(({ clients: short, carers, want, room }) => ({
      clientIds: short.map((i) => clients[i]?.id ?? ''),
      volunteerIds: carers.map((j) => volunteers[j]?.id ?? ''),
      units: want,
      room,
      why: {
        code: 'coverage.care-shortage',
        params: { clients: short.length, volunteers: carers.length, units: want, room, short: want - room },
      },
    }));

const careOf = (
  { clients, volunteers }: PersonnelInput,
  { client, carer, distance }: CareProblem,
  { flow }: Assignment,
): readonly CareAssignment[] => {
  const care: CareAssignment[] = [];
  for (let k = 0; k < client.length; k += 1)
    if (Number(flow[k]) > 0)
      care.push({
        clientId: clients[Number(client[k])]?.id ?? '',
        volunteerId: volunteers[Number(carer[k])]?.id ?? '',
        units: Number(flow[k]),
        distance: Number(distance[k]),
      });
  return care;
};

/**
 * Computes personnel coverage by a maximum assignment under the caseloads. Unlike nearest-first assignment, it serves clients with only one
 * volunteer in reach before clients who have a choice. The minimum cut of the assignment gives the shortages.
 *
 * @example
 * import { personnelCoverage } from '@community1373/coverage';
 * const at = (id: string, lon: number) => ({ id, postId: 'elder', groupId: '80+', position: [lon, 37.86] as const });
 * const volunteers = [{ id: 'v1', posts: ['elder'], position: [113.57, 37.86] as const, caseload: 1 }];
 * const result = personnelCoverage({ clients: [at('h1', 113.5701), at('h2', 113.5702)], volunteers, radius: 500 });
 * [result.numerator, result.denominator]; // => [1, 2]
 * result.remedy?.moves; // => [{ kind: 'raise-caseload', volunteerId: 'v1', by: 1 }]
 */
export const personnelCoverage = (input: PersonnelInput): PersonnelCoverage => {
  const checked = personnelArgument(input);
  const problem = careReach(checked);
  const assignment = assign(checked.nearest === true ? problem : { ...problem, cost: undefined });
  const byNode = new RatioTally();
  const byPost = new RatioTally();
  const byGroup = new RatioTally();
  checked.clients.forEach(({ nodeId, postId, groupId }, i) => {
    const wanted = Number(problem.want[i]);
    const received = Number(assignment.received[i]);
    if (nodeId !== undefined) byNode.add(nodeId, received, wanted);
    if (groupId !== undefined) byGroup.add(groupId, received, wanted);
    byPost.add(postId, received, wanted);
  });
  const missing = explainCare(checked, problem, assignment);
  return {
    ...byPost.total(),
    byNode: byNode.list(),
    byPost: byPost.list(),
    byGroup: byGroup.list(),
    care: careOf(checked, problem, assignment),
    missing,
    shortages: shortagesOf(checked, assignment),
    remedy: missing.length === 0 ? undefined : findPersonnelRemedy(checked, problem, assignment),
  };
};

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
  readonly clientId: string;
  readonly volunteerId: string;
  readonly units: number;
  /** Metres or seconds. */
  readonly distance: number;
}

/** Clients with only these volunteers in reach, whose room is less than the clients need: "31 households share 4 volunteers with room for 24". */
export interface CareShortage {
  readonly clientIds: readonly string[];
  readonly volunteerIds: readonly string[];
  readonly units: number;
  readonly room: number;
  readonly why: Explanation<'coverage.care-shortage'>;
}

/** 人员覆盖 personnel coverage: the share of wanted units of care that a volunteer of the right post, in reach and with room left, can give. */
export interface PersonnelCoverage extends Ratio {
  readonly byNode: readonly NamedRatio[];
  readonly byPost: readonly NamedRatio[];
  readonly byGroup: readonly NamedRatio[];
  readonly care: readonly CareAssignment[];
  readonly missing: readonly CareGap[];
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
export const personnelCoverage = (given: PersonnelInput): PersonnelCoverage => {
  const input = personnelArgument(given);
  const problem = careReach(input);
  const assignment = assign(input.nearest === true ? problem : { ...problem, cost: undefined });
  const byNode = new RatioTally();
  const byPost = new RatioTally();
  const byGroup = new RatioTally();
  input.clients.forEach(({ nodeId, postId, groupId }, i) => {
    const wanted = Number(problem.want[i]);
    const received = Number(assignment.received[i]);
    if (nodeId !== undefined) byNode.add(nodeId, received, wanted);
    if (groupId !== undefined) byGroup.add(groupId, received, wanted);
    byPost.add(postId, received, wanted);
  });
  const missing = explainCare(input, problem, assignment);
  return {
    ...byPost.total(),
    byNode: byNode.list(),
    byPost: byPost.list(),
    byGroup: byGroup.list(),
    care: careOf(input, problem, assignment),
    missing,
    shortages: shortagesOf(input, assignment),
    remedy: missing.length === 0 ? undefined : findPersonnelRemedy(input, problem, assignment),
  };
};

import { serviceArgument } from '../figures/parse-coverages';
import type { Explanation } from '@community1373/base/explain';
import { assign, type Assignment } from '../personnel/assignment';
import type { Ratio } from '../figures/ratio';
import { explainNeeds, type NeedGap } from './service-gap';
import { ticksPerMinute } from './service-demand';
import type { ServiceHours, ServiceInput, ServiceNeed } from './service-input';
import { findServiceRemedy, type ServiceRemedy } from './service-remedy';
import { serviceReach, type ServiceProblem } from './service-reach';

/** Minutes of a post, place or group: the demand, the supply in reach and at the right hours, and the demand that can be met. */
export interface ServiceRow extends Ratio {
  /** Id of the node, post or group. */
  readonly id: string;
  /** Minutes in reach and at the right hours, shared with the other rows that they reach. */
  readonly supply: number;
}

/** Needs that together have only these hours, which are too few. */
export interface ServiceShortage {
  /** Ids of the needs. */
  readonly needIds: readonly string[];
  /** Ids of the hours in their reach. */
  readonly hoursIds: readonly string[];
  /** Minutes that the needs require together. */
  readonly minutes: number;
  /** Minutes that the hours can give together. */
  readonly room: number;
  /** The shortage, as code and parameters of a sentence. */
  readonly why: Explanation<'coverage.service-shortage'>;
}

/** 服务覆盖 service coverage: the share of the needed minutes that hours in reach and in the window can provide. */
export interface ServiceCoverage extends Ratio {
  /** The hours counted: those offered or those rostered. */
  readonly basis: 'offered' | 'rostered';
  /** The share of needs that are fully met. */
  readonly needsMet: Ratio;
  /** Minutes of each node; needs without a node are in none. */
  readonly byNode: readonly ServiceRow[];
  /** Minutes of each post. */
  readonly byPost: readonly ServiceRow[];
  /** Minutes of each group; needs without a group are in none. */
  readonly byGroup: readonly ServiceRow[];
  /** The needs that are not fully met, each with the reason. */
  readonly missing: readonly NeedGap[];
  /** Needs whose only hours are too few for them. */
  readonly shortages: readonly ServiceShortage[];
  /** The smallest change that meets every need; undefined where every need is met. */
  readonly remedy: ServiceRemedy | undefined;
}

/** Groups needs into rows by a name; each row counts the hours that reach it once. */
const rowsBy = (
  needs: readonly ServiceNeed[],
  nameOf: (need: ServiceNeed) => string | undefined,
  problem: ServiceProblem,
  { received }: Assignment,
): readonly ServiceRow[] => {
  const rows = new Map<string, { numerator: number; denominator: number; owners: Set<number> }>();
  const rowOf = needs.map((need, i) => {
    const name = nameOf(need);
    if (name === undefined) return undefined;
    const row = rows.get(name) ?? { numerator: 0, denominator: 0, owners: new Set<number>() };
    rows.set(name, row);
    row.numerator += Number(received[i]);
    row.denominator += Number(problem.want[i]);
    return row;
  });
  for (let k = 0; k < problem.client.length; k += 1)
    rowOf[Number(problem.client[k])]?.owners.add(Number(problem.owner[Number(problem.carer[k])]));
  return [...rows].map(([id, { numerator, denominator, owners }]) => ({
    id,
    numerator: numerator / ticksPerMinute,
    denominator: denominator / ticksPerMinute,
    supply: [...owners].reduce((sum, owner) => sum + Number(problem.ownerRoom[owner]), 0) / ticksPerMinute,
  }));
};

const shortagesOf = (
  { needs }: ServiceInput,
  hours: readonly ServiceHours[],
  { owner }: ServiceProblem,
  { shortages }: Assignment,
): readonly ServiceShortage[] =>
  shortages
    .filter(({ carers }) => carers.length > 0)
    .map(({ clients, carers, want, room }) => {
      const owners = [...new Set(carers.map((slot) => Number(owner[slot])))];
      const minutes = want / ticksPerMinute;
      const given = room / ticksPerMinute;
      return {
        needIds: clients.map((i) => needs[i]?.id ?? ''),
        hoursIds: owners.map((o) => hours[o]?.id ?? ''),
        minutes,
        room: given,
        why: {
          code: 'coverage.service-shortage',
          params: { needs: clients.length, hours: owners.length, minutes, room: given, short: minutes - given },
        },
      };
    });

/**
 * Computes service coverage: need × frequency × duration against the hours of the right post in reach and at the right times, by a maximum
 * flow of minutes. Minutes may be split freely between visits, so for offered hours the result is an upper bound for any roster.
 *
 * @example
 * import { serviceCoverage } from '@community1373/coverage';
 * const position = [113.57, 37.86] as const;
 * const need = { id: 'n1', postId: 'elder', position, cadence: { every: 'week', times: 1 }, minutes: 30 } as const;
 * const result = serviceCoverage({ needs: [need, { ...need, id: 'n2' }], hours: [{ id: 'v1', posts: ['elder'], position, minutes: 45 }], weeks: 1, radius: 500 });
 * [result.numerator, result.denominator]; // => [45, 60]
 * result.needsMet; // => { numerator: 1, denominator: 2 }
 */
export const serviceCoverage = (input: ServiceInput): ServiceCoverage => {
  const checked = serviceArgument(input);
  const { needs } = checked;
  const hours = checked.rostered ?? checked.hours;
  const problem = serviceReach(checked, hours);
  const assignment = assign(problem);
  const missing = explainNeeds(checked, hours, problem, assignment);
  return {
    numerator: assignment.served / ticksPerMinute,
    denominator: Array.from(problem.want).reduce((sum, ticks) => sum + ticks, 0) / ticksPerMinute,
    basis: checked.rostered === undefined ? 'offered' : 'rostered',
    needsMet: { numerator: needs.length - missing.length, denominator: needs.length },
    byNode: rowsBy(needs, ({ nodeId }) => nodeId, problem, assignment),
    byPost: rowsBy(needs, ({ postId }) => postId, problem, assignment),
    byGroup: rowsBy(needs, ({ groupId }) => groupId, problem, assignment),
    missing,
    shortages: shortagesOf(checked, hours, problem, assignment),
    remedy: missing.length === 0 ? undefined : findServiceRemedy(checked, hours, problem, assignment),
  };
};

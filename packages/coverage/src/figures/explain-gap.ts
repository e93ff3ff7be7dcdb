import { CodedError, isHolder } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import { type Catchment, checkCatchment } from '../catchment/catchment';
import type { GridCoverage } from '../grid/grid-coverage';
import type { GridGapCode } from '../grid/grid-matrix';
import { stepsPerUnit } from '../points/metric';
import type { PersonnelCoverage } from '../personnel/personnel-coverage';
import type { CareGapCode } from '../personnel/personnel-gap';
import type { ServiceCoverage } from '../service/service-coverage';
import type { NeedGapCode } from '../service/service-gap';

/** Reasons why no provider reaches a household. */
export type ReachGapCode =
  | 'coverage.reach-no-provider'
  | 'coverage.reach-beyond'
  | 'coverage.reach-off-graph'
  | 'coverage.reach-no-way';

/** References to one household in the coverages: its node, the ids of its clients and needs, its index in a catchment. */
export interface HouseholdRefs {
  /** Id of its node in the grid tree; absent: none. */
  readonly nodeId?: string | undefined;
  /** Ids of its clients of personnel coverage; absent: none. */
  readonly clientIds?: readonly string[] | undefined;
  /** Ids of its needs of service coverage; absent: none. */
  readonly needIds?: readonly string[] | undefined;
  /** Its index in the catchment; absent: none. */
  readonly index?: number | undefined;
}

/** The results to search for reasons; omitted ones are not searched. */
export interface GapSources {
  /** Grid coverage; absent: not searched. */
  readonly grid?: GridCoverage | undefined;
  /** Personnel coverage; absent: not searched. */
  readonly personnel?: PersonnelCoverage | undefined;
  /** Service coverage; absent: not searched. */
  readonly service?: ServiceCoverage | undefined;
  /** Catchment; absent: not searched. */
  readonly catchment?: Catchment | undefined;
}

const unitName = (catchment: Catchment) =>
  stepsPerUnit(catchment.metric) === 1000 ? { 'zh-CN': '秒', en: 's' } : { 'zh-CN': '米', en: 'm' };

/** Explains why no provider of a catchment reaches a household; undefined where one does. */
const explainReach = (catchment: Catchment, household: number): Explanation<ReachGapCode> | undefined => {
  if (!catchment.has('household', household)) throw new CodedError('coverage.no-household', household);
  if (Number(catchment.counts[household]) > 0) return undefined;
  if (!Array.from({ length: catchment.providers }, (_, p) => p).some((p) => catchment.has('provider', p)))
    return { code: 'coverage.reach-no-provider', params: {} };
  if (!catchment.onGraph('household', household)) return { code: 'coverage.reach-off-graph', params: {} };
  const nearest = catchment.nearestAnywhere(household);
  if (nearest === undefined) return { code: 'coverage.reach-no-way', params: {} };
  const { provider, distance } = nearest;
  return {
    code: 'coverage.reach-beyond',
    params: {
      provider: catchment.idOf('provider', provider) ?? provider,
      distance,
      beyond: distance - catchment.radius,
      unit: unitName(catchment),
    },
  };
};

const isText = (value: unknown): boolean => typeof value === 'string';
const areTexts = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.every(isText));

const checkRefs = (refs: HouseholdRefs): void => {
  if (!isHolder(refs)) throw new CodedError('coverage.household-refs', refs);
  const { nodeId, clientIds, needIds, index } = refs;
  if ((nodeId !== undefined && !isText(nodeId)) || !areTexts(clientIds) || !areTexts(needIds))
    throw new CodedError('coverage.household-refs', refs);
  if (index !== undefined && !Number.isInteger(index)) throw new CodedError('coverage.no-household', index);
};

const hasGaps = (value: unknown, key: string): boolean =>
  value === undefined ||
  (isHolder(value) &&
    Array.isArray(value['missing']) &&
    value['missing'].every(
      (gap) => isHolder(gap) && isText(gap[key]) && (gap['why'] === undefined || isHolder(gap['why'])),
    ));

const checkSources = (sources: GapSources): void => {
  // No narrowing: the type that the compiler knows is to stay.
  const given: unknown = sources;
  if (!isHolder(given)) throw new CodedError('coverage.gap-sources', sources);
  const { grid, personnel, service, catchment } = sources;
  if (!hasGaps(grid, 'nodeId') || !hasGaps(personnel, 'clientId') || !hasGaps(service, 'needId'))
    throw new CodedError('coverage.gap-sources', sources);
  if (catchment !== undefined) checkCatchment(catchment);
};

/**
 * Returns every reason why a household is not covered: nobody is responsible, the nearest is out of reach (and by how far), in reach but full,
 * not offered, too rare. Empty where nothing is lacking. Providers are named by id, or by index where they have none. Throws
 * `coverage.no-household` for an index without a household.
 *
 * @example
 * import { createCatchment, explain, explainGap, toPointColumns } from '@community1373/coverage';
 * const households = toPointColumns([{ id: 'h1', position: [113.57, 37.86] }]);
 * const catchment = createCatchment({ households, providers: toPointColumns([{ id: 's1', position: [113.59, 37.86] }]), radius: 1000 });
 * explainGap({ index: 0 }, { catchment }).map((why) => explain(why, 'en')); // => ['The nearest provider, s1, is 1,760 m away, 760 m beyond the reach']
 */
export const explainGap = (
  refs: HouseholdRefs,
  sources: GapSources,
): readonly Explanation<GridGapCode | CareGapCode | NeedGapCode | ReachGapCode>[] => {
  checkRefs(refs);
  checkSources(sources);
  const { nodeId, clientIds = [], needIds = [], index } = refs;
  const { grid, personnel, service, catchment } = sources;
  const reach = catchment === undefined || index === undefined ? undefined : explainReach(catchment, index);
  return [
    ...(grid?.missing ?? [])
      .filter((cell) => cell.nodeId === nodeId)
      .flatMap(({ why }) => (why === undefined ? [] : [why])),
    ...(reach === undefined ? [] : [reach]),
    ...(personnel?.missing ?? []).filter(({ clientId }) => clientIds.includes(clientId)).map(({ why }) => why),
    ...(service?.missing ?? []).filter(({ needId }) => needIds.includes(needId)).map(({ why }) => why),
  ];
};

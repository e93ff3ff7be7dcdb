import { serviceCoverage, type ServiceHours } from '@community1373/coverage';
import { minutesSinceMidnight } from '@community1373/base/calendar';
import type { Community, CoverageKind, Need } from '@community1373/model';
import type { CoverageAssessment, RosterAssessment } from './assessment';
import { figureOf, groupGaps, meets, partsOf } from './ratio-indicators';
import type { Places } from '../views/places';
import { radiusIn, type ReachMetric, wayTextOf } from './reach-metric';
import { type DemandInputs, outageDemand, sharedOut, ticksPerMinute, usualDemand } from './service-demand';

type Rostered = Extract<CoverageKind['requirement'], { readonly kind: 'rostered-hours' }>;

/** Inputs of service coverage. */
export interface ServiceInputs extends DemandInputs {
  readonly kind: CoverageKind;
  readonly requirement: Rostered;
  readonly volunteers: Community['volunteers'];
  readonly reach: ReachMetric;
}

const householdNeeds = (needs: readonly Need[]): ReadonlyMap<string, readonly Need[]> => {
  const found = new Map<string, Need[]>();
  for (const need of needs)
    if (need.of.kind === 'household') {
      const key = `${need.postId} ${need.of.householdId}`;
      const list = found.get(key);
      if (list === undefined) found.set(key, [need]);
      else list.push(need);
    }
  return found;
};

/** Returns the hours that the roster provides: a round provides its visits to the households visited that ask for them in the period, another shift its minutes to everyone in reach. */
const hoursOf = (
  roster: RosterAssessment,
  needs: readonly Need[],
  places: Places,
  isAsked: (needId: string) => boolean,
): readonly ServiceHours[] => {
  const needsOf = householdNeeds(needs);
  return roster.shifts.flatMap(
    ({ shiftId, postId, nodeId, minutes, visits, places: taken }): readonly ServiceHours[] => {
      const people = taken.filter(({ kind }) => kind === 'taken').length;
      if (people === 0) return [];
      const position = nodeId === undefined ? undefined : places.positionOf(nodeId);
      if (visits.length === 0) return [{ id: shiftId, posts: [postId], position, minutes: minutes * people }];
      const visited = visits.flatMap((householdId) => needsOf.get(`${postId} ${householdId}`) ?? []);
      return [
        {
          id: shiftId,
          posts: [postId],
          position,
          minutes: visited.reduce((sum, need) => sum + need.minutes, 0),
          needIds: visited.flatMap(({ id }) => (isAsked(id) ? [id] : [])),
        },
      ];
    },
  );
};

/**
 * Computes the service coverage of a scenario: needed minutes against rostered minutes, or against offered minutes when there is no roster. Under a roster a
 * household needs the visits due in the period. Outages in the period add the care that they require.
 */
export const assessService = (inputs: ServiceInputs): CoverageAssessment => {
  const { kind, requirement, needs, volunteers, places, period, roster, reach } = inputs;
  const demands = [...usualDemand(inputs), ...outageDemand(inputs)];
  const asked = new Set(demands.map(({ need }) => need.id));
  const result = serviceCoverage({
    needs: demands.map(({ need }) => need),
    hours: volunteers.flatMap(({ id, posts, homeNodeId, minutesPerWeek, availability }) => {
      // No need names its hours, so only the amount of free time counts.
      const free = availability.reduce(
        (sum, { from, to }) => sum + minutesSinceMidnight(to) - minutesSinceMidnight(from),
        0,
      );
      if (free === 0) return [];
      return [
        {
          id,
          posts,
          position: homeNodeId === undefined ? undefined : places.positionOf(homeNodeId),
          minutes: Math.min(minutesPerWeek, free) * period.weeks,
        },
      ];
    }),
    ...(roster === undefined ? {} : { rostered: hoursOf(roster, needs, places, (id) => asked.has(id)) }),
    weeks: 1,
    radius: radiusIn(reach, requirement.radiusMeters),
    metric: reach.metric,
  });
  const figure = figureOf(result);
  const gapOf = new Map(result.missing.map((gap) => [gap.needId, gap]));
  const byGroup = new Map<string, { id: string; numerator: number; denominator: number }>();
  const gaps = demands.flatMap((demand) => {
    const gap = gapOf.get(demand.need.id);
    return sharedOut(demand, gap === undefined ? 0 : Math.round(gap.minutes * ticksPerMinute)).flatMap(
      ({ ask, lacks }) => {
        if (ask.groupId !== undefined) {
          const group = byGroup.get(ask.groupId) ?? { id: ask.groupId, numerator: 0, denominator: 0 };
          byGroup.set(ask.groupId, group);
          group.numerator += ask.ticks - lacks;
          group.denominator += ask.ticks;
        }
        return gap === undefined || lacks === 0
          ? []
          : [{ subject: ask.subject, why: gap.why, minutes: lacks / ticksPerMinute }];
      },
    );
  });
  return {
    coverageId: kind.id,
    name: kind.name,
    unit: 'minutes',
    threshold: kind.threshold,
    met: meets(figure, kind.threshold),
    ...figure,
    byNode: partsOf(result.byNode),
    byPost: partsOf(result.byPost),
    byGroup: partsOf(
      [...byGroup.values()].map(({ id, numerator, denominator }) => ({
        id,
        numerator: numerator / ticksPerMinute,
        denominator: denominator / ticksPerMinute,
      })),
    ),
    missing: groupGaps(gaps, (group) => ({
      code: group[0].why.code.replace('coverage.', 'core.'),
      params: {
        count: group.length,
        minutes: group.reduce((sum, { minutes }) => sum + minutes, 0),
        posts: [...new Set(group.map(({ why }) => String(why.params['post'] ?? '')))],
        radius: requirement.radiusMeters,
        way: wayTextOf(reach),
      },
    })),
    ...(result.remedy === undefined
      ? {}
      : {
          suggestion: {
            code: 'core.suggest-service',
            params: {
              minutes: result.remedy.minutes,
              weeks: period.weeks,
              after: result.remedy.after.numerator,
              total: result.remedy.after.denominator,
            },
          },
          coveredAfterRemedy: result.remedy.after.numerator,
        }),
  };
};

import { serviceCoverage, type ServiceHours } from '@community1373/coverage';
import { minutesOf } from '@community1373/base/calendar';
import type { CoverageKind, Need } from '@community1373/model';
import type { CoverageAssessment, RosterAssessment } from './assessment';
import type { Context } from './context';
import { figureOf, groupGaps, partsOf } from './figures';
import type { Places } from './places';

type Rostered = Extract<CoverageKind['requirement'], { readonly kind: 'rostered-hours' }>;

/** The node that a need belongs to: its own, or that of its household. */
export const nodeOfNeed = (need: Need, places: Places): string | undefined =>
  need.of.kind === 'node' ? need.of.nodeId : places.nodeOfHousehold.get(need.of.householdId)?.id;

/** What the roster gives: a round gives its visits to the households it visits, another shift its minutes to whoever is in reach. */
const hoursOf = (roster: RosterAssessment, { scenario: { community }, places }: Context): readonly ServiceHours[] => {
  const needsOf = new Map<string, { id: string; minutes: number }[]>();
  for (const need of community.needs)
    if (need.of.kind === 'household') {
      const key = `${need.postId} ${need.of.householdId}`;
      needsOf.set(key, [...(needsOf.get(key) ?? []), need]);
    }
  return roster.shifts.flatMap(({ shiftId, postId, nodeId, minutes, visits, places: taken }): readonly ServiceHours[] => {
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
        needIds: visited.map(({ id }) => id),
      },
    ];
  });
};

/** Minutes that each household's visits of a post take in the period, as the roster's rounds plan them, held or not: what is due. */
const dueMinutes = (roster: RosterAssessment, needs: readonly Need[]): ReadonlyMap<string, number> => {
  const due = new Map<string, number>();
  for (const { postId, visits } of roster.shifts)
    for (const householdId of visits) {
      const key = `${postId} ${householdId}`;
      due.set(key, (due.get(key) ?? 0) + 1);
    }
  return new Map(
    needs.flatMap((need) => (need.of.kind === 'household' ? [[need.id, (due.get(`${need.postId} ${need.of.householdId}`) ?? 0) * need.minutes] as const] : [])),
  );
};

/**
 * Service coverage of a scenario: needed minutes against those rostered, or against those offered where there is no roster. Under a roster a household
 * needs what is due to it in the period: a quarterly visit that falls in another period is not missed in this one.
 */
export const assessService = (context: Context, kind: CoverageKind, requirement: Rostered, roster: RosterAssessment | undefined): CoverageAssessment => {
  const { scenario, places } = context;
  const { community, period } = scenario;
  const due = roster === undefined ? undefined : dueMinutes(roster, community.needs);
  const everyPeriod = { every: 'week', times: 1 } as const;
  const result = serviceCoverage({
    needs: community.needs.flatMap((need) => {
      const nodeId = nodeOfNeed(need, places);
      const planned = due?.get(need.id);
      if (planned === 0) return [];
      return [
        {
          id: need.id,
          postId: need.postId,
          groupId: need.groupId,
          nodeId,
          position: nodeId === undefined ? undefined : places.positionOf(nodeId),
          // The window is the whole period, so that minutes are those of all its weeks.
          ...(planned === undefined ? { cadence: need.cadence, minutes: need.minutes * period.weeks } : { cadence: everyPeriod, minutes: planned }),
        },
      ];
    }),
    hours: community.volunteers.map(({ id, posts, homeNodeId, minutesPerWeek, availability }) => ({
      id,
      posts,
      position: homeNodeId === undefined ? undefined : places.positionOf(homeNodeId),
      minutes: minutesPerWeek * period.weeks,
      during: availability.map(({ weekday, from, to }) => ({ weekday, from: minutesOf(from), to: minutesOf(to) })),
    })),
    ...(roster === undefined ? {} : { rostered: hoursOf(roster, context) }),
    weeks: 1,
    radius: requirement.radiusMeters,
  });
  const figure = figureOf(result);
  const lacking = new Map(result.missing.map((gap) => [gap.needId, gap.minutes]));
  return {
    coverageId: kind.id,
    name: kind.name,
    unit: 'minutes',
    threshold: kind.threshold,
    met: figure.ratio !== undefined && figure.ratio >= kind.threshold,
    ...figure,
    byNode: partsOf(result.byNode),
    byPost: partsOf(result.byPost),
    byGroup: partsOf(result.byGroup),
    missing: groupGaps(
      result.missing.map(({ needId, why }) => ({ subject: needId, why })),
      (group) => ({
        code: group[0].why.code.replace('coverage.', 'core.'),
        params: {
          count: group.length,
          minutes: group.reduce((sum, { subject }) => sum + (lacking.get(subject) ?? 0), 0),
          posts: [...new Set(group.map(({ why }) => String(why.params['post'] ?? '')))],
          radius: requirement.radiusMeters,
        },
      }),
    ),
    ...(result.mend === undefined
      ? {}
      : { mend: { code: 'core.mend-service', params: { minutes: result.mend.minutes, weeks: period.weeks, after: result.mend.after.numerator, total: result.mend.after.denominator } } }),
  };
};

import { type PersonnelCoverage, personnelCoverage } from '@community1373/coverage';
import type { CoverageKind, Need } from '@community1373/model';
import type { CoverageAssessment } from './assessment';
import type { Context } from './context';
import { figureOf, groupGaps, partsOf } from './figures';

type InReach = Extract<CoverageKind['requirement'], { readonly kind: 'volunteer-in-reach' }>;

const visitsAYear: Readonly<Record<Need['cadence']['every'], number>> = { week: 52, month: 12, quarter: 4 };

/** Those visited most often first: the flow is found in this order, and what a client once has is not taken back for a later one. */
const byFrequency = (a: Need, b: Need): number => visitsAYear[b.cadence.every] * b.cadence.times - visitsAYear[a.cadence.every] * a.cadence.times;

/** Who cares for whom in a scenario: the households with a need of the post, and its volunteers who consent, by their homes. */
export const careOf = ({ scenario: { community }, places }: Context, requirement: InReach): PersonnelCoverage =>
  personnelCoverage({
    clients: community.needs.toSorted(byFrequency).flatMap((need) => {
      if (need.postId !== requirement.postId || need.of.kind !== 'household') return [];
      const node = places.nodeOfHousehold.get(need.of.householdId);
      return [
        {
          id: need.of.householdId,
          postId: need.postId,
          groupId: need.groupId,
          nodeId: node?.id,
          position: node === undefined ? undefined : places.positionOf(node.id),
        },
      ];
    }),
    volunteers: community.volunteers.flatMap(({ id, posts, homeNodeId, consents }) =>
      consents ? [{ id, posts, position: homeNodeId === undefined ? undefined : places.positionOf(homeNodeId), caseload: requirement.caseload }] : [],
    ),
    radius: requirement.radiusMeters,
    addedCaseload: requirement.caseload,
  });

/** Personnel coverage of a scenario: households in reach of a volunteer of the post with room left. */
export const assessPersonnel = (context: Context, kind: CoverageKind, requirement: InReach): CoverageAssessment => {
  const result = careOf(context, requirement);
  const figure = figureOf(result);
  const gaps = result.missing.map(({ clientId, why }) => ({ subject: clientId, why }));
  const { mend } = result;
  return {
    coverageId: kind.id,
    name: kind.name,
    unit: 'households',
    threshold: kind.threshold,
    met: figure.ratio !== undefined && figure.ratio >= kind.threshold,
    ...figure,
    byNode: partsOf(result.byNode),
    byPost: partsOf(result.byPost),
    byGroup: partsOf(result.byGroup),
    missing: groupGaps(gaps, (group) => ({
      code: group[0].why.code.replace('coverage.', 'core.'),
      params: { count: group.length, post: requirement.postId, radius: requirement.radiusMeters, caseload: requirement.caseload },
    })),
    ...(mend === undefined
      ? {}
      : {
          mend: {
            code: mend.added === 0 ? 'core.mend-caseload' : 'core.mend-personnel',
            params: { raised: mend.raised, added: mend.added, post: requirement.postId, after: mend.after.numerator, total: mend.after.denominator },
          },
        }),
  };
};

import { personnelCoverage, type PersonnelInput } from '@community1373/coverage';
import { asId, type Community, type CoverageKind, type Need, type Volunteer } from '@community1373/model';
import type { CoverageAssessment } from './assessment';
import { figureOf, groupGaps, meets, partsOf } from './ratio-indicators';
import { type AddedVolunteers, fewestAdded } from '../planning/personnel-remedy';
import type { Places } from '../views/places';
import { radiusIn, type ReachMetric, wayTextOf } from './reach-metric';

type InReach = Extract<CoverageKind['requirement'], { readonly kind: 'volunteer-in-reach' }>;

const visitsAYear: Readonly<Record<Need['cadence']['every'], number>> = { week: 52, month: 12, quarter: 4 };

/**
 * Sorts needs by frequency of visits, the most frequent first: the flow serves clients in this order, and a client keeps its assignment when later clients are
 * added.
 */
const byFrequency = (a: Need, b: Need): number =>
  visitsAYear[b.cadence.every] * b.cadence.times - visitsAYear[a.cadence.every] * a.cadence.times;

/** Inputs of personnel coverage. */
export interface PersonnelInputs {
  readonly kind: CoverageKind;
  readonly requirement: InReach;
  readonly needs: Community['needs'];
  readonly volunteers: Community['volunteers'];
  readonly places: Places;
  readonly reach: ReachMetric;
}

/**
 * Returns the clients and volunteers of a personnel coverage: the households with a need of the post, and its consenting volunteers, by their homes. Households
 * of one entrance and group are interchangeable and form one client; the last households of a client are the ones left uncovered.
 */
const careOf = ({
  requirement,
  needs,
  volunteers,
  places,
  reach,
}: PersonnelInputs): {
  readonly input: PersonnelInput;
  readonly householdsOf: ReadonlyMap<string, readonly string[]>;
} => {
  const together = new Map<
    string,
    { readonly need: Need; readonly nodeId: string | undefined; readonly households: string[] }
  >();
  for (const need of needs.toSorted(byFrequency)) {
    if (need.postId !== requirement.postId || need.of.kind !== 'household') continue;
    const { householdId } = need.of;
    const nodeId = places.nodeOfHousehold.get(householdId)?.id;
    const key = `${nodeId ?? ''} ${need.cadence.every} ${need.cadence.times} ${need.groupId ?? ''}`;
    const client = together.get(key);
    if (client === undefined) together.set(key, { need, nodeId, households: [householdId] });
    else client.households.push(householdId);
  }
  const input: PersonnelInput = {
    clients: [...together].map(([id, { need, nodeId, households }]) => ({
      id,
      postId: need.postId,
      groupId: need.groupId,
      nodeId,
      position: nodeId === undefined ? undefined : places.positionOf(nodeId),
      units: households.length,
    })),
    volunteers: volunteers.flatMap(({ id, posts, homeNodeId, consents }) =>
      consents && posts.includes(requirement.postId)
        ? [
            {
              id,
              posts,
              position: homeNodeId === undefined ? undefined : places.positionOf(homeNodeId),
              caseload: requirement.caseload,
            },
          ]
        : [],
    ),
    radius: radiusIn(reach, requirement.radiusMeters),
    metric: reach.metric,
    moves: ['add-volunteer'],
    addedCaseload: requirement.caseload,
  };
  return { input, householdsOf: new Map([...together].map(([id, { households }]) => [id, households])) };
};

/** Returns the volunteers that a remedy adds, as records: each at the home of an uncovered household, consenting, and without hours for the roster. */
const volunteersOf = ({ additions }: AddedVolunteers, { volunteers }: PersonnelInputs): readonly Volunteer[] => {
  const taken = new Set<string>(volunteers.map(({ id }) => id));
  return additions.map(({ postId, nodeId }) => {
    let number = 1;
    while (taken.has(`${postId}-care-${number}`)) number += 1;
    const id = `${postId}-care-${number}`;
    taken.add(id);
    return {
      id: asId('volunteer', id),
      posts: [postId],
      homeNodeId: nodeId === undefined ? undefined : asId('node', nodeId),
      minutesPerWeek: 0,
      availability: [],
      skills: [],
      insured: true,
      consents: true,
    };
  });
};

/** Computes the personnel coverage of a scenario: households in reach of a volunteer of the post with free capacity. */
export const assessPersonnel = (inputs: PersonnelInputs): CoverageAssessment => {
  const { kind, requirement, reach } = inputs;
  const { input, householdsOf } = careOf(inputs);
  const result = personnelCoverage(input);
  const figure = figureOf(result);
  const gaps = result.missing.flatMap(({ clientId, units, why }) =>
    (householdsOf.get(clientId) ?? []).slice(-units).map((subject) => ({ subject, why })),
  );
  const remedy = fewestAdded(input, result, requirement.caseload);
  return {
    coverageId: kind.id,
    name: kind.name,
    unit: 'households',
    threshold: kind.threshold,
    met: meets(figure, kind.threshold),
    ...figure,
    byNode: partsOf(result.byNode),
    byPost: partsOf(result.byPost),
    byGroup: partsOf(result.byGroup),
    missing: groupGaps(gaps, (group) => ({
      code: group[0].why.code.replace('coverage.', 'core.'),
      params: {
        count: group.length,
        post: requirement.postId,
        radius: requirement.radiusMeters,
        way: wayTextOf(reach),
        caseload: requirement.caseload,
      },
    })),
    ...(remedy === undefined
      ? {}
      : {
          suggestion: {
            code: remedy.smallest ? 'core.suggest-personnel' : 'core.suggest-personnel-enough',
            params: {
              added: remedy.added,
              post: requirement.postId,
              caseload: requirement.caseload,
              after: remedy.after,
              total: result.denominator,
              less: remedy.less,
            },
          },
          coveredAfterRemedy: remedy.after,
          remedy: { kind: 'add-volunteers' as const, volunteers: volunteersOf(remedy, inputs) },
        }),
  };
};

import type { ServiceNeed } from '@community1373/coverage';
import type { Need } from '@community1373/model';
import { visitsDue } from '@community1373/scheduling/demand';
import type { OutageAssessment, RosterAssessment } from './assessment';
import { horizonOf } from '../document/horizon';
import type { Places } from '../views/places';
import { type VisitFacts, visitsOf } from './roster-input';

/** Inputs of the demand. */
export interface DemandInputs extends VisitFacts {
  readonly roster: RosterAssessment | undefined;
  readonly outages: readonly OutageAssessment[];
}

/** Returns the node of a need: its own, or that of its household. */
export const nodeOfNeed = (need: Need, places: Places): string | undefined =>
  need.of.kind === 'node' ? need.of.nodeId : places.nodeOfHousehold.get(need.of.householdId)?.id;

/**
 * Counts the visits due in the period for each need of a household by the rounds of its post, also for rounds without volunteers; undefined for a post without
 * rounds.
 */
const dueVisits = (facts: DemandInputs): ((need: Need) => number | undefined) => {
  // A household with a second need of one post is visited for each.
  const met = new Set<string>();
  const ids = new Map<string, string>();
  for (const { id, postId, of } of facts.needs) {
    if (of.kind === 'node') continue;
    const key = `${postId} ${of.householdId}`;
    ids.set(id, met.has(key) ? `${of.householdId} ${id}` : of.householdId);
    met.add(key);
  }
  const visitId = ({ id }: Need): string => ids.get(id) ?? '';
  const rounds = visitsOf(facts, visitId).map((plan) => ({
    postId: plan.postId,
    due: visitsDue(plan, { ...horizonOf(facts), calendar: facts.calendar }),
  }));
  return (need) => {
    const ofPost = need.of.kind === 'node' ? [] : rounds.filter(({ postId }) => postId === need.postId);
    return ofPost.length === 0 ? undefined : ofPost.reduce((sum, { due }) => sum + (due.get(visitId(need)) ?? 0), 0);
  };
};

/** The demand of one need (or, for the care of an outage, of one household) in the whole period, in thirteenths of a minute. */
export interface Ask {
  readonly subject: string;
  readonly groupId: string | undefined;
  readonly ticks: number;
}

/** The demand for a post at one place: hours that reach one of the needs reach them all. */
export interface Demand {
  readonly need: ServiceNeed;
  /** The most frequently visited first: when hours are short, the last go without. */
  readonly asks: readonly Ask[];
}

/** Minutes are counted in thirteenths, so that a month (3/13 of 13 weeks) and a quarter (1/13) are whole numbers. */
export const ticksPerMinute = 13;
const ticksPerWeek: Readonly<Record<Need['cadence']['every'], number>> = { week: 13, month: 3, quarter: 1 };

/** Cadence that passes a number of ticks through coverage unchanged: over a window of one week, a quarterly need counts as one thirteenth of its minutes. */
const perQuarter = { every: 'quarter', times: 1 } as const;

const demandOf = (
  id: string,
  postId: string,
  nodeId: string | undefined,
  places: Places,
  asks: readonly Ask[],
): Demand => {
  const [first] = asks;
  return {
    need: {
      id,
      postId,
      groupId: first?.groupId,
      nodeId,
      position: nodeId === undefined ? undefined : places.positionOf(nodeId),
      cadence: perQuarter,
      minutes: asks.reduce((sum, { ticks }) => sum + ticks, 0),
    },
    asks: asks.toSorted((a, b) => b.ticks - a.ticks),
  };
};

/**
 * Returns the demand of the usual needs, independent of roster and volunteers. For a post with rounds, a household demands the visits due in the period,
 * because a visit due in another period is not missing in this one; all others demand by their cadence. Under a roster, each household is separate.
 */
export const usualDemand = (inputs: DemandInputs): readonly Demand[] => {
  const { needs, places, period, roster } = inputs;
  const due = dueVisits(inputs);
  const together = new Map<
    string,
    { readonly postId: string; readonly nodeId: string | undefined; readonly asks: Ask[] }
  >();
  for (const need of needs) {
    const { id, of, postId, groupId, cadence, minutes } = need;
    const visits = due(need);
    if (visits === 0) continue;
    const ticks =
      minutes *
      cadence.times *
      (visits === undefined ? period.weeks * ticksPerWeek[cadence.every] : visits * ticksPerMinute);
    const nodeId = of.kind === 'node' ? of.nodeId : places.nodeOfHousehold.get(of.householdId)?.id;
    // A round serves only the households that it names.
    const key = roster === undefined || of.kind === 'node' ? `${postId} ${nodeId ?? ''}` : id;
    const known = together.get(key);
    const ask = { subject: id, groupId, ticks };
    if (known === undefined) together.set(key, { postId, nodeId, asks: [ask] });
    else known.asks.push(ask);
  }
  return [...together].map(([id, { postId, nodeId, asks }]) => demandOf(id, postId, nodeId, places, asks));
};

/** Returns the demand of the care that outages require, by the place of the households. */
export const outageDemand = ({ places, outages }: DemandInputs): readonly Demand[] =>
  outages.flatMap(({ outageId, care }) => {
    if (care.daysInPeriod === 0) return [];
    const ticks = care.minutes * care.daysInPeriod * ticksPerMinute;
    const byNode = new Map<string, Ask[]>();
    for (const subject of care.households) {
      const nodeId = places.nodeOfHousehold.get(subject)?.id ?? '';
      const ask = { subject, groupId: undefined, ticks };
      const list = byNode.get(nodeId);
      if (list === undefined) byNode.set(nodeId, [ask]);
      else list.push(ask);
    }
    return [...byNode].map(([nodeId, asks]) =>
      demandOf(`outage ${outageId} ${nodeId}`, care.postId, nodeId, places, asks),
    );
  });

/** Distributes the missing ticks of a demand to its needs: the last of them first. */
export const sharedOut = (
  { asks }: Demand,
  lacking: number,
): readonly { readonly ask: Ask; readonly lacks: number }[] => {
  let left = lacking;
  return asks.toReversed().map((ask) => {
    const lacks = Math.min(left, ask.ticks);
    left -= lacks;
    return { ask, lacks };
  });
};

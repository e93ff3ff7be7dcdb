import type { ServiceNeed } from '@community1373/coverage';
import type { Need } from '@community1373/model';
import { visitsDue } from '@community1373/scheduling';
import type { OutageAssessment, RosterAssessment } from './assessment';
import { horizonOf } from './horizon';
import type { Places } from './places';
import { type VisitFacts, visitsOf } from './roster-input';

/** What demand is made from. */
export interface DemandInputs extends VisitFacts {
  readonly roster: RosterAssessment | undefined;
  readonly outages: readonly OutageAssessment[];
}

/** The node that a need belongs to: its own, or that of its household. */
export const nodeOfNeed = (need: Need, places: Places): string | undefined =>
  need.of.kind === 'node' ? need.of.nodeId : places.nodeOfHousehold.get(need.of.householdId)?.id;

/** How often each need of a household is due in the period by the rounds of its post, whether or not anybody was found for a round; none for a post without rounds. */
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
  const rounds = visitsOf(facts, visitId).map((plan) => ({ postId: plan.postId, due: visitsDue(plan, { ...horizonOf(facts), calendar: facts.calendar }) }));
  return (need) => {
    const ofPost = need.of.kind === 'node' ? [] : rounds.filter(({ postId }) => postId === need.postId);
    return ofPost.length === 0 ? undefined : ofPost.reduce((sum, { due }) => sum + (due.get(visitId(need)) ?? 0), 0);
  };
};

/** What one need (or, of an outage's care, one household) asks for in the whole period, in thirteenths of a minute. */
export interface Ask {
  readonly subject: string;
  readonly groupId: string | undefined;
  readonly ticks: number;
}

/** Everything that a post is asked for at one place: hours that reach one of the needs reach them all. */
export interface Demand {
  readonly need: ServiceNeed;
  /** Those visited most often first: where hours are short, the last go without. */
  readonly asks: readonly Ask[];
}

/** Minutes are counted in thirteenths, so that a month (3/13 of 13 weeks) and a quarter (1/13) are whole numbers of them. */
export const ticksPerMinute = 13;
const ticksPerWeek: Readonly<Record<Need['cadence']['every'], number>> = { week: 13, month: 3, quarter: 1 };

/** A whole number of ticks as a need of coverage over a window of one week: what comes once a quarter is a thirteenth of its minutes there. */
const perQuarter = { every: 'quarter', times: 1 } as const;

const demandOf = (id: string, postId: string, nodeId: string | undefined, places: Places, asks: readonly Ask[]): Demand => {
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
 * The demand of the usual needs: facts, whatever roster there is and whoever serves. Of a post with rounds a household asks for the visits that are due in
 * the period, for one that falls in another is not missed in this one; everybody else asks by the cadence. Under a roster each household stands alone.
 */
export const usualDemand = (inputs: DemandInputs): readonly Demand[] => {
  const { needs, places, period, roster } = inputs;
  const due = dueVisits(inputs);
  const together = new Map<string, { readonly postId: string; readonly nodeId: string | undefined; readonly asks: Ask[] }>();
  for (const need of needs) {
    const { id, of, postId, groupId, cadence, minutes } = need;
    const visits = due(need);
    if (visits === 0) continue;
    const ticks = minutes * cadence.times * (visits === undefined ? period.weeks * ticksPerWeek[cadence.every] : visits * ticksPerMinute);
    const nodeId = of.kind === 'node' ? of.nodeId : places.nodeOfHousehold.get(of.householdId)?.id;
    // A round serves those it names, and nobody beside.
    const key = roster === undefined || of.kind === 'node' ? `${postId} ${nodeId ?? ''}` : id;
    const known = together.get(key);
    const ask = { subject: id, groupId, ticks };
    if (known === undefined) together.set(key, { postId, nodeId, asks: [ask] });
    else known.asks.push(ask);
  }
  return [...together].map(([id, { postId, nodeId, asks }]) => demandOf(id, postId, nodeId, places, asks));
};

/** The demand of the care that outages ask for, by the place of the households. */
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
    return [...byNode].map(([nodeId, asks]) => demandOf(`outage ${outageId} ${nodeId}`, care.postId, nodeId, places, asks));
  });

/** What each need lacks where its demand lacks some: the last of them first. */
export const sharedOut = ({ asks }: Demand, lacking: number): readonly { readonly ask: Ask; readonly lacks: number }[] => {
  let left = lacking;
  return asks.toReversed().map((ask) => {
    const lacks = Math.min(left, ask.ticks);
    left -= lacks;
    return { ask, lacks };
  });
};

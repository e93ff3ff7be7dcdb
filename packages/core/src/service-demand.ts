import type { ServiceNeed } from '@community1373/coverage';
import type { Community, Need } from '@community1373/model';
import type { OutageAssessment, RosterAssessment } from './assessment';
import type { Places } from './places';
import type { Period } from './scenario';

/** What demand is made from. */
export interface DemandInputs {
  readonly needs: Community['needs'];
  readonly places: Places;
  readonly period: Period;
  readonly roster: RosterAssessment | undefined;
  readonly outages: readonly OutageAssessment[];
}

/** The node that a need belongs to: its own, or that of its household. */
export const nodeOfNeed = (need: Need, places: Places): string | undefined =>
  need.of.kind === 'node' ? need.of.nodeId : places.nodeOfHousehold.get(need.of.householdId)?.id;

/** How often each household is visited by each post in the period, as the roster's rounds plan it, held or not: what is due. */
const dueVisits = ({ shifts }: RosterAssessment): ReadonlyMap<string, number> => {
  const due = new Map<string, number>();
  for (const { postId, visits } of shifts)
    for (const householdId of visits) {
      const key = `${postId} ${householdId}`;
      due.set(key, (due.get(key) ?? 0) + 1);
    }
  return due;
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

/** The demand of the usual needs. Under a roster a visit that falls in another period is not missed in this one, and each visited household stands alone. */
export const usualDemand = ({ needs, places, period, roster }: DemandInputs): readonly Demand[] => {
  const due = roster === undefined ? undefined : dueVisits(roster);
  const together = new Map<string, { readonly postId: string; readonly nodeId: string | undefined; readonly asks: Ask[] }>();
  for (const { id, of, postId, groupId, cadence, minutes } of needs) {
    const visits = due === undefined || of.kind === 'node' ? undefined : (due.get(`${postId} ${of.householdId}`) ?? 0);
    if (visits === 0) continue;
    const ticks = visits === undefined ? minutes * cadence.times * period.weeks * ticksPerWeek[cadence.every] : visits * minutes * ticksPerMinute;
    const nodeId = of.kind === 'node' ? of.nodeId : places.nodeOfHousehold.get(of.householdId)?.id;
    // A round serves those it names, and nobody beside.
    const key = visits === undefined ? `${postId} ${nodeId ?? ''}` : id;
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

import { addDays, type CivilDate } from '@community1373/base/calendar';
import type { WorkModel } from '@community1373/model';
import { type RosterPerson, type RosterProblem, type Shift, type VisitPlan } from '@community1373/scheduling';
import { fingerprint } from './fingerprint';
import { placesOf } from './places';
import type { Scenario } from './scenario';

/** The first and the last day that a scenario plans for, both included. */
export const horizonOf = ({ period }: Pick<Scenario, 'period'>): { readonly from: CivilDate; readonly to: CivilDate } => ({
  from: period.from,
  to: addDays(period.from, period.weeks * 7 - 1),
});

/** The volunteers as the roster sees them. */
export const rosterPeople = <M extends WorkModel>({ model, community }: Scenario<M>): readonly RosterPerson[] => {
  const places = placesOf(model, community);
  return community.volunteers.map(({ id, posts, skills, insured, consents, availability, minutesPerWeek, homeNodeId }) => {
    const home = homeNodeId === undefined ? undefined : places.positionOf(homeNodeId);
    return { id, posts, skills, insured, consents, availability, maxMinutesPerWeek: minutesPerWeek, ...(home === undefined ? {} : { home }) };
  });
};

/** The rounds of a scenario with the households that its needs name, where these live, and how often they are visited. */
export const visitPlansOf = <M extends WorkModel>({ model, community, rounds }: Scenario<M>): readonly VisitPlan[] => {
  const places = placesOf(model, community);
  return rounds.map((round) => ({
    ...round,
    households: community.needs.flatMap((need) => {
      if (need.postId !== round.postId || need.of.kind !== 'household') return [];
      const { householdId } = need.of;
      const node = places.nodeOfHousehold.get(householdId);
      const position = node === undefined ? undefined : places.positionOf(node.id);
      return [{ id: householdId, every: need.cadence.every, minutes: need.minutes, ...(position === undefined ? {} : { position }) }];
    }),
  }));
};

/** The problem that a roster over given shifts solves. */
export const rosterProblemOf = <M extends WorkModel>(scenario: Scenario<M>, shifts: readonly Shift[]): RosterProblem => ({
  ...horizonOf(scenario),
  people: rosterPeople(scenario),
  shifts,
  rules: scenario.rosterRules,
});

/** What a roster was made from: when this fingerprint changes, the roster is stale. */
export const rosterFingerprint = <M extends WorkModel>(scenario: Scenario<M>): string =>
  fingerprint({
    people: rosterPeople(scenario),
    visits: visitPlansOf(scenario),
    services: scenario.services,
    rules: scenario.rosterRules,
    calendar: scenario.calendar,
    period: scenario.period,
  });

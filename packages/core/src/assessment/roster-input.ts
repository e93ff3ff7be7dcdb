import type { Community, Need, WorkModel } from '@community1373/model';
import { parseRosterProblem, type RosterPerson, type RosterProblem, type Shift } from '@community1373/scheduling';
import { type VisitPlan } from '@community1373/scheduling/demand';
import { fingerprint } from '../document/fingerprint';
import { horizonOf } from '../document/horizon';
import { type Places, placesOf } from '../views/places';
import { presentRules } from '../document/present-rules';
import type { Scenario } from '../document/scenario';
import { seasonIn } from '../document/season';

/** Inputs of the visit plans. */
export interface VisitFacts extends Pick<Scenario, 'period' | 'calendar' | 'rounds'> {
  readonly needs: Community['needs'];
  readonly places: Places;
}

/** Inputs of a roster. */
export interface RosterFacts extends VisitFacts, Pick<Scenario, 'services' | 'rosterRules'> {
  readonly volunteers: Community['volunteers'];
}

const factsOf = <M extends WorkModel>(scenario: Scenario<M>): RosterFacts => {
  // Rosters read ids as plain strings; a scenario with literal ids is also one with string ids.
  const { model, community, period, calendar, services, rounds, rosterRules } = scenario as Scenario;
  return {
    period,
    calendar,
    services,
    rounds,
    rosterRules,
    volunteers: seasonIn(community, period).volunteers,
    needs: community.needs,
    places: placesOf<WorkModel>(model, community),
  };
};

const peopleOf = ({ volunteers, places }: RosterFacts): readonly RosterPerson[] =>
  volunteers.map(({ id, posts, skills, insured, consents, availability, unavailable, minutesPerWeek, homeNodeId }) => {
    const home = homeNodeId === undefined ? undefined : places.positionOf(homeNodeId);
    return {
      id,
      posts,
      skills,
      insured,
      consents,
      availability,
      maxMinutesPerWeek: minutesPerWeek,
      ...(unavailable === undefined ? {} : { unavailable }),
      ...(home === undefined ? {} : { home }),
    };
  });

/** Returns the rounds with the households of the needs, their positions, and the frequency of visits. */
export const visitsOf = (
  { rounds, needs, places }: VisitFacts,
  idOf: (need: Need, householdId: string) => string = (_, householdId) => householdId,
): readonly VisitPlan[] =>
  rounds.map((round) => ({
    ...round,
    households: needs.flatMap((need) => {
      if (need.postId !== round.postId || need.of.kind !== 'household') return [];
      const { householdId } = need.of;
      const node = places.nodeOfHousehold.get(householdId);
      const position = node === undefined ? undefined : places.positionOf(node.id);
      return [
        {
          id: idOf(need, householdId),
          every: need.cadence.every,
          minutes: need.minutes,
          ...(position === undefined ? {} : { position }),
        },
      ];
    }),
  }));

/**
 * Returns the problem that a roster over given shifts solves. It is prepared once, so that the many functions that take it do not parse it again; each of them
 * reports its problems.
 */
export const problemFrom = (facts: RosterFacts, shifts: readonly Shift[]): RosterProblem => {
  const people = peopleOf(facts);
  const rules = presentRules(
    facts.rosterRules,
    new Set(people.map(({ id }) => id)),
    new Set(shifts.map(({ id }) => id)),
  );
  const problem = { ...horizonOf(facts), people, shifts, rules };
  const read = parseRosterProblem(problem);
  return read.ok ? read.value : problem;
};

/** Computes the fingerprint of the facts of a roster. */
export const fingerprintOf = (facts: RosterFacts): string =>
  fingerprint({
    people: peopleOf(facts),
    visits: visitsOf(facts),
    services: facts.services,
    rules: facts.rosterRules,
    calendar: facts.calendar,
    period: facts.period,
  });

/** Returns the volunteers as people of the roster. */
export const rosterPeople = <M extends WorkModel>(scenario: Scenario<M>): readonly RosterPerson[] =>
  peopleOf(factsOf(scenario));

/** Returns the rounds of a scenario with the households of its needs, their positions, and the frequency of visits. */
export const visitPlansOf = <M extends WorkModel>(scenario: Scenario<M>): readonly VisitPlan[] =>
  visitsOf(factsOf(scenario));

/** Returns the problem that a roster over given shifts solves. */
export const rosterProblemOf = <M extends WorkModel>(scenario: Scenario<M>, shifts: readonly Shift[]): RosterProblem =>
  problemFrom(factsOf(scenario), shifts);

/** Computes the fingerprint of the facts of a roster: when it changes, the roster is stale. */
export const rosterFingerprint = <M extends WorkModel>(scenario: Scenario<M>): string =>
  fingerprintOf(factsOf(scenario));

// The month of the sample community as a scheduling problem, built from the sample's data without core's mapping.
import { addDays } from '@community1373/base/calendar';
import { sampleScenario } from '@community1373/core/sample';
import { type RosterProblem } from '@community1373/scheduling';
import { generateShifts, type ServiceExpansion } from '@community1373/scheduling/demand';

/** Expands the sample's services and visits and adds its volunteers. */
export const guanxiangtaiMonth = (
  weeks = 4,
): { readonly problem: RosterProblem; readonly expansion: ServiceExpansion } => {
  const { community, services, rounds, calendar, period, rosterRules } = sampleScenario();
  const to = addDays(period.from, weeks * 7 - 1);
  const nodes = new Map<string, (typeof community.nodes)[number]>(community.nodes.map((node) => [node.id, node]));
  const dwellings = new Map<string, string>(community.dwellings.map(({ id, nodeId }) => [id, nodeId]));
  const homes = new Map<string, string>(
    community.households.map(({ id, dwellingId }) => [id, dwellings.get(dwellingId) ?? '']),
  );
  const visits = rounds.map((round) => ({
    ...round,
    households: community.needs.flatMap(({ postId, of, cadence, minutes }) => {
      if (postId !== round.postId || of.kind !== 'household') return [];
      const position = nodes.get(homes.get(of.householdId) ?? '')?.position;
      return [{ id: of.householdId, every: cadence.every, minutes, ...(position === undefined ? {} : { position }) }];
    }),
  }));
  const expanded = generateShifts({ services, visits, from: period.from, to, calendar });
  if (!expanded.ok) throw new Error(JSON.stringify(expanded.report.items));
  const people = community.volunteers.map(({ id, posts, skills, insured, consents, availability, minutesPerWeek }) => ({
    id,
    posts,
    skills,
    insured,
    consents,
    availability,
    maxMinutesPerWeek: minutesPerWeek,
  }));
  return {
    problem: { from: period.from, to, people, shifts: expanded.value.shifts, rules: rosterRules },
    expansion: expanded.value,
  };
};

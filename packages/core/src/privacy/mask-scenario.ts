import type { Levy } from '@community1373/apportionment';
import type { WorkModel } from '@community1373/model';
import { rosterFingerprint } from '../roster-input';
import type { RosterDecision, Scenario } from '../scenario';
import { isOfHousehold, isOfPairing, maskedReason, outdatedFingerprint } from './masked-parts';

const withoutReason = <T extends { readonly reason?: string | undefined }>({ reason: _reason, ...rest }: T): Omit<T, 'reason'> => rest;

const maskLevy = (levy: Levy): Levy => {
  const { exemptions, exclusions, refusals } = levy;
  return {
    ...levy,
    ...(exemptions === undefined ? {} : { exemptions: exemptions.map((exemption) => ({ ...exemption, reason: maskedReason })) }),
    ...(exclusions === undefined ? {} : { exclusions: exclusions.map((exclusion) => ({ ...exclusion, reason: maskedReason })) }),
    ...(refusals === undefined ? {} : { refusals: refusals.map(withoutReason) }),
  };
};

/** A roster without who is visited and where. Its fingerprint says nothing of what was left out, and still whether it is outdated. */
const maskRoster = (roster: RosterDecision, whole: Scenario, masked: Scenario): RosterDecision => ({
  ...roster,
  fingerprint: roster.fingerprint === rosterFingerprint(whole) ? rosterFingerprint(masked) : outdatedFingerprint,
  shifts: roster.shifts.map(({ clients: _clients, position: _position, ...shift }) => shift),
});

/**
 * 脱敏 a copy of a scenario without what its schema marks as sensitive, marked `masked`: who lives in the households, where volunteers live, the needs of
 * single households, who was or is visited and where, why a household pays less, is left out or refused, and the pairings of households in difficulty. Everything
 * else stays, and so does whether the adopted roster is outdated. {@link unmaskScenario} puts it back.
 *
 * @example
 * import { maskScenario } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * const { masked, community } = maskScenario(sampleScenario());
 * [masked, community.households.length, community.households[0]?.residents]; // => [true, 1008, {}]
 * community.volunteers.some(({ homeNodeId }) => homeNodeId !== undefined); // => false
 */
export const maskScenario = <M extends WorkModel>(scenario: Scenario<M>): Scenario<M> => {
  // The mask reads and writes no id of the model: a scenario of literal ids is one of strings, and stays of the same ids.
  const whole = scenario as unknown as Scenario;
  const { community, levies, linkage, served, decisions } = whole;
  const masked: Scenario = {
    ...whole,
    community: {
      ...community,
      households: community.households.map((household) => ({ ...household, residents: {} })),
      volunteers: community.volunteers.map(({ homeNodeId: _home, ...volunteer }) => volunteer),
      needs: community.needs.filter((need) => !isOfHousehold(need)),
    },
    levies: levies.map(maskLevy),
    linkage: linkage.filter((event) => !isOfPairing(event)),
    served: served.map(({ households: _households, ...record }) => record),
    masked: true,
  };
  const { roster } = decisions;
  // The copy has the model of the scenario.
  return (roster === undefined ? masked : { ...masked, decisions: { ...decisions, roster: maskRoster(roster, whole, masked) } }) as unknown as Scenario<M>;
};

import type { Levy } from '@community1373/apportionment';
import type { WorkModel } from '@community1373/model';
import { rosterFingerprint } from '../assessment/roster-input';
import type { RosterDecision, Scenario } from '../document/scenario';
import { isOfHousehold, isOfPairing, maskedReason, outdatedFingerprint } from './masked-parts';
import { checkScenario } from '../document/check-scenario';

const withoutReason = <T extends { readonly reason?: string | undefined }>({
  reason: _reason,
  ...rest
}: T): Omit<T, 'reason'> => rest;

const maskLevy = (levy: Levy): Levy => {
  const { exemptions, exclusions, refusals } = levy;
  return {
    ...levy,
    ...(exemptions === undefined
      ? {}
      : { exemptions: exemptions.map((exemption) => ({ ...exemption, reason: maskedReason })) }),
    ...(exclusions === undefined
      ? {}
      : { exclusions: exclusions.map((exclusion) => ({ ...exclusion, reason: maskedReason })) }),
    ...(refusals === undefined ? {} : { refusals: refusals.map(withoutReason) }),
  };
};

/**
 * Returns a roster without the households visited and their places. Its fingerprint reveals nothing of the masked facts, but still tells if the roster is
 * outdated.
 */
const maskRoster = (roster: RosterDecision, whole: Scenario, masked: Scenario): RosterDecision => ({
  ...roster,
  fingerprint: roster.fingerprint === rosterFingerprint(whole) ? rosterFingerprint(masked) : outdatedFingerprint,
  shifts: roster.shifts.map(({ clients: _clients, position: _position, ...shift }) => shift),
});

/**
 * 脱敏 returns a copy of a scenario without the data that its schema marks as sensitive, marked `masked`: residents of households, homes of volunteers, which
 * owners live in their units, needs of single households, households and places of visits, the reasons for reduced, exempted or refused payments, and the pairings of households in difficulty.
 * Everything else stays, and so does the state of the adopted roster, outdated or not. {@link unmaskScenario} restores the data.
 *
 * @example
 * import { maskScenario } from '@community1373/core/privacy';
 * import { sampleScenario } from '@community1373/core/sample';
 * const { masked, community } = maskScenario(sampleScenario());
 * [masked, community.households.length, community.households[0]?.residents]; // => [true, 1008, {}]
 * community.volunteers.some(({ homeNodeId }) => homeNodeId !== undefined); // => false
 */
export const maskScenario = <M extends WorkModel>(scenario: Scenario<M>): Scenario<M> => {
  checkScenario(scenario);
  // The mask neither reads nor writes ids of the model: a scenario with literal ids is also one with string ids, and keeps its ids.
  const whole = scenario as unknown as Scenario;
  const { community, levies, linkage, served, decisions } = whole;
  const masked: Scenario = {
    ...whole,
    community: {
      ...community,
      households: community.households.map((household) => ({ ...household, residents: {} })),
      volunteers: community.volunteers.map(({ homeNodeId: _home, ...volunteer }) => volunteer),
      ownerships: community.ownerships.map(({ resident: _resident, ...ownership }) => ownership),
      needs: community.needs.filter((need) => !isOfHousehold(need)),
    },
    levies: levies.map(maskLevy),
    linkage: linkage.filter((event) => !isOfPairing(event)),
    served: served.map(({ households: _households, observation: _observation, ...record }) => record),
    masked: true,
  };
  const { roster } = decisions;
  // The copy has the model of the scenario.
  return (roster === undefined
    ? masked
    : { ...masked, decisions: { ...decisions, roster: maskRoster(roster, whole, masked) } }) as unknown as Scenario<M>;
};

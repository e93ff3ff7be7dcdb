import type { Id, Position, WorkModel } from '@community1373/model';
import { CodedError, isNumberList } from '@community1373/base/diagnostics';
import { type Edit, edit } from './edit';
import type { Scenario } from '../document/scenario';
import { checkScenario } from '../document/check-scenario';

const checkPosition = (position: unknown): void => {
  const [longitude, latitude] = isNumberList(position) && position.length === 2 ? Array.from(position) : [];
  if (!(Math.abs(Number(longitude)) <= 180 && Math.abs(Number(latitude)) <= 90))
    throw new CodedError('core.position', position);
};

/**
 * Moves a station. Throws `core.unknown-station` for an id that the scenario does not have, `core.position` for what is no longitude and latitude.
 *
 * @example
 * import { moveStation } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * const [station] = scenario.community.stations;
 * station && moveStation(scenario, station.id, [113.571, 37.861]).next.community.stations[0]?.position; // => [113.571, 37.861]
 */
export const moveStation = <M extends WorkModel>(
  scenario: Scenario<M>,
  stationId: Id<'station'>,
  position: Position,
): Edit<Scenario<M>> => {
  checkScenario(scenario);
  checkPosition(position);
  const index = scenario.community.stations.findIndex(({ id }) => id === stationId);
  if (index < 0) throw new CodedError('core.unknown-station', stationId);
  return edit(scenario, (draft) => {
    const station = draft.community.stations[index];
    if (station !== undefined) station.position = [...position];
  });
};

/**
 * Removes a volunteer, also from the stations' staff and from leads, which become vacant. Throws `core.unknown-volunteer` for an id that the scenario does not
 * have. The roster is not changed: it becomes stale, and the volunteer's places become open.
 *
 * @example
 * import { removeVolunteer } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * const [volunteer] = scenario.community.volunteers;
 * volunteer && removeVolunteer(scenario, volunteer.id).next.community.volunteers.length; // => 89
 */
export const removeVolunteer = <M extends WorkModel>(
  scenario: Scenario<M>,
  volunteerId: Id<'volunteer'>,
): Edit<Scenario<M>> => {
  checkScenario(scenario);
  if (!scenario.community.volunteers.some(({ id }) => id === volunteerId))
    throw new CodedError('core.unknown-volunteer', volunteerId);
  return edit(scenario, ({ community }) => {
    community.volunteers = community.volunteers.filter(({ id }) => id !== volunteerId);
    community.leads = community.leads.filter((lead) => lead.volunteerId !== volunteerId);
    for (const station of community.stations) station.staff = station.staff.filter((id) => id !== volunteerId);
  });
};

import { type Absence, absenceSchema } from '@community1373/base/calendar';
import { CodedError, requireArgument } from '@community1373/base/diagnostics';
import type { Id, WorkModel } from '@community1373/model';
import { type Edit, edit } from './edit';
import type { Scenario } from '../document/scenario';
import { checkScenario } from '../document/check-scenario';

const withAbsences = <M extends WorkModel>(
  scenario: Scenario<M>,
  volunteerId: Id<'volunteer'>,
  change: (absences: readonly Absence[]) => readonly Absence[],
): Edit<Scenario<M>> => {
  checkScenario(scenario);
  const index = scenario.community.volunteers.findIndex(({ id }) => id === volunteerId);
  if (index < 0) throw new CodedError('core.unknown-volunteer', volunteerId);
  return edit(scenario, ({ community }) => {
    const volunteer = community.volunteers[index];
    if (volunteer === undefined) return;
    const absences = change(volunteer.unavailable ?? []);
    if (absences.length === 0) delete volunteer.unavailable;
    else volunteer.unavailable = [...absences];
  });
};

const isSame = (a: Absence, b: Absence): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : a.from === b.from && a.to === b.to;

/**
 * 请假 marks a volunteer as unavailable: on a day, on a range of days, or in a span of local times. The next repair of the roster takes the volunteer off all
 * shifts that overlap with it and assigns none that does. Throws `core.unknown-volunteer` for an id that the scenario does not have.
 *
 * @example
 * import { markAbsent } from '@community1373/core/roster';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * const [volunteer] = scenario.community.volunteers;
 * const away = volunteer && markAbsent(scenario, volunteer.id, { from: '2026-11-05T08:00', to: '2026-11-06' }).next;
 * away?.community.volunteers[0]?.unavailable; // => [{ from: '2026-11-05T08:00', to: '2026-11-06' }]
 */
export const markAbsent = <M extends WorkModel>(
  scenario: Scenario<M>,
  volunteerId: Id<'volunteer'>,
  absence: Absence,
): Edit<Scenario<M>> => {
  requireArgument(absenceSchema, absence, 'core.absence');
  return withAbsences(scenario, volunteerId, (absences) =>
    absences.some((known) => isSame(known, absence)) ? absences : [...absences, absence],
  );
};

/**
 * 销假 withdraws an absence of a volunteer; an absence that the volunteer does not have is ignored. Throws `core.unknown-volunteer` for an id that the scenario
 * does not have.
 *
 * @example
 * import { markAbsent, withdrawAbsence } from '@community1373/core/roster';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * const id = scenario.community.volunteers[0]?.id;
 * const away = id && markAbsent(scenario, id, '2026-11-05').next;
 * away && withdrawAbsence(away, id, '2026-11-05').next.community.volunteers[0]?.unavailable; // => undefined
 */
export const withdrawAbsence = <M extends WorkModel>(
  scenario: Scenario<M>,
  volunteerId: Id<'volunteer'>,
  absence: Absence,
): Edit<Scenario<M>> => {
  requireArgument(absenceSchema, absence, 'core.absence');
  return withAbsences(scenario, volunteerId, (absences) => absences.filter((known) => !isSame(known, absence)));
};

import type { CivilDate } from '@community1373/base/calendar';
import type { Scenario } from '@community1373/core';
import { allowedEvents, fillEventForm, recordEvent } from '@community1373/core/records';
import type { AllowedEvents, EventReading, FilledForm, RecordSubject } from './record-protocol';
import type { Moment } from './view';

/** The noon of a day, or the last entry of that day where it is later: the time at which the page evaluates matters. */
export const momentOf = ({ matters }: Scenario, today: CivilDate): Moment => {
  const entries = matters.flatMap(({ events }) => events.map(({ at, recordedAt = at }) => recordedAt));
  return entries
    .filter((at) => at.slice(0, 10) === today)
    .reduce<Moment>((latest, at) => (at > latest ? at : latest), `${today}T12:00`);
};

/** The end of a day: an entry of that day may be of any hour. */
const endOf = (today: CivilDate): Moment => `${today}T23:59`;

const freeMatter = ({ matters }: Scenario): string => {
  const taken = new Set(matters.map(({ id }) => id));
  let number = matters.length + 1;
  while (taken.has(`matter-${number}`)) number += 1;
  return `matter-${number}`;
};

/** Returns the forms of the events that can come next. */
export const eventForms = (scenario: Scenario, subject: RecordSubject, today: CivilDate): AllowedEvents | undefined => {
  const about = subject.log === 'new-matter' ? ({ log: 'matter', matterId: freeMatter(scenario) } as const) : subject;
  const found = allowedEvents(scenario, about, momentOf(scenario, today));
  return found.ok ? found.value : undefined;
};

/** Checks a filled form with core, without entering it. */
export const readEvent = (scenario: Scenario, { form, values }: FilledForm, today: CivilDate): EventReading => {
  const event = fillEventForm(form, values);
  const made = recordEvent(scenario, event, { now: endOf(today) });
  return made.ok ? { ok: true, event } : { ok: false, problems: made.report.items };
};

/** Returns the edit of an event that was checked; undefined where the log has changed since. */
export const eventEdit = (scenario: Scenario, event: unknown, today: CivilDate) => {
  const made = recordEvent(scenario, event, { now: endOf(today) });
  return made.ok ? made.value : undefined;
};

import { dateOfMoment, type Moment } from '@community1373/base/calendar';
import { DiagnosticSink, emptyReport, isHolder, type Result } from '@community1373/base/diagnostics';
import type { WorkModel } from '@community1373/model';
import { CodedError } from '@community1373/base/diagnostics';
import { checkScenario } from '../document/check-scenario';
import type { Scenario } from '../document/scenario';
import { levyForms, serviceForms } from './forms/account-forms';
import { attendanceForms } from './forms/attendance-forms';
import type { AllowedEvents, EventForm } from './forms/event-form';
import { eventOptions, nothingChosen } from './forms/event-options';
import { reportForm } from './forms/intake-forms';
import { linkageForms } from './forms/linkage-forms';
import { matterForms } from './forms/matter-forms';
import { linkageStateOf } from './record-linkage';
import { matterStateOf } from './record-matter';

/** The thing that something may be recorded about: a matter (an id of none opens a new one), the linkage or one of its projects, a levy, hours, an assignment. */
export type EventSubject =
  | { readonly log: 'matter'; readonly matterId: string }
  | { readonly log: 'linkage'; readonly projectId?: string | undefined }
  | { readonly log: 'levy'; readonly levyId: string }
  | { readonly log: 'served' }
  | { readonly log: 'attendance'; readonly personId: string; readonly shiftId: string };

const ok = (value: AllowedEvents): Result<AllowedEvents> => ({ ok: true, value, report: emptyReport });
const plainly = (forms: readonly EventForm[]): Result<AllowedEvents> => ok({ forms, options: nothingChosen });

/**
 * 可登记事项 lists the events that can come next about a subject, each with its form as data: fields, kinds, units, choices, what is required. Those that the
 * workflow or an open item asks for come first. `fillEventForm` makes the event of a filled form, `recordEvent` checks and enters it.
 *
 * @example
 * import { allowedEvents } from '@community1373/core/records';
 * import { sampleScenario } from '@community1373/core/sample';
 * const found = allowedEvents(sampleScenario(), { log: 'matter', matterId: 'b21-heating' }, '2026-12-01T08:00');
 * found.ok && found.value.forms[0]?.type; // => 'responded'
 * found.ok && found.value.forms[0]?.fields.map(({ path }) => path.join('.')); // => ['event.note', 'event.at', 'event.role', 'event.by']
 */
export const allowedEvents = <M extends WorkModel>(
  scenario: Scenario<M>,
  subject: EventSubject,
  now: Moment,
): Result<AllowedEvents> => {
  checkScenario(scenario);
  if (!isHolder(subject)) throw new CodedError('core.event-subject', subject);
  // Throws for what is no moment.
  dateOfMoment(now);
  // A scenario with literal ids is also one with string ids.
  const plain = scenario as unknown as Scenario;
  switch (subject.log) {
    case 'matter': {
      const { matterId } = subject;
      const events = plain.matters.find(({ id }) => id === matterId)?.events ?? [];
      const state = matterStateOf(events);
      const input = { scenario: plain, matterId, state, now };
      const forms = state.status === 'unreported' ? [{ ...reportForm(input), suggested: true }] : matterForms(input);
      const reported = state.history.find((event) => event.type === 'reported');
      return ok({ forms, options: eventOptions(plain, { placeId: reported?.placeId, members: state.members }) });
    }
    case 'linkage': {
      const state = linkageStateOf(plain.linkage);
      return state === undefined
        ? plainly([])
        : ok({
            forms: linkageForms(state, now, subject.projectId),
            options: {
              ...nothingChosen,
              places: eventOptions(plain, {}).places.filter(({ id }) => state.places.some((place) => place.id === id)),
            },
          });
    }
    case 'levy': {
      const levy = plain.levies.find(({ id }) => id === subject.levyId);
      if (levy !== undefined) return ok({ forms: levyForms(levy, now), options: eventOptions(plain, {}) });
      const sink = new DiagnosticSink();
      sink.add('core.unknown-levy', ['levyId'], subject.levyId, { levy: subject.levyId });
      return { ok: false, report: sink.report() };
    }
    case 'served':
      return ok({ forms: serviceForms(plain, now), options: eventOptions(plain, {}) });
    case 'attendance':
      return plainly(attendanceForms(plain, subject.personId, subject.shiftId, now));
    default:
      throw new CodedError('core.event-subject', subject);
  }
};

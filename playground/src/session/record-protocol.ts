import type { Diagnostic } from '@community1373/base/diagnostics';
import type { EventForm, EventSubject } from '@community1373/core/records';

export type { AllowedEvents, EventField, EventForm, EventOption } from '@community1373/core/records';

/** The subject of a form: that of core, or a new matter, whose id the worker chooses. */
export type RecordSubject = EventSubject | { readonly log: 'new-matter' };

/** A filled form, with the values by the paths of its fields. */
export interface FilledForm {
  readonly form: EventForm;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The result of checking a filled form: the event that is entered, or the problems. */
export type EventReading =
  | { readonly ok: true; readonly event: unknown }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

import { CodedError, isHolder } from '@community1373/base/diagnostics';
import type { EventForm } from './event-form';

const placed = (target: unknown, path: readonly string[], value: unknown): unknown => {
  const [key, ...rest] = path;
  const held = isHolder(target) ? target : {};
  if (key === undefined) return isHolder(value) ? { ...held, ...value } : held;
  return { ...held, [key]: rest.length === 0 ? value : placed(held[key], rest, value) };
};

const isField = (field: unknown): boolean =>
  isHolder(field) && Array.isArray(field['path']) && field['path'].every((key) => typeof key === 'string');

/** The key of a field's value: its path, joined by dots. */
const fieldKey = ({ path }: { readonly path: readonly string[] }): string => path.join('.');

/**
 * Fills in the form of an event: the values by the paths of the fields, joined by dots, over what is fixed. A field without a value takes its first one, an
 * empty one is left out. The result is not checked: `recordEvent` does that. Throws `core.event-form` and `core.event-values` for what is no form and no values.
 *
 * @example
 * import { allowedEvents, fillEventForm, recordEvent } from '@community1373/core/records';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * const found = allowedEvents(scenario, { log: 'matter', matterId: 'new' }, '2026-12-01T08:00');
 * const [report] = found.ok ? found.value.forms : [];
 * const filled = report && fillEventForm(report, { 'event.title': '停水', 'event.fault': 'water', 'event.placeId': 'b9' });
 * filled && recordEvent(scenario, filled, { now: '2026-12-01T08:00' }).ok; // => true
 */
export const fillEventForm = (form: EventForm, values: Readonly<Record<string, unknown>>): unknown => {
  if (!isHolder(form) || !isHolder(form.fixed) || !Array.isArray(form.fields) || !form.fields.every(isField))
    throw new CodedError('core.event-form', form);
  if (!isHolder(values)) throw new CodedError('core.event-values', values);
  let filled: unknown = form.fixed;
  for (const one of form.fields) {
    const key = fieldKey(one);
    const value = Object.hasOwn(values, key) ? values[key] : one.initial;
    if (value !== undefined && value !== '') filled = placed(filled, one.path, value);
  }
  return filled;
};

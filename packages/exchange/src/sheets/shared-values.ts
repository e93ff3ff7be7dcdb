import { isHolder } from '@community1373/base/diagnostics';
import type { Draft } from './document';

/** Values remembered for each field. */
const mostKnown = 4096;
/** Longer values rarely repeat. */
const longestShared = 400;

/** Returns a text that only equal values have, key by key in the same order; longer than the limit, it may be incomplete. */
const signatureOf = (value: unknown): string => {
  if (typeof value === 'string') return `${value.length}'${value}`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null) return String(value);
  let text = Array.isArray(value) ? '[' : '{';
  if (Array.isArray(value))
    for (let i = 0; i < value.length && text.length <= longestShared; i += 1)
      text += `${i in value ? signatureOf(value[i]) : ''},`;
  else
    for (const [key, held] of Object.entries(value))
      text += text.length > longestShared ? '' : `${key.length}'${key}${signatureOf(held)},`;
  return text;
};

/** Freezes plain data at every depth; an array is copied, since one that grew item by item takes more memory than its items. */
const compact = (value: unknown): unknown => {
  if (Array.isArray(value)) return Object.freeze(value.map(compact));
  if (!isHolder(value) || Object.isFrozen(value)) return value;
  // Data of a row that was read a moment ago, and nobody else has.
  const own = value as Draft;
  for (const [key, held] of Object.entries(own)) if (typeof held === 'object') own[key] = compact(held);
  return Object.freeze(own);
};

/** Lets the records of a sheet share equal lists and objects: most volunteers are available at the same hours as others, and most households are alike. */
export class SharedValues {
  private readonly known = new Map<string, Map<string, unknown>>();

  /** Replaces the lists and objects in a record by frozen ones, equal ones by the same. */
  shareIn(record: Draft): void {
    for (const key of Object.keys(record)) {
      const value = record[key];
      if (typeof value === 'object' && value !== null) record[key] = this.shared(key, value);
    }
  }

  private shared(key: string, value: object): unknown {
    const known = this.known.get(key) ?? new Map<string, unknown>();
    this.known.set(key, known);
    const signature = signatureOf(value);
    const found = known.get(signature);
    if (found !== undefined) return found;
    const own = compact(value);
    if (signature.length <= longestShared && known.size < mostKnown) known.set(signature, own);
    return own;
  }
}

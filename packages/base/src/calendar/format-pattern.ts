const date = '[1-9]\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const clock = '([01]\\d|2[0-3]):[0-5]\\d';

const patterns: ReadonlyMap<unknown, string> = new Map([
  ['YYYY-MM-DD', `^${date}$`],
  ['YYYY-MM', '^\\d{4}-(0[1-9]|1[0-2])$'],
  ['HH:MM', `^(${clock}|24:00)$`],
  ['YYYY-MM-DDTHH:MM', `^${date}T${clock}$`],
  ['YYYY-MM-DD or YYYY-MM-DDTHH:MM', `^${date}(T${clock})?$`],
]);

/**
 * Returns the pattern of a date or time format named by a schema, for use in a JSON Schema, which cannot run code; days that a month does not have are not
 * excluded. Undefined for any other format.
 *
 * @example
 * import { formatPattern } from '@community1373/base/calendar';
 * formatPattern('HH:MM'); // => '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$'
 */
export const formatPattern = (format: unknown): string | undefined => patterns.get(format);

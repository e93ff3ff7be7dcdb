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
 * The pattern of a format of dates and times that a schema names, for a JSON Schema, where code cannot be written; days that a month has not are not in it. Undefined for
 * any other format.
 *
 * @example
 * import { formatPattern } from '@community1373/base/calendar';
 * formatPattern('HH:MM'); // => '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$'
 */
export const formatPattern = (format: unknown): string | undefined => patterns.get(format);

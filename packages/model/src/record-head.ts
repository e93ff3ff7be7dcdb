import { parseWith } from '@community1373/base/diagnostics';
import type { z } from 'zod';
import type { Findings } from './findings';
import type { ModelCode } from './messages';
import { noteUnread, reportUnread } from './unread-keys';

/** What a document says beside its lists: as read, where it is well formed, and its raw fields. */
export interface RecordHead<T> {
  readonly value: T | undefined;
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * Reads the head of a document and reports the fields that are none of `keys`; undefined where the input is no object. A field among
 * `codes` has a code of its own for any value that does not fit.
 */
export const readHead = <Shape extends z.core.$ZodLooseShape>(
  findings: Findings,
  schema: z.ZodObject<Shape>,
  keys: readonly string[],
  input: unknown,
  codes: Readonly<Record<string, ModelCode>> = {},
): RecordHead<z.output<z.ZodObject<Shape>>> | undefined => {
  const read = parseWith(schema, input);
  const items = read.report.items.map((item) => {
    const code = item.code === 'schema.missing' ? undefined : codes[String(item.path[0])];
    return code === undefined ? item : { ...item, code, params: {} };
  });
  findings.take({ ...read.report, items });
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  // An object that is no array is read by its keys.
  const fields = input as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields)) {
    if (!keys.includes(key)) reportUnread(findings, key, fields[key], []);
    else if (read.ok && key in schema.shape) noteUnread(findings, fields[key], (read.value as Readonly<Record<string, unknown>>)[key], [key]);
  }
  return { value: read.ok ? read.value : undefined, input: fields };
};

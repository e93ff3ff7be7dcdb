import { parseWith } from '@community1373/base/diagnostics';
import * as z from 'zod';
import type { Findings } from './findings';
import type { ModelCode } from '../messages/messages';

/** The head of a document, that is its fields other than lists: the parsed value, if well formed, and the raw fields. */
export interface RecordHead<T> {
  readonly value: T | undefined;
  readonly input: Readonly<Record<string, unknown>>;
}

const readElsewhere = z.unknown().optional();

/** Extends the schema of a head for a document whose lists are read separately. */
export const besideLists = <Shape extends z.core.$ZodLooseShape>(
  head: z.ZodObject<Shape>,
  lists: Readonly<Record<string, unknown>>,
) => head.extend(Object.fromEntries(Object.keys(lists).map((list) => [list, readElsewhere])));

/**
 * Reads the head of a document; undefined where the input is not an object. A field in `codes` has its own code for any invalid value.
 */
export const readHead = <Shape extends z.core.$ZodLooseShape>(
  findings: Findings,
  schema: z.ZodObject<Shape>,
  input: unknown,
  codes: Readonly<Record<string, ModelCode>> = {},
): RecordHead<z.output<z.ZodObject<Shape>>> | undefined => {
  const read = parseWith(schema, input);
  const items = read.report.items.map((item) => {
    const field = String(item.path[0]);
    const code = item.code !== 'schema.missing' && Object.hasOwn(codes, field) ? codes[field] : undefined;
    return code === undefined ? item : { ...item, code, params: {} };
  });
  findings.take({ ...read.report, items });
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  // Safe cast: an object that is not an array is read by its keys.
  return { value: read.ok ? read.value : undefined, input: input as Readonly<Record<string, unknown>> };
};

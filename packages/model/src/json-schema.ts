import { formatPattern } from '@community1373/base/calendar';
import { CodedError } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { communitySchema } from './records/community';
import { workModelSchema } from './work-model/work-model';

/** A JSON Schema (draft 2020-12), as plain JSON. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * Converts a zod schema of a file to JSON Schema (draft 2020-12). Throws `model.json-schema` for a part that is code and names no format with a pattern,
 * `model.schema` for what is no schema, `model.title` for what is no text.
 *
 * @example
 * import { toJsonSchema } from '@community1373/model/schemas';
 * import * as z from 'zod';
 * toJsonSchema(z.object({ fen: z.int() }), 'Sum').title; // => 'Sum'
 */
export const toJsonSchema = (schema: z.ZodType, title: string): JsonSchema => {
  if (!(schema instanceof z.ZodType)) throw new CodedError('model.schema', schema);
  if (typeof title !== 'string') throw new CodedError('model.title', title);
  const { '~standard': _standard, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // Records are read-only once parsed, but a file that is still to be written is not.
      delete jsonSchema.readOnly;
      const { def } = zodSchema._zod;
      if (def.type !== 'custom') return;
      // Code cannot be expressed in JSON Schema; custom schemas name the format that they read, which has an equivalent pattern.
      const format: unknown = def.error?.({ code: 'custom', input: undefined, path: [], message: undefined });
      const pattern = formatPattern(format);
      if (pattern === undefined) throw new CodedError('model.json-schema', format);
      jsonSchema.type = 'string';
      jsonSchema.pattern = pattern;
    },
  });
  return { title, ...json };
};

/**
 * Returns the JSON Schema of a work model file; the package contains the same text as `schema/work-model.json`. Checks across fields
 * (repeated ids, references, digits) are not in it: `parseWorkModel` makes them.
 *
 * @example
 * import { workModelJsonSchema } from '@community1373/model/schemas';
 * workModelJsonSchema().title; // => 'Work model'
 */
export const workModelJsonSchema = (): JsonSchema => toJsonSchema(workModelSchema, 'Work model');

/**
 * Returns the JSON Schema of a community file; the package contains the same text as `schema/community.json`. Fields about persons have
 * `sensitive: true`. References between records are not in it: `validateCommunity` checks them.
 *
 * @example
 * import { communityJsonSchema } from '@community1373/model/schemas';
 * communityJsonSchema().title; // => 'Community'
 */
export const communityJsonSchema = (): JsonSchema => toJsonSchema(communitySchema, 'Community');

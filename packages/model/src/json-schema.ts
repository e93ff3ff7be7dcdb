import { formatPattern } from '@community1373/base/calendar';
import { CodedError } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { communitySchema } from './community';
import { workModelSchema } from './work-model';

/** A JSON Schema (draft 2020-12), as plain JSON. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

const describe = (schema: z.ZodType, title: string): JsonSchema => {
  const { '~standard': _standard, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // A record cannot be changed once it is read; a file that is still to be written is not read-only.
      delete jsonSchema.readOnly;
      const { def } = zodSchema._zod;
      if (def.type !== 'custom') return;
      // Code cannot be written as JSON Schema; the schemas that are code name the format they read, and a pattern says the same of it.
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
 * The JSON Schema of a work model file; the same text lies in the package as `schema/work-model.json`. What only the contents can say
 * (repeated ids, references, digits) is not in it: {@link parseWorkModel} says that.
 *
 * @example
 * import { workModelJsonSchema } from '@community1373/model';
 * workModelJsonSchema().title; // => 'Work model'
 */
export const workModelJsonSchema = (): JsonSchema => describe(workModelSchema, 'Work model');

/**
 * The JSON Schema of a community file; the same text lies in the package as `schema/community.json`. Fields about persons carry
 * `sensitive: true`. References between records are not in it: {@link validateCommunity} checks them.
 *
 * @example
 * import { communityJsonSchema } from '@community1373/model';
 * communityJsonSchema().title; // => 'Community'
 */
export const communityJsonSchema = (): JsonSchema => describe(communitySchema, 'Community');

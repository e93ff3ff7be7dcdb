import { formatPattern } from '@community1373/base/calendar';
import { CodedError } from '@community1373/base/diagnostics';
import type { JsonSchema } from '@community1373/model';
import * as z from 'zod';
import { scenarioSchema } from './scenario';

/**
 * The JSON Schema (draft 2020-12) of a scenario file of the present version; the same text lies in the package as `schema/scenario.json`. Fields about
 * persons carry `sensitive: true`. References, days that a month has not, and what only the contents can say are not in it: {@link parseScenario} says that.
 *
 * @example
 * import { scenarioJsonSchema } from '@community1373/core';
 * scenarioJsonSchema().title; // => 'Scenario'
 */
export const scenarioJsonSchema = (): JsonSchema => {
  const { '~standard': _standard, ...json } = z.toJSONSchema(scenarioSchema, {
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
      if (pattern === undefined) throw new CodedError('core.json-schema', format);
      jsonSchema.type = 'string';
      jsonSchema.pattern = pattern;
    },
  });
  return { title: 'Scenario', ...json };
};

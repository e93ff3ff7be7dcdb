import { formatPattern } from '@community1373/base/calendar';
import { CodedError } from '@community1373/base/diagnostics';
import type { JsonSchema } from '@community1373/model';
import * as z from 'zod';
import { scenarioSchema } from './scenario';

/**
 * Returns the JSON Schema (draft 2020-12) of a scenario file of the present version; the package contains the same text as `schema/scenario.json`. Fields about
 * persons carry `sensitive: true`. It does not check references, days that a month does not have, or rules about contents: `parseScenario` does.
 *
 * @example
 * import { scenarioJsonSchema } from '@community1373/core/schemas';
 * scenarioJsonSchema().title; // => 'Scenario'
 */
export const scenarioJsonSchema = (): JsonSchema => {
  const { '~standard': _standard, ...json } = z.toJSONSchema(scenarioSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // A parsed record cannot be changed; a file that is still to be written is not read-only.
      delete jsonSchema.readOnly;
      const { def } = zodSchema._zod;
      if (def.type !== 'custom') return;
      // JSON Schema cannot run code; a schema that is code names its format, and a pattern expresses it.
      const format: unknown = def.error?.({ code: 'custom', input: undefined, path: [], message: undefined });
      const pattern = formatPattern(format);
      if (pattern === undefined) throw new CodedError('core.json-schema', format);
      jsonSchema.type = 'string';
      jsonSchema.pattern = pattern;
    },
  });
  return { title: 'Scenario', ...json };
};

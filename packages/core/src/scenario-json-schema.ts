import { CodedError } from '@community1373/base/diagnostics';
import type { JsonSchema } from '@community1373/model';
import * as z from 'zod';
import { scenarioSchema } from './scenario';

const date = '[1-9]\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const clock = '([01]\\d|2[0-3]):[0-5]\\d';

// Code cannot be written as JSON Schema; the schemas that are code name the format they read, and a pattern says the same of it.
const patterns: ReadonlyMap<unknown, string> = new Map([
  ['YYYY-MM-DD', `^${date}$`],
  ['YYYY-MM', '^\\d{4}-(0[1-9]|1[0-2])$'],
  ['HH:MM', `^(${clock}|24:00)$`],
  ['YYYY-MM-DDTHH:MM', `^${date}T${clock}$`],
  ['YYYY-MM-DD or YYYY-MM-DDTHH:MM', `^${date}(T${clock})?$`],
]);

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
      const format: unknown = def.error?.({ code: 'custom', input: undefined, path: [], message: undefined });
      const pattern = patterns.get(format);
      if (pattern === undefined) throw new CodedError('core.json-schema', format);
      jsonSchema.type = 'string';
      jsonSchema.pattern = pattern;
    },
  });
  return { title: 'Scenario', ...json };
};

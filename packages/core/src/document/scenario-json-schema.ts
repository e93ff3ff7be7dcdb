import type { JsonSchema } from '@community1373/model';
import { toJsonSchema } from '@community1373/model/schemas';
import { scenarioSchema } from './scenario';

/**
 * Returns the JSON Schema (draft 2020-12) of a scenario file of the present version; the package contains the same text as `schema/scenario.json`. Fields about
 * persons carry `sensitive: true`. It does not check references, days that a month does not have, or rules about contents: `parseScenario` does.
 *
 * @example
 * import { scenarioJsonSchema } from '@community1373/core/schemas';
 * scenarioJsonSchema().title; // => 'Scenario'
 */
export const scenarioJsonSchema = (): JsonSchema => toJsonSchema(scenarioSchema, 'Scenario');

import { DiagnosticSink, type Result, valueOrThrow } from '@community1373/base/diagnostics';
import { type Scenario } from '@community1373/core';
import { parseDocument } from '../parse-document';
import { maskedParts } from '@community1373/core/privacy';
import { scenarioJsonSchema } from '@community1373/core/schemas';
import { type JsonSchema, parseWorkModel, type WorkModel } from '@community1373/model';
import { communityJsonSchema, workModelJsonSchema } from '@community1373/model/schemas';
import { reportingProblems } from '../file-problem';
import { backFromBase, shownScenario, type WriteSensitive } from '../masked';
import { limitsOf, type ReadLimits } from '../limits';
import { toUtf8 } from '../text-coding';
import { readJsonText } from './read-json-text';
import { type Following, runOf } from '../run-of-options';
import { checkBytes, checkChoice } from '../check-arguments';

/** Options for reading a JSON file; `signal` cancels, `onProgress` reports progress. */
export interface ReadJsonOptions extends Following {
  /** Limits of the sizes read; those left out keep their defaults. */
  readonly limits?: Partial<ReadLimits>;
  /** Number of problems listed; all are counted. */
  readonly cap?: number;
}

const read = async <T>(
  bytes: Uint8Array,
  options: ReadJsonOptions,
  parse: (input: unknown) => Promise<Result<T> | undefined>,
): Promise<Result<T>> => {
  checkBytes(bytes);
  runOf(options);
  const sink = new DiagnosticSink(options.cap);
  const input = await reportingProblems(sink, options, async () => ({
    value: readJsonText(bytes, limitsOf(options.limits)),
  }));
  const parsed = input === undefined ? undefined : await parse(input.value);
  if (parsed !== undefined) return parsed;
  if (input !== undefined) sink.add('exchange.cancelled', [], undefined);
  return { ok: false, report: sink.report() };
};

const write = (value: unknown): Uint8Array<ArrayBuffer> => toUtf8(`${JSON.stringify(value, null, 1)}\n`);

/** Options for reading a scenario from its JSON file. */
export interface ReadScenarioJsonOptions extends ReadJsonOptions {
  /** The scenario that restores the missing data of a masked file with the same id. */
  readonly base?: Scenario;
}

/**
 * Reads a scenario from a JSON file in UTF-8, of this version of the document or an earlier one. The missing data of a masked file come from `base`; without it
 * the file is read as it is, with a warning.
 *
 * @example
 * import { readScenarioJson, writeScenarioJson } from '@community1373/exchange/json';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * const read = await readScenarioJson(writeScenarioJson(scenario), { base: scenario });
 * read.ok && read.value.id; // => 'guanxiangtai'
 * (await readScenarioJson(writeScenarioJson(scenario))).report.items[0]?.code; // => 'exchange.masked'
 */
export const readScenarioJson = async (
  bytes: Uint8Array,
  options: ReadScenarioJsonOptions = {},
): Promise<Result<Scenario>> => {
  const found = await read(bytes, options, (input) => parseDocument(input, options));
  if (!found.ok || found.value.masked !== true) return found;
  const sink = new DiagnosticSink(options.cap);
  sink.merge(found.report);
  const value = backFromBase(sink, found.value, options.base, maskedParts, true);
  return { ok: true, value, report: sink.report() };
};

/**
 * Writes a scenario as a JSON file in UTF-8: masked by default; with `sensitive: 'included'`, {@link readScenarioJson} returns the same scenario.
 *
 * @example
 * import { writeScenarioJson } from '@community1373/exchange/json';
 * import { sampleScenario } from '@community1373/core/sample';
 * JSON.parse(new TextDecoder().decode(writeScenarioJson(sampleScenario()))).masked; // => true
 */
export const writeScenarioJson = (scenario: Scenario, options: WriteSensitive = {}): Uint8Array<ArrayBuffer> =>
  write(shownScenario(scenario, options));

/**
 * Reads a work model from a JSON file in UTF-8.
 *
 * @example
 * import { readModelJson, writeModelJson } from '@community1373/exchange/json';
 * import { guanxiangtai1373 } from '@community1373/model/presets';
 * const read = await readModelJson(writeModelJson(guanxiangtai1373));
 * read.ok && read.value.slogan?.label; // => '1373'
 */
export const readModelJson = (bytes: Uint8Array, options: ReadJsonOptions = {}): Promise<Result<WorkModel>> =>
  read(bytes, options, async (input) => parseWorkModel(input));

/**
 * Writes a work model as a JSON file in UTF-8.
 *
 * @example
 * import { writeModelJson } from '@community1373/exchange/json';
 * import { guanxiangtai1373 } from '@community1373/model/presets';
 * JSON.parse(new TextDecoder().decode(writeModelJson(guanxiangtai1373))).slogan.label; // => '1373'
 */
export const writeModelJson = (model: WorkModel): Uint8Array<ArrayBuffer> => {
  valueOrThrow(parseWorkModel(model), model, 'exchange.model');
  return write(model);
};

/**
 * Writes the JSON Schema (draft 2020-12) of a document as a file, for editors that complete and check it.
 *
 * @example
 * import { writeJsonSchema } from '@community1373/exchange/json';
 * JSON.parse(new TextDecoder().decode(writeJsonSchema('work-model'))).title; // => 'Work model'
 */
export const writeJsonSchema = (of: 'work-model' | 'community' | 'scenario'): Uint8Array<ArrayBuffer> => {
  checkChoice(of, ['work-model', 'community', 'scenario'], 'exchange.schema-name');
  const schemas: Readonly<Record<typeof of, () => JsonSchema>> = {
    'work-model': workModelJsonSchema,
    community: communityJsonSchema,
    scenario: scenarioJsonSchema,
  };
  return write(schemas[of]());
};

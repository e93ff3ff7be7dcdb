import type { Result } from '@community1373/base/diagnostics';
import type { Scenario } from '@community1373/core';
import { checkBytes } from '../check-arguments';
import { readScenarioJson, type ReadScenarioJsonOptions } from '../json';
import { readXlsx } from '../xlsx';

/** Options for reading a scenario from a file of either format. */
export type ReadScenarioFileOptions = ReadScenarioJsonOptions;

/** The bytes with which every ZIP archive begins, and so every workbook. */
const archiveMark = [0x50, 0x4b];

/**
 * Reads a scenario from the bytes of a file, a workbook (XLSX) or a document (JSON), recognised by its content. The missing data of a masked file come from
 * `base`, as in `readXlsx` and `readScenarioJson`.
 *
 * @example
 * import { sampleScenario } from '@community1373/core/sample';
 * import { writeScenarioJson } from '@community1373/exchange/json';
 * import { readScenarioFile } from '@community1373/exchange/scenario-file';
 * import { writeXlsx } from '@community1373/exchange/xlsx';
 * const workbook = await writeXlsx(sampleScenario());
 * const files = [writeScenarioJson(sampleScenario()), ...(workbook.ok ? [workbook.value] : [])];
 * const read = await Promise.all(files.map((bytes) => readScenarioFile(bytes)));
 * read.map((result) => result.ok && result.value.id); // => ['guanxiangtai', 'guanxiangtai']
 */
export const readScenarioFile = (
  bytes: Uint8Array,
  options: ReadScenarioFileOptions = {},
): Promise<Result<Scenario>> => {
  checkBytes(bytes);
  return archiveMark.every((byte, i) => bytes[i] === byte)
    ? readXlsx(bytes, options)
    : readScenarioJson(bytes, options);
};

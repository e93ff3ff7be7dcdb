import type { Result } from '@community1373/base/diagnostics';
import { parseScenarioAsync, type Scenario } from '@community1373/core';
import { type Following, followingOf } from './run-of-options';

/** Parses the document that was made from a file; undefined when the reading was cancelled. */
export const parseDocument = async (
  document: unknown,
  options: Following & { readonly cap?: number },
): Promise<Result<Scenario> | undefined> => {
  const cap = options.cap === undefined ? {} : { cap: options.cap };
  const read = await parseScenarioAsync(document, { ...followingOf(options), ...cap });
  return read.report.items.some(({ code }) => code === 'core.parse-stopped') ? undefined : read;
};

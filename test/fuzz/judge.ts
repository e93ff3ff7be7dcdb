import { describeDiagnostic, type DiagnosticCatalogue, type Result } from '@community1373/base/diagnostics';

/** A parser to fuzz, with documents that it accepts and the texts of its problems. */
export interface Target {
  readonly name: string;
  readonly parse: (input: unknown) => Result<unknown> | Promise<Result<unknown>>;
  readonly texts: DiagnosticCatalogue<string>;
  readonly documents: readonly unknown[];
}

/** Milliseconds after which parsing one small document counts as a hang. */
export const patienceMs = 5000;

/**
 * Returns the fault of a parser for an input, or undefined: it throws, rejects without a problem, accepts with an error, counts wrongly, or
 * reports a problem without a complete sentence in both languages.
 */
export const fault = async ({ parse, texts }: Target, input: unknown): Promise<string | undefined> => {
  let result: Result<unknown>;
  try {
    result = await parse(input);
  } catch (error) {
    return `throws ${String(error)}`;
  }
  const { items, total, errors } = result.report;
  if (result.ok && errors > 0) return 'accepts with errors';
  if (!result.ok && errors === 0) return 'refuses without an error';
  if (items.length > total || errors > total) return 'counts wrongly';
  for (const problem of items)
    for (const locale of ['zh-CN', 'en'] as const) {
      try {
        const { what, fix } = describeDiagnostic(problem, texts, locale);
        for (const text of [what, fix])
          if (text === '' || text.startsWith(problem.code) || /\{[a-z]\w*(:[^}]*)?\}/.test(text))
            return `${problem.code} reads “${text}” in ${locale}`;
      } catch (error) {
        return `${problem.code} cannot be told in ${locale}: ${String(error)}`;
      }
    }
  return undefined;
};

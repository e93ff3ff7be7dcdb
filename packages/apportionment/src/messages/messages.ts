import { type DiagnosticCatalogue, schemaCatalogue } from '@community1373/base/diagnostics';
import { type Catalogue, createExplainer, type Explain, mergeCatalogues } from '@community1373/base/explain';
import type { ApportionmentCode, ReportedCode, StepCode, TextPairs } from './codes';
import { problems } from './problem-texts';
import { steps } from './step-texts';

const columns = <Code extends string>(pairs: TextPairs<Code>): Catalogue<Code> => {
  const column = (at: 0 | 1): Readonly<Record<Code, string>> =>
    // The entries of a record over Code form a record over Code again.
    Object.fromEntries(
      Object.entries<readonly [string, string]>(pairs).map(([code, texts]) => [code, texts[at]]),
    ) as Record<Code, string>;
  return { 'zh-CN': column(0), en: column(1) };
};

const problemCatalogue: DiagnosticCatalogue<ApportionmentCode> = columns(problems);

/** Every text of this package for people, with the texts of the schemas that it reports on. */
export const apportionmentCatalogue: Catalogue<ReportedCode | `${ReportedCode}/fix` | StepCode> = mergeCatalogues(
  mergeCatalogues(schemaCatalogue, problemCatalogue),
  columns(steps),
);

/**
 * Formats an explanation of this package as a sentence.
 *
 * @example
 * import { explain } from '@community1373/apportionment';
 * explain({ code: 'apportionment.step-equal', params: { count: 56, total: 2187650 } }, 'zh-CN'); // => '共 21,876.50 元，由 56 户均摊'
 */
export const explain: Explain<ReportedCode | `${ReportedCode}/fix` | StepCode> =
  createExplainer(apportionmentCatalogue);

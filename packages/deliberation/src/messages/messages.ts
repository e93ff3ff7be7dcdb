import { calendarCatalogue, type CalendarCode } from '@community1373/base/calendar';
import { type DiagnosticCatalogue, schemaCatalogue, type SchemaCode } from '@community1373/base/diagnostics';
import { type Catalogue, createExplainer, type Explain, mergeCatalogues } from '@community1373/base/explain';
import { logCatalogue, type LogCode } from '@community1373/base/log';
import type { DeliberationCode, ExplanationCode, TextPairs } from './codes';
import { counts } from './count-texts';
import { electorateProblems } from './electorate-problem-texts';
import { eventProblems } from './event-problem-texts';
import { ruleProblems } from './rule-problem-texts';
import { sentences } from './step-texts';

const column = <Code extends string>(pairs: TextPairs<Code>, index: 0 | 1): Readonly<Record<Code, string>> =>
  // Every key of the pairs is kept, each with one of its two texts.
  Object.fromEntries(
    Object.entries<readonly [string, string]>(pairs).map(([code, pair]) => [code, pair[index]]),
  ) as Record<Code, string>;

const pairs = { ...eventProblems, ...electorateProblems, ...ruleProblems, ...counts, ...sentences };

const ownCatalogue: DiagnosticCatalogue<DeliberationCode> & Catalogue<ExplanationCode> = {
  'zh-CN': column(pairs, 0),
  en: column(pairs, 1),
};

type ReportedCode = DeliberationCode | SchemaCode | CalendarCode | LogCode;

/** Every text of this package for people, with the texts of dates, logs and schemas that it reports on. */
export const deliberationCatalogue: Catalogue<ReportedCode | `${ReportedCode}/fix` | ExplanationCode> = mergeCatalogues(
  mergeCatalogues(mergeCatalogues(schemaCatalogue, calendarCatalogue), logCatalogue),
  ownCatalogue,
);

/**
 * Formats an explanation of this package as a sentence.
 *
 * @example
 * import { explain } from '@community1373/deliberation';
 * explain({ code: 'deliberation.quorum-heads-met', params: { have: 38, of: 56, least: 38 } }, 'zh-CN'); // => '参与表决人数 38/56，至少需 38，达到'
 */
export const explain: Explain<ReportedCode | `${ReportedCode}/fix` | ExplanationCode> =
  createExplainer(deliberationCatalogue);

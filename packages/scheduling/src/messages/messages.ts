import { type Catalogue, createExplainer, type Explain, mergeCatalogues } from '@community1373/base/explain';
import type { CalendarCode } from '@community1373/base/calendar';
import type { SchemaCode } from '@community1373/base/diagnostics';
import { type ProblemCode, problemCatalogue } from './problem-messages';
import { type ReasonCode, reasonCatalogue } from './reason-messages';

type DiagnosticCode = ProblemCode | SchemaCode | CalendarCode;

/** Every message code of this package: its reasons, and its problems (including those of shape and calendar) with their fixes. */
export type SchedulingCode = ReasonCode | DiagnosticCode | `${DiagnosticCode}/fix`;

/**
 * Texts of {@link SchedulingCode} in Chinese and English; `describeDiagnostic` uses it for the problems of this package.
 *
 * @example
 * import { describeDiagnostic } from '@community1373/base/diagnostics';
 * import { parseRosterProblem, schedulingCatalogue } from '@community1373/scheduling';
 * const [problem] = parseRosterProblem({ from: '2026-11-02', to: '2026-11-01', people: [], shifts: [], rules: [] }).report.items;
 * problem && describeDiagnostic(problem, schedulingCatalogue, 'en').fix; // => 'Let the end be no earlier than the beginning'
 */
export const schedulingCatalogue: Catalogue<SchedulingCode> = mergeCatalogues<
  ReasonCode,
  DiagnosticCode | `${DiagnosticCode}/fix`
>(reasonCatalogue, problemCatalogue);

/**
 * Formats a reason or problem of this package as a sentence.
 *
 * @example
 * import { explain } from '@community1373/scheduling';
 * explain({ code: 'scheduling.away', params: { person: 'v-03', date: '2026-11-24' } }, 'en'); // => 'v-03 is away on 2026-11-24'
 */
export const explain: Explain<SchedulingCode> = createExplainer(schedulingCatalogue);

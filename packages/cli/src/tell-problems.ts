import {
  describeDiagnostic,
  type Diagnostic,
  type DiagnosticCatalogue,
  type DiagnosticReport,
  type DiagnosticText,
} from '@community1373/base/diagnostics';
import type { Locale } from '@community1373/base/explain';
import { formatDiagnostic } from '@community1373/exchange';
import { problemTexts } from './messages/problems';
import { word } from './messages/words';
import { plainLine } from './terminal/text-table';
import type { Terminal } from './terminal/terminal';

/** A problem with its texts, as `--json` prints it. */
export interface ProblemText extends DiagnosticText {
  /** Code of the problem. */
  readonly code: string;
  /** Severity of the problem. */
  readonly severity: Diagnostic['severity'];
  /** Place of the problem in the file. */
  readonly path: Diagnostic['path'];
}

/** Writes the problems of a report in a language. */
export const problemTextsOf = ({ items }: DiagnosticReport, locale: Locale): readonly ProblemText[] =>
  items.map((problem) => {
    const { code, severity, path } = problem;
    const texts = Object.hasOwn(problemTexts[locale], code)
      ? // The catalogue has both texts of every code that it has; the path of a problem of the command line is a name as it was typed.
        {
          ...describeDiagnostic(problem, problemTexts as DiagnosticCatalogue<string>, locale),
          where: path.map(String).join(' '),
        }
      : formatDiagnostic(problem, locale);
    return { code, severity, path, ...texts };
  });

/** Writes each problem on a line: severity, place, problem, received value, fix, code. */
export const problemLines = (report: DiagnosticReport, locale: Locale): string => {
  const lines = problemTextsOf(report, locale).map(({ code, severity, where, what, received, fix }) => {
    const kind = word(`severity-${severity}`, locale);
    const parts = [
      `${kind} ${where === '' ? '' : `${where}: `}${what}`,
      received === '' || received === 'undefined' || received === JSON.stringify(where)
        ? ''
        : word('received', locale, { what: received }),
      fix,
    ];
    return `${plainLine(parts.filter((part) => part !== '').join(locale === 'en' ? '. ' : '。'))} [${code}]\n`;
  });
  const unlisted = report.total - report.items.length;
  return lines.join('') + (unlisted > 0 ? `${word('unlisted', locale, { n: unlisted })}\n` : '');
};

/** Tells the problems of a report on the error stream. */
export const tellProblems = ({ tell }: Terminal, locale: Locale, report: DiagnosticReport): void => {
  if (report.items.length > 0) tell(problemLines(report, locale));
};

import type { Diagnostic, DiagnosticReport, Path, Severity } from './diagnostic';
import type { Params } from './explanation';
import { showReceived } from './show-received';

/** Number of problems that a report lists by default. */
export const defaultDiagnosticCap = 1000;

const severities = ['error', 'warning', 'info'] as const;

/**
 * Sorts problems by severity, errors first; problems of equal severity keep their order.
 *
 * @example
 * import { bySeverity } from '@community1373/base/diagnostics';
 * bySeverity([{ severity: 'info' }, { severity: 'error' }]); // => [{ severity: 'error' }, { severity: 'info' }]
 */
export const bySeverity = <Item extends { readonly severity: Severity }>(items: readonly Item[]): readonly Item[] =>
  severities.flatMap((severity) => items.filter((item) => item.severity === severity));

/** Collects problems: lists up to `cap`, errors before warnings and warnings before infos, each in order of arrival; counts all. */
export class DiagnosticSink<Code extends string = string> {
  private readonly items: Readonly<Record<Severity, Diagnostic<Code>[]>> = { error: [], warning: [], info: [] };
  private total = 0;
  private errors = 0;

  constructor(private readonly cap: number = defaultDiagnosticCap) {}

  add(code: Code, path: Path, received: unknown, params: Params = {}, severity: Severity = 'error'): void {
    this.total += 1;
    if (severity === 'error') this.errors += 1;
    const list = this.items[severity];
    if (list.length < this.cap) list.push({ code, severity, path, received: showReceived(received), params });
  }

  /** Adds another report; problems that it counted but did not list are counted too. */
  merge(report: DiagnosticReport<Code>, at: Path = []): void {
    this.total += report.total;
    this.errors += report.errors;
    for (const item of report.items) {
      const list = this.items[item.severity];
      if (list.length < this.cap) list.push(at.length === 0 ? item : { ...item, path: [...at, ...item.path] });
    }
  }

  get hasErrors(): boolean {
    return this.errors > 0;
  }

  report(): DiagnosticReport<Code> {
    return { items: severities.flatMap((severity) => this.items[severity]).slice(0, this.cap), total: this.total, errors: this.errors };
  }
}

/** A report without a problem. */
export const emptyReport: DiagnosticReport<never> = { items: [], total: 0, errors: 0 };

import { CodedError } from './coded-error';
import type { Diagnostic, DiagnosticReport, Path, Severity } from './diagnostic';
import type { Params } from '../explain/explanation';
import { isHolder } from './is-holder';
import { isPath } from './format-path';
import { formatReceived } from './format-received';

/** Number of problems that a report lists by default. */
export const defaultDiagnosticCap = 1000;

const severities = ['error', 'warning', 'info'] as const;

const hasSeverity = (item: unknown): boolean =>
  isHolder(item) && severities.some((severity) => severity === item['severity']);

/** Checks that a value is a diagnostic. */
export const isDiagnostic = (value: unknown): boolean =>
  hasSeverity(value) &&
  isHolder(value) &&
  typeof value['code'] === 'string' &&
  isPath(value['path']) &&
  isHolder(value['params']);

/**
 * Sorts problems by severity, errors first; problems of equal severity keep their order. Throws `diagnostics.severity` for a list of
 * anything else.
 *
 * @example
 * import { bySeverity } from '@community1373/base/diagnostics';
 * bySeverity([{ severity: 'info' }, { severity: 'error' }]); // => [{ severity: 'error' }, { severity: 'info' }]
 */
export const bySeverity = <Item extends { readonly severity: Severity }>(items: readonly Item[]): readonly Item[] => {
  if (!Array.isArray(items) || !items.every(hasSeverity)) throw new CodedError('diagnostics.severity', items);
  return severities.flatMap((severity) => items.filter((item) => item.severity === severity));
};

/** Collects problems: lists up to `cap`, errors before warnings and warnings before infos, each in order of arrival; counts all. */
export class DiagnosticSink<Code extends string = string> {
  private readonly items: Readonly<Record<Severity, Diagnostic<Code>[]>> = { error: [], warning: [], info: [] };
  private total = 0;
  private errors = 0;

  constructor(private readonly cap: number = defaultDiagnosticCap) {
    if (!(cap >= 0 && (Number.isInteger(cap) || cap === Number.POSITIVE_INFINITY)))
      throw new CodedError('diagnostics.cap', cap);
  }

  /** Adds one problem; an `error` unless another severity is given. */
  add(code: Code, path: Path, received: unknown, params: Params = {}, severity: Severity = 'error'): void {
    this.total += 1;
    if (severity === 'error') this.errors += 1;
    const list = this.items[severity];
    if (list.length < this.cap) list.push({ code, severity, path, received: formatReceived(received), params });
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

  /** True when an error was added. */
  get hasErrors(): boolean {
    return this.errors > 0;
  }

  /** Returns the report of all problems added so far. */
  report(): DiagnosticReport<Code> {
    return {
      items: severities.flatMap((severity) => this.items[severity]).slice(0, this.cap),
      total: this.total,
      errors: this.errors,
    };
  }
}

/** A report without a problem. */
export const emptyReport: DiagnosticReport<never> = { items: [], total: 0, errors: 0 };

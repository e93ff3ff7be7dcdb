import {
  bySeverity,
  CodedError,
  defaultDiagnosticCap,
  type Diagnostic,
  type DiagnosticReport,
  type Path,
  type Severity,
  formatReceived,
} from '@community1373/base/diagnostics';
import type { Params } from '@community1373/base/explain';
import type { ModelCode } from '../messages/messages';

/** Options of a report. */
export interface ReportOptions {
  /** The most problems that the report lists, a whole number of at least 0; 1000 by default. Counts are always exact. */
  readonly cap?: number;
}

interface Listed {
  readonly order: number;
  readonly item: Diagnostic<ModelCode>;
}

/**
 * Collects problems with exact counts. When there are more than the cap, each code gets a share of the list, so that a thousand broken
 * rows do not hide a single cycle in the grid.
 */
export class Findings {
  private readonly listed = new Map<ModelCode, Listed[]>();
  private total = 0;
  private errors = 0;
  private readonly cap: number;

  constructor(options: ReportOptions) {
    if (typeof options !== 'object' || options === null || Array.isArray(options))
      throw new CodedError('model.options', options);
    const { cap = defaultDiagnosticCap } = options;
    if (!Number.isSafeInteger(cap) || cap < 0) throw new CodedError('model.cap', cap);
    this.cap = cap;
  }

  add(code: ModelCode, path: Path, received: unknown, params: Params = {}, severity: Severity = 'error'): void {
    this.total += 1;
    if (severity === 'error') this.errors += 1;
    const list = this.listOf(code);
    if (list.length < this.cap)
      list.push({ order: this.total, item: { code, severity, path, received: formatReceived(received), params } });
  }

  /** Merges a report on the part of the input at path `at`; problems that it did not list are still counted. */
  take(report: DiagnosticReport<ModelCode>, at: Path = []): void {
    for (const item of report.items) {
      const list = this.listOf(item.code);
      if (list.length < this.cap) list.push({ order: this.total, item: { ...item, path: [...at, ...item.path] } });
    }
    this.total += report.total;
    this.errors += report.errors;
  }

  get hasErrors(): boolean {
    return this.errors > 0;
  }

  report(): DiagnosticReport<ModelCode> {
    const lists = [...this.listed.values()].sort((a, b) => a.length - b.length);
    let left = this.cap;
    const chosen = lists.flatMap((list, i) => {
      const share = list.slice(0, Math.floor(left / (lists.length - i)));
      left -= share.length;
      return share;
    });
    chosen.sort((a, b) => a.order - b.order);
    return { items: bySeverity(chosen.map(({ item }) => item)), total: this.total, errors: this.errors };
  }

  private listOf(code: ModelCode): Listed[] {
    const known = this.listed.get(code);
    if (known !== undefined) return known;
    const list: Listed[] = [];
    this.listed.set(code, list);
    return list;
  }
}

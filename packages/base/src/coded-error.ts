import type { DiagnosticReport } from './diagnostics';
import { showPath } from './show-path';
import { showReceived } from './show-received';

/**
 * A programmer's error: a call that types or documentation forbid. Expected failures of data are diagnostics instead. Of an argument that was read and refused,
 * `problems` says all that stands against it.
 */
export class CodedError extends Error {
  override readonly name = 'CodedError';

  constructor(
    readonly code: string,
    readonly received: unknown,
    readonly problems?: DiagnosticReport,
  ) {
    const [problem] = problems?.items.filter(({ severity }) => severity === 'error') ?? [];
    super(problem === undefined ? `${code}: received ${showReceived(received)}` : `${code}: ${problem.code} at ${showPath(problem.path)}, received ${problem.received}`);
  }
}

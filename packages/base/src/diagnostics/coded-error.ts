import type { DiagnosticReport } from './diagnostic';
import { formatReceived } from './format-received';
import { writePath } from './write-path';

/**
 * A programmer's error: a call that the types or the documentation forbid. Expected failures of data are diagnostics instead. `problems` lists all problems of
 * an argument that was parsed and refused.
 */
export class CodedError extends Error {
  override readonly name = 'CodedError';

  constructor(
    readonly code: string,
    readonly received: unknown,
    readonly problems?: DiagnosticReport,
  ) {
    const [problem] = problems?.items.filter(({ severity }) => severity === 'error') ?? [];
    super(
      problem === undefined
        ? `${code}: received ${formatReceived(received)}`
        : `${code}: ${problem.code} at ${writePath(problem.path)}, received ${problem.received}`,
    );
  }
}

import type { DiagnosticReport } from './diagnostic';
import { formatReceived } from './format-received';
import { writePath } from './write-path';

/**
 * A programmer's error: a call that the types or the documentation forbid. Expected failures of data are diagnostics instead. `problems` lists all problems of
 * an argument that was parsed and refused.
 */
export class CodedError extends Error {
  /** The name of the class. */
  override readonly name = 'CodedError';

  constructor(
    /** The code of the error, such as `calendar.date`. */
    readonly code: string,
    /** The argument that was refused. */
    readonly received: unknown,
    /** The problems of the argument; absent where it was not parsed. */
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

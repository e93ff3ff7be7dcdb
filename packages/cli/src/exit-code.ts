import type { DiagnosticReport } from '@community1373/base/diagnostics';

/** 退出码 the exit codes: what a script may rely on. */
export const exitCode = {
  /** Done. */
  ok: 0,
  /** The data has problems, or no roster can be planned for it. */
  problems: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** A file could not be read or written. */
  file: 3,
  /** An error in the program itself. */
  internal: 70,
  /** Ended by Ctrl-C; a plan wrote its best roster so far. */
  interrupted: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Ends a command with an exit code and the problems that led to it. */
export class CommandFailure extends Error {
  readonly exit: ExitCode;
  readonly report: DiagnosticReport;

  constructor(exit: ExitCode, report: DiagnosticReport) {
    super(report.items.map(({ code }) => code).join(', '));
    this.name = 'CommandFailure';
    this.exit = exit;
    this.report = report;
  }
}

import type { CommandLine } from '../options';
import type { ExitCode } from '../exit-code';
import type { Terminal } from '../terminal/terminal';

/** Carries out one command and returns its exit code; throws a `CommandFailure` where it cannot. */
export type Command = (line: CommandLine, terminal: Terminal) => Promise<ExitCode>;

/** Writes a value as JSON, for programs. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

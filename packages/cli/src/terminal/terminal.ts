import type { Moment } from '@community1373/base/calendar';
import type { AbortSignalLike } from '@community1373/base/run';

/** The surroundings of a command: streams, environment, clocks, and the wish to end it. */
export interface Terminal {
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes a result to the output stream. */
  readonly write: (text: string) => void;
  /** Writes problems, remarks and progress to the error stream. */
  readonly tell: (text: string) => void;
  /** True when a person watches the error stream. */
  readonly isInteractive: boolean;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignalLike;
  /** Returns the local time of the machine. */
  readonly localTime: () => Moment;
  /** Returns the milliseconds of a monotonic clock. */
  readonly milliseconds: () => number;
}

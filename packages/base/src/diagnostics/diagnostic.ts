import type { Catalogue, Params } from '../explain/explanation';

/** `error`: the input cannot be used; `warning`: it can be used, but a person should check it; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Location in the input: keys and indices from the root. */
export type Path = readonly (string | number)[];

/**
 * A named problem: code and parameters, path, received value, and, by its catalogue, the way to fix it. It is plain JSON without text for people;
 * `describeDiagnostic` writes the text.
 */
export interface Diagnostic<Code extends string = string> {
  /** The code under which a catalogue has the problem and its fix. */
  readonly code: Code;
  /** The severity. */
  readonly severity: Severity;
  /** The location in the input. */
  readonly path: Path;
  /** The received value in short, as `formatReceived` writes it. */
  readonly received: string;
  /** The values of the placeholders of its texts. */
  readonly params: Params;
}

/** All problems of one input. */
export interface DiagnosticReport<Code extends string = string> {
  /** The problems, errors first; may be capped. */
  readonly items: readonly Diagnostic<Code>[];
  /** The exact number of problems. */
  readonly total: number;
  /** The exact number of errors among them. */
  readonly errors: number;
}

/** The outcome of parsing an input: a value with its warnings, or the problems that prevent its use. */
export type Result<T, Code extends string = string> =
  | {
      /** True: the input can be used. */
      readonly ok: true;
      /** The parsed value. */
      readonly value: T;
      /** The warnings; no errors. */
      readonly report: DiagnosticReport<Code>;
    }
  | {
      /** False: the input cannot be used. */
      readonly ok: false;
      /** The problems, at least one of them an error. */
      readonly report: DiagnosticReport<Code>;
    };

/** A catalogue of diagnostics: two texts for each code, one for the problem and one, under `<code>/fix`, for the fix. */
export type DiagnosticCatalogue<Code extends string> = Catalogue<Code | `${Code}/fix`>;

import { CodedError, type DiagnosticSink, type Path } from '@community1373/base/diagnostics';
import type { Params } from '@community1373/base/explain';
import type { RunOptions } from '@community1373/base/run';
import type { MapCode } from './geojson/messages-geojson';
import type { OsmCode } from './osm/messages-osm';
import type { FileCode } from './messages-files';

/** Aborts the reading of a file from inside; it never leaves this package. */
export class FileProblem extends CodedError {
  constructor(
    override readonly code: FileCode | MapCode | OsmCode,
    received: unknown,
    readonly params: Params = {},
    readonly path: Path = [],
  ) {
    super(code, received);
  }
}

/**
 * Runs a reading, unless it was cancelled before; a file problem becomes a diagnostic and returns undefined, any other error is a program error and is thrown
 * on.
 */
export const reportingProblems = async <T>(
  sink: DiagnosticSink,
  { signal }: Pick<RunOptions, 'signal'>,
  read: () => Promise<T>,
): Promise<T | undefined> => {
  try {
    if (signal?.aborted === true) throw new FileProblem('exchange.cancelled', undefined);
    return await read();
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    sink.add(error.code, error.path, error.received, error.params);
    return undefined;
  }
};

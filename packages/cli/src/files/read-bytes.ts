import { readFile } from 'node:fs/promises';
import { exitCode, type CommandFailure } from '../exit-code';
import { failure } from '../failures';
import type { ProblemCode } from '../messages/problems';

const codes: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'cli.no-such-file',
  ENOTDIR: 'cli.no-such-file',
  EISDIR: 'cli.folder',
  EACCES: 'cli.no-permission',
  EPERM: 'cli.no-permission',
};

/** Returns the code that the system gives an error of a file, such as `ENOENT`. */
const systemCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);

/** Returns the failure of a file that could not be read or written; the more special `also` go before the common ones. */
export const fileFailure = (
  file: string,
  error: unknown,
  other: 'cli.unreadable' | 'cli.unwritable',
  also: Readonly<Record<string, ProblemCode>> = {},
): CommandFailure => {
  const reason = systemCode(error);
  return failure(exitCode.file, also[reason] ?? codes[reason] ?? other, [file], file, { reason });
};

/** Reads a file whole. */
export const readBytes = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    throw fileFailure(file, error, 'cli.unreadable');
  }
};

import { access, rename, rm, writeFile } from 'node:fs/promises';
import { exitCode } from '../exit-code';
import { failure } from '../failures';
import { fileFailure } from './read-bytes';

/** Refuses a file that exists, unless it may be overwritten: before a long computation, not after it. */
export const checkFree = async (file: string, force: boolean): Promise<void> => {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere && !force) throw failure(exitCode.file, 'cli.exists', [file], file);
};

/** Writes a file whole or not at all: a file that is overwritten stays as it was until the new one is complete. */
export const writeBytes = async (file: string, bytes: Uint8Array, force: boolean): Promise<void> => {
  const also = { EEXIST: 'cli.exists', ENOENT: 'cli.no-folder', ENOTDIR: 'cli.no-folder' } as const;
  const target = force ? `${file}.${process.pid}.part` : file;
  try {
    await writeFile(target, bytes, { flag: 'wx' });
  } catch (error) {
    const refused = fileFailure(file, error, 'cli.unwritable', also);
    if (refused.report.items[0]?.code === 'cli.unwritable') await rm(target, { force: true });
    throw refused;
  }
  if (!force) return;
  try {
    await rename(target, file);
  } catch (error) {
    await rm(target, { force: true });
    throw fileFailure(file, error, 'cli.unwritable', also);
  }
};

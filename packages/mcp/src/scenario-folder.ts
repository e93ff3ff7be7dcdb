import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { defaultLimits } from '@community1373/exchange';
import { failure } from './problems';

/** The scenario files that an assistant may read. */
export interface ScenarioFolder {
  /** Lists the files by their relative paths. */
  readonly list: () => Promise<readonly string[]>;
  /** Reads a file of the list. */
  readonly read: (file: string) => Promise<Uint8Array>;
}

/** Limit of the files listed. */
const mostFiles = 500;

const isScenarioFile = (file: string): boolean => /\.(json|xlsx)$/i.test(file);

const reasonOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);

const isWithin = (root: string, path: string): boolean => {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** Reads a regular file; its path has no link left in it, and a link put there since is refused. */
const readRegular = async (path: string, file: string): Promise<Uint8Array> => {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const { size } = await handle.stat().then((stat) => {
      if (!stat.isFile()) throw failure('mcp.no-such-file', ['file'], file);
      return stat;
    });
    const most = defaultLimits.fileBytes;
    if (size > most) throw failure('mcp.too-large', ['file'], file, { most });
    return await handle.readFile();
  } finally {
    await handle.close();
  }
};

/**
 * Opens a folder whose scenario files (JSON, XLSX) an assistant may read, at any depth. Nothing outside it is read: neither by an absolute path, nor by `..`, nor
 * by a symbolic link.
 *
 * @example
 * import { openScenarioFolder } from '@community1373/mcp';
 * const folder = await openScenarioFolder('.');
 * (await folder.read('../secret.json').catch((problem) => problem.message)); // => 'mcp.outside'
 */
export const openScenarioFolder = async (root: string): Promise<ScenarioFolder> => {
  const base = await realpath(root);
  return {
    list: async () => {
      const entries = await readdir(base, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && isScenarioFile(entry.name))
        .map((entry) => relative(base, resolve(entry.parentPath, entry.name)).replaceAll(sep, '/'))
        .filter((file) => !/(^|\/)(node_modules|\.[^/]*)\//.test(file))
        .toSorted()
        .slice(0, mostFiles);
    },
    read: async (file) => {
      const asked = resolve(base, file);
      if (file.includes('\0') || isAbsolute(file) || !isWithin(base, asked))
        throw failure('mcp.outside', ['file'], file);
      if (!isScenarioFile(file)) throw failure('mcp.no-such-file', ['file'], file);
      try {
        const path = await realpath(asked);
        if (!isWithin(base, path)) throw failure('mcp.outside', ['file'], file);
        return await readRegular(path, file);
      } catch (error) {
        const reason = reasonOf(error);
        if (reason === 'ENOENT' || reason === 'ENOTDIR') throw failure('mcp.no-such-file', ['file'], file);
        if (error instanceof Error && 'report' in error) throw error;
        throw failure('mcp.unreadable', ['file'], file, { reason });
      }
    },
  };
};

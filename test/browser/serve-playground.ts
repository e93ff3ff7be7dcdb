import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { preview } from 'vite';
import { root } from '../support/sources';

export interface Served {
  readonly url: string;
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** Builds the playground into a temporary folder and serves it on a free local port, on the stand-in core if one is given. */
export const servePlayground = async (standIn?: string): Promise<Served> => {
  const folder = mkdtempSync(join(tmpdir(), 'community1373-playground-'));
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' };
  delete environment['COMMUNITY1373_CORE_STAND_IN'];
  if (standIn !== undefined) environment['COMMUNITY1373_CORE_STAND_IN'] = resolve(root, standIn);
  await promisify(execFile)(
    process.execPath,
    [resolve(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', folder, '--logLevel', 'error'],
    { cwd: resolve(root, 'playground'), env: environment },
  );
  const server = await preview({
    root: resolve(root, 'playground'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('the preview server gave no address');
  return {
    url,
    folder,
    stop: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

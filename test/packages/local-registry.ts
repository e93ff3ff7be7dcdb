import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { root, rooms } from '../support/sources';

/** A registry of packages on the loopback. */
export interface LocalRegistry {
  readonly url: string;
  /** The packages that were asked for, in order. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
}

interface Packed {
  readonly version: string;
  readonly manifest: object;
  readonly tarball: Buffer;
}

const { packages: locked } = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, unknown>>;
};

/** The folders of a package, one for each version: one of ours, or a dependency as this checkout has it. */
const foldersOf = (name: string): readonly string[] => {
  const room = rooms.find((one) => name === `@community1373/${one}`);
  if (room !== undefined) return [resolve(root, 'packages', room)];
  return Object.keys(locked)
    .filter((path) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map((path) => resolve(root, path))
    .filter((folder) => existsSync(join(folder, 'package.json')));
};

/** Packs a package, and checks the checksum that npm says. */
const pack = async (folder: string, scratch: string): Promise<Packed> => {
  const args = ['pack', folder, '--json', '--ignore-scripts', '--pack-destination', scratch];
  const { stdout } = await promisify(execFile)('npm', args, { cwd: scratch, maxBuffer: 1 << 26 });
  const [{ filename, version, integrity }] = JSON.parse(stdout) as [
    { filename: string; version: string; integrity: string },
  ];
  const tarball = readFileSync(join(scratch, filename));
  const checksum = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  if (checksum !== integrity) throw new Error(`${filename} has another checksum than npm says`);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object;
  return { version, manifest: { ...manifest, version, dist: { integrity } }, tarball };
};

/**
 * Starts a registry that offers our packages and their dependencies, each packed when it is asked for. Two documents of the registry's protocol are all that
 * `npm install` reads: the packument and the tarball. So a page of code serves where verdaccio would bring many development dependencies.
 */
export const startRegistry = async (): Promise<LocalRegistry> => {
  const scratch = mkdtempSync(join(tmpdir(), 'community1373-registry-'));
  const asked: string[] = [];
  const packages = new Map<string, Promise<readonly Packed[]>>();
  const packed = (name: string): Promise<readonly Packed[]> => {
    const versions = packages.get(name) ?? Promise.all(foldersOf(name).map((folder) => pack(folder, scratch)));
    packages.set(name, versions);
    return versions;
  };
  const packument = (name: string, versions: readonly Packed[], url: string): string => {
    const ours = versions.map(({ version, manifest }) => {
      const { dist } = manifest as { readonly dist: object };
      return [version, { ...manifest, dist: { ...dist, tarball: `${url}/-/${encodeURIComponent(name)}/${version}` } }];
    });
    return JSON.stringify({ name, 'dist-tags': { latest: versions[0]?.version }, versions: Object.fromEntries(ours) });
  };
  const answer = async (path: string, url: string): Promise<string | Buffer | undefined> => {
    const [, name = path, wanted] = /^-\/(.+)\/([^/]+)$/.exec(path) ?? [];
    const versions = await packed(name);
    if (wanted !== undefined) return versions.find(({ version }) => version === wanted)?.tarball;
    asked.push(name);
    return versions.length === 0 ? undefined : packument(name, versions, url);
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    const found = await answer(path, `http://${request.headers.host}`).catch(String);
    response.statusCode = found === undefined ? 404 : 200;
    response.end(found);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the registry has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    stop: async () => {
      await new Promise((done) => void server.close(done));
      rmSync(scratch, { recursive: true, force: true });
    },
  };
};

// `npm run build`: builds each workspace once those it depends on are built, as many at a time as there are cores, and prints a line for each. Text
// that a build itself prints is shown: it is a warning, or the reason why it failed. With DENY_WARNINGS a warning fails too.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { root } from '../support/sources';

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(resolve(root, folder, 'package.json'), 'utf8')) as Manifest;

const { workspaces } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  readonly workspaces: readonly string[];
};
const waiting = workspaces
  .map((folder) => ({ folder, manifest: manifestOf(folder) }))
  .filter(({ manifest }) => manifest.scripts?.['build'] !== undefined);
type Workspace = (typeof waiting)[number];

const pending = new Set(waiting.map(({ manifest }) => manifest.name));
// An unpublished workspace reads the sources of the packages.
const isReady = ({ manifest: { private: isPrivate, dependencies = {} } }: Workspace): boolean =>
  isPrivate === true || Object.keys(dependencies).every((name) => !pending.has(name));

/** Builds one workspace, prints its line, and returns true if that went well. */
const builds = ({ folder, manifest: { name } }: Workspace): Promise<boolean> =>
  new Promise((ended) => {
    const start = performance.now();
    const child = spawn('npm', ['run', '-s', 'build'], { cwd: resolve(root, folder) });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => printed.push(data));
    child.on('close', (code) => {
      const text = Buffer.concat(printed).toString().trim();
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const outcome = code !== 0 ? 'failed' : text === '' ? 'built' : 'built with warnings';
      console.log(`${name} ${outcome} in ${seconds} s${text === '' ? '' : `\n${text}`}`);
      ended(code === 0 && (text === '' || process.env['DENY_WARNINGS'] === undefined));
    });
  });

const running = new Set<Promise<void>>();
const failed: string[] = [];

/** Starts what is ready, as far as there are cores, and returns true while anything is being built. */
const startReady = (): boolean => {
  while (failed.length === 0 && running.size < availableParallelism()) {
    const ready = waiting.findIndex(isReady);
    const [workspace] = ready === -1 ? [] : waiting.splice(ready, 1);
    if (workspace === undefined) break;
    const { name } = workspace.manifest;
    const build = builds(workspace).then((isBuilt) => {
      running.delete(build);
      pending.delete(name);
      if (!isBuilt) failed.push(name);
    });
    running.add(build);
  }
  return running.size > 0;
};

while (startReady()) await Promise.race(running);
process.exit(failed.length > 0 ? 1 : 0);

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root, rooms } from '../support/sources';

/** The fields of a package.json that are read. */
export interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Manifests of our packages. */
export const manifests = rooms.map((room) => manifestOf(resolve(root, 'packages', room)));

/** Runs a command; throws with its output if it fails. */
export const runCommand = (cwd: string, command: string, args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
};

/** Returns the nested dependencies of a dependency, installed in its own folder. */
const ownVersions = (name: string): readonly string[] => {
  const folder = resolve(root, 'node_modules', name, 'node_modules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => !entry.startsWith('.'))
    .flatMap((entry) =>
      entry.startsWith('@') ? readdirSync(join(folder, entry)).map((inner) => `${entry}/${inner}`) : [entry],
    );
};

/** Returns the third-party packages that the named ones need, including themselves. */
const closureOf = (names: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const own = ownVersions(name);
    Object.keys(manifestOf(resolve(root, 'node_modules', name)).dependencies ?? {})
      .filter((dependency) => !own.includes(dependency))
      .forEach(visit);
  };
  names.forEach(visit);
  return found;
};

/** An empty project in which our packages are installed from their tarballs. */
export interface PackedProject {
  readonly folder: string;
  readonly run: (command: string, args: readonly string[]) => string;
  readonly remove: () => void;
}

/**
 * Packs our packages and installs them in an empty project, with their dependencies and `others`. The registry is not used: third-party packages
 * are taken from the installation of this checkout.
 */
export const packProject = (others: readonly string[] = []): PackedProject => {
  if (!rooms.every((room) => existsSync(resolve(root, 'packages', room, 'dist'))))
    throw new Error('the packages are not built: run `npm run build` first (`npm test` does)');
  const folder = mkdtempSync(join(tmpdir(), 'community1373-packed-'));
  const tarballs = rooms.map((room) => {
    const [packed] = JSON.parse(
      runCommand(resolve(root, 'packages', room), 'npm', ['pack', '--json', '--pack-destination', folder]),
    ) as { filename: string }[];
    return [manifestOf(resolve(root, 'packages', room)).name, `file:./${packed?.filename}`] as const;
  });
  const needed = manifests.flatMap(({ dependencies = {} }) =>
    Object.keys(dependencies).filter((name) => !name.startsWith('@community1373/')),
  );
  const copies = [...closureOf([...needed, ...others])].map((name) => {
    const to = join(folder, 'third-party', name);
    mkdirSync(to, { recursive: true });
    cpSync(resolve(root, 'node_modules', name), to, { recursive: true, dereference: true });
    // Installing a folder also installs its development dependencies, which would need the registry.
    writeFileSync(
      join(to, 'package.json'),
      JSON.stringify({ ...manifestOf(to), devDependencies: {}, bundleDependencies: ownVersions(name) }),
    );
    return [name, `file:./third-party/${name}`] as const;
  });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', private: true, dependencies: Object.fromEntries([...tarballs, ...copies]) }),
  );
  const run = (command: string, args: readonly string[]): string => runCommand(folder, command, args);
  run('npm', ['install', '--offline', '--install-links', '--no-audit', '--no-fund', '--ignore-scripts']);
  return { folder, run, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

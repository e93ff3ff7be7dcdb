import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, rooms } from '../support/sources';

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const manifests = rooms.map((room) => manifestOf(resolve(root, 'packages', room)));

/** Every module that a package offers, as an importer writes it. */
const specifiers = manifests.flatMap(({ name, exports }) =>
  Object.keys(exports)
    .filter((key) => !key.endsWith('.json'))
    .map((key) => name + key.slice(1)),
);

/** What a dependency brings in a version of its own, within its own folder. */
const ownVersions = (name: string): readonly string[] => {
  const folder = resolve(root, 'node_modules', name, 'node_modules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => !entry.startsWith('.'))
    .flatMap((entry) => (entry.startsWith('@') ? readdirSync(join(folder, entry)).map((inner) => `${entry}/${inner}`) : [entry]));
};

// The registry is not asked: what the packages depend on is taken from the installation of this checkout.
const thirdParty = (): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const own = ownVersions(name);
    Object.keys(manifestOf(resolve(root, 'node_modules', name)).dependencies ?? {})
      .filter((dependency) => !own.includes(dependency))
      .forEach(visit);
  };
  for (const { dependencies = {} } of manifests)
    Object.keys(dependencies)
      .filter((name) => !name.startsWith('@community1373/'))
      .forEach(visit);
  return found;
};

const project = mkdtempSync(join(tmpdir(), 'community1373-packed-'));
const run = (command: string, args: readonly string[], cwd = project): string => {
  const { status, stdout, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
};

beforeAll(() => {
  if (!rooms.every((room) => existsSync(resolve(root, 'packages', room, 'dist/index.js'))))
    throw new Error('the packages are not built: run `npm run build` first (`npm test` does)');
  const tarballs = rooms.map((room) => {
    const [packed] = JSON.parse(
      run('npm', ['pack', '--json', '--pack-destination', project], resolve(root, 'packages', room)),
    ) as { filename: string }[];
    return [manifestOf(resolve(root, 'packages', room)).name, `file:./${packed?.filename}`] as const;
  });
  const copies = [...thirdParty()].map((name) => {
    const folder = join(project, 'third-party', name);
    mkdirSync(folder, { recursive: true });
    cpSync(resolve(root, 'node_modules', name), folder, { recursive: true, dereference: true });
    // A folder is installed with its development dependencies, which the registry would be asked for.
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifestOf(folder), devDependencies: {}, bundleDependencies: ownVersions(name) }));
    return [name, `file:./third-party/${name}`] as const;
  });
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'empty', private: true, dependencies: Object.fromEntries([...tarballs, ...copies]) }),
  );
  run('npm', ['install', '--offline', '--install-links', '--no-audit', '--no-fund', '--ignore-scripts']);
}, 300_000);

afterAll(() => rmSync(project, { recursive: true, force: true }), 60_000);

describe('the packed packages in an empty project', () => {
  it('install every package and export something under every specifier', () => {
    expect(specifiers.length).toBeGreaterThanOrEqual(rooms.length);
  });

  it('import as ES modules', () => {
    const code = `${specifiers.map((name, i) => `import * as m${i} from '${name}';`).join('\n')}
const empty = [${specifiers.map((name, i) => `['${name}', Object.keys(m${i}).length]`).join(',')}].filter(([, n]) => n === 0);
console.log(JSON.stringify(empty));`;
    writeFileSync(join(project, 'esm.mjs'), code);
    expect(JSON.parse(run('node', ['esm.mjs']))).toEqual([]);
  });

  it('require as CommonJS', () => {
    const code = `const empty = ${JSON.stringify(specifiers)}.filter((name) => Object.keys(require(name)).length === 0);
console.log(JSON.stringify(empty));`;
    writeFileSync(join(project, 'cjs.cjs'), code);
    expect(JSON.parse(run('node', ['cjs.cjs']))).toEqual([]);
  });

  it.each([
    ['node16', ['--module', 'node16', '--moduleResolution', 'node16']],
    ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ])('types resolve in %s mode', (_mode, flags) => {
    const code = specifiers.map((name, i) => `import * as m${i} from '${name}';\nexport type T${i} = typeof m${i};`).join('\n');
    for (const file of ['types.mts', 'types.cts']) writeFileSync(join(project, file), code);
    run('node', [
      resolve(root, 'node_modules/typescript/bin/tsc'),
      '--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2023,dom', '--skipLibCheck', 'false',
      ...flags, 'types.mts', 'types.cts',
    ]);
  }, 120_000);
});

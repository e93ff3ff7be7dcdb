import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, rooms } from './support/sources';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const text = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const manifest = (folder: string): Manifest => JSON.parse(text(`${folder}/package.json`)) as Manifest;
const locked = Object.entries(
  (JSON.parse(text('package-lock.json')) as { packages: Readonly<Record<string, Locked>> }).packages,
).filter(([path]) => path.includes('node_modules/'));
const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? path;
const foreign = (names: Readonly<Record<string, string>> = {}): readonly string[] =>
  Object.keys(names).filter((name) => !name.startsWith('@community1373/'));

const folders = ['.', 'playground', ...rooms.map((room) => `packages/${room}`)];
const shipped = [...new Set(folders.flatMap((folder) => foreign(manifest(folder).dependencies)))];
const declared = [
  ...new Set(
    folders.flatMap((folder) => foreign({ ...manifest(folder).dependencies, ...manifest(folder).devDependencies })),
  ),
];

const reasons = text('docs/dependencies.md');
/** The rows of the table: shipped dependencies, each with licence and reason. */
const rows = new Map(
  [...reasons.matchAll(/^\| ([^|]+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm)].flatMap(
    ([, names = '', licence = '', why = '']) =>
      names.split(', ').map((name) => [name.trim(), { licence, why }] as const),
  ),
);
const named = (name: string): boolean =>
  new RegExp(`(^|[\\s(\`,])${name.replaceAll(/[/.]/g, String.raw`\$&`)}(?![\\w/-])`, 'm').test(reasons);

const permissive = /^\(?(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|Zlib|Unlicense|CC0-1\.0)\b/;
/** Licences allowed only for development dependencies, which are never shipped: they impose conditions on changes of their own files. */
const onlyForWork = /^(MPL-2\.0|Python-2\.0|CC-BY-4\.0)$/;
/** Packages without a licence field; docs/dependencies.md names the place of their licence. */
const elsewhere = ['@mapbox/jsonlint-lines-primitives', 'spawndamnit'];

describe('what the project depends on', () => {
  it('is in the list, with the reason', () => {
    expect(shipped.filter((name) => rows.get(name) === undefined || rows.get(name)?.why.trim() === '')).toEqual([]);
    expect(declared.filter((name) => !named(name))).toEqual([]);
  });

  it('and the list names nothing that is gone', () => {
    expect(
      [...rows.keys()].filter((name) => name !== 'dependency' && name !== '---' && !shipped.includes(name)),
    ).toEqual([]);
  });

  it('is licensed permissively, as the list says, down to the last that is shipped', () => {
    const licences = new Map(locked.map(([path, { license }]) => [nameOf(path), license] as const));
    expect(Object.fromEntries(shipped.map((name) => [name, licences.get(name)]))).toEqual(
      Object.fromEntries(shipped.map((name) => [name, rows.get(name)?.licence])),
    );
    const others = locked.filter(
      ([path, { license, link, dev }]) =>
        link !== true &&
        !elsewhere.includes(nameOf(path)) &&
        !permissive.test(license ?? '') &&
        !(dev === true && onlyForWork.test(license ?? '')),
    );
    expect(elsewhere.filter((name) => !named(name))).toEqual([]);
    expect(others.map(([path, { license }]) => `${nameOf(path)}: ${license ?? 'not in the lockfile'}`)).toEqual([]);
  });

  it('runs nothing when it is installed', () => {
    expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    expect(
      locked
        .filter(
          ([, { hasInstallScript, dev, optional }]) => hasInstallScript === true && dev !== true && optional !== true,
        )
        .map(([path]) => path),
    ).toEqual([]);
  });

  it('is one version of each that is shipped, and all there', () => {
    const versions = (name: string): number =>
      new Set(
        locked.filter(([path, { dev }]) => nameOf(path) === name && dev !== true).map(([, { version }]) => version),
      ).size;
    expect(
      shipped.filter(
        (name) => !existsSync(resolve(root, 'node_modules', name, 'package.json')) || versions(name) !== 1,
      ),
    ).toEqual([]);
  });
});

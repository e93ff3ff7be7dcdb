import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, packageSources, root, rooms } from '../support/sources';

interface Manifest {
  readonly name: string;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly sideEffects: boolean;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
}
const read = (path: string): unknown => JSON.parse(readFileSync(resolve(root, path), 'utf8'));
const manifests = rooms.map((room) => ({ room, manifest: read(`packages/${room}/package.json`) as Manifest }));
const sources = packageSources();
const budgets = read('.size-limit.json') as readonly { readonly path: string; readonly import: string }[];

/** Returns the module of an export, relative to the root folder; undefined where it is not a module. */
const entryOf = (room: string, target: unknown): string | undefined => {
  const file =
    typeof target === 'object' && target !== null
      ? (target as { import?: { default?: string } }).import?.default
      : undefined;
  return file === undefined ? undefined : `packages/${room}/${file.slice(2)}`;
};

/** Returns the dependencies that no source file of the package imports. */
const unused = (room: string, declared: readonly string[]): readonly string[] => {
  const imported = new Set(
    sources
      .filter((file) => file.room === room)
      .flatMap(({ ast }) => importsOf(ast))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
  );
  return declared.filter((name) => !imported.has(name));
};

describe.each(manifests)('the package $manifest.name', ({ room, manifest }) => {
  it('carries its licence, words to be found by, and a page that names every entry', () => {
    expect(readFileSync(resolve(root, 'packages', room, 'LICENSE'), 'utf8')).toBe(
      readFileSync(resolve(root, 'LICENSE'), 'utf8'),
    );
    expect(manifest.keywords.length).toBeGreaterThan(3);
    const page = readFileSync(resolve(root, 'packages', room, 'README.md'), 'utf8');
    const named = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    const entries = Object.keys(manifest.exports).filter((key) => !key.endsWith('.json'));
    expect(named.toSorted()).toEqual(entries.map((key) => manifest.name + key.slice(1)).toSorted());
  });

  it('is free of side effects, permissively licensed, and runs nothing when it is installed', () => {
    expect(manifest).toMatchObject({ sideEffects: false, license: 'MIT', engines: { node: '>=20.19' } });
    expect(Object.keys(manifest.scripts ?? {}).filter((name) => /install|prepare|prepublish/.test(name))).toEqual([]);
  });

  it('offers each module as ESM and CommonJS, with types for both', () => {
    const modules = Object.entries(manifest.exports).filter(([key]) => !/\.(json|wasm)$/.test(key));
    const types = {
      import: { types: expect.stringMatching(/\.d\.ts$/), default: expect.stringMatching(/\.js$/) },
      require: { types: expect.stringMatching(/\.d\.cts$/), default: expect.stringMatching(/\.cjs$/) },
    };
    expect(Object.fromEntries(modules)).toMatchObject(Object.fromEntries(modules.map(([key]) => [key, types])));
  });

  it('declares only what it imports', () => {
    expect(unused(room, Object.keys(manifest.dependencies ?? {}))).toEqual([]);
  });

  it('has a size budget for each module that it offers', () => {
    const entries = Object.values(manifest.exports).flatMap((target) => entryOf(room, target) ?? []);
    expect(entries.filter((path) => !budgets.some((budget) => budget.path === path && budget.import === '*'))).toEqual(
      [],
    );
  });
});

describe('what is loaded only when it is used', () => {
  it.each(['highs', 'docx'])('%s: by import(), never at the head of a module', (name) => {
    const heads = sources.filter(({ ast }) =>
      ast.statements.some((statement) => {
        const text = statement.getText(ast);
        return (
          /^(import|export)\b/.test(text) &&
          !/^import type\b/.test(text) &&
          new RegExp(`from ['"]${name}(/|['"])`).test(text)
        );
      }),
    );
    expect(heads.map(({ path }) => path)).toEqual([]);
    expect(sources.some(({ ast }) => importsOf(ast).includes(name))).toBe(true);
  });
});

describe('the versions', () => {
  it('are one, held together when a release is made, with a line in the changelog', () => {
    const config = read('.changeset/config.json') as { fixed: readonly (readonly string[])[]; access: string };
    expect(config).toMatchObject({ fixed: [['@community1373/*']], access: 'public' });
    const versions = new Set(
      rooms.map((room) => (read(`packages/${room}/package.json`) as { version: string }).version),
    );
    expect(versions.size).toBe(1);
    expect(readFileSync(resolve(root, 'CHANGELOG.md'), 'utf8')).toContain(`## ${[...versions].join()}`);
  });

  it('and the checks of dependencies can fail', () => {
    expect(unused('base', ['zod', 'left-pad'])).toEqual(['left-pad']);
  });
});

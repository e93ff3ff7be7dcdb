import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './support/sources';

const folder = resolve(root, 'playground/src');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const textOf = (file: string): string => readFileSync(resolve(folder, file), 'utf8');

/** The classes of a sheet of styles, without those of the design system inside `:global`. */
const classesOf = (sheet: string): ReadonlySet<string> =>
  new Set(
    [
      ...textOf(sheet)
        .replaceAll(/:global\([^)]*\)/g, '')
        .matchAll(/\.([A-Za-z][\w-]*)/g),
    ].map(([, name = '']) => name),
  );

/** Each sheet that a component imports, with the classes that it takes from it by name. */
const uses = files
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) =>
    [...textOf(file).matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].map(([, local = '', path = '']) => ({
      file,
      sheet: resolve('/', dirname(file), path).slice(1),
      names: [...textOf(file).matchAll(new RegExp(String.raw`\b${local}(?:\.(\w+)|\['(\w+)'\])`, 'g'))].map(
        ([, dotted, quoted = '']) => dotted ?? quoted,
      ),
    })),
  );

it('every class that a component names is in its sheet of styles', () => {
  expect(uses.length).toBeGreaterThan(40);
  expect(
    uses.flatMap(({ file, sheet, names }) =>
      names.filter((name) => !classesOf(sheet).has(name)).map((name) => `${file}: ${name}`),
    ),
  ).toEqual([]);
});

it('every class of a sheet of styles is named in a file beside it', () => {
  const sheets = files.filter((file) => file.endsWith('.module.css'));
  const idle = sheets.flatMap((sheet) => {
    const around = uses
      .filter((use) => use.sheet === sheet)
      .map(({ file }) => textOf(file))
      .join('\n');
    return [...classesOf(sheet)]
      .filter((name) => !new RegExp(String.raw`\b${name}\b`).test(around))
      .map((name) => `${sheet}: ${name}`);
  });
  expect(idle).toEqual([]);
});

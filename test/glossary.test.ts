import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/sources';

const text = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const rows = [...text('docs/glossary.md').matchAll(/^\| ([^|]+) \| ([^|]+) \| `(\w+)` \| (\w+) \| ([^|]+) \|$/gm)].map(
  ([, chinese = '', english = '', name = '', room = '']) => ({
    chinese,
    english,
    name,
    room,
  }),
);

/** The reports of all entries of a package. */
const reportsOf = (room: string): string =>
  readdirSync(resolve(root, 'docs/api'))
    .filter((file) => file.startsWith(`${room}.`))
    .map((file) => text(`docs/api/${file}`))
    .join('\n');

const unused = new Set(
  [...text('docs/glossary.md').matchAll(/^\| ([a-z, ]+) \| [a-z(), ]+ \|$/gm)].flatMap(([, words = '']) =>
    words === 'not' ? [] : words.split(', '),
  ),
);
const published = readdirSync(resolve(root, 'docs/api')).flatMap((file) =>
  [...text(`docs/api/${file}`).matchAll(/^export (?:declare )?(?:const|interface|type|class|function) (\w+)/gm)].map(
    ([, name = '']) => ({ name, file }),
  ),
);
const wordsOf = (name: string): readonly string[] =>
  [...name.matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g)].map(([word]) => word.toLowerCase());

describe('the glossary', () => {
  it('keeps out of the public names the words that it replaces, in the plural too', () => {
    expect(unused.size).toBeGreaterThan(8);
    expect(published.length).toBeGreaterThan(900);
    expect(
      published.filter(({ name }) =>
        wordsOf(name).some((word) => unused.has(word) || unused.has(word.replace(/(ed|es|s)$/, ''))),
      ),
    ).toEqual([]);
  });

  it('has rows, each term once', () => {
    expect(rows.length).toBeGreaterThan(40);
    expect(new Set(rows.map(({ chinese }) => chinese)).size).toBe(rows.length);
    expect(new Set(rows.map(({ english }) => english)).size).toBe(rows.length);
  });

  it.each(rows)('$chinese is $name of $room', ({ name, room }) => {
    expect(reportsOf(room)).toMatch(
      new RegExp(`^(export )?(declare )?(const|interface|type|class|function) ${name}\\b|^export \\{ ${name} \\}`, 'm'),
    );
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/sources';

const text = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const rows = [...text('docs/glossary.md').matchAll(/^\| ([^|]+) \| ([^|]+) \| `(\w+)` \| (\w+) \|$/gm)].map(([, chinese = '', english = '', name = '', room = '']) => ({
  chinese,
  english,
  name,
  room,
}));

describe('the glossary', () => {
  it('has rows, each term once', () => {
    expect(rows.length).toBeGreaterThan(40);
    expect(new Set(rows.map(({ chinese }) => chinese)).size).toBe(rows.length);
    expect(new Set(rows.map(({ english }) => english)).size).toBe(rows.length);
  });

  it.each(rows)('$chinese is $name of $room', ({ name, room }) => {
    expect(text(`docs/api/${room}.api.md`)).toMatch(new RegExp(`^(export )?(declare )?(const|interface|type|class|function) ${name}\\b|^export \\{ ${name} \\}`, 'm'));
  });
});

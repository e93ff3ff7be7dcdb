import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/sources';

const pages = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(resolve(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?!api\/|reference\/|examples\/).*\.md$/.test(file))
    .map((file) => `docs/${file}`),
];

// Matches a number of seconds or bytes, that is a measurement and not a rule of the domain.
const figure = /(?<![\w.])\d[\d.,]* ?(?:s|ms|kB|MB|GB|seconds|秒|毫秒)(?![\w¹²³])/;
const command = /`(?:npm run |npx )[^`]+`/;

/** Returns the sections of a page that state a measurement without the command that gives it. */
const bare = (text: string): readonly string[] =>
  text
    .replace(/```[\s\S]*?```/g, '')
    .split(/^(?=#+ )/m)
    .filter((section) => figure.test(section) && !command.test(section))
    .map((section) => `${section.split('\n')[0] ?? ''}: ${figure.exec(section)?.[0] ?? ''}`);

describe('a figure in the documents stands beside the command that gives it', () => {
  it.each(pages)('%s', (page) => {
    expect(bare(readFileSync(resolve(root, page), 'utf8'))).toEqual([]);
  });

  it('and the check can fail', () => {
    expect(bare('## Speed\nIt takes 3.5 s.\n## Size\n12 kB, by `npm run size`.')).toEqual(['## Speed: 3.5 s']);
    expect(bare('## Rule\nA meeting within 15 days, 1.5 m² each.')).toEqual([]);
  });
});

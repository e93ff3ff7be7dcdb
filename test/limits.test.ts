import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageSources, root } from './support/sources';

/** Limits of a file by which its reader refuses an input: constants `most…` of 1,000 and more that a diagnostic is reported by, and tables `…Limits`. */
const limitsIn = (text: string): readonly number[] => {
  const numbers = (of: string): readonly number[] =>
    [...of.matchAll(/(?<![\w.])\d[\d_]*(?![\w.])/g)].map(([number]) => Number(number.replaceAll('_', '')));
  const single = [...text.matchAll(/^(?:export )?const (?:most|largest)[A-Z]\w* = (\d[\d_]*);$/gm)].flatMap(
    ([, number = '']) => numbers(number),
  );
  const tables = [...text.matchAll(/^(?:export )?const \w+Limits = \{([^}]*)\} as const;$/gm)].flatMap(
    ([, table = '']) => numbers(table),
  );
  return /\.add\(\s*'/.test(text) ? [...single.filter((limit) => limit >= 1000), ...tables] : [];
};

/** The limits by file. Files given by people have limits that a caller can change, and a paragraph of their own. */
const limits = new Map(
  packageSources()
    .filter(({ room }) => room !== 'exchange')
    .flatMap(({ path, ast }): [string, readonly number[]][] => {
      const found = limitsIn(ast.text);
      return found.length === 0 ? [] : [[path, [...found].sort((a, b) => a - b)]];
    }),
);

describe('the limits of a computation', () => {
  it.each(['docs/security.md', 'docs/security.zh-CN.md'])('law: %s has those of the code, and no others', (page) => {
    const text = readFileSync(resolve(root, page), 'utf8');
    const rows = [...text.matchAll(/^\| [^|\n]+ \| ([^|\n]+) \| `(packages\/[^`]+\.ts)` \|$/gm)];
    const stated = new Map(
      rows.map(([, numbers = '', path = '']) => [
        path,
        [...numbers.matchAll(/\d[\d,]*/g)].map(([number]) => Number(number.replaceAll(',', ''))).sort((a, b) => a - b),
      ]),
    );
    expect(Object.fromEntries(stated)).toEqual(Object.fromEntries(limits));
    expect(limits.size).toBeGreaterThan(5);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './support/sources';

// Pages for users of the library exist in Chinese and in English: README, everything in docs and the guides. Pages for contributors
// exist only in English, the glossary is bilingual, and the examples are described beside their code.
const inEnglishAlone = new Set(
  ['benchmarks', 'dependencies', 'glossary', 'reliability', 'scaling', 'solver'].map((name) => `docs/${name}.md`),
);

const pages = [
  'README.md',
  'README.zh-CN.md',
  ...['docs', 'docs/guides', 'docs/quick-starts', 'docs/start'].flatMap((folder) =>
    readdirSync(resolve(root, folder)).flatMap((file) => (file.endsWith('.md') ? [`${folder}/${file}`] : [])),
  ),
];
const chinesePages = pages.filter((path) => path.endsWith('.zh-CN.md'));
const chineseOf = (path: string): string => path.replace(/(?<!\.zh-CN)\.md$/, '.zh-CN.md');
const englishOf = (path: string): string => path.replace(/\.zh-CN\.md$/, '.md');

/** Returns the tokens of a block of code without comments. */
const tokensOf = (code: string): readonly string[] => {
  const ast = ts.createSourceFile('block.ts', code, ts.ScriptTarget.Latest, true);
  const leaves = (node: ts.Node): readonly string[] =>
    node.getChildCount(ast) === 0 ? [node.getText(ast)] : node.getChildren(ast).flatMap(leaves);
  return leaves(ast);
};

const isText = (token: string): boolean => /^['"`]/.test(token);

/** True when two blocks are the same code. Display texts may be Chinese in the Chinese page: test/examples.test.ts runs both. */
const sameCode = (english: string, chinese: string, language: string): boolean => {
  // Printed lines are in the language of their page; test/guides/quick-starts.test.ts holds both.
  if (language === 'text') return true;
  if (!/^(ts|typescript|js)$/.test(language)) return english === chinese;
  const [ours, theirs] = [
    tokensOf(chinese.replaceAll("['zh-CN']", '.en')),
    tokensOf(english.replaceAll("['zh-CN']", '.en')),
  ];
  return (
    ours.length === theirs.length &&
    ours.every((token, i) => {
      const other = theirs[i] ?? '';
      return (
        token === other ||
        (isText(token) && isText(other) && (/\p{Script=Han}/u.test(token) || (token === "'zh-CN'" && other === "'en'")))
      );
    })
  );
};

/** Returns the parts of a page other than its prose. */
const partsOf = (text: string) => {
  const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(([, language = '', code = '']) => ({
    language,
    code,
  }));
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const lines = prose.split('\n');
  const names = [...prose.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const links = [...prose.matchAll(/(!?)\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].flatMap(([, image, to = '']) =>
    image === '!' ? [] : [to],
  );
  // 10 million is written 1,000 万.
  const words = prose
    .replace(/`[^`]+`|\]\([^)]*\)/g, '')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(\d[\d.]*) (million|万)/g, (_, number: string, unit: string) =>
      String(Number(number) * (unit === 'million' ? 1_000_000 : 10_000)),
    );
  return {
    blocks,
    links,
    headings: lines.flatMap((line) => /^#+(?= )/.exec(line) ?? []),
    rows: lines.filter((line) => line.startsWith('|')).map((line) => line.replaceAll('\\|', '').split('|').length - 2),
    names: new Set(names.filter((name) => !/\p{Script=Han}/u.test(name))),
    figures: [...words.matchAll(/\d+(?:\.\d+)*/g)].map(([figure]) => figure.replace(/^0+(?=\d)/, '')),
  };
};

const without = <T>(some: Iterable<T>, others: ReadonlySet<T>): readonly T[] =>
  [...new Set(some)].filter((one) => !others.has(one));

const times = (some: readonly string[], one: string): number => some.filter((other) => other === one).length;

/** Returns the differences between a Chinese page and its English page. `exists` returns true when a path from the root is a file. */
const differences = (
  path: string,
  chinese: string,
  english: string,
  exists: (path: string) => boolean,
): readonly string[] => {
  const [ours, theirs] = [partsOf(chinese), partsOf(english)];
  const [ownName, otherName] = [basename(path), basename(englishOf(path))];
  const targets = (links: readonly string[]): readonly string[] =>
    links.map(englishOf).filter((to) => to !== otherName);
  const differing = [...ours.blocks.keys()].filter((i) => {
    const [own, other] = [ours.blocks[i], theirs.blocks[i]];
    return (
      own === undefined ||
      other === undefined ||
      own.language !== other.language ||
      !sameCode(other.code, own.code, own.language)
    );
  });
  const said: readonly (readonly [string, readonly unknown[]])[] = [
    [
      'headings',
      ours.headings.join() === theirs.headings.join() ? [] : [ours.headings.join(' '), theirs.headings.join(' ')],
    ],
    ['rows of tables', ours.rows.join() === theirs.rows.join() ? [] : [ours.rows.join(' '), theirs.rows.join(' ')]],
    ['number of blocks', ours.blocks.length === theirs.blocks.length ? [] : [ours.blocks.length, theirs.blocks.length]],
    ['code of block', differing.map((i) => i + 1)],
    ['names in English alone', without(theirs.names, ours.names)],
    ['names in Chinese alone', without(ours.names, theirs.names)],
    [
      'figures in English alone',
      theirs.figures.filter((figure, i, all) => times(all.slice(0, i + 1), figure) > times(ours.figures, figure)),
    ],
    ['links in English alone', without(targets(theirs.links), new Set(targets(ours.links)))],
    ['links in Chinese alone', without(targets(ours.links), new Set(targets(theirs.links)))],
    [
      'no link to the other language',
      [...(ours.links.includes(otherName) ? [] : [path]), ...(theirs.links.includes(ownName) ? [] : [englishOf(path)])],
    ],
    [
      'links to English where there is Chinese',
      ours.links.filter(
        (to) =>
          to !== otherName && to.endsWith('.md') && chineseOf(to) !== to && exists(join(dirname(path), chineseOf(to))),
      ),
    ],
  ];
  return said.flatMap(([what, which]) => (which.length > 0 ? [`${what}: ${which.join(', ')}`] : []));
};

const isFile = (path: string): boolean => existsSync(resolve(root, path));
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

describe('each page for people who use the library stands in Chinese and in English', () => {
  it.each(pages.filter((path) => !inEnglishAlone.has(path)))('%s has the other language', (path) => {
    expect(isFile(path.endsWith('.zh-CN.md') ? englishOf(path) : chineseOf(path))).toBe(true);
  });

  it('and the pages in English alone are such', () => {
    expect([...inEnglishAlone].filter((path) => !isFile(path) || isFile(chineseOf(path)))).toEqual([]);
  });

  it.each(chinesePages)('%s says what its English page says', (path) => {
    expect(differences(path, read(path), read(englishOf(path)), isFile)).toEqual([]);
  });

  it('and the check can fail', () => {
    const english =
      '# A\n[中文](a.zh-CN.md) [b](b.md)\n\n| `x` | 12 million of 12 million |\n\n```ts\ng(1, "en"); // => 2\n```\n';
    const chinese =
      '# 甲\n[English](a.md) [乙](b.zh-CN.md)\n\n| `x` | 1,200 万之 1,200 万 |\n\n```ts\ng(1, "中文"); // 和\n```\n';
    const compare = (from: string, to: string): readonly string[] =>
      differences('docs/a.zh-CN.md', chinese.replace(from, to), english, (path) => path === 'docs/b.zh-CN.md');
    expect(compare('', '')).toEqual([]);
    expect(compare('# 甲', '## 甲')).toEqual(['headings: ##, #']);
    expect(compare(' 1,200 万 |', ' 1,200 万 |\n| |')).toEqual(['rows of tables: 2 1, 2']);
    expect(compare('```ts\ng', '```ts\n```\n\n```ts\ng')).toEqual(['number of blocks: 2, 1', 'code of block: 1, 2']);
    expect(compare('g(1', 'g(2')).toEqual(['code of block: 1']);
    expect(compare('"中文"', '"fr"')).toEqual(['code of block: 1']);
    expect(compare('`x`', '`y`')).toEqual(['names in English alone: x', 'names in Chinese alone: y']);
    expect(compare('1,200', '1,300')).toEqual(['figures in English alone: 12000000']);
    expect(compare('[乙](b.zh-CN.md)', '[丙](c.md)')).toEqual([
      'links in English alone: b.md',
      'links in Chinese alone: c.md',
    ]);
    expect(compare('(a.md)', '(d.md)')).toEqual([
      'links in Chinese alone: d.md',
      'no link to the other language: docs/a.zh-CN.md',
    ]);
    expect(compare('b.zh-CN.md', 'b.md')).toEqual(['links to English where there is Chinese: b.md']);
  });
});

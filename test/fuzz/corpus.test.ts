import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createRandom } from '@community1373/base/random';
import { describe, expect, it } from 'vitest';
import { allTargets as targets } from './all-targets';
import { fault } from './judge';
import { root } from '../support/sources';
import { mutate } from './mutate';
import { fileTargets } from './file-targets';

interface Find {
  readonly target: string;
  readonly input: unknown;
}

const folder = resolve(import.meta.dirname, 'corpus');
const corpus = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, ...(JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Find) }));

describe('every parser', () => {
  it.each(targets)('$name accepts its documents', async ({ parse, documents }) => {
    for (const document of documents)
      expect((await parse(document)).report.items.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(targets)('$name names the problems of mutated documents and never throws', async (target) => {
    const random = createRandom(`corpus/${target.name}`);
    const rounds = target.name === 'scenario' ? 10 : fileTargets.includes(target) ? 5 : 200;
    for (let i = 0; i < rounds; i += 1)
      expect(await fault(target, mutate(target.documents[i % target.documents.length], random))).toBeUndefined();
  });

  it.skipIf(corpus.length === 0).each(corpus)('$file of the corpus', async ({ target, input }) => {
    const found = targets.find(({ name }) => name === target);
    expect(found && (await fault(found, input))).toBeUndefined();
  });
});

describe('the targets', () => {
  // Alternative entry points of targets, or steps shared by several.
  const within: Readonly<Record<string, string>> = {
    parseScenarioAsync: 'parseScenario',
    validateCommunityInSteps: 'validateCommunity',
    readScenarioFile: 'readXlsx',
    readSheets: 'readXlsx',
    readXlsxSheets: 'readXlsx',
    readCsvSheets: 'readCsv',
    parseWith: 'parseWorkflow',
  };
  const code = ['targets', 'text-targets', 'file-targets']
    .map((file) => readFileSync(resolve(import.meta.dirname, `${file}.ts`), 'utf8'))
    .join('\n');
  const called = (name: string): boolean =>
    new RegExp(String.raw`\b${name}\b`).test(code.slice(code.indexOf('target(')));
  const faces = readdirSync(resolve(root, 'docs/api'))
    .map((file) => readFileSync(resolve(root, 'docs/api', file), 'utf8'))
    .join('\n');
  const parsers = [
    ...new Set(
      [...faces.matchAll(/(?:function|const) ((?:parse|read|validate)[A-Z]\w*)/g)].map(([, name = '']) => name),
    ),
  ];

  it('are all that the packages read with', () => {
    expect(parsers.length).toBeGreaterThan(30);
    expect(parsers.filter((name) => !called(within[name] ?? name))).toEqual([]);
    expect(called('parseNothing')).toBe(false);
  });
});

describe('the judge', () => {
  const accepting = {
    name: 'x',
    documents: [],
    texts: { 'zh-CN': { a: '甲', 'a/fix': '改' }, en: { a: 'A', 'a/fix': 'B {n}' } },
  };
  const report = (items: number) => ({
    items: Array.from({ length: items }, () => ({
      code: 'a',
      severity: 'error' as const,
      path: [],
      received: '',
      params: {},
    })),
    total: items,
    errors: items,
  });

  it('hears a throw, a refusal without a problem and a text that is not filled', async () => {
    expect(
      await fault(
        {
          ...accepting,
          parse: () => {
            throw new Error('no');
          },
        },
        1,
      ),
    ).toMatch('throws');
    expect(await fault({ ...accepting, parse: () => ({ ok: false, report: report(0) }) }, 1)).toBe(
      'refuses without an error',
    );
    expect(await fault({ ...accepting, parse: () => ({ ok: false, report: report(1) }) }, 1)).toMatch('{n}');
  });
});

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { quickStart } from '../support/quick-start';
import { runExample } from '../support/run-example';
import { domainRooms, importsOf, root } from '../support/sources';

const pages = readdirSync(resolve(root, 'docs/quick-starts')).map((file) => `docs/quick-starts/${file}`);

/** Runs the program of a page from the sources and returns the lines that it prints. */
const run = async (code: string): Promise<string> => {
  const names = importsOf(ts.createSourceFile('main.mjs', code, ts.ScriptTarget.Latest, true));
  const modules = new Map(
    await Promise.all(
      [...new Set(names)].map(
        async (name) => [name, (await import(/* @vite-ignore */ name)) as Record<string, unknown>] as const,
      ),
    ),
  );
  const lines: string[] = [];
  await runExample(code, modules, (line) => lines.push(line));
  return lines.join('\n');
};

// The packed packages are tested in test/packages/examples.test.ts.
describe('each quick start prints what its page shows', () => {
  it.each(pages)('%s', async (page) => {
    const { code, printed } = quickStart(page);
    expect(await run(code)).toBe(printed);
  });

  it('and every room has one', () => {
    expect(
      ['core', 'exchange', ...domainRooms.filter((room) => room !== 'model')].filter(
        (room) => !pages.includes(`docs/quick-starts/${room}.md`),
      ),
    ).toEqual([]);
  });

  it('and a page that shows something else would fail', async () => {
    const { code, printed } = quickStart('docs/quick-starts/apportionment.md');
    expect(await run(code.replace('hundredths: floor === 1 ? 50', 'hundredths: floor === 1 ? 60'))).not.toBe(printed);
  });
});

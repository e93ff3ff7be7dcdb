import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { countChecks, runExample } from '../support/run-example';
import { importsOf, root } from '../support/sources';

const page = (name: string): string => readFileSync(resolve(root, 'docs/guides', name), 'utf8');
const blocksOf = (text: string): readonly string[] =>
  [...text.matchAll(/```typescript\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

const english = page('your-model-in-an-hour.md');
// The code of a reader who follows the guide literally: its blocks in one file.
const file = blocksOf(english).join('\n');

/** Returns the compiler errors of a file under the project's options. */
const compile = (text: string): readonly string[] => {
  const config = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config.config, include: [], files: ['vitest.config.ts'] },
    ts.sys,
    root,
  );
  const name = resolve(root, 'test/guides/followed.ts');
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (path, ...rest) =>
    path === name ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true) : getSourceFile(path, ...rest);
  host.fileExists = (path) => path === name || fileExists(path);
  host.readFile = (path) => (path === name ? text : readFile(path));
  const program = ts.createProgram([name], options, host);
  const source = program.getSourceFile(name);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
};

describe('the guide “your district’s model in an hour”, followed to the letter', () => {
  it('has the same blocks in both languages, all of them in this test', () => {
    expect(blocksOf(page('your-model-in-an-hour.zh-CN.md'))).toEqual(blocksOf(english));
    expect(blocksOf(english).length).toBe(english.split('```').length / 2 - 0.5);
  });

  it('every line shows what it says', async () => {
    const names = importsOf(ts.createSourceFile('guide.ts', file, ts.ScriptTarget.Latest, true));
    const modules = new Map(
      await Promise.all(
        [...new Set(names)].map(
          async (name) => [name, (await import(/* @vite-ignore */ name)) as Record<string, unknown>] as const,
        ),
      ),
    );
    expect(countChecks(file)).toBeGreaterThan(12);
    await runExample(file, modules);
  });

  it('compiles under the options of the project but for the post that the model lacks', { timeout: 300_000 }, () => {
    // Without the comment that expects the error, exactly this error is reported.
    expect(compile(file.replace(/\/\/ @ts-expect-error.*/, ''))).toEqual([
      `Type '"elder"' is not assignable to type '"care" | "cleaning" | "patrol" | "mediation" | "culture"'.`,
    ]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Modules, runExample } from './support/run-example';
import { importsOf, packageSources, root } from './support/sources';

interface Example {
  readonly where: string;
  readonly code: string;
}

const docExamples = (): readonly Example[] =>
  packageSources().flatMap(({ path, ast }) => {
    const found: Example[] = [];
    const visit = (node: ts.Node): void => {
      for (const tag of ts.getJSDocTags(node)) {
        if (tag.tagName.text !== 'example') continue;
        const code = ts.getTextOfJSDocComment(tag.comment) ?? '';
        const { line } = ast.getLineAndCharacterOfPosition(tag.getStart(ast));
        found.push({ where: `${path}:${line + 1}`, code });
      }
      ts.forEachChild(node, (child) => {
        if (!ts.isVariableDeclarationList(child) && !ts.isVariableDeclaration(child)) visit(child);
      });
    };
    ast.statements.forEach((statement) => visit(statement));
    return found;
  });

const pages = (folder: string): readonly string[] =>
  existsSync(resolve(root, folder))
    ? readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .map((file) => `${folder}/${file}`)
    : [];

const pageExamples = (): readonly Example[] =>
  ['README.md', 'README.zh-CN.md', ...pages('docs')]
    .filter((path) => existsSync(resolve(root, path)))
    .flatMap((path) =>
      [...readFileSync(resolve(root, path), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map((match, i) => ({
        where: `${path} block ${i + 1}`,
        code: match[1] ?? '',
      })),
    );

const examples = [...docExamples(), ...pageExamples()];

const loadModules = async (): Promise<Modules> => {
  const names = new Set(
    examples.flatMap(({ code }) => importsOf(ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true))),
  );
  const loaded = await Promise.all(
    [...names].map(async (name) => [name, (await import(/* @vite-ignore */ name)) as Record<string, unknown>] as const),
  );
  return new Map(loaded);
};

describe('every example in doc comments and pages runs', async () => {
  const modules = await loadModules();

  it('there are examples, in doc comments', () => {
    expect(docExamples().length).toBeGreaterThan(0);
  });

  it.each(examples)('$where', async ({ code }) => {
    await runExample(code, modules);
  });

  it('a wrong expectation fails', async () => {
    await expect(runExample('1 + 1; // => 3', modules)).rejects.toThrow();
  });
});

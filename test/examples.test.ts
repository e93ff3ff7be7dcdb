import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Modules, runExample } from './support/run-example';
import { importsOf, packageSources, root, rooms, type SourceFile } from './support/sources';

/** The public API of each package, from docs/api. */
const faces = new Map(
  rooms.map(
    (room) =>
      [
        room,
        readdirSync(resolve(root, 'docs/api'))
          .filter((file) => file.startsWith(`${room}.`))
          .map((file) => readFileSync(resolve(root, 'docs/api', file), 'utf8'))
          .join('\n'),
      ] as const,
  ),
);

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
        .filter((file) => file.endsWith('.md') && !/^(reference|api)\//.test(file))
        .map((file) => `${folder}/${file}`)
    : [];

const pageExamples = (): readonly Example[] =>
  ['README.md', 'README.zh-CN.md', ...rooms.map((room) => `packages/${room}/README.md`), ...pages('docs')]
    .filter((path) => existsSync(resolve(root, path)))
    .flatMap((path) =>
      [...readFileSync(resolve(root, path), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map((match, i) => ({
        where: `${path} block ${i + 1}`,
        code: match[1] ?? '',
      })),
    );

const examples = [...docExamples(), ...pageExamples()];

interface ShownFunction {
  readonly room: string;
  readonly name: string;
  readonly isShown: boolean;
}

/** Finds the top-level functions of files; `isShown` is true when the doc comment has an example. */
const functionsOf = (files: readonly SourceFile[]): readonly ShownFunction[] =>
  files.flatMap(({ room, ast }) =>
    ast.statements.flatMap((statement) => {
      if (!ts.isVariableStatement(statement) && !ts.isFunctionDeclaration(statement)) return [];
      const names = ts.isFunctionDeclaration(statement)
        ? [statement.name?.text ?? '']
        : statement.declarationList.declarations
            .filter(({ initializer }) => initializer !== undefined && ts.isArrowFunction(initializer))
            .map(({ name }) => name.getText(ast));
      const isShown = ts.getJSDocTags(statement).some(({ tagName }) => tagName.text === 'example');
      return names.map((name) => ({ room, name, isShown }));
    }),
  );

/** Returns the public functions of the packages without an example; one of several overloads is enough. */
const withoutExample = (files: readonly SourceFile[]): readonly string[] => {
  const functions = functionsOf(files);
  const shown = new Set(functions.filter(({ isShown }) => isShown).map(({ room, name }) => `${room} ${name}`));
  const isPublic = ({ room, name }: ShownFunction): boolean =>
    new RegExp(String.raw`^export (const|function) ${name}\b`, 'm').test(faces.get(room) ?? '');
  return functions
    .filter((found) => !shown.has(`${found.room} ${found.name}`) && isPublic(found))
    .map(({ room, name }) => `${room} ${name}`);
};

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

  it('and every public function has one', () => {
    expect(withoutExample(packageSources())).toEqual([]);
    const ast = ts.createSourceFile(
      'x.ts',
      '/** The day. */\nexport const weekday = (date: string): number => 1;',
      ts.ScriptTarget.Latest,
      true,
    );
    expect(withoutExample([{ path: 'x.ts', room: 'base', ast }])).toEqual(['base weekday']);
  });

  it.each(examples)('$where', async ({ code }) => {
    await runExample(code, modules);
  });

  it('a wrong expectation fails', async () => {
    await expect(runExample('1 + 1; // => 3', modules)).rejects.toThrow();
  });
});

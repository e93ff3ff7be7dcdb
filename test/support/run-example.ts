import ts from 'typescript';
import { expect } from 'vitest';

/** Modules that an example may import, by specifier, loaded by the caller. */
export type Modules = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const expectedAfter = (text: string, end: number): string | undefined => {
  const line = text.slice(end, text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end));
  return /^\s*\/\/ => (.*)$/.exec(line)?.[1];
};

/** Rewrites an example into a function body: imports become destructuring of `__modules`, `// =>` lines become checks. */
const toBody = (code: string, modules: Modules): string => {
  const ast = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const parts = ast.statements.map((statement): string => {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const from = statement.moduleSpecifier.text;
      if (!modules.has(from)) throw new Error(`the example imports ${from}, which is not among the known modules`);
      const bindings = statement.importClause?.namedBindings;
      if (bindings !== undefined && ts.isNamespaceImport(bindings))
        return `const ${bindings.name.text} = __modules.get(${JSON.stringify(from)});`;
      if (bindings === undefined || !ts.isNamedImports(bindings))
        throw new Error('examples import by name or as a namespace');
      const names = bindings.elements
        .filter((element) => !element.isTypeOnly)
        .map((element) =>
          element.propertyName === undefined ? element.name.text : `${element.propertyName.text}: ${element.name.text}`,
        );
      const missing = names
        .map((name) => name.split(':')[0] ?? '')
        .filter((name) => modules.get(from)?.[name] === undefined);
      if (missing.length > 0) throw new Error(`${from} does not export ${missing.join(', ')}`);
      return `const { ${names.join(', ')} } = __modules.get(${JSON.stringify(from)});`;
    }
    const expected = expectedAfter(code, statement.getEnd());
    if (expected !== undefined && ts.isExpressionStatement(statement))
      return `__check(${statement.expression.getText(ast)}, (${expected}));`;
    return statement.getText(ast);
  });
  return ts
    .transpileModule(`export {};\n${parts.join('\n')}`, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
    })
    .outputText.replace('export {};', '');
};

/** Converts an example to a module for plain Node: types removed, imports kept, `// =>` lines checked by node:assert. */
export const toModule = (code: string): string => {
  const ast = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const lines = ast.statements.map((statement) => {
    const expected = expectedAfter(code, statement.getEnd());
    return expected !== undefined && ts.isExpressionStatement(statement)
      ? `__deepEqual(${statement.expression.getText(ast)}, (${expected}));`
      : statement.getText(ast);
  });
  return ts.transpileModule(["import { deepEqual as __deepEqual } from 'node:assert/strict';", ...lines].join('\n'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  }).outputText;
};

/** Counts the `// =>` checks of an example. */
export const countChecks = (code: string): number => [...code.matchAll(/\/\/ => /g)].length;

/** Runs an example and checks each `expression; // => expected` by deep equality; rejects if one fails. */
export const runExample = async (
  code: string,
  modules: Modules,
  log: (line: string) => void = () => {},
): Promise<void> => {
  const body = toBody(code, modules);
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
    ...parts: string[]
  ) => (...values: unknown[]) => Promise<void>;
  const check = (actual: unknown, wanted: unknown): void => expect(actual).toEqual(wanted);
  const quiet = { log: (...items: unknown[]) => log(items.map(String).join(' ')) };
  await new AsyncFunction('__modules', '__check', 'console', body)(modules, check, quiet);
};

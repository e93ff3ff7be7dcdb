import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

/** The root folder of the checkout. */
export const root = resolve(import.meta.dirname, '../..');

/** A TypeScript file of a package, without the tests. */
export interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly ast: ts.SourceFile;
}

const isTest = (path: string): boolean => /\.test(-d)?\.tsx?$/.test(path);

/** The packages, in the order of the workspaces. */
export const rooms: readonly string[] = readdirSync(resolve(root, 'packages'));

/** The packages with the rules of the domain, none of which imports another. */
export const domainRooms = ['model', 'coverage', 'scheduling', 'apportionment', 'deliberation', 'linkage'] as const;

/** The packages with programs: they read and write files, streams and clocks, which no other package does. */
export const programs: readonly string[] = ['cli', 'mcp'];

/** Parses all source files of the packages. */
export const packageSources = (): readonly SourceFile[] =>
  rooms.flatMap((room) =>
    readdirSync(resolve(root, 'packages', room, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !isTest(file))
      .sort()
      .map((file) => {
        const path = `packages/${room}/src/${file}`;
        const text = readFileSync(resolve(root, path), 'utf8');
        return { path, room, ast: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
      }),
  );

/** Returns the modules that a file imports or re-exports, including types. */
export const importsOf = (ast: ts.SourceFile): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (specifier !== undefined && ts.isStringLiteral(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return found;
};

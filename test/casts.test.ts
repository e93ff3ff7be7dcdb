import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './support/sources';

const sources = ['packages', 'playground/src'].flatMap((folder) =>
  readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.tsx?$/.test(file) && !/\.test(-d)?\.ts$|\.d\.ts$|(^|\/)(node_modules|dist|fixtures)\//.test(file),
    )
    .map((file) => `${folder}/${file}`),
);

const isConst = (type: ts.TypeNode): boolean =>
  ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === 'const';

// `as unknown` discards a type and asserts nothing.
const isPromise = (node: ts.Node): node is ts.AsExpression =>
  ts.isAsExpression(node) && !isConst(node.type) && node.type.kind !== ts.SyntaxKind.UnknownKeyword;

/** Returns the top-level declaration or class member that contains a node. */
const home = (node: ts.Node): ts.Node => {
  let at = node;
  while (!ts.isSourceFile(at.parent) && !ts.isClassElement(at)) at = at.parent;
  return at;
};

/** Finds the casts of a file without a preceding comment in the same declaration; the comment at the first cast of a declaration justifies all of them. */
const unproven = (file: string, text: string): readonly string[] => {
  const ast = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isPromise(node)) {
      const { line } = ast.getLineAndCharacterOfPosition(node.end);
      const lines = ast.text.slice(home(node).getFullStart(), ast.getPositionOfLineAndCharacter(line, 0)).split('\n');
      const own = ast.text.split('\n')[line] ?? '';
      if (![...lines, own].some((written) => /(^|\s)\/\/ /.test(written)))
        found.push(`${file}:${line + 1} ${node.getText(ast).split('\n')[0] ?? ''}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return found;
};

describe('casts outside tests', () => {
  it('stand beside what makes them true', () => {
    expect(sources.flatMap((file) => unproven(file, readFileSync(resolve(root, file), 'utf8')))).toEqual([]);
  });

  it('and the check can fail', () => {
    expect(unproven('a.ts', 'const f = (x: unknown): number => x as number;')).toEqual(['a.ts:1 x as number']);
    expect(
      unproven(
        'a.ts',
        'const f = (x: unknown): number => {\n  // The caller gives a number.\n  return x as number;\n};',
      ),
    ).toEqual([]);
    expect(unproven('a.ts', 'const modes = ["a"] as const;')).toEqual([]);
  });
});

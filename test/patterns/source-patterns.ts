import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { root } from '../support/sources';

/** A regular expression in a source file. */
export interface SourcePattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
  /** True when it is matched repeatedly through one text: by its flag `g`, or because a text is split at it. */
  readonly all: boolean;
}

const isSource = (file: string): boolean => /\.tsx?$/.test(file) && !/\.(test|test-d|d)\.tsx?$/.test(file);

/** Finds all regular expressions in the packages and the playground, and the places where one is created from strings at run time. */
export const sourcePatterns = (): { readonly patterns: readonly SourcePattern[]; readonly made: readonly string[] } => {
  const patterns: SourcePattern[] = [];
  const made: string[] = [];
  const rooms = readdirSync(resolve(root, 'packages')).map((room) => `packages/${room}/src`);
  for (const folder of [...rooms, 'playground/src'])
    for (const name of readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' }).filter(isSource)) {
      const file = `${folder}/${name}`;
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
          const { parent } = node;
          const splits =
            ts.isCallExpression(parent) &&
            ts.isPropertyAccessExpression(parent.expression) &&
            parent.expression.name.text === 'split';
          patterns.push({ file, source, flags, all: flags.includes('g') || splits });
        }
        if (
          ts.isIdentifier(node) &&
          node.text === 'RegExp' &&
          (ts.isNewExpression(node.parent) || ts.isCallExpression(node.parent))
        )
          made.push(file);
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(file, readFileSync(resolve(root, file), 'utf8'), ts.ScriptTarget.Latest, true));
    }
  return { patterns, made };
};

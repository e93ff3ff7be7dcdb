import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The parts of a file that no change reaches across: its statements, of a class its members; by line and column as Stryker counts them, from 1 and from 0. */
const stretchesOf = (path: string, text: string): readonly string[] => {
  const ast = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const parts = ast.statements.flatMap((statement): readonly ts.Node[] => (ts.isClassDeclaration(statement) ? statement.members : [statement]));
  const place = (at: number): string => {
    const { line, character } = ast.getLineAndCharacterOfPosition(at);
    return `${line + 1}:${character}`;
  };
  return parts.filter((part) => !ts.isImportDeclaration(part) && !ts.isInterfaceDeclaration(part) && !ts.isTypeAliasDeclaration(part)).map((part) => `${path}:${place(part.getStart(ast))}-${place(part.getEnd())}`);
};

/** Every so manyeth stretch of the files, as Stryker names what to mutate: a sample of a room that is too large for one evening. Each change is in one of the samples. */
export const everyStretch = (folder: string, files: readonly string[], every: number, first: number): readonly string[] =>
  files.flatMap((file) => stretchesOf(file, readFileSync(join(folder, file), 'utf8'))).filter((_, at) => at % every === first);

/** The files of a room whose code is mutated: not its tests, its words, or its list of exports. */
export const mutatedFiles = (folder: string, room: string): readonly string[] =>
  readdirSync(join(folder, 'packages', room, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test(-d)?\.ts$|(^|\/)(messages[^/]*|index)\.ts$/.test(file))
    .toSorted()
    .map((file) => `packages/${room}/src/${file}`);

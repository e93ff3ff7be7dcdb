import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Returns the parts of a file that no mutation crosses: its statements, and the members of classes; by 1-based line and 0-based column, as in Stryker. */
const stretchesOf = (path: string, text: string): readonly string[] => {
  const ast = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const parts = ast.statements.flatMap((statement): readonly ts.Node[] =>
    ts.isClassDeclaration(statement) ? statement.members : [statement],
  );
  const place = (at: number): string => {
    const { line, character } = ast.getLineAndCharacterOfPosition(at);
    return `${line + 1}:${character}`;
  };
  return parts
    .filter(
      (part) => !ts.isImportDeclaration(part) && !ts.isInterfaceDeclaration(part) && !ts.isTypeAliasDeclaration(part),
    )
    .map((part) => `${path}:${place(part.getStart(ast))}-${place(part.getEnd())}`);
};

/** Returns every n-th part of the files in Stryker's notation: a sample of a large package. Each mutation belongs to exactly one of the n samples. */
export const everyStretch = (
  folder: string,
  files: readonly string[],
  every: number,
  first: number,
): readonly string[] =>
  files
    .flatMap((file) => stretchesOf(file, readFileSync(join(folder, file), 'utf8')))
    .filter((_, at) => at % every === first);

/** Returns the files of a package to mutate: without its tests, messages and index. */
export const mutatedFiles = (folder: string, room: string): readonly string[] =>
  readdirSync(join(folder, 'packages', room, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test(-d)?\.ts$|(^|\/)(messages[^/]*|index)\.ts$/.test(file))
    .toSorted()
    .map((file) => `packages/${room}/src/${file}`);

/** Returns the test files of a package, and those for it in the tests of the whole, whose paths below its folder begin in one of the given ways. */
export const testFiles = (folder: string, room: string, starts: readonly string[]): readonly string[] =>
  [`packages/${room}/src`, `test/${room}`].flatMap((under) =>
    existsSync(join(folder, under))
      ? readdirSync(join(folder, under), { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.test.ts') && starts.some((start) => file.startsWith(start)))
          .map((file) => `${under}/${file}`)
      : [],
  );

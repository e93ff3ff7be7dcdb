import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { domainRooms, importsOf, packageSources, programs, root, rooms, type SourceFile } from './support/sources';

// The allowed dependencies of each package, as in docs/architecture.md.
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  base: [],
  solver: ['base'],
  model: ['base'],
  coverage: ['base', 'solver'],
  scheduling: ['base', 'solver'],
  apportionment: ['base'],
  deliberation: ['base'],
  linkage: ['base', 'solver'],
  core: ['base', 'solver', ...domainRooms],
  exchange: ['base', 'core', ...domainRooms],
  cli: ['base', 'core', 'exchange'],
  mcp: ['base', 'model', 'core', 'exchange'],
};

/** Returns the rule that an import breaks: an unknown package, an undeclared dependency, a path out of the package, a Node module; otherwise undefined. */
const brokenArrow = (file: SourceFile, specifier: string): string | undefined => {
  if (specifier.startsWith('node:')) return programs.includes(file.room) ? undefined : 'I/O of Node';
  if (specifier.startsWith('.')) {
    const target = resolve(root, file.path, '..', specifier);
    return target.startsWith(resolve(root, 'packages', file.room, 'src')) ? undefined : 'a path out of the package';
  }
  const [scope = '', name = ''] = specifier.split('/');
  if (scope === '@community1373')
    return mayKnow[file.room]?.includes(name) === true ? undefined : `room ${name} from ${file.room}`;
  const manifest = JSON.parse(readFileSync(resolve(root, 'packages', file.room, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  const dependency = scope.startsWith('@') ? `${scope}/${name}` : scope;
  return manifest.dependencies?.[dependency] === undefined ? `undeclared dependency ${dependency}` : undefined;
};

const bannedGlobals = new Set([
  'process',
  'performance',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'console',
  'localStorage',
  'indexedDB',
  'document',
  'window',
  'navigator',
  'location',
  'eval',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'crypto',
  'require',
]);
// Only run.ts yields to other tasks, by one macrotask.
const timerHome = 'packages/base/src/run.ts';
const inexactMath = new Set([
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'atan2',
  'sinh',
  'cosh',
  'tanh',
  'exp',
  'expm1',
  'log',
  'log2',
  'log10',
  'log1p',
  'pow',
  'cbrt',
  'hypot',
  'random',
  'asinh',
  'acosh',
  'atanh',
]);

/** Finds all impure or engine-dependent uses in a file: clock, randomness, I/O, DOM, eval, global configuration, inexact Math. */
const impurities = (file: SourceFile): readonly string[] => {
  const found: string[] = [];
  const say = (node: ts.Node, what: string): void => {
    const { line } = file.ast.getLineAndCharacterOfPosition(node.getStart(file.ast));
    found.push(`${file.path}:${line + 1} ${what}`);
  };
  const isUse = (node: ts.Identifier): boolean => {
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
    return !(
      ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isParameter(parent) ||
      ts.isVariableDeclaration(parent) ||
      ts.isBindingElement(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isImportSpecifier(parent) ||
      ts.isShorthandPropertyAssignment(parent) ||
      ts.isLiteralTypeNode(parent)
    );
  };
  const declared = new Set<string>();
  const collect = (node: ts.Node): void => {
    if (
      (ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
    )
      declared.add(node.name.text);
    ts.forEachChild(node, collect);
  };
  collect(file.ast);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isUse(node) && !declared.has(node.text)) {
      if (bannedGlobals.has(node.text)) say(node, node.text);
      if (node.text === 'setTimeout' && file.path !== timerHome) say(node, 'setTimeout');
    }
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const use = `${node.expression.text}.${node.name.text}`;
      if (use === 'Date.now' || use === 'z.config' || use === 'globalThis.process') say(node, use);
      if (node.expression.text === 'Math' && inexactMath.has(node.name.text)) say(node, use);
    }
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
      if (node.expression.text === 'Function') say(node, 'new Function');
      if (node.expression.text === 'Date') say(node, 'new Date');
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken) {
      const literal = (side: ts.Node): boolean =>
        ts.isNumericLiteral(side) || ts.isBigIntLiteral(side) || ts.isParenthesizedExpression(side);
      const enclosing = ts.findAncestor(node, ts.isFunctionLike) ?? node;
      // A power of literals is exact, and so is one of BigInts, which cannot be mixed with numbers in an expression.
      if (!literal(node.left) && !/\b\d+n\b/.test(enclosing.getText(file.ast))) say(node, '**');
    }
    ts.forEachChild(node, visit);
  };
  visit(file.ast);
  return found;
};

const sources = packageSources();

describe('the arrows between the rooms', () => {
  it('are declared for every room that stands', () => {
    expect(rooms.filter((room) => mayKnow[room] === undefined)).toEqual([]);
  });

  it('hold: no domain room knows another, nothing reaches out of its package', () => {
    const broken = sources.flatMap((file) =>
      importsOf(file.ast).flatMap((specifier) => {
        const why = brokenArrow(file, specifier);
        return why === undefined ? [] : [`${file.path} imports ${specifier}: ${why}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('keep the sample out of core’s index', () => {
    const reach = new Set<string>();
    const walk = (path: string): void => {
      if (reach.has(path)) return;
      reach.add(path);
      const file = sources.find((source) => source.path === path);
      for (const specifier of file === undefined ? [] : importsOf(file.ast).filter((name) => name.startsWith('.'))) {
        const base = resolve('/', path, '..', specifier).slice(1);
        walk(sources.some((source) => source.path === `${base}.ts`) ? `${base}.ts` : `${base}/index.ts`);
      }
    };
    walk('packages/core/src/index.ts');
    expect([...reach].filter((path) => path.includes('/sample/'))).toEqual([]);
  });
});

describe('the packages stay small', () => {
  it('hold at most 26 files in a folder', () => {
    const counts = new Map<string, number>();
    for (const { path } of sources) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect(counts.size).toBeGreaterThan(60);
    expect([...counts].filter(([, files]) => files > 26)).toEqual([]);
  });

  it('import zod as a namespace: by name, a bundler keeps all of it, its locales too (54 kB)', () => {
    const named = sources.filter(({ ast }) =>
      ast.statements.some(
        (statement) =>
          ts.isImportDeclaration(statement) &&
          ts.isStringLiteral(statement.moduleSpecifier) &&
          statement.moduleSpecifier.text === 'zod' &&
          statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword &&
          statement.importClause?.namedBindings !== undefined &&
          !ts.isNamespaceImport(statement.importClause.namedBindings),
      ),
    );
    expect(named.map(({ path }) => path)).toEqual([]);
  });
});

describe('the packages are pure, but for the programs', () => {
  it('touch no clock, chance, I/O, DOM, eval, global configuration or engine-dependent Math', () => {
    expect(sources.filter(({ room }) => !programs.includes(room)).flatMap(impurities)).toEqual([]);
  });

  it('and the check can fail', () => {
    const text =
      'const a = Math.random(); const b = Date.now(); fetch("x"); const c = new Date(); const d = Math.sin(1); console.log(a);';
    const ast = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
    expect(impurities({ path: 'x.ts', room: 'base', ast }).length).toBe(6);
    expect(
      brokenArrow({ path: 'packages/coverage/src/x.ts', room: 'coverage', ast }, '@community1373/scheduling'),
    ).toBeDefined();
    expect(brokenArrow({ path: 'packages/coverage/src/x.ts', room: 'coverage', ast }, 'node:fs')).toBeDefined();
  });
});

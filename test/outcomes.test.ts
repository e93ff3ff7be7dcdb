import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { root, rooms } from './support/sources';

/** Published functions whose answer may be nothing, with the reason; invalid input is never one of them. */
const answersNothing: Readonly<Record<string, string>> = {
  applyPatches: 'the patches belong to another document',
  formatPattern: 'the pattern has no written form',
  coOwnersChoice: 'the co-owners have come to no choice',
  coordinateSystemOf: 'the text names no known system',
  declaredSystemOf: 'the document declares no system',
  gini: 'nothing is concluded from no values',
  linkageBoard: 'the scenario keeps no log of the linkage',
  loadLinearModels: 'the solver does not offer them',
  nearestName: 'no name is near',
  onCallDutyFor: 'nobody is on duty at that time',
  packInForce: 'no pack is in force on that day',
  ratioOf: 'nothing is concluded from 0 of 0',
  ruleInForce: 'the rule is not in force on that day',
  runInSlices: 'the run was stopped',
};

interface PublishedFunction {
  readonly name: string;
  readonly returns: ts.Type;
  readonly parameters: readonly ts.Symbol[];
}

let checker: ts.TypeChecker;
let published: readonly PublishedFunction[] = [];

/** The entries of the packages, as source files. */
const entries = (): readonly string[] =>
  rooms.flatMap((room) => {
    const { exports } = JSON.parse(readFileSync(resolve(root, 'packages', room, 'package.json'), 'utf8')) as {
      readonly exports: Readonly<Record<string, { readonly 'community1373-source'?: string }>>;
    };
    return Object.values(exports).flatMap((entry) => {
      const source = entry['community1373-source'];
      return source === undefined ? [] : [resolve(root, 'packages', room, source)];
    });
  });

beforeAll(() => {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const files = entries();
  const program = ts.createProgram(files, { ...options, noEmit: true });
  checker = program.getTypeChecker();
  published = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    return (module === undefined ? [] : checker.getExportsOfModule(module)).flatMap((exported) => {
      const symbol = (exported.flags & ts.SymbolFlags.Alias) === 0 ? exported : checker.getAliasedSymbol(exported);
      return (symbol.valueDeclaration === undefined ? [] : checker.getTypeOfSymbol(symbol).getCallSignatures()).map(
        (signature) => ({
          name: exported.name,
          returns: signature.getReturnType(),
          parameters: signature.getParameters(),
        }),
      );
    });
  });
}, 60_000);

/** Takes a promise or the steps of a computation off a type. */
const settled = (type: ts.Type): ts.Type => {
  const name = type.aliasSymbol?.name ?? type.symbol?.name ?? '';
  const [first, second] = type.aliasTypeArguments ?? checker.getTypeArguments(type as ts.TypeReference);
  if (name === 'Promise' || name === 'StepGenerator') return first === undefined ? type : settled(first);
  return name === 'Generator' && second !== undefined ? settled(second) : type;
};

const parts = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);
const holds = (type: ts.Type, key: string): boolean => type.getProperty(key) !== undefined;

/** True for `Result` of base/diagnostics. */
const isResult = (type: ts.Type): boolean =>
  parts(type).every(
    (part) =>
      holds(part, 'ok') &&
      holds(part, 'report') &&
      part.getProperties().every(({ name }) => ['ok', 'value', 'report'].includes(name)),
  );

const outcomeOf = ({ returns }: PublishedFunction): string | undefined => {
  const type = settled(returns);
  if (isResult(type)) return undefined;
  if (parts(type).some((part) => holds(part, 'ok'))) return 'an outcome of its own';
  const nested = parts(type)
    .flatMap((part) => ((part.flags & ts.TypeFlags.Object) === 0 ? [] : part.getProperties()))
    .filter((property) => isResult(checker.getTypeOfSymbol(property)));
  if (nested.length > 0) return `a result within, at ${nested.map(({ name }) => name).join(', ')}`;
  if (parts(type).some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0)) return 'null';
  return parts(type).some(({ flags }) => (flags & ts.TypeFlags.Undefined) !== 0) ? 'undefined' : undefined;
};

describe('the published functions', () => {
  it('fail by a Result, and answer nothing only where that is the answer', () => {
    expect(published.length).toBeGreaterThan(250);
    expect(published.filter(({ returns }) => isResult(settled(returns))).length).toBeGreaterThan(80);
    const found = published.map((one) => ({ name: one.name, outcome: outcomeOf(one) }));
    expect(
      found.filter(
        ({ name, outcome }) => outcome !== undefined && !(outcome === 'undefined' && name in answersNothing),
      ),
    ).toEqual([]);
    expect(
      Object.keys(answersNothing).filter(
        (name) => !found.some((one) => one.name === name && one.outcome !== undefined),
      ),
    ).toEqual([]);
  });

  it('take flags by name, and name every argument', () => {
    const parameters = published.flatMap(({ name, parameters: all }) =>
      all.map((parameter) => ({ name, parameter: parameter.name, type: checker.getTypeOfSymbol(parameter) })),
    );
    expect(
      parameters
        .filter(({ parameter, type }) => {
          const given = checker.getNonNullableType(type);
          return (given.flags & ts.TypeFlags.BooleanLike) !== 0 || /^(__\d|input\d+$|args?\d*$)/.test(parameter);
        })
        .map(({ name, parameter }) => `${name}(${parameter})`),
    ).toEqual([]);
  });
});

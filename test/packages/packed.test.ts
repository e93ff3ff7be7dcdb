import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, rooms } from '../support/sources';
import { manifests, type PackedProject, packProject } from './packed-project';

/** Import specifiers of all modules of the packages. */
const specifiers = manifests.flatMap(({ name, exports }) =>
  Object.keys(exports)
    .filter((key) => !/\.(json|wasm)$/.test(key))
    .map((key) => name + key.slice(1)),
);

/** Modules that hold types alone, so that nothing of them is there at run time. */
const typesAlone = ['@community1373/core/assessment'];

let project: PackedProject;

beforeAll(() => {
  project = packProject();
}, 300_000);

afterAll(() => project?.remove(), 60_000);

describe('the packed packages in an empty project', () => {
  it('install every package and export something under every specifier', () => {
    expect(specifiers.length).toBeGreaterThanOrEqual(rooms.length);
  });

  it('import as ES modules', () => {
    const code = `${specifiers.map((name, i) => `import * as m${i} from '${name}';`).join('\n')}
const empty = [${specifiers.map((name, i) => `['${name}', Object.keys(m${i}).length]`).join(',')}].filter(([, n]) => n === 0);
console.log(JSON.stringify(empty));`;
    writeFileSync(join(project.folder, 'esm.mjs'), code);
    expect(JSON.parse(project.run('node', ['esm.mjs']))).toEqual(typesAlone.map((name) => [name, 0]));
  });

  it('require as CommonJS', () => {
    const code = `const empty = ${JSON.stringify(specifiers)}.filter((name) => Object.keys(require(name)).length === 0);
console.log(JSON.stringify(empty));`;
    writeFileSync(join(project.folder, 'cjs.cjs'), code);
    expect(JSON.parse(project.run('node', ['cjs.cjs']))).toEqual(typesAlone);
  });

  it.each([
    ['node16', ['--module', 'node16', '--moduleResolution', 'node16']],
    ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ])(
    'types resolve in %s mode',
    (_mode, flags) => {
      const codeOf = (names: readonly string[]): string =>
        names.map((name, i) => `import * as m${i} from '${name}';\nexport type T${i} = typeof m${i};`).join('\n');
      writeFileSync(join(project.folder, 'types.mts'), codeOf(specifiers));
      // The declarations of the protocol's SDK for CommonJS have an error of their own (TS1541), which `skipLibCheck` hides.
      const forCommonJs = specifiers.filter((name) => name !== '@community1373/mcp');
      writeFileSync(join(project.folder, 'types.cts'), codeOf(forCommonJs));
      project.run('node', [
        resolve(root, 'node_modules/typescript/bin/tsc'),
        '--noEmit',
        '--strict',
        '--target',
        'es2022',
        '--lib',
        'es2023,dom',
        '--skipLibCheck',
        'false',
        ...flags,
        'types.mts',
        'types.cts',
      ]);
    },
    120_000,
  );
});

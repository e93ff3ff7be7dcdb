import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/sources';
import { type LocalRegistry, startRegistry } from './local-registry';

const run = promisify(execFile);
let registry: LocalRegistry;
let scratch = '';

beforeAll(async () => {
  registry = await startRegistry();
  scratch = mkdtempSync(join(tmpdir(), 'community1373-alone-'));
}, 60_000);

afterAll(async () => {
  await registry?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** Installs one package in an empty folder from the registry alone, with an empty cache. */
const install = async (name: string): Promise<string> => {
  const folder = mkdtempSync(join(scratch, 'empty-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', private: true }));
  const options = ['--registry', registry.url, '--cache', join(scratch, 'cache'), '--no-audit', '--no-fund'];
  await run('npm', ['install', name, ...options], { cwd: folder });
  return folder;
};

describe('from a registry', () => {
  it('coverage alone brings what it stands on and nothing else, and works', { timeout: 300_000 }, async () => {
    const folder = await install('@community1373/coverage');
    expect(readdirSync(join(folder, 'node_modules/@community1373')).toSorted()).toEqual(['base', 'coverage', 'solver']);
    const code = `import { createCatchment, toPointColumns } from '@community1373/coverage';
const households = toPointColumns([{ id: 'near', position: [113.57, 37.86] }, { id: 'far', position: [113.59, 37.86] }]);
const providers = toPointColumns([{ id: 's', position: [113.571, 37.86] }]);
console.log(JSON.stringify([...createCatchment({ households, providers, radius: 1000 }).counts]));`;
    writeFileSync(join(folder, 'reach.mjs'), code);
    // One household is 88 m away, the other 1.7 km: only one is within 1,000 m.
    expect(JSON.parse((await run('node', ['reach.mjs'], { cwd: folder })).stdout)).toEqual([1, 0]);
  });

  it('the command line alone has its program, which runs', { timeout: 300_000 }, async () => {
    const folder = await install('@community1373/cli');
    const { version } = JSON.parse(readFileSync(resolve(root, 'packages/cli/package.json'), 'utf8')) as {
      readonly version: string;
    };
    const { stdout } = await run(join(folder, 'node_modules/.bin/community1373'), ['--version'], { cwd: folder });
    expect(stdout).toBe(`${version}\n`);
  });

  it('a package that it does not have is refused, so nothing came from elsewhere', async () => {
    expect(registry.asked).toContain('@community1373/coverage');
    await expect(install('@community1373/nothing')).rejects.toThrow(/E404/);
  });
});

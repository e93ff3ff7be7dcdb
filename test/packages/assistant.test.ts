import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { sampleScenario } from '@community1373/core/sample';
import { writeScenarioJson } from '@community1373/exchange/json';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/sources';

const program = resolve(root, 'packages/mcp/dist/bin.js');
let outside = '';
let folder = '';
let client: Client;

beforeAll(async () => {
  if (!existsSync(program)) throw new Error('the packages are not built: run `npm run build` first (`npm test` does)');
  outside = mkdtempSync(join(tmpdir(), 'community1373-mcp-'));
  folder = join(outside, 'root');
  mkdirSync(join(folder, 'deep'), { recursive: true });
  const bytes = writeScenarioJson(sampleScenario(), { sensitive: 'included' });
  for (const path of ['root/deep/sample.json', 'secret.json', 'root-beside.json', 'root/notes.txt'])
    writeFileSync(join(outside, path), bytes);
  symlinkSync('../secret.json', join(folder, 'link.json'));
  symlinkSync('..', join(folder, 'up'));
  symlinkSync('deep/sample.json', join(folder, 'inside.json'));
  mkdirSync(join(folder, 'folder.json'));
  client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [program, '--root', folder, '--lang', 'en'] }),
  );
});

afterAll(async () => {
  await client?.close();
  rmSync(outside, { recursive: true, force: true });
});

const read = async (file: string): Promise<unknown> => {
  const { structuredContent } = await client.callTool({ name: 'read_scenario', arguments: { file } });
  return structuredContent;
};

describe('the built assistant server over stdio', () => {
  it('lists and reads the scenario files of its folder', async () => {
    const { structuredContent } = await client.callTool({ name: 'list_scenarios', arguments: {} });
    expect(structuredContent).toEqual({ files: ['deep/sample.json'] });
    expect(await read('deep/sample.json')).toMatchObject({ id: sampleScenario().id });
    expect(await read('deep/../inside.json')).toMatchObject({ id: sampleScenario().id });
  });

  it.each([
    ['../secret.json', 'mcp.outside'],
    ['deep/../../secret.json', 'mcp.outside'],
    ['../root-beside.json', 'mcp.outside'],
    ['/etc/passwd', 'mcp.outside'],
    ['link.json', 'mcp.outside'],
    ['up/secret.json', 'mcp.outside'],
    ['deep/sample.json\0.txt', 'mcp.outside'],
    ['.', 'mcp.outside'],
    ['notes.txt', 'mcp.no-such-file'],
    ['folder.json', 'mcp.no-such-file'],
    ['none.json', 'mcp.no-such-file'],
    ['deep/sample.json/more.json', 'mcp.no-such-file'],
  ])('does not read %j: %s', async (file, code) => {
    expect(await read(file)).toMatchObject({
      problems: [{ code, path: ['file'], fix: expect.stringMatching(/^Use/) }],
    });
  });

  it('says how it is started where it is started wrongly, on the error stream alone', () => {
    for (const args of [
      [],
      ['--root', join(outside, 'none')],
      ['--root', folder, '--wide'],
      ['--root', folder, '--lang', 'fr'],
    ]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        encoding: 'utf8',
        input: '',
      });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('--root FOLDER');
    }
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { readXlsx, writeXlsx } from '@community1373/exchange/xlsx';
import { afterEach, describe, expect, it } from 'vitest';
import { runCommand } from './packed-project';
import { hasRedis, startRedis } from './redis';

/** Resolves with the lines printed so far once a line passes. */
const lineOf = (child: ChildProcess, passes: (line: string) => boolean): Promise<string> =>
  new Promise((tell, fail) => {
    let rest = '';
    child.stdout?.on('data', (data: Buffer) => {
      const lines = (rest + String(data)).split('\n');
      rest = lines.pop() ?? '';
      const found = lines.find(passes);
      if (found !== undefined) tell(found);
    });
    child.once('exit', (code) => fail(new Error(`ended with ${code} before the line came`)));
  });

/** Tests the example jobs in a packed project that has their dependencies. */
export const describeJobExamples = (placeOf: (name: string) => string): void => {
  const open: (() => void)[] = [];
  afterEach(() =>
    open
      .splice(0)
      .reverse()
      .forEach((end) => end()),
  );

  describe('the example jobs, on the packed packages', () => {
    it('spreadsheet-job plans a workbook and writes it back with the rota in it; a broken one is named by sheet, row and column', async () => {
      const folder = placeOf('spreadsheet-job');
      const scenario = sampleScenario();
      const written = await writeXlsx(scenario, { sensitive: 'included' });
      if (!written.ok) throw new Error('not written');
      writeFileSync(join(folder, 'in.xlsx'), written.value);
      expect(runCommand(folder, 'node', ['main.mjs', 'in.xlsx', 'out.xlsx'])).toMatch(/^排班 \d+ \/ \d+\n$/);
      const back = await readXlsx(await readFile(join(folder, 'out.xlsx')));
      if (!back.ok) throw new Error('not read');
      const { roster, ...decisions } = back.value.decisions;
      expect(roster?.shifts.length).toBeGreaterThan(300);
      expect(fingerprint({ ...back.value, decisions })).toBe(fingerprint(scenario));

      writeFileSync(join(folder, 'bad.xlsx'), 'no workbook');
      expect(() => runCommand(folder, 'node', ['main.mjs', 'bad.xlsx', 'never.xlsx'])).toThrow(/：.*。/);
    }, 120_000);

    it.skipIf(!hasRedis)(
      'batch: a worker killed in mid-run loses nothing, and the rosters are those of one machine',
      async () => {
        const folder = placeOf('batch');
        const count = '6';
        const redis = await startRedis();
        open.push(redis.stop);
        const env = { ...process.env, REDIS_URL: redis.url, LOCK_MS: '1000' };
        const start = (file: string, ...args: readonly string[]): ChildProcess => {
          const child = spawn('node', [file, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
          open.push(() => child.kill('SIGKILL'));
          return child;
        };
        await once(start('enqueue.mjs', count), 'exit');
        const collector = start('collect.mjs', count);
        let collected = '';
        let told = '';
        collector.stdout?.on('data', (data: Buffer) => (collected += String(data)));
        collector.stderr?.on('data', (data: Buffer) => (told += String(data)));
        const ended = once(collector, 'exit');

        const first = start('worker.mjs');
        await lineOf(first, (line) => line.startsWith('done'));
        const begun = await lineOf(first, (line) => line.startsWith('begun'));
        first.kill('SIGKILL');
        start('worker.mjs');
        await ended;

        expect(told).toContain(`${begun.slice('begun '.length)} goes to another worker`);
        expect(told).toMatch(/community-\d+ \{"phase":"[^"]+","done":\d+/);
        expect(collected).toBe(runCommand(folder, 'node', ['one-machine.mjs', count]));
        expect(collected.trim().split('\n')).toHaveLength(Number(count));
      },
      180_000,
    );
  });
};

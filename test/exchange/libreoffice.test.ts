// Tests workbooks written by LibreOffice. Without LibreOffice the test is skipped with a note; packages/exchange tests the same with hand-made files.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adopt, plan, type Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { readXlsx, writeXlsx } from '@community1373/exchange/xlsx';
import { afterAll, describe, expect, it } from 'vitest';

const installed = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;
if (!installed) console.warn('LibreOffice (soffice) is not installed: no workbook of its making is read here.');

const folder = mkdtempSync(join(tmpdir(), 'community1373-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Converts a file with LibreOffice to another format, with a user profile separate from the user's. */
const convert = (name: string, bytes: Uint8Array, to: string): Uint8Array => {
  writeFileSync(join(folder, name), bytes);
  const out = join(folder, 'out');
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      out,
      join(folder, name),
    ],
    { encoding: 'utf8', timeout: 110_000 },
  );
  if (status !== 0) throw new Error(stderr);
  return readFileSync(join(out, name.replace(/\.[a-z]+$/, `.${to.split(':')[0]}`)));
};

describe.skipIf(!installed)('LibreOffice', () => {
  it('saves a workbook that reads equal to the one it opened', { timeout: 120_000 }, async () => {
    const sample: Scenario = sampleScenario();
    const planned = await plan(sample, { seed: '1373' });
    const scenario = planned.ok ? adopt(sample, planned.value).next : sample;
    const written = await writeXlsx(scenario, { guide: true, sensitive: 'included' });
    const saved = convert('sample.xlsx', written.ok ? written.value : new Uint8Array(), 'xlsx');
    const read = await readXlsx(saved);
    expect(read.report.items).toEqual([]);
    expect(read.ok && JSON.parse(JSON.stringify(read.value))).toEqual(JSON.parse(JSON.stringify(scenario)));
  });
});

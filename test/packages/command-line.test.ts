import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { adopt, assess, fingerprint, parseScenario, plan } from '@community1373/core';
import { maskScenario } from '@community1373/core/privacy';
import { sampleScenario } from '@community1373/core/sample';
import { listIndicators } from '@community1373/core/what-if';
import { readScenarioJson, writeScenarioJson } from '@community1373/exchange/json';
import { readXlsx } from '@community1373/exchange/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/sources';

const program = resolve(root, 'packages/cli/dist/bin.js');
const sample = sampleScenario();
const now = '2026-12-01T09:00';
const winter = {
  id: 'winter',
  name: '少五人',
  base: sample.id,
  modifications: [{ kind: 'lose-volunteers', postId: 'elder', count: 5 }],
};
let folder = '';

beforeAll(() => {
  if (!existsSync(program)) throw new Error('the packages are not built: run `npm run build` first (`npm test` does)');
  folder = mkdtempSync(join(tmpdir(), 'community1373-cli-'));
  writeFileSync(join(folder, 'sample.json'), writeScenarioJson(sample, { sensitive: 'included' }));
  writeFileSync(join(folder, 'winter.json'), JSON.stringify(winter));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };

/** Runs the built program in the folder with the sample. */
const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: environment,
  });
  return { status, stdout, stderr };
};
const read = (file: string): Buffer => readFileSync(join(folder, file));
const isThere = (file: string): boolean => existsSync(join(folder, file));

describe('community1373', () => {
  it('shows its usage and version in the language of the environment', () => {
    expect(run('--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('用法') });
    expect(run('--help', '--lang', 'en').stdout).toContain('Usage');
    const { version } = JSON.parse(readFileSync(resolve(root, 'packages/cli/package.json'), 'utf8')) as {
      version: string;
    };
    expect(run('--version').stdout).toBe(`${version}\n`);
  });

  it('assess prints the indicators of the library, and masked no id of a household or a person', () => {
    const unmasked = JSON.parse(run('assess', 'sample.json', '--json', '--unmasked', '--now', now).stdout) as {
      indicators: { id: string; value: number | null }[];
    };
    const wanted = listIndicators(assess(sample, { now }), sample.model);
    expect(unmasked.indicators.map(({ id, value }) => [id, value])).toEqual(
      wanted.map(({ id, value }) => [id, value ?? null]),
    );
    const masked = run('assess', 'sample.json', '--json', '--now', now);
    expect(masked.status).toBe(0);
    const { households, volunteers } = sample.community;
    const words = new Set(masked.stdout.match(/[\p{L}\p{N}_-]+/gu));
    expect([...households, ...volunteers].filter(({ id }) => words.has(id))).toEqual([]);
    expect(JSON.parse(masked.stdout)).toMatchObject({ masked: true, now });
  });

  it('the same command gives the same bytes', () => {
    const once = run('assess', 'sample.json', '--now', now);
    expect(once.stdout).toContain('人员覆盖');
    expect(run('assess', 'sample.json', '--now', now)).toEqual(once);
  });

  it('plan proposes the roster of the library for the same seed and work, and writes it', async () => {
    const args = ['plan', 'sample.json', '--seed', 's', '--work', '20'];
    const said = run(...args, '--json', '--unmasked', '--out', 'planned.json');
    expect(said.status).toBe(0);
    const planned = await plan(sample, { seed: 's', budget: { work: 20 } });
    if (!planned.ok) throw new Error('not planned');
    const { next } = adopt(sample, planned.value);
    expect(JSON.parse(said.stdout)).toMatchObject({
      openPlaces: planned.value.openPlaces,
      bound: planned.value.bound,
      roster: JSON.parse(JSON.stringify(next.decisions.roster)),
    });
    const back = await readScenarioJson(read('planned.json'));
    expect(back.ok && fingerprint(back.value)).toBe(fingerprint(next));
    const masked = run(...args, '--out', 'planned.xlsx');
    expect(masked).toMatchObject({ status: 0, stderr: expect.stringContaining('已脱敏') });
    const restored = await readXlsx(read('planned.xlsx'), { base: sample });
    expect(restored.ok && restored.value.decisions.roster?.roster).toEqual(next.decisions.roster?.roster);
  });

  it('compare prints what a hypothetical change moves', () => {
    const { status, stdout } = run('compare', 'sample.json', '--variant', 'winter.json', '--json', '--now', now);
    expect(status).toBe(0);
    const { indicators } = JSON.parse(stdout) as { indicators: { id: string; base: number; variants: number[] }[] };
    const reached = indicators.find(({ id }) => id === 'coverage/personnel/reached');
    // Fewer carers can reach no more households; the sample reaches 360 (docs/scenario.md).
    expect(reached?.base).toBe(360);
    expect(reached?.variants[0]).toBeLessThan(360);
  });

  it('notice writes a page, a text and a document; a duty list needs a roster', () => {
    const kinds = [
      ['summary', 'summary.html', /^<!doctype html>/i],
      ['summary', 'summary.txt', /观象台社区/],
      ['levy', 'levy.docx', /^PK/],
    ] as const;
    for (const [kind, out, content] of kinds) {
      const levy = kind === 'levy' ? ['--levy', sample.levies[0]?.id ?? ''] : [];
      expect(run('notice', 'sample.json', '--kind', kind, ...levy, '--out', out, '--now', now).status).toBe(0);
      expect(read(out).toString('utf8')).toMatch(content);
    }
    expect(run('notice', 'sample.json', '--kind', 'duty')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('[cli.no-roster]'),
    });
  });

  it('convert writes masked by default, and the whole scenario when asked to', async () => {
    expect(run('convert', 'sample.json', '--out', 'masked.json').status).toBe(0);
    const masked = await readScenarioJson(read('masked.json'));
    expect(masked.ok && fingerprint(masked.value)).toBe(fingerprint(maskScenario(sample)));
    expect(run('convert', 'sample.json', '--out', 'whole.xlsx', '--unmasked').status).toBe(0);
    const whole = await readXlsx(read('whole.xlsx'));
    expect(whole.ok && fingerprint(whole.value)).toBe(fingerprint(sample));
    expect(run('convert', 'masked.json', '--base', 'sample.json', '--out', 'restored.json', '--unmasked').status).toBe(
      0,
    );
    const restored = await readScenarioJson(read('restored.json'));
    expect(restored.ok && fingerprint(restored.value)).toBe(fingerprint(sample));
  });
});

describe('community1373, called in another way than it was meant', () => {
  it.each([
    [[], 2, 'cli.no-command'],
    [['asess', 'sample.json'], 2, '是否要写 assess'],
    [['plan', 'sample.json', '--secnods', '3'], 2, '是否要写 --seconds'],
    [['check', 'sample.json', '--seed', '3'], 2, 'cli.unknown-option'],
    [['plan', 'sample.json', '--seconds'], 2, 'cli.option-without-value'],
    [['plan', 'sample.json', '--out', '--force'], 2, 'cli.option-without-value'],
    [['plan', 'sample.json', '--seconds', 'three'], 2, 'cli.option-value'],
    [['plan', 'sample.json', '--work', '-1'], 2, 'cli.option-value'],
    [['assess', 'sample.json', '--now', '2026-02-30T09:00'], 2, 'cli.option-value'],
    [['assess', 'sample.json', '--lang', 'fr'], 2, 'cli.option-value'],
    [['assess'], 2, 'cli.no-argument-file'],
    [['assess', 'sample.json', 'other.json'], 2, 'cli.more-arguments'],
    [['compare', 'sample.json'], 2, '--variant winter.json'],
    [['notice', 'sample.json', '--kind', 'levy'], 2, `--levy ${sample.levies[0]?.id}`],
    [['notice', 'sample.json', '--kind', 'levy', '--levy', 'none'], 1, 'none'],
    [['convert', 'sample.json', '--out', 'sample.docx'], 2, '.xlsx'],
    [['check', 'nothing.json'], 3, 'cli.no-such-file'],
    [['check', '.'], 3, 'cli.folder'],
    [['convert', 'sample.json', '--out', 'no/folder.json'], 3, 'cli.no-folder'],
    [['convert', 'sample.json', '--out', 'winter.json'], 3, 'cli.exists'],
    [['compare', 'sample.json', '--variant', 'sample.json'], 1, 'sample.json'],
  ] as const)('%j ends with %i and says %s', (args, status, said) => {
    const { stdout, stderr, ...ended } = run(...args);
    expect({ ...ended, stdout, stderr }).toMatchObject({ status, stdout: '', stderr: expect.stringContaining(said) });
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('every problem of a file is said with place, received value and fix, in the language asked for, as text or JSON', () => {
    const broken = {
      ...JSON.parse(read('sample.json').toString('utf8')),
      period: { from: '2026-12-01', weeks: 'four' },
    };
    writeFileSync(join(folder, 'broken.json'), JSON.stringify(broken));
    writeFileSync(join(folder, 'text.json'), 'no JSON');
    expect(run('check', 'broken.json')).toMatchObject({ status: 1, stdout: expect.stringContaining('period.weeks') });
    expect(run('check', 'text.json')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('exchange.broken-json'),
    });
    const { status, stdout } = run('assess', 'broken.json', '--json', '--lang', 'en');
    const said = JSON.parse(stdout) as { ok: boolean; problems: { path: unknown; received: string; fix: string }[] };
    const { report } = parseScenario(broken);
    expect([status, said.ok, said.problems.map(({ path }) => path)]).toEqual([
      1,
      false,
      report.items.map(({ path }) => path),
    ]);
    expect(said.problems.every(({ received, fix }) => received !== '' && /^[A-Z]/.test(fix))).toBe(true);
  });

  it('an existing file is overwritten only with --force, and then whole', () => {
    writeFileSync(join(folder, 'old.json'), 'old');
    expect(run('convert', 'sample.json', '--out', 'old.json').status).toBe(3);
    expect(read('old.json').toString()).toBe('old');
    expect(run('convert', 'sample.json', '--out', 'old.json', '--force').status).toBe(0);
    expect(statSync(join(folder, 'old.json')).size).toBeGreaterThan(1000);
  });

  it('control characters of a file do not reach the terminal', () => {
    const named = { ...sample, community: { ...sample.community, name: 'a\u001B[2Jb' } };
    writeFileSync(join(folder, 'named.json'), JSON.stringify(named));
    const { stdout, stderr } = run('assess', 'named.json');
    expect(stdout + stderr).not.toContain('\u001B');
  });
});

const start = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [program, ...args], { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });

/** Resolves once the error stream has said something. */
const hears = (child: ChildProcess, said: string): Promise<void> =>
  new Promise((done, fail) => {
    let text = '';
    child.stderr?.on('data', (data: Buffer) => {
      text += String(data);
      if (text.includes(said)) done();
    });
    child.once('exit', (code) => fail(new Error(`ended with ${code} before it said ${said}: ${text}`)));
  });

describe('community1373, stopped', () => {
  it('a reader who has seen enough ends it without a word', async () => {
    const child = start('assess', 'sample.json', '--json', '--unmasked');
    let told = '';
    child.stderr?.on('data', (data: Buffer) => (told += String(data)));
    child.stdout?.destroy();
    const [code] = await once(child, 'exit');
    expect([code, told]).toEqual([0, '']);
  });

  it('by Ctrl-C, a plan writes its best roster so far', async () => {
    const long = { ...sample, period: { ...sample.period, weeks: 4 } };
    writeFileSync(join(folder, 'long.json'), JSON.stringify(long));
    const child = start('plan', 'long.json', '--out', 'stopped.json', '--progress', '--unmasked', '--json');
    let printed = '';
    child.stdout?.on('data', (data: Buffer) => (printed += String(data)));
    const ended = once(child, 'exit');
    await hears(child, '目前最好');
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
    expect(JSON.parse(printed)).toMatchObject({ stoppedBy: 'abort' });
    const back = await readScenarioJson(read('stopped.json'));
    expect(back.ok && back.value.decisions.roster?.shifts.length).toBeGreaterThan(300);
    expect(isThere(`stopped.json.${child.pid}.part`)).toBe(false);
  });
});

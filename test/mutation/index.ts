// `npm run -s mutation -- <room> [path below src] [--every N] [--from K] [--tests A,B]`: measures with Stryker the share of small code changes of a package
// that its tests detect; fails below 80 %. Takes hours for a large package: with --every 20, one function or statement in twenty is changed, starting at
// --from; with --tests, only the test files whose paths begin so below src look at the changes, and the score is a lower bound. The last line is JSON.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rooms, root } from '../support/sources';
import { everyStretch, mutatedFiles, testFiles } from './stretches';

const wanted = 80;
const { values, positionals } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    tests: { type: 'string', default: '' },
  },
  allowPositionals: true,
});
const [room = '', files = ''] = positionals;
const [every, from] = [Number(values.every), Number(values.from)];
if (!rooms.includes(room) || !(every >= 1) || !(from >= 0)) {
  console.error(
    `usage: npm run -s mutation -- ${rooms.join(' | ')} [path below src] [--every N] [--from K] [--tests A,B]`,
  );
  process.exit(2);
}
const chosen = mutatedFiles(root, room).filter((file) => file.startsWith(`packages/${room}/src/${files}`));

const tests = testFiles(root, room, values.tests.split(','));

const folder = mkdtempSync(join(tmpdir(), 'community1373-mutation-'));
const report = join(folder, 'report.json');
writeFileSync(
  join(folder, 'stryker.json'),
  JSON.stringify({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    mutate: every === 1 ? chosen : everyStretch(root, chosen, every, from % every),
    // Display texts and code for the compiler should not be pinned by tests.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignorePatterns: ['playground', 'docs', 'dist', '.changeset'],
    ignoreStatic: true,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    tempDirName: join(folder, 'sandbox'),
    concurrency: availableParallelism(),
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 30,
    checkers: [],
    disableTypeChecks: false,
    allowConsoleColors: false,
  }),
);

const { status } = spawnSync('npx', ['stryker', 'run', join(folder, 'stryker.json')], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, MUTATED_TESTS: tests.join(',') },
});
if (status !== 0) process.exit(status ?? 1);

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}
const mutants = Object.entries((JSON.parse(readFileSync(report, 'utf8')) as Report).files).flatMap(([file, found]) =>
  found.mutants.map((mutant) => ({ file, ...mutant })),
);
const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
for (const { file, location, mutatorName, replacement } of alive)
  console.log(
    `${file}:${location.start.line}:${location.start.column} ${mutatorName} ${replacement.slice(0, 80).replaceAll('\n', ' ')}`,
  );
const total = noticed.length + alive.length;
const score = Number(((100 * noticed.length) / total).toFixed(1));
console.log(
  JSON.stringify({ room, files, every, from, tests: values.tests, mutants: total, noticed: noticed.length, score }),
);
rmSync(folder, { recursive: true, force: true });
if (score < wanted) process.exit(1);

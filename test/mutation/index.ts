// `npm run -s mutation -- <room> [files]`: how many small changes of a room's code its tests notice, by Stryker. Hours for a large room; a line of JSON at the end.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rooms, root } from '../support/sources';

const [room = '', files = '**/*'] = process.argv.slice(2);
if (!rooms.includes(room)) {
  console.error(`usage: npm run -s mutation -- ${rooms.join(' | ')} [files below src]`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'community1373-mutation-'));
const report = join(folder, 'report.json');
writeFileSync(
  join(folder, 'stryker.json'),
  JSON.stringify({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    mutate: [`packages/${room}/src/${files}.ts`, '!packages/**/*.test.ts', '!packages/**/*.test-d.ts', '!packages/**/messages*.ts', '!packages/**/index.ts'],
    // Words for people and code for the compiler are not what tests should pin.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignorePatterns: ['playground', 'docs', 'dist', '.changeset'],
    ignoreStatic: true,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    tempDirName: join(folder, 'sandbox'),
    concurrency: 2,
    timeoutMS: 20_000,
    checkers: [],
    disableTypeChecks: false,
    allowConsoleColors: false,
  }),
);

const { status } = spawnSync('npx', ['stryker', 'run', join(folder, 'stryker.json')], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, MUTATED_ROOM: room } });
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
const mutants = Object.entries((JSON.parse(readFileSync(report, 'utf8')) as Report).files).flatMap(([file, found]) => found.mutants.map((mutant) => ({ file, ...mutant })));
const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
for (const { file, location, mutatorName, replacement } of alive) console.log(`${file}:${location.start.line}:${location.start.column} ${mutatorName} ${replacement.slice(0, 80).replaceAll('\n', ' ')}`);
const total = noticed.length + alive.length;
console.log(JSON.stringify({ room, files, mutants: total, noticed: noticed.length, score: Number(((100 * noticed.length) / total).toFixed(1)) }));
rmSync(folder, { recursive: true, force: true });

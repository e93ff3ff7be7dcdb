// `npm run -s coverage -- [rooms]`: measures the lines and branches of a package covered by its own tests; fails below 95 %. Domain packages by default.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { domainRooms, rooms, root } from '../support/sources';

const wanted = 95;
const named = process.argv.slice(2);
if (named.some((room) => !rooms.includes(room))) {
  console.error(`usage: npm run -s coverage -- [${rooms.join(' | ')}]`);
  process.exit(2);
}

interface Counted {
  readonly total: number;
  readonly covered: number;
  readonly pct: number;
}
type Summary = Readonly<Record<string, { readonly lines: Counted; readonly branches: Counted }>>;

const folder = mkdtempSync(join(tmpdir(), 'community1373-coverage-'));
let met = true;
for (const room of named.length > 0 ? named : domainRooms) {
  const tests = [`packages/${room}/`, `test/${room}/`].filter((tested) => existsSync(join(root, tested)));
  const ran = spawnSync(
    'npx',
    [
      'vitest',
      'run',
      ...tests,
      '--reporter=dot',
      '--coverage.enabled',
      '--coverage.reporter=json-summary',
      `--coverage.reportsDirectory=${join(folder, room)}`,
      `--coverage.include=packages/${room}/src/**/*.ts`,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (ran.status !== 0) {
    console.error(`${ran.stdout}${ran.stderr}`);
    process.exit(ran.status ?? 1);
  }
  const summary: Summary = JSON.parse(readFileSync(join(folder, room, 'coverage-summary.json'), 'utf8'));
  const { total, ...files } = summary;
  if (total === undefined) throw new Error('a summary has a total');
  const short = Object.entries(files).toSorted(
    ([, a], [, b]) => b.branches.total - b.branches.covered - (a.branches.total - a.branches.covered),
  );
  const enough = total.lines.pct >= wanted && total.branches.pct >= wanted;
  met &&= enough;
  if (!enough)
    for (const [file, { branches }] of short.slice(0, 10))
      console.log(`  ${relative(root, file)}: ${branches.total - branches.covered} of ${branches.total} branches`);
  console.log(JSON.stringify({ room, lines: total.lines.pct, branches: total.branches.pct, enough }));
}
rmSync(folder, { recursive: true, force: true });
if (!met) process.exit(1);

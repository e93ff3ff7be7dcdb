// `npm run check -- [rooms]`: runs lint, type check, and the tests of the packages changed since the last commit, or of those named, in parallel.
// Laws (*.property.test.ts) run only with `npm test`. Fails if any of them fails.
import { execFileSync, spawn } from 'node:child_process';
import { rooms, root } from '../support/sources';

const named = process.argv.slice(2);
if (named.some((room) => !rooms.includes(room))) {
  console.error(`usage: npm run check -- [${rooms.join(' | ')}]`);
  process.exit(2);
}

const git = (...args: readonly string[]): readonly string[] =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n');
const touched = [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')].flatMap(
  (file) => /^(?:packages|test)\/(\w+)\//.exec(file)?.[1] ?? [],
);
const chosen = named.length > 0 ? named : rooms.filter((room) => touched.includes(room));

/** Runs a command and returns its exit code; prints its output when it has ended, so that outputs of parallel commands do not mix. */
const running = (command: string, ...args: readonly string[]): Promise<number> =>
  new Promise((ended) => {
    const start = performance.now();
    const child = spawn(command, args, { cwd: root });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data));
    child.on('close', (code) => {
      const seconds = Math.round((performance.now() - start) / 100) / 10;
      console.log(`== ${[command, ...args].join(' ')}: ${code === 0 ? 'passed' : 'failed'}, ${seconds} s`);
      if (code !== 0) console.log(Buffer.concat(said).toString());
      ended(code ?? 1);
    });
  });

const tested = chosen.map((room) => `packages/${room}/`);
if (tested.length === 0) console.log('No room was touched since the last commit: its tests are not run.');
const codes = await Promise.all([
  running('npm', 'run', '-s', 'lint'),
  running('npm', 'run', '-s', 'typecheck'),
  ...(tested.length > 0
    ? [running('npx', 'vitest', 'run', '--reporter=dot', '--exclude=**/*.property.test.ts', ...tested)]
    : []),
]);
process.exit(codes.every((code) => code === 0) ? 0 : 1);

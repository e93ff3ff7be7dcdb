// Measures `npm run check` with changes in one package, for each package; fails where one takes longer than the allowed minute. `npm run -s bench -- check`.
import { spawnSync } from 'node:child_process';
import { rooms, root } from '../support/sources';
import type { Bench } from './index';

const most = 60;

/** Measures the check of each package in seconds, one after the other. */
export const run: Bench = async () => {
  const seconds: Record<string, number> = {};
  for (const room of rooms) {
    const start = performance.now();
    const { status, stdout } = spawnSync('npm', ['run', '-s', 'check', '--', room], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(stdout);
    seconds[room] = Math.round((performance.now() - start) / 100) / 10;
    console.log(`${room} ${seconds[room]} s`);
  }
  if (Object.values(seconds).some((taken) => taken > most)) process.exitCode = 1;
  return { most, seconds };
};

// `npm run -s fuzz -- [--minutes 1] [--seed 1] [--target name]`: runs every parser on random mutations of documents that it accepts. A finding is stored
// in test/fuzz/corpus, where corpus.test.ts runs it from then on. The last line is JSON; the exit code is 1 if anything was found.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createRandom } from '@community1373/base/random';
import { allTargets as targets } from './all-targets';
import { fault, patienceMs } from './judge';
import { mutate } from './mutate';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

const minutes = Number(option('minutes') ?? 1);
const seed = option('seed') ?? '1';
const chosen = targets.filter(({ name }) => option('target') === undefined || name === option('target'));
if (chosen.length === 0 || !(minutes > 0)) {
  console.error(
    `usage: npm run -s fuzz -- [--minutes M] [--seed S] [--target ${targets.map(({ name }) => name).join(' | ')}]`,
  );
  process.exit(2);
}

const finds: { readonly target: string; readonly what: string; readonly file: string }[] = [];
const runs: Record<string, number> = {};
for (const target of chosen) {
  const random = createRandom(`${seed}/${target.name}`);
  const until = performance.now() + (minutes * 60_000) / chosen.length;
  const known = new Set<string>();
  let count = 0;
  while (performance.now() < until) {
    const input = mutate(target.documents[count % target.documents.length], random);
    const start = performance.now();
    const wrong = await fault(target, input);
    const slow = performance.now() - start > patienceMs ? `takes over ${patienceMs} ms` : undefined;
    count += 1;
    const what = wrong ?? slow;
    if (what === undefined || known.has(what.slice(0, 60))) continue;
    known.add(what.slice(0, 60));
    const file = `${target.name}-${seed}-${count}.json`;
    writeFileSync(
      resolve(import.meta.dirname, 'corpus', file),
      `${JSON.stringify({ target: target.name, what, input })}\n`,
    );
    finds.push({ target: target.name, what, file });
    console.log(`${target.name}: ${what} (${file})`);
  }
  runs[target.name] = count;
}
console.log(JSON.stringify({ minutes, seed, runs, finds: finds.length }));
process.exit(finds.length === 0 ? 0 : 1);

// One command for all benchmarks: `npm run -s bench -- <name> [options]`; the last line of output is JSON.
import { readdirSync } from 'node:fs';

/** The export `run` of a benchmark module: it may print progress and returns the figures of the last line. */
export type Bench = (args: readonly string[]) => Promise<Readonly<Record<string, unknown>>>;

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts' && !file.startsWith('_'))
  .map((file) => file.slice(0, -3));
const [name = '', ...args] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`usage: npm run -s bench -- ${names.join(' | ')} [options]`);
  process.exit(2);
}
const { run } = (await import(`./${name}.ts`)) as { run: Bench };
console.log(JSON.stringify(await run(args)));

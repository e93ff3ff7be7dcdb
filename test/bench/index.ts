// One command for every benchmark: `npm run -s bench -- <name> [options]`; its last line is JSON.
import { readdirSync } from 'node:fs';

/** What a benchmark module exports as `run`: it may print as it goes and returns the figures of the last line. */
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

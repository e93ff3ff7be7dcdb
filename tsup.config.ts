import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

const entryOf = (source: string): readonly [name: string, source: string] => [
  source.slice('src/'.length, -'.ts'.length).replace(/(?<=.)\/index$/, ''),
  source,
];

// Every module is an entry, so that one helper does not drag the schemas of the others along.
const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(file))
  .map((file) => entryOf(`src/${file}`));

interface Manifest {
  readonly exports: Readonly<Record<string, { readonly 'community1373-source'?: string }>>;
}
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
// Declarations are needed of what is published only.
const published = Object.values(exports).flatMap(({ 'community1373-source': source }) =>
  source === undefined ? [] : [entryOf(source.replace('./', ''))],
);

export default defineConfig({
  entry: Object.fromEntries(modules),
  format: ['esm', 'cjs'],
  splitting: true,
  sourcemap: true,
  clean: true,
  silent: true,
  target: 'es2022',
  dts: {
    entry: Object.fromEntries(published),
    compilerOptions: { ignoreDeprecations: '6.0', customConditions: [], noEmit: false },
  },
});

import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * Puts HiGHS into the ES modules of the package that loads it, beside its WASM file. Its branch for Node imports `node:module`, which bundlers for browsers
 * cannot resolve; there the specifier is hidden from them.
 */
const withHighs: Plugin = {
  name: 'highs-for-bundlers',
  setup(build) {
    // With splitting, the modules for CommonJS are first made as ES modules.
    if (build.initialOptions.outExtension?.['.js'] === '.cjs') {
      build.onResolve({ filter: /^highs$/ }, () => ({ path: 'highs', external: true }));
      return;
    }
    build.onLoad({ filter: /highs[\\/]build[\\/]highs\.mjs$/ }, ({ path }) => {
      const [before, after, ...more] = readFileSync(path, 'utf8').split('await import("node:module")');
      if (before === undefined || after === undefined || more.length > 0)
        throw new Error('highs imports node:module once');
      const hidden = `await ((name) => import(/* webpackIgnore: true */ /* @vite-ignore */ name))("node:module")`;
      mkdirSync('dist', { recursive: true });
      copyFileSync(join(dirname(path), 'highs.wasm'), 'dist/highs.wasm');
      copyFileSync(join(dirname(path), '../LICENSE'), 'dist/highs.LICENSE');
      return { contents: `${before}${hidden}${after}`, loader: 'js' };
    });
  },
};

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

// A package with programs alone is never imported.
const isProgram = published.length === 0;

export default defineConfig({
  entry: Object.fromEntries(modules),
  format: isProgram ? ['esm'] : ['esm', 'cjs'],
  splitting: true,
  sourcemap: true,
  clean: true,
  silent: true,
  target: 'es2022',
  noExternal: ['highs'],
  esbuildPlugins: [withHighs],
  dts: !isProgram && {
    entry: Object.fromEntries(published),
    compilerOptions: {
      ignoreDeprecations: '6.0',
      customConditions: [],
      noEmit: false,
      allowImportingTsExtensions: false,
    },
  },
});

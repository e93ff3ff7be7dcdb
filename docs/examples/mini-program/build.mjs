// Bundles main.mjs into one file of plain CommonJS; nothing of HiGHS is in it, because nothing loads it.
import { build } from 'esbuild';

await build({
  entryPoints: ['main.mjs'],
  outfile: 'mini-program.cjs',
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['import'],
  target: 'es2022',
  // A sandbox has no process; bundlers put the mode in its place.
  define: { 'process.env.NODE_ENV': '"production"' },
  supported: { 'dynamic-import': false },
  logLevel: 'error',
});

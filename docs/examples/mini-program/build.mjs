// Bundles main.mjs into one file of plain CommonJS; HiGHS is left out, and imports of it become a refusal that the solver reports as a status.
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
  alias: { highs: './no-solver.mjs' },
  supported: { 'dynamic-import': false },
  logLevel: 'error',
});

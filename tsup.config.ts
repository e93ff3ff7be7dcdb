import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';

// Every top-level module is an entry, so that one helper does not drag the schemas of the others along.
const modules = readdirSync('src')
  .filter((file) => file.endsWith('.ts') && !file.includes('.test'))
  .map((file) => [file.slice(0, -3), `src/${file}`]);
const folders = readdirSync('src')
  .filter((folder) => existsSync(`src/${folder}/index.ts`))
  .map((folder) => [folder, `src/${folder}/index.ts`]);

export default defineConfig({
  entry: Object.fromEntries([...modules, ...folders]),
  format: ['esm', 'cjs'],
  splitting: true,
  sourcemap: true,
  clean: true,
  target: 'es2022',
  dts: { compilerOptions: { ignoreDeprecations: '6.0', customConditions: [], noEmit: false } },
});

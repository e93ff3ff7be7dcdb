import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vitepress';
import { built, builtProblems } from './check-built';
import { root, siteBase } from './pages';

const playground = resolve(root, 'playground/dist');

if (!existsSync(playground)) execFileSync('npm', ['run', 'build', '-w', 'playground'], { cwd: root, stdio: 'inherit' });

await build(import.meta.dirname);
cpSync(playground, resolve(built, 'playground'), { recursive: true });

const problems = builtProblems(built, siteBase);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(resolve(built, file)).isFile(),
);
const megabytes = files.reduce((sum, file) => sum + statSync(resolve(built, file)).size, 0) / 1e6;
const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('playground/')).length;
console.log(`${pages} pages, ${megabytes.toFixed(1)} MB with the playground, in site/.vitepress/dist`);

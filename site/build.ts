import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeApiStubs } from './api-stubs';
import { built, builtProblems } from './check-built';
import { missedQuestions } from './check-questions';
import { root, siteBase } from './pages';

const playground = resolve(root, 'playground/dist');

if (!existsSync(playground)) execFileSync('npm', ['run', 'build', '-w', 'playground'], { cwd: root, stdio: 'inherit' });

execFileSync('npm', ['run', '-s', 'docs'], { cwd: root, stdio: 'inherit' });
// VitePress reads the list of pages as it is loaded, so that the reference has to be there before.
const { build } = await import('vitepress');
await build(import.meta.dirname);
cpSync(playground, resolve(built, 'playground'), { recursive: true });

writeApiStubs(built);

const problems = [...builtProblems(built, siteBase), ...(await missedQuestions(built, siteBase))];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(resolve(built, file)).isFile(),
);
const megabytes = files.reduce((sum, file) => sum + statSync(resolve(built, file)).size, 0) / 1e6;
const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('playground/')).length;
console.log(`${pages} pages, ${megabytes.toFixed(1)} MB with the playground, in site/.vitepress/dist`);

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { domainRooms, programs, root, rooms } from './support/sources';

const text = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const scripts = (JSON.parse(text('package.json')) as { scripts: Readonly<Record<string, string>> }).scripts;

/** Returns the missing target of a command line: a script, a test, a benchmark, a step of a workflow. */
const missing = (command: string): boolean => {
  const [, script] = /^npm (?:run (?:-s )?)?(start|test|[a-z-]+)/.exec(command) ?? [];
  const [, bench] = /bench -- (\w+)/.exec(command) ?? [];
  const [, test] = /^npx vitest run (\S+)/.exec(command) ?? [];
  const [, workflow] = /^\.github\/workflows\/(\S+)/.exec(command) ?? [];
  if (script !== undefined && script !== 'publish' && scripts[script] === undefined) return true;
  if (bench !== undefined && !existsSync(resolve(root, `test/bench/${bench}.ts`))) return true;
  if (test !== undefined) return !existsSync(resolve(root, test));
  if (workflow !== undefined) return !existsSync(resolve(root, '.github/workflows', workflow));
  return (
    script === undefined && !/^(npx (publint|attw|size-limit)|bash \.ci\/run|CI=true bash \.ci\/run)/.test(command)
  );
};

describe('how we work is written down and carried out', () => {
  it.each([
    ['LICENSE', /MIT/],
    ['SECURITY.md', /private reports/],
    ['CONTRIBUTING.md', /npm run check[\s\S]*npm test[\s\S]*docs\/decisions/],
    ['CHANGELOG.md', /^## \d+\.\d+\.\d+/m],
    ['.editorconfig', /indent_size = 2/],
    ['.github/pull_request_template.md', /npm run check/],
    ['.github/ISSUE_TEMPLATE/problem.md', /./],
    ['.github/ISSUE_TEMPLATE/wish.md', /./],
    ['docs/decisions/README.md', /^## /m],
    ['docs/security.md', /held by/],
  ])('%s', (path, says) => {
    expect(text(path)).toMatch(says);
  });

  it('contributing is one page', () => {
    expect(text('CONTRIBUTING.md').split('\n').length).toBeLessThan(60);
  });
});

describe('the workflows', () => {
  it('run everything on each push, in Node 20, 22 and 24, and look for advisories', () => {
    const ci = text('.github/workflows/ci.yml');
    for (const step of [/bash \.ci\/run/, /node-version: 20\n/, /node: \[22, 24\]/, /npm audit/])
      expect(ci).toMatch(step);
  });

  it('count lines and branches, test mutants of every room and fuzz once a week, laws on other cases', () => {
    const weekly = text('.github/workflows/weekly.yml');
    for (const step of [
      /cron:/,
      /npm run -s coverage/,
      /npm run -s mutation/,
      /npm run fuzz/,
      /PROPERTY_SEED: random/,
      /LAWS: all/,
    ])
      expect(weekly).toMatch(step);
    const [, listed = ''] = /room: \[([^\]]+)\]/.exec(weekly) ?? [];
    expect(listed.split(', ').toSorted()).toEqual(rooms.filter((room) => !programs.includes(room)).toSorted());
  });

  it('release with provenance, after a dry run in CI', () => {
    const release = text('.github/workflows/release.yml');
    for (const step of [
      /id-token: write/,
      /changesets\/action/,
      /NPM_CONFIG_PROVENANCE: 'true'/,
      /publish: npm run release/,
    ])
      expect(release).toMatch(step);
    expect(scripts.release).toMatch(/repository=.*changeset publish/);
    expect(text('.ci/run')).toMatch(/npm publish --dry-run/);
  });

  it('and .ci/run holds lint, types, faces, sizes, packages, site and tests', () => {
    const ci = text('.ci/run');
    for (const step of [
      'npm ci',
      'npm run lint',
      'npm run typecheck',
      'npm run -s api -- --check',
      'npx size-limit',
      'npx publint --strict',
      'npx attw --pack',
      'npm run -s site',
      'npm test',
    ])
      expect(ci).toContain(step);
    expect(scripts.test).toMatch(/^npm run build &&/);
  });
});

describe('what is promised in docs/reliability.md', () => {
  const page = text('docs/reliability.md');
  const commands = [...page.matchAll(/`((?:npm|npx|bash|CI=true|\.github)[^`]*)`/g)].map(([, command = '']) => command);

  it('names only commands that there are', () => {
    expect(commands.length).toBeGreaterThan(20);
    expect(commands.filter(missing)).toEqual([]);
    expect(
      missing('npm run nothing') &&
        missing('npx vitest run test/nothing.test.ts') &&
        missing('npm run -s bench -- nothing'),
    ).toBe(true);
  });

  it('tells lines, branches and mutants of every domain room, none below the aim', () => {
    const rows = [...page.matchAll(/^\| (\w+) \| ([\d.]+) % \| ([\d.]+) % \|$/gm)];
    const mutants = [...page.matchAll(/^\| (\w+) \| (\d+)(?: lines)? \| \d+ \| (\d+) \| ([\d.]+) % \|$/gm)];
    for (const room of domainRooms) {
      expect(
        rows.filter(([, name, lines, branches]) => name === room && Number(lines) >= 95 && Number(branches) >= 95)
          .length,
      ).toBe(1);
      const scores = mutants.filter(([, name]) => name === room).map(([, , , , score]) => Number(score));
      expect(scores.length).toBeGreaterThan(0);
      expect(scores.filter((score) => score <= 80)).toEqual([]);
    }
  });
});

describe('what stands against hostile input', () => {
  it('is held by tests that are there', () => {
    const page = text('docs/security.md');
    const rows = [...page.matchAll(/^\| [^|]+ \| [^|]+ \| [^|]+ \| ([^|]+) \|$/gm)]
      .map(([, held = '']) => held)
      .filter((held) => held !== 'held by' && !/^-+$/.test(held));
    expect(rows.length).toBeGreaterThan(8);
    const held = rows.map((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, by = '']) => by));
    expect(held.filter((by) => by.length === 0)).toEqual([]);
    expect(held.flat().filter((by) => (by.startsWith('npm') ? missing(by) : !existsSync(resolve(root, by))))).toEqual(
      [],
    );
  });
});

describe('the table of benchmarks', () => {
  it('says machine, versions and seeds, and has every benchmark that has no page of its own', () => {
    const page = text('docs/benchmarks.md');
    for (const said of [/^Machine: \d+ × .+, Node v\d+/m, /Peers: kdbush \d[^\n]*highs \d/, /--seed 1/, /ratio\./])
      expect(page).toMatch(said);
    const listed = [
      ...text('test/bench/all.ts').matchAll(/^ {2}(?:\.\.\.\[[^\]]+\]\.map\(\(n\) => )?['`]([a-z]+)/gm),
    ].map(([, name = '']) => name);
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.filter((name) => !page.includes(`| \`${name}`))).toEqual([]);
  });
});

describe('browser tests', () => {
  const files = readdirSync(resolve(root, 'test/browser')).filter((file) => file.endsWith('.ts'));

  it.each(files)('%s waits for states, never for a moment or for a count that changes under it', (file) => {
    const source = text(`test/browser/${file}`);
    expect(source).not.toContain('waitForTimeout');
    expect(source).not.toMatch(/while \([^\n]*\.count\(\)/);
    expect(source).not.toMatch(
      /expect\(await [^\n]*\.(count|inputValue|isDisabled|isChecked|allInnerTexts|innerText)\(\)\)/,
    );
  });
});

describe('comments', () => {
  const openings = /(?:\/\*\*?|^\s*\*|\/\/) ?(?:What|How|Whether)\b/m;
  const commented = ['packages', 'playground', 'test', 'docs/examples'].flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|m?js|css)$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file))
      .map((file) => `${folder}/${file}`),
  );

  it('begin with what a thing is or does, never with What, How or Whether', () => {
    expect(commented.length).toBeGreaterThan(1000);
    expect(commented.filter((file) => openings.test(text(file)))).toEqual([]);
    const opened = ['What', 'How', 'Whether'].flatMap((word) => [
      `/** ${word} it is. */`,
      ` * ${word} it is.`,
      `  // ${word} it is.`,
    ]);
    expect(opened.every((line) => openings.test(line))).toBe(true);
  });
});

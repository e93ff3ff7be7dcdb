// Runs all benchmarks: `npm run -s bench -- all` writes docs/benchmarks.md, each figure beside its command.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { root } from '../support/sources';
import type { Bench } from './index';

const reference = '../shared/data';

/** The commands in order; missing files of the reference data are skipped and reported. */
const commands: readonly string[] = [
  'model',
  'coverage',
  'siting --file generated:500x20000 --problem mclp --open 30 --seconds 10 --seed 1',
  'siting --file generated:500x20000 --problem mclp --open 60 --seconds 10 --seed 1',
  ...[1, 5, 10].map((n) => `siting --file ${reference}/siting/pmed${n}.txt --problem p-median --seconds 15 --seed 1`),
  ...[1, 3, 5].map((n) => `roster --file ${reference}/scheduling/Instance${n}.txt --seconds 60 --seed 1`),
  'roster --volunteers --seconds 20 --seed 1',
  'repair',
  'apportionment',
  'deliberation',
  'networks',
  'scenario',
  'simulate',
  'exchange',
];

const peers = ['kdbush', 'flatbush', 'geokdbush', '@turf/distance', 'dinero.js', 'highs'] as const;

const fileOf = (command: string): string | undefined => /--file (\.\.\/\S+)/.exec(command)?.[1];

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(resolve(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
    .version;

/** Returns the figures of a JSON object, nested keys joined by dots; long lists (chosen sites, assignments) are skipped. */
const figures = (value: unknown, name = ''): readonly (readonly [string, string])[] => {
  if (Array.isArray(value)) return [];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, below]) => figures(below, name === '' ? key : `${name}.${key}`));
  return [
    [
      name,
      typeof value === 'number' && !Number.isInteger(value) ? String(Number(value.toPrecision(4))) : String(value),
    ],
  ];
};

/** Runs each benchmark separately, one after the other. */
export const run: Bench = async () => {
  const parts: string[] = [];
  const failed: string[] = [];
  for (const command of commands) {
    const file = fileOf(command);
    if (file !== undefined && !existsSync(resolve(root, file))) {
      parts.push(`| \`${command}\` | not run: the reference data are not there | |`);
      continue;
    }
    console.log(command);
    const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'bench', '--', ...command.split(' ')], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const last = stdout.trim().split('\n').at(-1) ?? '';
    if (status !== 0 || !last.startsWith('{')) {
      failed.push(command);
      console.error(stderr);
      continue;
    }
    figures(JSON.parse(last)).forEach(([name, value], i) =>
      parts.push(`| ${i === 0 ? `\`${command}\`` : ''} | ${name} | ${value} |`),
    );
  }
  const [cpu] = cpus();
  const text = `# Benchmarks

Written by \`npm run -s bench -- all\`. Each row is a figure of the last line of \`npm run -s bench -- <command>\`; seconds are of this machine, ratios are
to the peer of the same run (above 1: we are faster). Seeds stand in the commands; a command without one draws nothing by chance or names its seed itself.

Machine: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, Node ${process.version}. Peers: ${peers.map((name) => `${name} ${versionOf(name)}`).join(', ')}.

| command | figure | value |
|---|---|---|
${parts.join('\n')}
`;
  writeFileSync(resolve(root, 'docs/benchmarks.md'), text);
  if (failed.length > 0) process.exitCode = 1;
  return { commands: commands.length, failed };
};

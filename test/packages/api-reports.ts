// The public API of each package as text: `npm run api` writes docs/api, `npm run api -- --check` fails on differences. Build first.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { root, rooms } from '../support/sources';

interface Manifest {
  readonly exports: Readonly<Record<string, { readonly import?: { readonly types: string } }>>;
}

/** Limit of the lines of all reports for each public name: a name that prints the insides of a library has many. */
const mostLinesPerName = 5.9;

const silent = { default: { logLevel: ExtractorLogLevel.None } };

/** Returns the settings with which API Extractor reads one entry point of a package from its built declarations. */
const configOf = (room: string, types: string, scratch: string): ExtractorConfig => {
  const projectFolder = resolve(root, 'packages', room);
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder,
      newlineKind: 'lf',
      mainEntryPointFilePath: resolve(projectFolder, types),
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2022',
            module: 'esnext',
            moduleResolution: 'bundler',
            strict: true,
            skipLibCheck: true,
            lib: ['es2023'],
            types: [],
          },
          include: ['dist/*.d.ts'],
        },
      },
      apiReport: {
        enabled: true,
        reportFolder: scratch,
        reportTempFolder: join(scratch, 'temp'),
        reportFileName: 'report.api.md',
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { compilerMessageReporting: silent, extractorMessageReporting: silent, tsdocMessageReporting: silent },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, 'package.json'),
  });
};

/** Leaves out of a report what is no declaration: imports, remarks of the tool, blank lines around the code. */
const declarationsOf = (report: string): string =>
  report
    .replace(/^import .*;\n/gm, '')
    .replace('// (No @packageDocumentation comment for this package)\n\n', '')
    .replace(/^> Do not edit .*\n\n/m, '')
    .replace('\n\n```ts\n\n', '\n```ts\n')
    .replace(/\n+```\s*$/, '\n```\n')
    .replace(/\n{3,}/g, '\n\n');

/** Returns the reports of the entry points of a package, by file name; they share one program of the compiler. */
const reportsOf = (room: string, scratch: string): readonly (readonly [file: string, report: string])[] => {
  const { exports } = JSON.parse(readFileSync(resolve(root, 'packages', room, 'package.json'), 'utf8')) as Manifest;
  const entries = Object.entries(exports).flatMap(([key, entry]) =>
    entry.import === undefined
      ? []
      : [
          {
            file: `${[room, ...key.split('/').slice(1)].join('.')}.api.md`,
            config: configOf(room, entry.import.types, scratch),
          },
        ],
  );
  const [first, ...others] = entries.map(({ config }) => config);
  if (first === undefined) return [];
  const compilerState = CompilerState.create(first, {
    additionalEntryPoints: others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
  });
  return entries.map(({ file, config }) => {
    Extractor.invoke(config, {
      localBuild: true,
      compilerState,
      messageCallback: (message) => void (message.logLevel = ExtractorLogLevel.None),
    });
    return [file, declarationsOf(readFileSync(join(scratch, 'report.api.md'), 'utf8'))];
  });
};

const folder = resolve(root, 'docs/api');
const check = process.argv.includes('--check');
const scratch = mkdtempSync(join(tmpdir(), 'community1373-api-'));
mkdirSync(folder, { recursive: true });
const expected = new Map(rooms.flatMap((room) => reportsOf(room, scratch)));
rmSync(scratch, { recursive: true, force: true });

// The compiler lists the members of an inferred union or enumeration in an order that differs from build to build;
// declarations are compared regardless of the order of their lines and unions.
const inAnyOrder = (text: string): string =>
  text
    .replace(/("[^"]*"|[\w.$]+)(?: \| (?:"[^"]*"|[\w.$]+))+/g, (union) => union.split(' | ').sort().join(' | '))
    .split('\n\n')
    .map((declaration) => declaration.split('\n').sort().join('\n'))
    .join('\n\n');

const present = readdirSync(folder);
const differing = [...expected].filter(
  ([file, text]) =>
    !present.includes(file) || inAnyOrder(readFileSync(join(folder, file), 'utf8')) !== inAnyOrder(text),
);
const gone = present.filter((file) => !expected.has(file));
if (!check) {
  for (const [file, text] of differing) writeFileSync(join(folder, file), text);
  for (const file of gone) rmSync(join(folder, file));
}
/** Lines of all reports, members without a sentence, and names of each entry. */
const reports = [...expected.values()];
const lines = reports.reduce((sum, text) => sum + text.split('\n').length - 1, 0);
const undocumented = reports.reduce((sum, text) => sum + (text.match(/\(undocumented\)/g)?.length ?? 0), 0);
const namesOf = (text: string): number =>
  text.match(/^export (?:declare )?(?:const|interface|type|class|function) /gm)?.length ?? 0;
const names = reports.reduce((sum, text) => sum + namesOf(text), 0);
console.log(
  `${lines} lines, ${names} names, ${(lines / names).toFixed(2)} lines a name, ${undocumented} undocumented members`,
);
console.log([...expected].map(([file, text]) => `${file.replace('.api.md', '')} ${namesOf(text)}`).join(', '));

const touched = [...differing.map(([file]) => file), ...gone];
console.log(
  touched.length === 0
    ? `${expected.size} reports as committed`
    : `${check ? 'differing' : 'written'}: ${touched.join(', ')}`,
);
if (check && touched.length > 0) {
  console.error('the public face changed: look at the difference that `npm run api` writes to docs/api and commit it');
  process.exit(1);
}
if (check && (undocumented > 0 || lines > mostLinesPerName * names)) {
  console.error(
    `the public face may have ${mostLinesPerName} lines a name in its reports and no member without a sentence`,
  );
  process.exit(1);
}

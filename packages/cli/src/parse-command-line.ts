import { parseArgs } from 'node:util';
import { type Moment, momentSchema } from '@community1373/base/calendar';
import { nearestName } from '@community1373/base/diagnostics';
import type { Locale, LocalText } from '@community1373/base/explain';
import { exitCode, type CommandFailure } from './exit-code';
import { failure } from './failures';
import type { ProblemCode } from './messages/problems';
import {
  type CommandLine,
  type CommandName,
  commandNames,
  flagNames,
  type NoticeKind,
  noticeKinds,
  optionNames,
} from './options';

const wrong = (code: ProblemCode, name: string, params: Parameters<typeof failure>[4] = {}): CommandFailure =>
  failure(exitCode.usage, code, [name], name, { name, ...params });

/** The advice for a name that is none: the nearest that there is, or where all are listed. */
const nearestOf = (name: string, known: readonly string[]): LocalText => {
  const nearest = nearestName(name, known);
  return nearest === undefined
    ? { 'zh-CN': 'community1373 --help 列出全部用法', en: 'community1373 --help lists all usage' }
    : { 'zh-CN': `是否要写 ${nearest}？`, en: `Did you mean ${nearest}?` };
};

/** An example of the value of each option that takes one. */
const examples: Readonly<Record<string, string>> = {
  lang: '--lang en',
  base: '--base whole.json',
  now: '--now 2026-12-01T09:00',
  seed: '--seed 1373',
  seconds: '--seconds 30',
  work: '--work 1000',
  variant: '--variant winter.json',
  kind: '--kind duty',
  levy: '--levy pump',
  out: '--out result.json',
};

type Read<T> = (text: string) => T | undefined;
const among =
  <T extends string>(known: readonly T[]): Read<T> =>
  (text) =>
    known.find((one) => one === text);
const positive: Read<number> = (text) => (/^\d+(\.\d+)?$/.test(text) && Number(text) > 0 ? Number(text) : undefined);
const whole: Read<number> = (text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);
const localTime: Read<Moment> = (text) => momentSchema.safeParse(text).data;

/** The words of a command line: arguments, and options with the value of each, in the order given. */
interface Words {
  readonly positionals: readonly string[];
  readonly named: readonly { readonly name: string; readonly rawName: string; readonly value: string | undefined }[];
}

const wordsOf = (args: readonly string[]): Words => {
  const options = Object.fromEntries(Object.keys(examples).map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true, allowPositionals: true, options });
  return {
    positionals: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    named: tokens.flatMap((token) => (token.kind === 'option' ? [token] : [])),
  };
};

/** Returns the values of the options by name; flags have the empty one. */
const valuesOf = ({ named }: Words, command: CommandName): ReadonlyMap<string, readonly string[]> => {
  const known: readonly string[] = optionNames[command];
  const values = new Map<string, readonly string[]>();
  for (const { name, rawName, value } of named) {
    if (!known.includes(name))
      throw wrong('cli.unknown-option', rawName, {
        command,
        nearest: nearestOf(
          rawName,
          known.map((one) => `--${one}`),
        ),
      });
    if (!flagNames.includes(name) && (value === undefined || value === '' || value.startsWith('--')))
      throw wrong('cli.option-without-value', rawName, { example: examples[name] ?? '' });
    values.set(name, [...(values.get(name) ?? []), value ?? '']);
  }
  return values;
};

/** Reads a command line; throws a failure that names what is wrong with it. Help and version are answered before. */
export const parseCommandLine = (args: readonly string[], locale: Locale): CommandLine => {
  const words = wordsOf(args);
  const [name, file, ...more] = words.positionals;
  if (name === undefined) throw wrong('cli.no-command', '', { commands: commandNames });
  const command = among(commandNames)(name);
  if (command === undefined) throw wrong('cli.unknown-command', name, { nearest: nearestOf(name, commandNames) });
  const values = valuesOf(words, command);
  if (file === undefined) throw wrong('cli.no-argument-file', '');
  if (more[0] !== undefined) throw wrong('cli.more-arguments', more[0]);

  const last = (option: string): string | undefined => values.get(option)?.at(-1);
  const read = <T>(option: string, as: Read<T>, wanted: string): T | undefined => {
    const text = last(option);
    const value = text === undefined ? undefined : as(text);
    if (text !== undefined && value === undefined)
      throw failure(exitCode.usage, 'cli.option-value', [`--${option}`], text, { name: `--${option}`, wanted });
    return value;
  };
  const kept = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
    // The object has the key K with a value of type T, or no key.
    (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
  const kind = read<NoticeKind>('kind', among(noticeKinds), noticeKinds.join(' / '));
  return {
    command,
    file,
    options: {
      locale: read<Locale>('lang', among(['zh-CN', 'en']), 'zh-CN / en') ?? locale,
      json: values.has('json'),
      unmasked: values.has('unmasked'),
      force: values.has('force'),
      progress: values.has('progress'),
      seed: last('seed') ?? '1373',
      variants: values.get('variant') ?? [],
      kind: kind ?? (last('levy') === undefined ? 'summary' : 'levy'),
      ...kept('base', last('base')),
      ...kept('now', read('now', localTime, examples['now'] ?? '')),
      ...kept('seconds', read('seconds', positive, examples['seconds'] ?? '')),
      ...kept('work', read('work', whole, examples['work'] ?? '')),
      ...kept('levy', last('levy')),
      ...kept('out', last('out')),
    },
  };
};

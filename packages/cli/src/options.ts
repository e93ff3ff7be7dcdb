import type { Moment } from '@community1373/base/calendar';
import type { Locale } from '@community1373/base/explain';

/** The names of the commands. */
export const commandNames = ['assess', 'check', 'plan', 'compare', 'notice', 'convert'] as const;

/** The name of a command. */
export type CommandName = (typeof commandNames)[number];

/** The kinds of notices. */
export const noticeKinds = ['summary', 'duty', 'levy'] as const;

/** A kind of notice. */
export type NoticeKind = (typeof noticeKinds)[number];

/** The options of a command line, read and checked. */
export interface Options {
  /** Language of the texts. */
  readonly locale: Locale;
  /** True to print JSON. */
  readonly json: boolean;
  /** True to show and write sensitive data. */
  readonly unmasked: boolean;
  /** True to overwrite existing files. */
  readonly force: boolean;
  /** True to show the progress, whoever watches. */
  readonly progress: boolean;
  /** File of the scenario that restores a masked one. */
  readonly base?: string;
  /** The present time; absent: that of the machine. */
  readonly now?: Moment;
  /** Seed of the roster. */
  readonly seed: string;
  /** Limit of time in seconds. */
  readonly seconds?: number;
  /** Limit of work. */
  readonly work?: number;
  /** Files of variants. */
  readonly variants: readonly string[];
  /** Kind of the notice. */
  readonly kind: NoticeKind;
  /** Id of the levy. */
  readonly levy?: string;
  /** File to write. */
  readonly out?: string;
}

/** A command line, read and checked. */
export interface CommandLine {
  /** The command. */
  readonly command: CommandName;
  /** File of the scenario. */
  readonly file: string;
  /** The options. */
  readonly options: Options;
}

const everywhere = ['json', 'lang', 'unmasked', 'base', 'progress', 'help'] as const;

/** The names of the options that each command reads. */
export const optionNames = {
  assess: [...everywhere, 'now'],
  check: everywhere,
  plan: [...everywhere, 'seed', 'seconds', 'work', 'out', 'force'],
  compare: [...everywhere, 'variant', 'now'],
  notice: [...everywhere, 'kind', 'levy', 'now', 'out', 'force'],
  convert: [...everywhere, 'out', 'force'],
} as const satisfies Readonly<Record<CommandName, readonly string[]>>;

/** The options that take no value. */
export const flagNames: readonly string[] = ['json', 'unmasked', 'force', 'progress', 'help', 'version'];

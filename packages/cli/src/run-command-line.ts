import type { Locale } from '@community1373/base/explain';
import { type Command, jsonText } from './commands/command';
import { CommandFailure, exitCode, type ExitCode } from './exit-code';
import { localeOf } from './locale-of';
import { usage } from './messages/usage';
import type { CommandName } from './options';
import { parseCommandLine } from './parse-command-line';
import type { Terminal } from './terminal/terminal';

/** The commands, each loaded only when it is called, so that help and wrong calls are answered at once. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  assess: async () => (await import('./commands/assess')).assessCommand,
  check: async () => (await import('./commands/check')).checkCommand,
  plan: async () => (await import('./commands/plan')).planCommand,
  compare: async () => (await import('./commands/compare')).compareCommand,
  notice: async () => (await import('./commands/notice')).noticeCommand,
  convert: async () => (await import('./commands/convert')).convertCommand,
};

/** The language of a command line, also of one that is wrong: the last `--lang`, otherwise that of the environment. */
const languageOf = (args: readonly string[], { env }: Terminal): Locale => {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
  return given === 'en' || given === 'zh-CN' ? given : localeOf(env);
};

/** Runs a command line in its surroundings and returns the exit code. Problems of the call, the files and the data are told; errors in the program are thrown. */
export const runCommandLine = async (
  args: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<ExitCode> => {
  const locale = languageOf(args, terminal);
  if (args.includes('--help') || args.includes('-h')) {
    terminal.write(usage[locale]);
    return exitCode.ok;
  }
  if (args.includes('--version')) {
    terminal.write(`${version}\n`);
    return exitCode.ok;
  }
  try {
    const line = parseCommandLine(args, locale);
    const command = await commands[line.command]();
    return await command(line, terminal);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    const { exit, report } = error;
    const { problemLines, problemTextsOf } = await import('./tell-problems');
    if (args.includes('--json'))
      terminal.write(jsonText({ ok: false, total: report.total, problems: problemTextsOf(report, locale) }));
    else terminal.tell(problemLines(report, locale));
    return exit;
  }
};

import { readScenarioFile } from '@community1373/exchange/scenario-file';
import { exitCode } from '../exit-code';
import { readBytes } from '../files/read-bytes';
import { valueOf } from '../failures';
import { word } from '../messages/words';
import { problemLines, problemTextsOf } from '../tell-problems';
import { createProgressBar } from '../terminal/progress-bar';
import { type Command, jsonText } from './command';

/** 检查 prints the problems of a file, each with its place and its fix. */
export const checkCommand: Command = async ({ file, options }, terminal) => {
  const { locale, json, base } = options;
  const bar = createProgressBar(terminal, 'reading', options);
  const following = { signal: terminal.signal, onProgress: bar.show };
  const whole = base === undefined ? undefined : valueOf(await readScenarioFile(await readBytes(base), following));
  const read = await readScenarioFile(await readBytes(file), {
    ...following,
    ...(whole === undefined ? {} : { base: whole }),
  });
  bar.clear();
  const { report } = read;
  if (report.items.some(({ code }) => code === 'exchange.cancelled')) valueOf(read);
  if (json) terminal.write(jsonText({ ok: read.ok, total: report.total, problems: problemTextsOf(report, locale) }));
  else {
    const outcome = !read.ok
      ? word('problems', locale, { n: report.errors })
      : report.total === 0
        ? word('sound', locale)
        : word('warnings', locale, { n: report.total });
    terminal.write(`${problemLines(report, locale)}${outcome}\n`);
  }
  return read.ok ? exitCode.ok : exitCode.problems;
};

import type { Scenario } from '@community1373/core';
import { readScenarioFile } from '@community1373/exchange/scenario-file';
import { valueOf } from '../failures';
import { tellProblems } from '../tell-problems';
import type { CommandLine } from '../options';
import { createProgressBar } from '../terminal/progress-bar';
import type { Terminal } from '../terminal/terminal';
import { readBytes } from './read-bytes';

/** Reads the scenario of a command line, completed by its base, and tells its warnings. */
export const readScenario = async ({ file, options }: CommandLine, terminal: Terminal): Promise<Scenario> => {
  const bar = createProgressBar(terminal, 'reading', options);
  const read = async (path: string, base?: Scenario): Promise<Scenario> => {
    const result = await readScenarioFile(await readBytes(path), {
      signal: terminal.signal,
      onProgress: bar.show,
      ...(base === undefined ? {} : { base }),
    });
    bar.clear();
    if (result.ok) tellProblems(terminal, options.locale, result.report);
    return valueOf(result);
  };
  return read(file, options.base === undefined ? undefined : await read(options.base));
};

import { dateOfMoment, type Moment } from '@community1373/base/calendar';
import { assess, type Scenario } from '@community1373/core';
import {
  createDutyNotice,
  createLevyNotice,
  type Notice,
  noticeText,
  summaryReport,
} from '@community1373/exchange/notice';
import { exitCode } from '../exit-code';
import { failure, valueOf } from '../failures';
import { readScenario } from '../files/read-scenario';
import { checkFree, writeBytes } from '../files/write-bytes';
import { word } from '../messages/words';
import type { CommandLine } from '../options';
import { type Command, jsonText } from './command';
import { noticeWriter } from './written-file';

const noticeOf = (scenario: Scenario, { command, file, options }: CommandLine, now: Moment): Notice => {
  const { kind, levy, locale, unmasked } = options;
  const notice = { on: dateOfMoment(now), locale };
  switch (kind) {
    case 'summary':
      return summaryReport(scenario, assess(scenario, { now }), notice);
    case 'duty':
      if (scenario.decisions.roster === undefined)
        throw failure(exitCode.problems, 'cli.no-roster', [file, 'decisions', 'roster'], undefined);
      return createDutyNotice(scenario, assess(scenario, { now }), {
        ...notice,
        sensitive: unmasked ? 'included' : 'masked',
      });
    case 'levy': {
      if (levy !== undefined) return valueOf(createLevyNotice(scenario, levy, notice));
      const example = scenario.levies.map(({ id }) => `--levy ${id}`).join(' / ') || '--levy ID';
      throw failure(exitCode.usage, 'cli.option-required', ['--levy'], undefined, { command, name: '--levy', example });
    }
  }
};

/** 公告 prints or writes a notice: the summary, the duty list, a levy. */
export const noticeCommand: Command = async (line, terminal) => {
  const { options } = line;
  const { out, force, json, locale } = options;
  const write = out === undefined ? undefined : noticeWriter(out);
  if (out !== undefined) await checkFree(out, force);
  const scenario = await readScenario(line, terminal);
  const notice = noticeOf(scenario, line, options.now ?? terminal.localTime());
  if (out !== undefined && write !== undefined) {
    await writeBytes(out, await write(notice, options), force);
    terminal.tell(`${word('written', locale, { file: out })}\n`);
  } else terminal.write(json ? jsonText(notice) : `${noticeText(notice)}\n`);
  return exitCode.ok;
};

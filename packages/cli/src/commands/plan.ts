import { formatParam } from '@community1373/base/explain';
import { adopt, assess, plan, type RosterProposal, type Scenario } from '@community1373/core';
import { maskScenario } from '@community1373/core/privacy';
import { exitCode } from '../exit-code';
import { valueOf } from '../failures';
import { readScenario } from '../files/read-scenario';
import { checkFree, writeBytes } from '../files/write-bytes';
import { word } from '../messages/words';
import type { Options } from '../options';
import { createProgressBar } from '../terminal/progress-bar';
import { plainLine, textTable } from '../terminal/text-table';
import type { Terminal } from '../terminal/terminal';
import { type Command, jsonText } from './command';
import { scenarioWriter } from './written-file';

/** Plans with a progress bar, up to the limits of the options, or until Ctrl-C. */
const planned = async (scenario: Scenario, options: Options, terminal: Terminal): Promise<RosterProposal> => {
  const { seed, seconds, work } = options;
  const bar = createProgressBar(terminal, 'planning', options);
  const result = await plan(scenario, {
    seed,
    budget: {
      ...(work === undefined ? {} : { work }),
      ...(seconds === undefined ? {} : { milliseconds: seconds * 1000 }),
    },
    now: terminal.milliseconds,
    signal: terminal.signal,
    onProgress: bar.show,
  });
  bar.clear();
  return valueOf(result);
};

/** 排班 plans the roster of a scenario, prints its figures, and writes the scenario with the roster. */
export const planCommand: Command = async (line, terminal) => {
  const { options } = line;
  const { out, force, json, locale, unmasked, seed } = options;
  const write = out === undefined ? undefined : scenarioWriter(out);
  if (out !== undefined) await checkFree(out, force);
  const scenario = await readScenario(line, terminal);
  const proposal = await planned(scenario, options, terminal);
  const { next } = adopt(scenario, proposal);
  if (out !== undefined && write !== undefined) await writeBytes(out, await write(next, options), force);
  const { openPlaces, cost, bound, gap, stoppedBy, status } = proposal;
  const filled = assess(next).roster?.filled;
  const [taken, wanted] = [filled?.numerator ?? 0, filled?.denominator ?? 0];
  if (json) {
    const { roster } = (unmasked ? next : maskScenario(next)).decisions;
    const figures = { status, stoppedBy, seed, wanted, filled: taken, openPlaces, cost, bound, gap };
    terminal.write(
      jsonText({
        scenario: scenario.id,
        masked: !unmasked,
        ...figures,
        ...(out === undefined ? {} : { written: out }),
        roster,
      }),
    );
  } else {
    const count = (value: number): string => formatParam(value, locale);
    terminal.write(
      [
        `${plainLine(scenario.community.name)} ${scenario.period.from}\n\n`,
        textTable([
          [word('filled', locale), `${count(taken)} / ${count(wanted)}`],
          [word('open', locale), count(openPlaces)],
          [word('open-bound', locale), count(proposal.decision.openBound ?? 0)],
          [word('cost', locale), count(cost)],
          [word('bound', locale), count(bound)],
          [word('gap', locale), formatParam(gap, locale, 'percent')],
          [word('ended', locale), word(`ended-${stoppedBy}`, locale)],
          [word('seed', locale), seed],
        ]),
      ].join(''),
    );
    if (out !== undefined) terminal.tell(`${word('written', locale, { file: out })}\n`);
    if (out !== undefined && !unmasked) terminal.tell(`${word('masked', locale)}\n`);
  }
  return stoppedBy === 'abort' ? exitCode.interrupted : exitCode.ok;
};

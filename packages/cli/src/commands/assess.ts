import { assess, explain } from '@community1373/core';
import { publicFindings } from '@community1373/exchange/notice';
import { exitCode } from '../exit-code';
import { readScenario } from '../files/read-scenario';
import { word } from '../messages/words';
import { plainLine, textTable } from '../terminal/text-table';
import { type Command, jsonText } from './command';
import { indicatorRow, indicatorsOf } from './indicators';

/** 评估 prints the indicators and findings of a scenario. */
export const assessCommand: Command = async (line, terminal) => {
  const { options } = line;
  const { locale, json, unmasked } = options;
  const scenario = await readScenario(line, terminal);
  const now = options.now ?? terminal.localTime();
  const assessment = assess(scenario, { now });
  const indicators = indicatorsOf([assessment], scenario, options);
  if (json) {
    const findings = unmasked
      ? assessment.findings.map(({ id, severity, touches, what, suggestion }) => ({
          id,
          severity,
          touches,
          what: explain(what, locale),
          ...(suggestion === undefined ? {} : { suggestion: explain(suggestion, locale) }),
        }))
      : publicFindings(scenario, assessment, locale).map((what) => ({ what }));
    const shown = indicators.map(({ values: [value], ...indicator }) => ({ ...indicator, value: value ?? null }));
    terminal.write(jsonText({ scenario: scenario.id, now, masked: !unmasked, indicators: shown, findings }));
    return exitCode.ok;
  }
  const findings = unmasked
    ? assessment.findings.flatMap(({ what, touches, suggestion }) => [
        `${explain(what, locale)}${touches === 0 ? '' : ` (${word('people', locale, { n: touches })})`}`,
        ...(suggestion === undefined ? [] : [`  ${word('suggestion', locale, { what: explain(suggestion, locale) })}`]),
      ])
    : publicFindings(scenario, assessment, locale);
  terminal.write(
    [
      `${plainLine(scenario.community.name)} ${now}\n\n`,
      textTable([
        [word('indicator', locale), word('value', locale)],
        ...indicators.map((indicator) => indicatorRow(indicator, locale)),
      ]),
      `\n${word('findings', locale)}\n`,
      ...findings.map((finding) => `${finding.startsWith('  ') ? '    ' : '  '}${plainLine(finding)}\n`),
      unmasked ? '' : `\n${word('masked', locale)}\n`,
    ].join(''),
  );
  return exitCode.ok;
};

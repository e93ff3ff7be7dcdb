import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import { explain } from '@community1373/core';
import { compare, parseVariant, type Variant } from '@community1373/core/what-if';
import { exitCode } from '../exit-code';
import { failure, valueOf } from '../failures';
import { readBytes } from '../files/read-bytes';
import { readScenario } from '../files/read-scenario';
import { word } from '../messages/words';
import { tellProblems } from '../tell-problems';
import { plainLine, textTable } from '../terminal/text-table';
import { type Command, jsonText } from './command';
import { indicatorRow, indicatorsOf } from './indicators';

const parseJson = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw failure(exitCode.problems, 'cli.not-json', [file], text.slice(0, 40), { reason: String(error) });
  }
};

/** Reads a variant; the places of its problems begin with its file. */
const readVariant = async (file: string): Promise<Variant> => {
  const text = new TextDecoder().decode(await readBytes(file));
  const parsed: Result<Variant> = parseVariant(parseJson(file, text));
  const sink = new DiagnosticSink();
  sink.merge(parsed.report, [file]);
  return valueOf(parsed.ok ? parsed : { ok: false, report: sink.report() });
};

/** 比较 prints the indicators that hypothetical changes move, beside the present ones. */
export const compareCommand: Command = async (line, terminal) => {
  const { command, options } = line;
  const { variants: files, json, locale, unmasked } = options;
  if (files.length === 0)
    throw failure(exitCode.usage, 'cli.option-required', ['--variant'], undefined, {
      command,
      name: '--variant',
      example: '--variant winter.json',
    });
  const variants = await Promise.all(files.map(readVariant));
  const scenario = await readScenario(line, terminal);
  const now = options.now ?? terminal.localTime();
  const comparison = compare(scenario, variants, { now });
  const problems = comparison.variants.flatMap((variant) => variant.problems);
  const assessments = [comparison.base, ...comparison.variants.map(({ assessment }) => assessment)];
  const indicators = indicatorsOf(assessments, scenario, options);
  const moved = indicators.filter(
    ({ values: [base, ...others], isHidden }) => !isHidden && others.some((value) => value !== base),
  );
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const chains = comparison.variants.map(({ id, name, chain }) => ({
    id,
    name,
    modifications: chain.map(({ what }) => explain(what, locale)),
  }));
  if (problems.length > 0) tellProblems(terminal, locale, { items: problems, total: problems.length, errors });
  if (json) {
    const shown = (unmasked ? indicators : indicators.filter(({ isHidden }) => !isHidden)).map(
      ({ values: [base, ...others], isHidden: _hidden, ...indicator }) => ({
        ...indicator,
        base: base ?? null,
        variants: others.map((value) => value ?? null),
      }),
    );
    terminal.write(jsonText({ scenario: scenario.id, now, masked: !unmasked, variants: chains, indicators: shown }));
  } else {
    const header = [word('indicator', locale), word('base', locale), ...variants.map(({ name }) => name)];
    terminal.write(
      [
        ...chains.map(({ name, modifications }) =>
          [`${plainLine(name)}\n`, ...modifications.map((what) => `  ${plainLine(what)}\n`)].join(''),
        ),
        '\n',
        moved.length === 0
          ? `${word('unmoved', locale)}\n`
          : textTable([header, ...moved.map((indicator) => indicatorRow(indicator, locale))]),
        unmasked ? '' : `\n${word('masked', locale)}\n`,
      ].join(''),
    );
  }
  return errors > 0 ? exitCode.problems : exitCode.ok;
};

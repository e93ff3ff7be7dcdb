import { exitCode } from '../exit-code';
import { failure } from '../failures';
import { readScenario } from '../files/read-scenario';
import { checkFree, writeBytes } from '../files/write-bytes';
import { word } from '../messages/words';
import { type Command, jsonText } from './command';
import { scenarioWriter } from './written-file';

/** 转换 writes a scenario in another format. */
export const convertCommand: Command = async (line, terminal) => {
  const { command, options } = line;
  const { out, force, json, locale, unmasked } = options;
  if (out === undefined)
    throw failure(exitCode.usage, 'cli.option-required', ['--out'], undefined, {
      command,
      name: '--out',
      example: '--out result.xlsx',
    });
  const write = scenarioWriter(out);
  await checkFree(out, force);
  const scenario = await readScenario(line, terminal);
  await writeBytes(out, await write(scenario, options), force);
  if (json) terminal.write(jsonText({ written: out, masked: !unmasked }));
  else {
    terminal.tell(`${word('written', locale, { file: out })}\n`);
    if (!unmasked) terminal.tell(`${word('masked', locale)}\n`);
  }
  return exitCode.ok;
};

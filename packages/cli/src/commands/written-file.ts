import { extname } from 'node:path';
import type { Scenario } from '@community1373/core';
import { noticeDocx } from '@community1373/exchange/docx';
import { writeGeoJson } from '@community1373/exchange/geojson';
import { writeScenarioJson } from '@community1373/exchange/json';
import { type Notice, noticeHtml, noticeText } from '@community1373/exchange/notice';
import { writeXlsx } from '@community1373/exchange/xlsx';
import { exitCode } from '../exit-code';
import { failure, valueOf } from '../failures';
import type { Options } from '../options';

type Write<T> = (value: T, options: Options) => Promise<Uint8Array>;

const sensitiveOf = ({ unmasked }: Options): { readonly sensitive: 'included' | 'masked' } => ({
  sensitive: unmasked ? 'included' : 'masked',
});

const scenarioFormats: Readonly<Record<string, Write<Scenario>>> = {
  '.json': async (scenario, options) => writeScenarioJson(scenario, sensitiveOf(options)),
  '.xlsx': async (scenario, options) =>
    valueOf(await writeXlsx(scenario, { ...sensitiveOf(options), locale: options.locale })),
  '.geojson': async (scenario, options) => writeGeoJson(scenario, sensitiveOf(options)),
};

const noticeFormats: Readonly<Record<string, Write<Notice>>> = {
  '.txt': async (notice) => new TextEncoder().encode(`${noticeText(notice)}\n`),
  '.html': async (notice) => noticeHtml(notice),
  '.docx': (notice) => noticeDocx(notice),
};

const writerOf = <T>(out: string, formats: Readonly<Record<string, Write<T>>>): Write<T> => {
  const ending = extname(out).toLowerCase();
  const write = Object.hasOwn(formats, ending) ? formats[ending] : undefined;
  if (write === undefined)
    throw failure(exitCode.usage, 'cli.format', ['--out'], out, { formats: Object.keys(formats) });
  return write;
};

/** Returns the writer of a scenario in the format of a file name; a format that is none is refused. */
export const scenarioWriter = (out: string): Write<Scenario> => writerOf(out, scenarioFormats);

/** Returns the writer of a notice in the format of a file name; a format that is none is refused. */
export const noticeWriter = (out: string): Write<Notice> => writerOf(out, noticeFormats);

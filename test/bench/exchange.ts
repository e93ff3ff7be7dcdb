// Writes a made-up district as a workbook and as CSV, and reads both back.
//   npm run -s bench -- exchange [--households 100000] [--runs 3]
import { parseArgs } from 'node:util';
import type { Scenario } from '@community1373/core';
import { districtModel, sampleDistrict, sampleScenario } from '@community1373/core/sample';
import { readCsv, writeCsv } from '@community1373/exchange/csv';
import { readXlsx, writeXlsx } from '@community1373/exchange/xlsx';
import type { Bench } from './index';

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** The bench of exchange; every figure of `seconds` is the best of the runs, `longestPause` the longest that other work had to wait while reading. */
export const run: Bench = async (args) => {
  const { values } = parseArgs({ args: [...args], options: { households: { type: 'string' }, runs: { type: 'string' } } });
  const households = Number(values.households ?? 100_000);
  const scenario: Scenario = { ...sampleScenario(), model: districtModel, community: sampleDistrict({ households }), services: [], levies: [], rounds: [] };
  const best: Record<string, number> = {};
  const time = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, (performance.now() - start) / 1000);
    return result;
  };
  let reports = 0;
  let longestPause = 0;
  let last = performance.now();
  const onProgress = (): void => {
    reports += 1;
    longestPause = Math.max(longestPause, performance.now() - last);
  };
  const pause = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
  let [xlsxBytes, csvBytes, read] = [0, 0, 0];
  for (let i = 0; i < Number(values.runs ?? 3); i += 1) {
    const workbook = await time('writeXlsx', () => writeXlsx(scenario, { sensitive: 'included' }));
    if (!workbook.ok) throw new Error('the workbook was not written');
    xlsxBytes = workbook.value.length;
    last = performance.now();
    const fromXlsx = await time('readXlsx', () => readXlsx(workbook.value, { onProgress, pause }));
    if (!fromXlsx.ok) throw new Error(JSON.stringify(fromXlsx.report.items.slice(0, 3)));
    read = fromXlsx.value.community.households.length;
    for (const encoding of ['utf-8-bom', 'gb18030'] as const) {
      const files = await time(`writeCsv ${encoding}`, async () => writeCsv(scenario, { encoding, sensitive: 'included' }));
      csvBytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
      last = performance.now();
      const fromCsv = await time(`readCsv ${encoding}`, () => readCsv(files, { onProgress, pause }));
      if (!fromCsv.ok || fromCsv.value.community.households.length !== read) throw new Error(JSON.stringify(fromCsv.report.items.slice(0, 3)));
    }
  }
  const signal = { aborted: false };
  const workbook = await writeXlsx(scenario, { sensitive: 'included' });
  const cancelled = workbook.ok
    ? await time('cancel', () => readXlsx(workbook.value, { signal, onProgress: ({ done }) => (signal.aborted ||= done > 0) }))
    : workbook;
  return {
    households: read,
    dwellings: scenario.community.dwellings.length,
    xlsxBytes,
    csvBytes,
    progressReports: reports,
    longestPauseSeconds: round(longestPause / 1000),
    cancelled: cancelled.report.items.at(-1)?.code,
    seconds: Object.fromEntries(Object.entries(best).map(([name, seconds]) => [name, round(seconds)])),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
};

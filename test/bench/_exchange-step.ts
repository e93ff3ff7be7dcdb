// One step of the exchange benchmark in a separate process, so that its memory peak is its own: writes or reads the district as a workbook or as CSV files in a
// folder. The last line of output is JSON.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '@community1373/core';
import { districtModel, sampleDistrict, sampleScenario } from '@community1373/core/sample';
import { type CsvEncoding, type NamedFile, readCsv, writeCsv } from '@community1373/exchange/csv';
import { readXlsx, writeXlsx } from '@community1373/exchange/xlsx';

const [step = '', folder = '', count = '100000'] = process.argv.slice(2);

const district = (): Scenario => ({
  ...sampleScenario(),
  model: districtModel,
  community: sampleDistrict({ households: Number(count) }),
  services: [],
  levies: [],
  rounds: [],
});

const book = join(folder, 'district.xlsx');
const tables = (encoding: string): readonly NamedFile[] =>
  readdirSync(join(folder, encoding)).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(folder, encoding, name))),
  }));

let [start, longestPause, reports, last] = [0, 0, 0, 0];
const begin = (): void => {
  start = performance.now();
  last = start;
};
const following = {
  onProgress: (): void => {
    reports += 1;
    longestPause = Math.max(longestPause, performance.now() - last);
  },
  pause: async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  },
};

type Figures = Readonly<Record<string, unknown>>;

const valueOf = <T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly report: { readonly items: readonly unknown[] } },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.report.items.slice(0, 3)));
  return result.value;
};

const steps: Readonly<Record<string, () => Promise<Figures>>> = {
  writeXlsx: async () => {
    const scenario = district();
    begin();
    const bytes = valueOf(await writeXlsx(scenario, { sensitive: 'included' }));
    const seconds = (performance.now() - start) / 1000;
    writeFileSync(book, bytes);
    return { seconds, bytes: bytes.length, dwellings: scenario.community.dwellings.length };
  },
  readXlsx: async () => {
    const bytes = new Uint8Array(readFileSync(book));
    begin();
    const { community } = valueOf(await readXlsx(bytes, following));
    return {
      seconds: (performance.now() - start) / 1000,
      households: community.households.length,
      longestPause,
      reports,
    };
  },
  cancel: async () => {
    const bytes = new Uint8Array(readFileSync(book));
    const signal = { aborted: false };
    begin();
    const { report } = await readXlsx(bytes, { signal, onProgress: ({ done }) => (signal.aborted ||= done > 0) });
    return { seconds: (performance.now() - start) / 1000, cancelled: report.items.at(-1)?.code };
  },
  ...Object.fromEntries(
    (['utf-8-bom', 'gb18030'] satisfies readonly CsvEncoding[]).flatMap((encoding) => [
      [
        `writeCsv ${encoding}`,
        async (): Promise<Figures> => {
          const scenario = district();
          begin();
          const files = writeCsv(scenario, { encoding, sensitive: 'included' });
          const seconds = (performance.now() - start) / 1000;
          for (const { name, bytes } of files) writeFileSync(join(folder, encoding, name), bytes);
          return { seconds, bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0) };
        },
      ],
      [
        `readCsv ${encoding}`,
        async (): Promise<Figures> => {
          const files = tables(encoding);
          begin();
          const { community } = valueOf(await readCsv(files, following));
          return {
            seconds: (performance.now() - start) / 1000,
            households: community.households.length,
            longestPause,
            reports,
          };
        },
      ],
    ]),
  ),
};

/** Returns the memory peak of this process. Without /proc, the resource usage also includes the peak of the parent process. */
const peakMegabytes = (): number => {
  const status = '/proc/self/status';
  const [, kilobytes] = existsSync(status) ? (/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8')) ?? []) : [];
  return Math.round(Number(kilobytes ?? process.resourceUsage().maxRSS) / 1024);
};

const figures = await steps[step]?.();
if (figures === undefined) throw new Error(`no step ${step}`);
console.log(JSON.stringify({ ...figures, peakMegabytes: peakMegabytes() }));

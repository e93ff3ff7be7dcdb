import { type Diagnostic, emptyReport, type Result } from '@community1373/base/diagnostics';
import type * as core from '@community1373/core';
import type * as csv from '@community1373/exchange/csv';
import type * as tracing from '@community1373/exchange/tracing';
import type * as icalendar from '@community1373/exchange/icalendar';
import type * as notices from '@community1373/exchange/notice';
import { parseScenario } from './index';

type Scenario = core.Scenario;

/** The stand-in of exchange, which reads and writes sentinels. */
export { formatDiagnostic } from './index';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const told = <T>(value: T): Result<T> & { readonly ok: true } => ({ ok: true, value, report: emptyReport });

const shownOf = (sensitive: csv.WriteOptions['sensitive']): string => (sensitive === 'included' ? '全部' : '脱敏');

const problem = (code: string, path: Diagnostic['path']): Diagnostic => ({
  code,
  severity: 'error',
  path,
  received: '',
  params: {},
});

/** Removes a volunteer, regardless of the workbook, with a warning. */
export const readXlsx = async (file: Uint8Array, options: csv.ReadOptions = {}): Promise<Result<Scenario>> => {
  const { base } = options;
  options.onProgress?.({ phase: 'stand-in', done: 829, total: 1000 });
  // A file that starts with a zero byte is read until the run is aborted.
  while (file[0] === 0 && options.signal?.aborted !== true) await new Promise((resolve) => setTimeout(resolve, 10));
  if (base === undefined)
    return { ok: false, report: { items: [problem('stand-in.no-base', [])], total: 1, errors: 1 } };
  const { community } = base;
  return {
    ok: true,
    value: { ...base, community: { ...community, volunteers: community.volunteers.slice(0, 1) } },
    report: { items: [{ ...problem('stand-in.note', ['替身表', 853]), severity: 'warning' }], total: 1, errors: 0 },
  };
};

/** Reports two problems for every table, and counts more. */
export const readCsv = async (): Promise<Result<Scenario>> => ({
  ok: false,
  report: {
    items: [problem('stand-in.cell', ['替身表', 857, '替身列']), problem('stand-in.other', ['替身表', 859])],
    total: 863,
    errors: 863,
  },
});

/** Rejects a map unless `convert` is set. */
export const readGeoJson = async (
  _bytes: Uint8Array,
  base: Scenario,
  { convert }: { readonly convert?: boolean },
): Promise<Result<Scenario>> =>
  convert === true
    ? told(base)
    : { ok: false, report: { items: [problem('exchange.map-system', ['features', 877])], total: 1, errors: 1 } };

/** Georeferences every picture in the same way. */
export const traceFrame = (): Result<tracing.TraceFrame> =>
  told({
    metersPerPixel: 9.83,
    toPosition: () => [113.57, 37.86],
    toPixel: () => [0, 0],
    meters: () => 991,
    squareMeters: () => 997,
  });

/** Returns a map without buildings, with a warning. */
export const traceToGeoJson = (): Result<tracing.TracedMap> => ({
  ok: true,
  value: { type: 'FeatureCollection', features: [] },
  report: { items: [{ ...problem('stand-in.traced', ['buildings', 0]), severity: 'warning' }], total: 1, errors: 0 },
});

export const readScenarioJson = async (read: Uint8Array): Promise<Result<Scenario>> => {
  try {
    return parseScenario(JSON.parse(new TextDecoder().decode(read)));
  } catch {
    return { ok: false, report: { items: [problem('stand-in.no-json', [])], total: 1, errors: 1 } };
  }
};

export const readNameList = async ({
  bytes: read,
}: csv.NamedFile): Promise<Result<{ readonly size: number; readonly nameOf: () => string }>> =>
  read.length === 0
    ? { ok: false, report: { items: [problem('stand-in.names', ['替身表', 881])], total: 1, errors: 1 } }
    : told({ size: 883, nameOf: () => '替身姓名' });

export const writeXlsx = async (
  _scenario: Scenario,
  { guide, sensitive }: csv.WriteOptions,
): Promise<Result<Uint8Array<ArrayBuffer>>> =>
  told(bytes(`替身工作簿 ${guide === true ? 887 : 907} ${shownOf(sensitive)}`));
export const writeXlsxSheets = async (): Promise<Result<Uint8Array<ArrayBuffer>>> => told(bytes('替身指标表 977'));
export const writeXlsxTemplate = async (): Promise<Result<Uint8Array<ArrayBuffer>>> => told(bytes('替身空白表 911'));
export const writeCsv = (): readonly csv.NamedFile[] => [{ name: '替身表.csv', bytes: bytes('替身 919') }];
export const writeGeoJson = (
  _scenario: Scenario,
  { system, sensitive }: { readonly system?: string } & Pick<csv.WriteOptions, 'sensitive'>,
): Uint8Array<ArrayBuffer> => bytes(`替身地图 929 ${system ?? ''} ${shownOf(sensitive)}`);
export const writeScenarioJson = (scenario: Scenario): Uint8Array<ArrayBuffer> => bytes(JSON.stringify(scenario));
export const writeICalendar = (
  _scenario: Scenario,
  { names }: { readonly names?: unknown },
): icalendar.WrittenCalendar => ({
  bytes: bytes(`替身日历 937 ${names === undefined ? '编号' : '姓名'}`),
  events: [],
});

const notice = (title: string): notices.Notice => ({ locale: 'zh-CN', title, blocks: [], signature: [] });
export const summaryReport = (): notices.Notice => notice('替身汇总 941');
export const comparisonReport = (
  _scenario: Scenario,
  _comparison: unknown,
  { question }: { readonly question?: string | undefined },
): notices.Notice => notice(`替身比较 967 ${question ?? ''}`);
export const comparisonSheet = (): ReturnType<typeof notices.comparisonSheet> => ({
  name: '替身比较',
  rows: [{ row: 1, cells: ['替身', 971] }],
});
export const createDutyNotice = (
  _scenario: Scenario,
  _assessment: core.Assessment,
  { names }: { readonly names?: unknown },
): notices.Notice => notice(names === undefined ? '替身值班 947 编号' : '替身值班 947 姓名');
export const createLevyNotice = (): Result<notices.Notice> => told(notice('替身公示 953'));
export const noticeText = ({ title }: notices.Notice): string => `${title} 群消息`;
export const noticeHtml = ({ title }: notices.Notice): Uint8Array<ArrayBuffer> => bytes(`<title>${title}</title>`);
export const noticeDocx = async ({ title }: notices.Notice): Promise<Uint8Array<ArrayBuffer>> => bytes(`${title} 文档`);

import {
  describeDiagnostic,
  type Diagnostic,
  type DiagnosticCatalogue,
  type DiagnosticReport,
  DiagnosticSink,
  type DiagnosticText,
  type Result,
} from '@community1373/base/diagnostics';
import type { Locale, Params } from '@community1373/base/explain';
import { formatDiagnostic } from '@community1373/exchange';

/** Codes of the problems of a call of a tool and of the file that it names. */
type ProblemCode =
  | 'mcp.unknown-tool'
  | 'mcp.outside'
  | 'mcp.no-such-file'
  | 'mcp.unreadable'
  | 'mcp.too-large'
  | 'mcp.masked'
  | 'mcp.no-roster'
  | 'mcp.unknown-coverage'
  | 'mcp.levy-required';

const texts: DiagnosticCatalogue<ProblemCode> = {
  'zh-CN': {
    'mcp.unknown-tool': '没有“{name}”这个工具',
    'mcp.unknown-tool/fix': '请从工具列表中选择',
    'mcp.outside': '文件不在允许读取的文件夹内',
    'mcp.outside/fix': '请用 list_scenarios 列出的相对路径；其他位置不可读取',
    'mcp.no-such-file': '没有这个文件',
    'mcp.no-such-file/fix': '请用 list_scenarios 列出的相对路径',
    'mcp.unreadable': '文件无法读取（{reason}）',
    'mcp.unreadable/fix': '请核对文件及其权限',
    'mcp.too-large': '文件超过 {most} 字节',
    'mcp.too-large/fix': '请分成几份，或删去不用的内容',
    'mcp.masked': '此内容涉及个人或单户，未获准显示',
    'mcp.masked/fix': '需要时由使用者以 --unmasked 重新启动本服务',
    'mcp.no-roster': '情景中尚无排班',
    'mcp.no-roster/fix': '请先用 plan_roster 排班',
    'mcp.unknown-coverage': '工作模式中没有“{id}”这项覆盖',
    'mcp.unknown-coverage/fix': '请改为 {known} 之一',
    'mcp.levy-required': '未写明是哪一笔收款',
    'mcp.levy-required/fix': '请将 levyId 写为 {known} 之一',
  },
  en: {
    'mcp.unknown-tool': 'There is no tool “{name}”',
    'mcp.unknown-tool/fix': 'Choose one of the list of tools',
    'mcp.outside': 'The file is outside the folder that may be read',
    'mcp.outside/fix': 'Use a relative path as list_scenarios gives it; no other place can be read',
    'mcp.no-such-file': 'There is no such file',
    'mcp.no-such-file/fix': 'Use a relative path as list_scenarios gives it',
    'mcp.unreadable': 'The file cannot be read ({reason})',
    'mcp.unreadable/fix': 'Check the file and its permissions',
    'mcp.too-large': 'The file is larger than {most} bytes',
    'mcp.too-large/fix': 'Divide it, or leave out what is not used',
    'mcp.masked': 'This is about single persons or households and may not be shown',
    'mcp.masked/fix': 'Where it is needed, the user starts this server with --unmasked',
    'mcp.no-roster': 'There is no roster in the scenario yet',
    'mcp.no-roster/fix': 'Plan it first with plan_roster',
    'mcp.unknown-coverage': 'The work model has no coverage “{id}”',
    'mcp.unknown-coverage/fix': 'Change it to one of {known}',
    'mcp.levy-required': 'It is not said which levy is meant',
    'mcp.levy-required/fix': 'Set levyId to one of {known}',
  },
};

/** Ends the call of a tool with the problems that led to it: those of its arguments, or of the contents of a file. */
export class ToolFailure extends Error {
  readonly report: DiagnosticReport;
  readonly of: 'call' | 'file';

  constructor(report: DiagnosticReport, of: 'call' | 'file' = 'call') {
    super(report.items.map(({ code }) => code).join(', '));
    this.name = 'ToolFailure';
    this.report = report;
    this.of = of;
  }
}

/** Creates the failure of a single problem. */
export const failure = (
  code: ProblemCode,
  path: readonly string[],
  received: unknown,
  params: Params = {},
): ToolFailure => {
  const sink = new DiagnosticSink();
  sink.add(code, path, received, params);
  return new ToolFailure(sink.report());
};

/** Returns the value of a result, or fails with its problems. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new ToolFailure(result.report);
  return result.value;
};

/** A problem with its texts, as a tool answers it. */
export interface ProblemText extends DiagnosticText {
  /** Code of the problem. */
  readonly code: string;
  /** Severity of the problem. */
  readonly severity: Diagnostic['severity'];
  /** Place of the problem in the arguments or in the file. */
  readonly path: Diagnostic['path'];
}

/** Returns a report of the contents of a file as a masked answer shows it: without the values received, which may be about a person. */
export const withoutReceived = (report: DiagnosticReport): DiagnosticReport => ({
  ...report,
  items: report.items.map((problem) => ({ ...problem, received: '' })),
});

/** Writes the problems of a report in a language. */
export const problemTextsOf = ({ items }: DiagnosticReport, locale: Locale): readonly ProblemText[] =>
  items.map((problem) => {
    const { code, severity, path } = problem;
    return Object.hasOwn(texts[locale], code)
      ? // The catalogue has both texts of every code that it has.
        { code, severity, path, ...describeDiagnostic(problem, texts as DiagnosticCatalogue<string>, locale) }
      : { code, severity, path, ...formatDiagnostic(problem, locale) };
  });

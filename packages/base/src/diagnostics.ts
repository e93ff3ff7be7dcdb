import type { z } from 'zod';
import { type Catalogue, createExplainer, type Locale, type ParamValue, type Params } from './explain';

/** `error`: the input cannot be used; `warning`: it can, but a person should look; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Where in the input: keys and indices from the root. */
export type Path = readonly (string | number)[];

/**
 * A named problem: what (code and parameters), where (path), what was received, and, by its catalogue, how to mend it.
 * It is plain JSON and carries no text for people; {@link describeDiagnostic} writes that.
 */
export interface Diagnostic<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly path: Path;
  readonly received: string;
  readonly params: Params;
}

/** All problems of one input: `items` may be capped, `total` and `errors` are exact counts. */
export interface DiagnosticReport<Code extends string = string> {
  readonly items: readonly Diagnostic<Code>[];
  readonly total: number;
  readonly errors: number;
}

/** The outcome of reading an input: a value with its warnings, or the problems that stand against it. */
export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T; readonly report: DiagnosticReport<Code> }
  | { readonly ok: false; readonly report: DiagnosticReport<Code> };

/** A catalogue of diagnostics has two texts a code: what is wrong, and under `<code>/mend` how to mend it. */
export type DiagnosticCatalogue<Code extends string> = Catalogue<Code | `${Code}/mend`>;

/** How many problems a report lists unless told otherwise. */
export const defaultDiagnosticCap = 1000;

const receivedLength = 120;

/**
 * Writes a received value short, for a person and for a log: JSON up to 120 characters, with `NaN`, `undefined` and the like named.
 *
 * @example
 * import { showReceived } from '@community1373/base/diagnostics';
 * showReceived(Number.NaN); // => 'NaN'
 * showReceived({ id: 'b9' }); // => '{"id":"b9"}'
 */
export const showReceived = (value: unknown): string => {
  let text: string;
  if (typeof value === 'bigint') text = `${value}n`;
  else if (typeof value === 'number' || value === undefined || typeof value === 'function' || typeof value === 'symbol')
    text = String(value);
  else {
    try {
      text = JSON.stringify(value) ?? String(value);
    } catch {
      text = Object.prototype.toString.call(value);
    }
  }
  return text.length > receivedLength ? `${text.slice(0, receivedLength - 1)}…` : text;
};

/** Collects problems: lists the first `cap`, counts all. */
export class DiagnosticSink<Code extends string = string> {
  private readonly items: Diagnostic<Code>[] = [];
  private total = 0;
  private errors = 0;

  constructor(private readonly cap: number = defaultDiagnosticCap) {}

  add(code: Code, path: Path, received: unknown, params: Params = {}, severity: Severity = 'error'): void {
    this.total += 1;
    if (severity === 'error') this.errors += 1;
    if (this.items.length < this.cap) this.items.push({ code, severity, path, received: showReceived(received), params });
  }

  /** Takes over another report; what that report did not list is still counted. */
  merge(report: DiagnosticReport<Code>, at: Path = []): void {
    this.total += report.total;
    this.errors += report.errors;
    for (const item of report.items) {
      if (this.items.length >= this.cap) return;
      this.items.push(at.length === 0 ? item : { ...item, path: [...at, ...item.path] });
    }
  }

  get hasErrors(): boolean {
    return this.errors > 0;
  }

  report(): DiagnosticReport<Code> {
    return { items: [...this.items], total: this.total, errors: this.errors };
  }
}

/** A report without a problem. */
export const emptyReport: DiagnosticReport<never> = { items: [], total: 0, errors: 0 };

/** The problems that zod finds, by their own codes. */
export type SchemaCode =
  | 'schema.invalid-type'
  | 'schema.missing'
  | 'schema.too-small'
  | 'schema.too-big'
  | 'schema.invalid-format'
  | 'schema.unknown-keys'
  | 'schema.invalid-value'
  | 'schema.invalid';

/** Texts of {@link SchemaCode}. */
export const schemaCatalogue: DiagnosticCatalogue<SchemaCode> = {
  'zh-CN': {
    'schema.invalid-type': '类型不符：应为 {expected}',
    'schema.invalid-type/mend': '请改为 {expected} 类型的值',
    'schema.missing': '缺少必填项（应为 {expected}）',
    'schema.missing/mend': '请补上此项',
    'schema.too-small': '数值或长度过小：不得小于 {limit:raw}',
    'schema.too-small/mend': '请改为不小于 {limit:raw} 的值',
    'schema.too-big': '数值或长度过大：不得大于 {limit:raw}',
    'schema.too-big/mend': '请改为不大于 {limit:raw} 的值',
    'schema.invalid-format': '格式不符：应为 {expected}',
    'schema.invalid-format/mend': '请按 {expected} 的格式填写',
    'schema.unknown-keys': '出现未知字段：{keys}',
    'schema.unknown-keys/mend': '请删除这些字段，或核对拼写',
    'schema.invalid-value': '取值不在允许范围内：{expected}',
    'schema.invalid-value/mend': '请从以下取值中选择：{expected}',
    'schema.invalid': '内容不符合要求：{detail}',
    'schema.invalid/mend': '请对照数据格式说明修改',
  },
  en: {
    'schema.invalid-type': 'Wrong type: {expected} expected',
    'schema.invalid-type/mend': 'Give a value of type {expected}',
    'schema.missing': 'A required value is missing ({expected})',
    'schema.missing/mend': 'Add this value',
    'schema.too-small': 'Too small: at least {limit:raw} expected',
    'schema.too-small/mend': 'Give a value of at least {limit:raw}',
    'schema.too-big': 'Too big: at most {limit:raw} expected',
    'schema.too-big/mend': 'Give a value of at most {limit:raw}',
    'schema.invalid-format': 'Wrong format: {expected} expected',
    'schema.invalid-format/mend': 'Write it in the format {expected}',
    'schema.unknown-keys': 'Unknown fields: {keys}',
    'schema.unknown-keys/mend': 'Remove these fields or check their spelling',
    'schema.invalid-value': 'Not an allowed value: {expected}',
    'schema.invalid-value/mend': 'Choose one of: {expected}',
    'schema.invalid': 'Not accepted: {detail}',
    'schema.invalid/mend': 'Correct it by the description of the data format',
  },
};

const ownKey = (key: PropertyKey): string | number => (typeof key === 'symbol' ? String(key) : key);

const addIssue = (sink: DiagnosticSink<SchemaCode>, issue: z.core.$ZodIssue): void => {
  const path = issue.path.map(ownKey);
  const add = (code: SchemaCode, params: Params = {}): void => sink.add(code, path, issue.input, params);
  switch (issue.code) {
    case 'invalid_type':
      return add(issue.input === undefined ? 'schema.missing' : 'schema.invalid-type', { expected: issue.expected });
    case 'too_small':
      return add('schema.too-small', { limit: Number(issue.minimum) });
    case 'too_big':
      return add('schema.too-big', { limit: Number(issue.maximum) });
    case 'invalid_format':
      return add('schema.invalid-format', { expected: issue.pattern ?? issue.format });
    case 'unrecognized_keys':
      return add('schema.unknown-keys', { keys: issue.keys });
    case 'invalid_value':
      return add('schema.invalid-value', { expected: issue.values.map((value): ParamValue => showReceived(value)) });
    default:
      return add('schema.invalid', { detail: issue.message });
  }
};

/**
 * Reads unknown input by a zod schema into a {@link Result}: each zod issue becomes a diagnostic with path and received value.
 * Zod's global configuration is neither read nor changed.
 *
 * @example
 * import * as z from 'zod';
 * import { parseWith } from '@community1373/base/diagnostics';
 * const read = parseWith(z.object({ fen: z.int() }), { fen: 1.5 });
 * read.ok; // => false
 * read.report.items[0]?.path; // => ['fen']
 */
export const parseWith = <S extends z.ZodType>(
  schema: S,
  input: unknown,
  cap: number = defaultDiagnosticCap,
): Result<z.output<S>, SchemaCode> => {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data, report: emptyReport };
  const sink = new DiagnosticSink<SchemaCode>(cap);
  for (const issue of parsed.error.issues) addIssue(sink, issue);
  return { ok: false, report: sink.report() };
};

/** A diagnostic in words: where, what is wrong with the received value, and how to mend it. */
export interface DiagnosticText {
  readonly where: string;
  readonly what: string;
  readonly received: string;
  readonly mend: string;
}

/**
 * Writes a path as a person reads it.
 *
 * @example
 * import { showPath } from '@community1373/base/diagnostics';
 * showPath(['community', 'nodes', 3, 'parentId']); // => 'community.nodes[3].parentId'
 */
export const showPath = (path: Path): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );

/**
 * Puts a diagnostic in words by its room's catalogue.
 *
 * @example
 * import { describeDiagnostic, parseWith, schemaCatalogue } from '@community1373/base/diagnostics';
 * import * as z from 'zod';
 * const [problem] = parseWith(z.object({ floor: z.int().min(1) }), { floor: 0 }).report.items;
 * problem && describeDiagnostic(problem, schemaCatalogue, 'zh-CN').mend; // => '请改为不小于 1 的值'
 */
export const describeDiagnostic = <Code extends string>(
  diagnostic: Diagnostic<Code>,
  catalogue: DiagnosticCatalogue<Code>,
  locale: Locale,
): DiagnosticText => {
  const explain = createExplainer<Code | `${Code}/mend`>(catalogue);
  return {
    where: showPath(diagnostic.path),
    what: explain(diagnostic, locale),
    received: diagnostic.received,
    mend: explain({ code: `${diagnostic.code}/mend`, params: diagnostic.params }, locale),
  };
};

/**
 * A programmer's error: a call that types or documentation forbid. Expected failures of data are {@link Diagnostic}s instead.
 */
export class CodedError extends Error {
  override readonly name = 'CodedError';

  constructor(
    readonly code: string,
    readonly received: unknown,
  ) {
    super(`${code}: received ${showReceived(received)}`);
  }
}

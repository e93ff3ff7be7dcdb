import type { z } from 'zod';
import { CodedError } from './coded-error';
import type { Diagnostic, DiagnosticCatalogue, Result } from './diagnostic';
import { defaultDiagnosticCap, DiagnosticSink, isDiagnostic } from './diagnostic-sink';
import { createExplainer, type Locale } from '../explain';
import { isHolder } from './is-holder';
import { isSchema } from './is-schema';
import { nearestName } from './near-name';
import { addIssue } from './schema-issues';
import type { SchemaCode } from './schema-texts';
import { formatPath } from './format-path';
import { formatReceived } from './format-received';
import { quickCheck } from './quick-check';
import { noteUnread, type UnreadKey } from './unread-keys';
import { deepestNesting, unreadableIn } from './unreadable';

export { CodedError } from './coded-error';
export type { Diagnostic, DiagnosticCatalogue, DiagnosticReport, Path, Result, Severity } from './diagnostic';
export { bySeverity, defaultDiagnosticCap, DiagnosticSink, emptyReport } from './diagnostic-sink';
export { idText } from './id-text';
export { isHolder } from './is-holder';
export { isNumberList } from './is-number-list';
export { schemaCatalogue, type SchemaCode } from './schema-texts';
export { expects, type SchemaForm } from './schema-words';
export { nearestName } from './near-name';
export { type QuickCheck, quickCheck } from './quick-check';
export { formatPath } from './format-path';
export { formatReceived } from './format-received';

/** Names that reach into the prototype of an object. */
const unsafeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const addUnread = (sink: DiagnosticSink<SchemaCode>, { path, key, value, known }: UnreadKey): void => {
  const name = formatReceived(key).slice(1, -1);
  if (unsafeKeys.has(key)) return sink.add('schema.unsafe-key', path, value, { key: name });
  const nearest = nearestName(key, known);
  if (nearest === undefined) sink.add('schema.unknown-key', path, value, { key: name }, 'warning');
  else sink.add('schema.misspelt-key', path, value, { key: name, nearest }, 'warning');
};

/**
 * Parses unknown input by a zod schema into a {@link Result}: each zod issue becomes a diagnostic with path and received value. A field that the schema does
 * not read, at any depth, is a warning with the name that was probably meant, or an error when its name would reach into the prototype of an object. Nesting
 * deeper than 64 levels and half a character (a lone surrogate) in a text are reported before the schema reads the input. Zod's global configuration is neither
 * read nor changed. Throws a coded error for what is no schema, or no count of problems to list.
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
  value: unknown,
  cap: number = defaultDiagnosticCap,
): Result<z.output<S>, SchemaCode> => {
  if (!isSchema(schema)) throw new CodedError('diagnostics.schema', schema);
  const sink = new DiagnosticSink<SchemaCode>(cap);
  // A recursive schema follows its input to any depth, and a lone surrogate would break writing and hashing.
  const unreadable = unreadableIn(value);
  for (const { code, path, received } of unreadable)
    sink.add(code, path, received, code === 'schema.too-deep' ? { limit: deepestNesting } : {});
  if (unreadable.some(({ code }) => code === 'schema.too-deep')) return { ok: false, report: sink.report() };
  const parsed = schema.safeParse(value, { reportInput: true });
  const issues = parsed.success ? [] : parsed.error.issues;
  // A path whose text is damaged is reported once.
  const named = new Set(unreadable.map(({ path }) => JSON.stringify(path)));
  for (const issue of issues)
    if (named.size === 0 || !named.has(JSON.stringify(issue.path))) addIssue(sink, value, issue);
  noteUnread(schema, value, (unread) => addUnread(sink, unread));
  return parsed.success && !sink.hasErrors
    ? { ok: true, value: parsed.data, report: sink.report() }
    : { ok: false, report: sink.report() };
};

/**
 * Derives from a zod schema a function that lists the errors of a value: none, and found quickly, for what {@link quickCheck} accepts. For values that are
 * judged one by one, often, and are mostly right.
 *
 * @example
 * import * as z from 'zod';
 * import { errorsBy } from '@community1373/base/diagnostics';
 * const errorsOf = errorsBy(z.object({ fen: z.int() }));
 * [errorsOf({ fen: 1 }), errorsOf({ fen: '1' }).map(({ path }) => path)]; // => [[], [['fen']]]
 */
export const errorsBy = (schema: z.ZodType): ((value: unknown) => readonly Diagnostic<SchemaCode>[]) => {
  const surely = quickCheck(schema);
  return (value) =>
    surely(value) ? [] : parseWith(schema, value).report.items.filter(({ severity }) => severity === 'error');
};

/** A diagnostic as text. */
export interface DiagnosticText {
  /** The location in the input, such as `nodes[3].name`. */
  readonly where: string;
  /** The problem as a sentence. */
  readonly what: string;
  /** The received value in short. */
  readonly received: string;
  /** The way to fix it, as a sentence. */
  readonly fix: string;
}

/**
 * Writes a diagnostic as text from the catalogue of its package. Throws a coded error for what is no diagnostic, catalogue or language.
 *
 * @example
 * import { describeDiagnostic, parseWith, schemaCatalogue } from '@community1373/base/diagnostics';
 * import * as z from 'zod';
 * const [problem] = parseWith(z.object({ floor: z.int().min(1) }), { floor: 0 }).report.items;
 * problem && describeDiagnostic(problem, schemaCatalogue, 'zh-CN').fix; // => '请改为不小于 1 的值'
 */
export const describeDiagnostic = <Code extends string>(
  diagnostic: Diagnostic<Code>,
  catalogue: DiagnosticCatalogue<Code>,
  locale: Locale,
): DiagnosticText => {
  if (!isDiagnostic(diagnostic)) throw new CodedError('diagnostics.diagnostic', diagnostic);
  const explain = createExplainer<Code | `${Code}/fix`>(catalogue);
  return {
    where: formatPath(diagnostic.path),
    what: explain(diagnostic, locale),
    received: diagnostic.received,
    fix: explain({ code: `${diagnostic.code}/fix`, params: diagnostic.params }, locale),
  };
};

const isFailure = (result: unknown): boolean =>
  isHolder(result) &&
  result['ok'] === false &&
  isHolder(result['report']) &&
  Array.isArray(result['report']['items']) &&
  result['report']['items'].every(isDiagnostic);

/**
 * Returns the value of a result, for functions that expect correct arguments: throws a {@link CodedError} of the given code, with the problems, when there is
 * no value.
 *
 * @example
 * import { parseWith, valueOrThrow } from '@community1373/base/diagnostics';
 * import * as z from 'zod';
 * valueOrThrow(parseWith(z.int(), 4), 4, 'rooms.floor'); // => 4
 */
export const valueOrThrow = <T>(result: Result<T>, received: unknown, code: string): T => {
  if (typeof code !== 'string') throw new CodedError('diagnostics.code', code);
  if (isHolder(result) && result.ok === true) return result.value;
  if (!isFailure(result)) throw new CodedError('diagnostics.result', result);
  throw new CodedError(code, received, result.report);
};

/**
 * Parses one argument of a function that returns no {@link Result}. Throws a {@link CodedError} of the given code, with the problems, when it is invalid.
 *
 * @example
 * import { requireArgument } from '@community1373/base/diagnostics';
 * import * as z from 'zod';
 * requireArgument(z.int().min(1), 3, 'rooms.floor'); // => 3
 */
export const requireArgument = <T>(schema: z.ZodType<T>, value: unknown, code: string): T =>
  valueOrThrow(parseWith(schema, value), value, code);

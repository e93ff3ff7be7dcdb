import type { z } from 'zod';
import type { Path } from './diagnostic';
import type { DiagnosticSink } from './diagnostic-sink';
import { idPattern } from './id-text';
import type { LocalText, Params, ParamValue } from '../explain/explanation';
import type { SchemaCode } from './schema-texts';
import { wordsOfForm, wordsOfFormat, wordsOfType } from './schema-words';
import { formatReceived } from './format-received';

type Issue = z.core.$ZodIssue;

const ownKey = (key: PropertyKey): string | number => (typeof key === 'symbol' ? String(key) : key);

const shown = (values: readonly unknown[]): readonly ParamValue[] =>
  values.map((value): ParamValue => formatReceived(value));

/** Returns the form that an issue expects, as text. */
const wanted = (issue: Issue): readonly ParamValue[] => {
  const form = wordsOfForm(issue.message);
  if (form !== undefined) return [form];
  switch (issue.code) {
    case 'invalid_type':
      return [wordsOfType(issue.expected)];
    case 'invalid_format':
      return [wordsOfFormat(issue.format, issue.pattern)];
    case 'invalid_value':
      return shown(issue.values);
    case 'too_small':
      return [`≥ ${issue.minimum}`];
    case 'too_big':
      return [`≤ ${issue.maximum}`];
    case 'not_multiple_of':
      return [{ 'zh-CN': `${issue.divisor} 的整倍数`, en: `a multiple of ${issue.divisor}` }];
    case 'invalid_union':
      return issue.errors.flatMap(([first]) => (first === undefined ? [] : wanted(first)));
    default:
      return [];
  }
};

const first = (issue: Issue): ParamValue => wanted(issue)[0] ?? issue.message;

/** The expected value of a custom check that names no form. */
const unsaid: LocalText = { 'zh-CN': '此处可用的值', en: 'a value that can stand here' };

/** Returns the list that holds the value of a path; undefined when the value is not in a list. */
const holderOf = (root: unknown, path: Path): readonly unknown[] | undefined => {
  let at = root;
  for (const key of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Readonly<Record<string | number, unknown>>)[key]; // reading a property of an object is safe
  }
  return Array.isArray(at) ? at : undefined;
};

/** Returns the exchanged numbers of a position whose second number is too large for a latitude while the first would fit. */
const exchanged = (root: unknown, issue: Issue, path: Path): readonly [number, number] | undefined => {
  const limit =
    issue.code === 'too_big' ? Number(issue.maximum) : issue.code === 'too_small' ? -Number(issue.minimum) : Number.NaN;
  if (path[path.length - 1] !== 1 || !(limit >= 60 && limit <= 90)) return undefined;
  const [latitude, longitude, ...more] = holderOf(root, path) ?? [];
  if (typeof latitude !== 'number' || typeof longitude !== 'number' || more.length > 1) return undefined;
  return Math.abs(latitude) <= limit && Math.abs(longitude) > 90 && Math.abs(longitude) <= 180
    ? [longitude, latitude]
    : undefined;
};

/** True when a union option refused only parts of the value, or its size. */
const isNear = (issues: readonly Issue[]): boolean =>
  issues.every(({ code, path }) => path.length > 0 || code === 'too_small' || code === 'too_big');

/** Adds the problem of a zod issue in words of the field; `root` is the parsed input, `at` the path where the issue's own path begins. */
export const addIssue = (sink: DiagnosticSink<SchemaCode>, root: unknown, issue: Issue, at: Path = []): void => {
  const path = [...at, ...issue.path.map(ownKey)];
  const add = (code: SchemaCode, params: Params = {}, input: unknown = issue.input): void =>
    sink.add(code, path, input, params);
  const mistyped = (): void =>
    add(
      issue.input === undefined
        ? 'schema.missing'
        : wordsOfForm(issue.message) === undefined
          ? 'schema.invalid-type'
          : 'schema.invalid-format',
      { expected: first(issue) },
    );
  switch (issue.code) {
    case 'invalid_type':
      return mistyped();
    case 'too_small':
    case 'too_big': {
      const swapped = exchanged(root, issue, path);
      if (swapped !== undefined) {
        const [longitude, latitude] = swapped;
        return sink.add('schema.position-exchanged', path.slice(0, -1), [latitude, longitude], { longitude, latitude });
      }
      // A position with too few or too many numbers.
      if (issue.origin === 'array' && wordsOfForm(issue.message) !== undefined) return mistyped();
      return issue.code === 'too_small'
        ? add('schema.too-small', { limit: Number(issue.minimum) })
        : add('schema.too-big', { limit: Number(issue.maximum) });
    }
    case 'invalid_format':
      if (issue.pattern === idPattern) return add('schema.unseen-character');
      return add('schema.invalid-format', { expected: first(issue) });
    case 'not_multiple_of':
      return add('schema.invalid-format', { expected: first(issue) });
    case 'unrecognized_keys':
      return add('schema.unknown-keys', { keys: issue.keys });
    case 'invalid_value':
      return issue.input === undefined
        ? add('schema.missing', { expected: shown(issue.values) })
        : add('schema.invalid-value', { expected: shown(issue.values) });
    case 'invalid_key': {
      const [why] = issue.issues;
      return add(
        'schema.invalid-key',
        { expected: why === undefined ? unsaid : first(why) },
        issue.path[issue.path.length - 1],
      );
    }
    case 'invalid_union': {
      if (issue.discriminator !== undefined) {
        // The value of the discriminator field, not the whole object around it.
        const input = issue.input;
        const kind =
          typeof input === 'object' && input !== null
            ? (input as Readonly<Record<string, unknown>>)[issue.discriminator]
            : input;
        return add(
          'schema.unknown-kind',
          { field: issue.discriminator, kinds: ('options' in issue ? (issue.options ?? []) : []).map(String) },
          kind,
        );
      }
      const near = issue.errors.filter(isNear);
      if (near.length === 1) {
        for (const inner of near[0] ?? []) addIssue(sink, root, inner, path);
        return;
      }
      return add(issue.input === undefined ? 'schema.missing' : 'schema.none-of', { expected: wanted(issue) });
    }
    case 'custom': {
      const form = wordsOfForm(issue.message);
      if (form !== undefined)
        return add(issue.input === undefined ? 'schema.missing' : 'schema.invalid-format', { expected: form });
      return add('schema.invalid', {
        detail: issue.message === '' || issue.message.startsWith('Invalid') ? unsaid : issue.message,
      });
    }
    default:
      return add('schema.invalid', { detail: unsaid });
  }
};

import {
  type DiagnosticReport,
  formatPath,
  parseWith,
  type Path,
  quickCheck,
  type SchemaCode,
} from '@community1373/base/diagnostics';
import type { StepGenerator } from '@community1373/base/run';
import type { z } from 'zod';
import type { Findings } from './findings';
import { swappedOutOfRange } from './swapped-position';

/** One list of the input, read row by row: malformed rows are reported and omitted, the others are read. */
export interface RecordList<T> {
  /** Rows by index in the input; undefined where the row is malformed. */
  readonly rows: readonly (T | undefined)[];
  /** The first index of each readable id, even if its row is malformed. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** The rows as given. */
  readonly input: readonly unknown[];
  /** True when the input was a list; nothing is reported missing in an unreadable one. */
  readonly readable: boolean;
}

const reservedIds: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

const idOf = (row: unknown): string | undefined => {
  if (typeof row !== 'object' || row === null || !('id' in row)) return undefined;
  const { id } = row;
  return typeof id === 'string' && id.length >= 1 && id.length <= 64 ? id : undefined;
};

/** Returns a row's problems, without the range problems of a position that come only from swapped numbers. */
const withoutSwapped = (
  findings: Findings,
  report: DiagnosticReport<SchemaCode>,
  row: unknown,
  at: Path,
): DiagnosticReport<SchemaCode> => {
  const swapped = swappedOutOfRange(row);
  const about = report.items.filter(({ path }) => path[0] === 'position');
  if (swapped === undefined || about.length === 0) return report;
  const [longitude, latitude] = swapped;
  findings.add('model.position-swapped', [...at, 'position'], [latitude, longitude], { longitude, latitude });
  const items = report.items.filter((item) => !about.includes(item));
  return { items, total: report.total - about.length, errors: report.errors - about.length };
};

/** The number of rows read in one step. */
const rowsAStep = 20_000;

/** Reads a list by the schema of its rows, a batch per step; malformed rows, unread fields, repeated and reserved ids are reported under `path`. */
export function* readList<T extends { readonly id: string }>(
  findings: Findings,
  path: Path,
  schema: z.ZodType<T>,
  input: unknown,
): StepGenerator<RecordList<T>> {
  if (!Array.isArray(input)) {
    const problem = input === undefined ? 'schema.missing' : 'schema.invalid-type';
    findings.add(problem, path, input, { expected: 'array' });
    return { rows: [], indexOf: new Map(), input: [], readable: false };
  }
  const surely = quickCheck(schema);
  // As long as the input from the start: a list that grows leaves its shorter forms behind.
  const rows = Array.from({ length: input.length }, (): T | undefined => undefined);
  const indexOf = new Map<string, number>();
  for (let i = 0; i < input.length; i += 1) {
    if (i % rowsAStep === 0) yield;
    const row: unknown = input[i];
    let value: T | undefined;
    // Safe cast: quickCheck accepts only values that the schema returns unchanged.
    if (surely(row)) value = row as T;
    else {
      const read = parseWith(schema, row);
      if (read.ok) value = read.value;
      findings.take(read.ok ? read.report : withoutSwapped(findings, read.report, row, [...path, i]), [...path, i]);
    }
    rows[i] = value;
    const id = value === undefined ? idOf(row) : value.id;
    if (id === undefined) continue;
    const first = indexOf.get(id);
    if (first === undefined) indexOf.set(id, i);
    else findings.add('model.duplicate-id', [...path, i, 'id'], id, { id, first: formatPath([...path, first]) });
  }
  for (const id of reservedIds) {
    const index = indexOf.get(id);
    if (index !== undefined) findings.add('model.reserved-id', [...path, index, 'id'], id, { id });
  }
  return { rows, indexOf, input, readable: true };
}

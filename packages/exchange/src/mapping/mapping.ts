import { expects, idText, parseWith, type Result } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type MappingFieldId, fieldIds } from './fields';
import { type TableKindId, kindIds } from './kinds';
import type { ColumnUnit } from './values/units';

/** One column of a mapping: its header as it stands in the table, the field that it states, and the unit of its numbers. */
export interface MappedColumn {
  /** The header as it stands in the table; texts over several rows are joined by a slash. */
  readonly header: string;
  /** The field that the column states. */
  readonly field: MappingFieldId;
  /** The unit of its numbers, where a cell does not state one. */
  readonly unit?: ColumnUnit | undefined;
}

/** Values for what a table does not state, such as the area of new dwellings. */
export interface MappingDefaults {
  /** Area of a new dwelling whose area the table does not state, in 0.01 m². */
  readonly area?: number | undefined;
  /** The levy that payments are of. */
  readonly levyId?: string | undefined;
  /** The matter whose running vote ballots are of. */
  readonly matterId?: string | undefined;
  /** The post in which people sign up to serve. */
  readonly postId?: string | undefined;
  /** The day with seats that people sign up for. */
  readonly bookableDayId?: string | undefined;
  /** The frequency of new needs: once in this span. */
  readonly frequency?: 'week' | 'month' | 'quarter' | undefined;
  /** The length of new needs in minutes. */
  readonly minutes?: number | undefined;
}

/** 列的对应 mapping of a table: the kind of its records and the fields of its columns. Plain data without anything from the rows, to be kept and shared. */
export interface Mapping {
  /** Version of this form. */
  readonly mappingVersion: 1;
  /** A name for people, such as that of the sheet. */
  readonly name: string;
  /** The kind of the table's rows. */
  readonly kind: TableKindId;
  /** The columns that are read; any other is left alone. */
  readonly columns: readonly MappedColumn[];
  /** Values for what the table does not state. */
  readonly defaults?: MappingDefaults | undefined;
}

// The lists are the keys of their tables, which are not empty.
const oneOf = <T extends string>(values: readonly T[]): z.ZodType<T> => z.enum(values as readonly [T, ...T[]]);

const units: readonly ColumnUnit[] = ['hours', 'minutes', 'square-metres', 'yuan', 'ten-thousand-yuan'];

const columnSchema = z
  .object({ header: z.string().min(1).max(200), field: oneOf(fieldIds), unit: oneOf(units).optional() })
  .readonly();

/** Zod schema of a {@link Mapping}. */
export const mappingSchema: z.ZodType<Mapping> = z
  .object({
    mappingVersion: z.literal(1),
    name: z.string().min(1).max(64),
    kind: oneOf(kindIds),
    columns: z.array(columnSchema).max(1000).readonly(),
    defaults: z
      .object({
        area: z.int(expects('area')).min(1).max(10_000_000).optional(),
        levyId: idText(80).optional(),
        matterId: idText(80).optional(),
        postId: idText(80).optional(),
        bookableDayId: idText(80).optional(),
        frequency: z.enum(['week', 'month', 'quarter']).optional(),
        minutes: z.int(expects('minutes')).min(1).max(1440).optional(),
      })
      .readonly()
      .optional(),
  })
  .readonly();

/**
 * Checks a mapping that was kept or shared, such as one from a JSON file.
 *
 * @example
 * import { parseMapping } from '@community1373/exchange/mapping';
 * const kept = { mappingVersion: 1, name: '2号院花名册', kind: 'residents', columns: [{ header: '住址', field: 'place' }] };
 * parseMapping(kept).ok; // => true
 * parseMapping({ ...kept, kind: 'pets' }).report.items[0]?.path; // => ['kind']
 */
export const parseMapping = (value: unknown): Result<Mapping> => parseWith(mappingSchema, value);

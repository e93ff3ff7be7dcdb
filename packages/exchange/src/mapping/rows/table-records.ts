import type { Sheet } from '../../cells/cell';
import type { Plain } from '../../sheets/document';
import { tablesOf } from '../../sheets/tables';
import { writeTable } from '../../sheets/write-sheets';
import type { ReadContext } from './kind-reader';

/** Writes records as the sheet of one of the scenario's own tables; none for no records. */
export const sheetOfRecords = (
  { base, locale }: ReadContext,
  table: string,
  records: readonly Plain[],
): readonly Sheet[] => {
  // A scenario is a plain JSON object.
  const of = tablesOf(base.model, base as unknown as Plain, locale).find(({ id }) => id === table);
  return of === undefined || records.length === 0 ? [] : [writeTable(of, records, locale)];
};

import type { CivilDate } from '@community1373/base/calendar';
import type { Scenario } from '@community1373/core';
import type { Sheet } from '../../cells/cell';
import type { MappedRow, RowProblems } from './mapped-row';
import type { Mapping } from '../mapping';

/** Everything that a reader of rows needs besides the rows. */
export interface ReadContext {
  readonly base: Scenario;
  readonly on: CivilDate;
  readonly mapping: Mapping;
  readonly problems: RowProblems;
  /** Name of the table. */
  readonly sheet: string;
}

/** Reads the rows of one kind of table, and then writes them as sheets of the scenario's own tables. */
export interface KindReader {
  readonly read: (row: MappedRow) => void;
  readonly finish: () => readonly Sheet[];
}

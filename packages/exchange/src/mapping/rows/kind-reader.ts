import type { CivilDate } from '@community1373/base/calendar';
import type { Locale } from '@community1373/base/explain';
import type { Scenario } from '@community1373/core';
import type { Sheet } from '../../cells/cell';
import type { NameList } from '../../names/name-list';
import type { MappedRow, RowProblems } from './mapped-row';
import type { Mapping } from '../mapping';

/** Everything that a reader of rows needs besides the rows. */
export interface ReadContext {
  readonly base: Scenario;
  readonly on: CivilDate;
  readonly mapping: Mapping;
  /** The name list by which names stand for ids. */
  readonly names: NameList | undefined;
  /** The language in which the sheets are written. */
  readonly locale: Locale;
  readonly problems: RowProblems;
  /** Name of the table. */
  readonly sheet: string;
}

/** The number of rows of a questionnaire that name a post. */
export interface AnswerCount {
  /** The post. */
  readonly postId: string;
  /** The number of rows. */
  readonly count: number;
}

/** Reads the rows of one kind of table, and then writes them as sheets of the scenario's own tables. */
export interface KindReader {
  readonly read: (row: MappedRow) => void;
  readonly finish: () => readonly Sheet[];
  /** Counts of the answers of a questionnaire, once all rows are read. */
  readonly answers?: () => readonly AnswerCount[];
}

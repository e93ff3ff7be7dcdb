import { CodedError, DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { Sheet } from '../cells/cell';
import type { FilledCell } from '../cells/codec';
import { checkChoice, checkOptions, checkTable } from '../check-arguments';
import { wordKey } from '../cells/dashes';
import { type MappingFieldId, mappingFields } from './fields';
import { findTableHeader, titlesAbove } from './find-table';
import { type Candidate, candidatesOf, certainty, isPersonalHeader } from './header-words';
import { type TableKind, type TableKindId, kindIds, tableKinds } from './kinds';
import type { Mapping, MappedColumn } from './mapping';
import { examplesOf, fieldOfValues, sampleColumns, shareOfForm } from './sample-values';
import { unitInHeader } from './values/units';

/** A column of a table, and what it is proposed to be. */
export interface ColumnSuggestion {
  /** Place of the column, from 0. */
  readonly index: number;
  /** Its header; texts over several rows are joined by a slash. */
  readonly header: string;
  /** The proposed field; absent for a column that is not read. */
  readonly field?: MappingFieldId;
  /** Certainty of the proposal, from 0 to 1; 0 without one. */
  readonly confidence: number;
  /** Other fields that the column may be, the likeliest first. */
  readonly alternatives: readonly MappingFieldId[];
  /** A few of its values; those of persons, and of columns that are not read, are hidden but for their first character. */
  readonly examples: readonly string[];
  /** True for data of persons that is never taken over. */
  readonly personal: boolean;
}

/** A proposed mapping, and what speaks for it. */
export interface MappingSuggestion {
  /** The proposal itself, to be corrected and applied. */
  readonly mapping: Mapping;
  /** Numbers of the header's rows, as a spreadsheet program shows them. */
  readonly headerRows: readonly number[];
  /** The columns with a header, in the order of the table. */
  readonly columns: readonly ColumnSuggestion[];
  /** The kinds that the table may be of, the likeliest first. */
  readonly kinds: readonly { readonly kind: TableKindId; readonly confidence: number }[];
  /** Groups of needed fields, of each of which one is still missing. */
  readonly missing: readonly (readonly MappingFieldId[])[];
}

/** Options of {@link suggestMapping}. */
export interface SuggestOptions {
  /** The kind of the table, where a person has chosen it. */
  readonly kind?: TableKindId;
  /** Name of the mapping; by default that of the sheet. */
  readonly name?: string;
}

interface Column {
  readonly index: number;
  readonly header: string;
  readonly values: readonly FilledCell[];
}

type Proposal = Column & { readonly candidates: readonly Candidate[] };

/** Returns the candidates of a column, a candidate whose form few values have made less certain. */
const weigh = ({ header, values }: Column, kind: TableKind): readonly Candidate[] =>
  candidatesOf(header, kind)
    .map(({ field, confidence }) => ({
      field,
      confidence: confidence * (0.4 + 0.6 * (shareOfForm(field, values) ?? 1)),
    }))
    .sort((a, b) => b.confidence - a.confidence);

/** Gives each field to the column that is most certain to be it; a tie is decided by the header, not by the order of the columns. */
const assign = (proposals: readonly Proposal[]): ReadonlyMap<number, Candidate> => {
  const pairs = proposals
    .flatMap(({ index, header, candidates }) => candidates.map((candidate) => ({ index, header, candidate })))
    .sort(
      (a, b) =>
        b.candidate.confidence - a.candidate.confidence ||
        (a.header < b.header ? -1 : a.header > b.header ? 1 : a.index - b.index),
    );
  const given = new Map<number, Candidate>();
  const taken = new Set<MappingFieldId>();
  for (const { index, candidate } of pairs) {
    if (given.has(index) || (taken.has(candidate.field) && mappingFields[candidate.field].several !== true)) continue;
    given.set(index, candidate);
    taken.add(candidate.field);
  }
  return given;
};

/** Adds what the values of columns show where no header names an address or an identity number. */
const addByValues = (given: ReadonlyMap<number, Candidate>, columns: readonly Column[], kind: TableKind) => {
  const found = new Map(given);
  for (const { index, values, header } of columns.toSorted((a, b) => (a.header < b.header ? -1 : 1))) {
    if (found.has(index) || isPersonalHeader(header)) continue;
    const field = fieldOfValues(values);
    const fields = [...found.values()].map((candidate) => candidate.field);
    const isOpen = field !== undefined && kind.fields.includes(field) && !fields.includes(field);
    if (isOpen && !(field === 'place' && fields.includes('room')))
      found.set(index, { field, confidence: certainty.values });
  }
  return found;
};

/** Chance that a table is of a kind: by its marks, its needed fields and the words of its title. */
const likelihood = (given: ReadonlyMap<number, Candidate>, kind: TableKind, titles: readonly string[]): number => {
  // Any list of persons has names: they tell no kind.
  const sure = (field: MappingFieldId): number =>
    field === 'person-name'
      ? 0
      : Math.max(0, ...[...given.values()].filter((one) => one.field === field).map(({ confidence }) => confidence));
  const marks = kind.marks.reduce((sum, mark) => sum + sure(mark), 0);
  const needs = kind.needs.reduce((sum, group) => sum + Math.max(...group.map(sure)), 0) / kind.needs.length;
  const named = kind.words.some((word) => titles.some((title) => title.includes(word))) ? 1 : 0;
  return (Math.min(1, marks) + 2 * needs + named) / 4;
};

const unitOf = (field: MappingFieldId, header: string): MappedColumn['unit'] => {
  const { units } = mappingFields[field];
  const stated = unitInHeader(header);
  return units === undefined ? undefined : stated !== undefined && units.includes(stated) ? stated : units[0];
};

/**
 * Finds the header of a table as an office made it (titles above, a header over up to three rows, totals and notes below) and proposes a field for each
 * column. Fails where no header is found. Nothing of the rows enters the mapping.
 *
 * @example
 * import { suggestMapping } from '@community1373/exchange/mapping';
 * const rows = [['某社区居民花名册'], ['住址', '姓名', '年龄'], ['9号楼1单元101', '样例', '72岁']].map((cells, i) => ({ row: i + 1, cells }));
 * const suggested = suggestMapping({ name: 'Sheet1', rows });
 * suggested.ok && suggested.value.mapping.kind; // => 'residents'
 * suggested.ok && suggested.value.columns.map(({ field }) => field ?? 'not read'); // => ['place', 'not read', 'age']
 */
export const suggestMapping = (table: Sheet, options: SuggestOptions = {}): Result<MappingSuggestion> => {
  checkTable(table);
  checkOptions(options);
  if (options.kind !== undefined) checkChoice(options.kind, kindIds, 'exchange.mapping-kind');
  if (options.name !== undefined && typeof options.name !== 'string')
    throw new CodedError('exchange.mapping-name', options.name);
  const sink = new DiagnosticSink();
  const header = findTableHeader(table.rows);
  if (header === undefined) {
    sink.add('exchange.mapping-header', [table.name], table.rows.length, { sheet: table.name });
    return { ok: false, report: sink.report() };
  }
  const titles = [table.name, ...titlesAbove(table.rows, header)].map(wordKey);
  const samples = sampleColumns(table.rows, header);
  const columns = header.texts.map((text, index): Column => ({ index, header: text, values: samples[index] ?? [] }));
  const headed = columns.filter((column) => column.header !== '');
  const readAs = (id: TableKindId) => {
    const kind = tableKinds[id];
    const proposals = headed.map((column): Proposal => ({ ...column, candidates: weigh(column, kind) }));
    const given = addByValues(assign(proposals), headed, kind);
    return { kind: id, proposals, given, confidence: likelihood(given, kind, titles) };
  };
  const all = kindIds.map(readAs).sort((a, b) => b.confidence - a.confidence);
  const chosen = options.kind === undefined ? all[0] : readAs(options.kind);
  const { kind, proposals, given } = chosen ?? readAs('residents');
  const mapped = headed.flatMap(({ index, header: text }): readonly MappedColumn[] => {
    const field = given.get(index)?.field;
    if (field === undefined) return [];
    const unit = unitOf(field, text);
    return [{ header: text, field, ...(unit === undefined ? {} : { unit }) }];
  });
  const held = new Set(mapped.map(({ field }) => field));
  return {
    ok: true,
    value: {
      mapping: { mappingVersion: 1, name: (options.name ?? table.name).slice(0, 64) || '—', kind, columns: mapped },
      headerRows: Array.from({ length: header.to - header.from + 1 }, (_, i) => table.rows[header.from + i]?.row ?? 0),
      columns: proposals.map(({ index, header: text, values, candidates }) => {
        const found = given.get(index);
        const personal =
          isPersonalHeader(text) || (found !== undefined && mappingFields[found.field].personal === true);
        return {
          index,
          header: text,
          ...(found === undefined ? {} : { field: found.field }),
          confidence: found?.confidence ?? 0,
          alternatives: candidates.map(({ field }) => field).filter((field) => field !== found?.field),
          examples: examplesOf(values, found !== undefined && !personal),
          personal,
        };
      }),
      kinds: all.map((one) => ({ kind: one.kind, confidence: one.confidence })),
      missing: tableKinds[kind].needs.filter((group) => !group.some((field) => held.has(field))),
    },
    report: sink.report(),
  };
};

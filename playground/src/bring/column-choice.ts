import type { ColumnUnit, Mapping, MappingFieldId } from '@community1373/exchange/mapping';
import type { MappingAsk } from '../session/exchange-protocol';

/** The field that one column is read as. */
export interface ColumnChoice {
  readonly header: string;
  readonly field: MappingFieldId | undefined;
  readonly unit: ColumnUnit | undefined;
}

/** Returns the choices of a proposed or saved mapping, one for each column of the table. */
export const choicesOf = ({ suggestion }: MappingAsk): readonly ColumnChoice[] =>
  suggestion.columns.map(({ header }) => {
    const column = suggestion.mapping.columns.find((one) => one.header === header);
    return { header, field: column?.field, unit: column?.unit };
  });

/** Sets the field of a column; a field that only one column can have is taken from the other. */
export const withField = (
  choices: readonly ColumnChoice[],
  header: string,
  field: MappingFieldId | undefined,
  units: readonly ColumnUnit[],
): readonly ColumnChoice[] =>
  choices.map((choice) => {
    if (choice.header === header) return { header, field, unit: units[0] };
    return field !== undefined && choice.field === field && field !== 'care'
      ? { ...choice, field: undefined, unit: undefined }
      : choice;
  });

/** Returns the groups of needed fields of which none is chosen. */
export const missingIn = ({ needs }: MappingAsk, choices: readonly ColumnChoice[]): MappingAsk['needs'] =>
  needs.filter((group) => !group.some((field) => choices.some((choice) => choice.field === field)));

/** Reads square metres with at most two decimals in 0.01 m². */
export const areaOf = (text: string): number | undefined => {
  const [, whole, fraction = ''] = /^(\d{1,5})(?:[.．](\d{1,2}))?$/.exec(text.normalize('NFKC').trim()) ?? [];
  const area = whole === undefined ? 0 : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return area > 0 ? area : undefined;
};

/** Returns the mapping of the choices. */
export const mappingOf = (
  { suggestion: { mapping } }: MappingAsk,
  choices: readonly ColumnChoice[],
  area: number | undefined,
): Mapping => ({
  mappingVersion: 1,
  name: mapping.name,
  kind: mapping.kind,
  columns: choices.flatMap(({ header, field, unit }) =>
    field === undefined ? [] : [{ header, field, ...(unit === undefined ? {} : { unit }) }],
  ),
  ...(area === undefined ? {} : { defaults: { area } }),
});

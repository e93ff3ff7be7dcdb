import type { ColumnUnit, Mapping, MappingChoice, MappingFieldId } from '@community1373/exchange/mapping';
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
  { units, several }: Pick<MappingAsk['fields'][number], 'units' | 'several'>,
): readonly ColumnChoice[] =>
  choices.map((choice) => {
    if (choice.header === header) return { header, field, unit: units[0] };
    return field !== undefined && choice.field === field && !several
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

/** The values that a person chose because the table cannot state them. */
export type ChosenValues = Readonly<Partial<Record<MappingChoice['key'], string | number>>>;

/** Returns the values of a saved mapping, and the only one where a needed value has no other. */
export const chosenOf = ({ suggestion: { mapping }, choices }: MappingAsk): ChosenValues =>
  Object.fromEntries(
    choices.flatMap(({ key, options, required }) => {
      const saved = mapping.defaults?.[key];
      const held = options.some(({ value }) => value === saved) ? saved : undefined;
      const value = held ?? (required && options.length === 1 ? options[0]?.value : undefined);
      return value === undefined ? [] : [[key, value]];
    }),
  );

/** Returns the needed values of which none is chosen. */
export const unchosen = ({ choices }: MappingAsk, chosen: ChosenValues): readonly MappingChoice[] =>
  choices.filter(({ key, required }) => required && chosen[key] === undefined);

/** Returns the mapping of the choices. */
export const mappingOf = (
  { suggestion: { mapping } }: MappingAsk,
  choices: readonly ColumnChoice[],
  chosen: ChosenValues,
  area: number | undefined,
): Mapping => {
  // Each value is one of the options that exchange lists for its key.
  const defaults = { ...chosen, ...(area === undefined ? {} : { area }) } as NonNullable<Mapping['defaults']>;
  return {
    mappingVersion: 1,
    name: mapping.name,
    kind: mapping.kind,
    columns: choices.flatMap(({ header, field, unit }) =>
      field === undefined ? [] : [{ header, field, ...(unit === undefined ? {} : { unit }) }],
    ),
    ...(Object.keys(defaults).length === 0 ? {} : { defaults }),
  };
};

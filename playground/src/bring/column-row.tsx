import type { ColumnSuggestion, ColumnUnit, MappingFieldId } from '@community1373/exchange/mapping';
import { Select } from 'antd';
import { useLanguage } from '../preferences/language';
import type { MappingAsk } from '../session/exchange-protocol';
import type { ColumnChoice } from './column-choice';
import styles from './mapping.module.css';

interface ColumnRowProps {
  readonly column: ColumnSuggestion;
  readonly choice: ColumnChoice;
  readonly fields: MappingAsk['fields'];
  readonly onField: (
    field: MappingFieldId | undefined,
    of: Pick<MappingAsk['fields'][number], 'units' | 'several'>,
  ) => void;
  readonly onUnit: (unit: ColumnUnit) => void;
}

/** Certainty from which a proposal needs no second look, and below which it is a guess. */
const [sure, unsure] = [0.9, 0.6];

const certaintyKey = (confidence: number) =>
  confidence >= sure ? 'mapping.sure-high' : confidence >= unsure ? 'mapping.sure-middle' : 'mapping.sure-low';

/** One column of a table: its header and examples, the field it is read as, and how certain the proposal is. */
export const ColumnRow = ({ column, choice, fields, onField, onUnit }: ColumnRowProps) => {
  const { t, local } = useLanguage();
  const { header, examples, confidence } = column;
  const units = fields.find(({ id }) => id === choice.field)?.units ?? [];
  const options: { value: MappingFieldId | 'none'; label: string }[] = [
    { value: 'none', label: t('mapping.unread') },
    ...fields.map(({ id, name }) => ({ value: id, label: local(name) })),
  ];
  const state =
    choice.field === undefined
      ? undefined
      : choice.field === column.field
        ? t(certaintyKey(confidence))
        : t('mapping.chosen');
  return (
    <li className={styles.column} data-testid={`column-${header}`}>
      <div>
        <b>{header.replaceAll('/', ' › ')}</b>
        <span className={styles.examples}>{examples.join(t('list.separator'))}</span>
      </div>
      <Select<MappingFieldId | 'none'>
        virtual={false}
        aria-label={t('mapping.of', { header })}
        value={choice.field ?? 'none'}
        options={options}
        onChange={(value) =>
          onField(
            value === 'none' ? undefined : value,
            fields.find(({ id }) => id === value) ?? { units: [], several: false },
          )
        }
      />
      {units.length > 1 && choice.unit !== undefined && (
        <Select<ColumnUnit>
          aria-label={t('mapping.unit', { header })}
          value={choice.unit}
          options={units.map((value) => ({ value, label: t(`mapping.unit-${value}`) }))}
          onChange={onUnit}
        />
      )}
      <span className={styles.sure} data-sure={choice.field === column.field && confidence < sure ? 'no' : 'yes'}>
        {state}
      </span>
    </li>
  );
};

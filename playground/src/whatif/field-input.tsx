import { Input, InputNumber, Select } from 'antd';
import { useId } from 'react';
import { useLanguage } from '../preferences/language';
import type { ModificationForms } from '../session/what-if-protocol';
import { MonthsInput } from './months-input';
import { RuleInput } from './rule-input';
import { searching } from './searching';
import styles from './whatif.module.css';

type Field = ModificationForms['kinds'][number]['form'][number];

interface FieldInputProps {
  readonly field: Field;
  readonly sources: ModificationForms['sources'];
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** Parses typed text as a pair of numbers or JSON; anything else is passed to core as text, which reports the problem. */
const parsed = (kind: 'position' | 'json', typed: string): unknown => {
  if (typed === '') return undefined;
  try {
    return JSON.parse(kind === 'position' && !typed.trim().startsWith('[') ? `[${typed.replace('，', ',')}]` : typed);
  } catch {
    return typed;
  }
};

const fenOfYuan = 100;

/** One field of a modification, as described by core; money is entered in yuan, rules and months have separate inputs. */
export const FieldInput = ({ field, sources, value, onChange }: FieldInputProps) => {
  const { t, local } = useLanguage();
  const id = useId();
  const { input, key } = field;
  const label = field.optional === true ? t('whatif.optional', { label: local(field.label) }) : local(field.label);
  if (input.kind === 'json' && key === 'rule')
    return <RuleInput label={label} optional={field.optional === true} onChange={onChange} />;
  const scale = key.endsWith('Fen') ? fenOfYuan : 1;
  const options =
    input.kind === 'choice'
      ? input.choices.map((choice) => ({ value: choice.value, label: local(choice.label) }))
      : input.kind === 'from'
        ? sources[input.source].map((one) => ({ value: one.id, label: local(one.name) }))
        : [];
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {input.kind === 'number' && (
        <InputNumber<number>
          id={id}
          className={styles.full ?? ''}
          min={input.min / scale}
          max={input.max / scale}
          {...(scale > 1
            ? { suffix: t('whatif.unit-yuan'), precision: 2 }
            : input.unit === undefined
              ? {}
              : { suffix: local(input.unit) })}
          {...(typeof value === 'number' ? { value: value / scale } : {})}
          onChange={(next) => onChange(next === null ? undefined : scale > 1 ? Math.round(next * scale) : next)}
        />
      )}
      {(input.kind === 'choice' || input.kind === 'from') && (
        <Select
          id={id}
          className={styles.full ?? ''}
          aria-label={label}
          showSearch={searching}
          allowClear={field.optional === true}
          {...(input.kind === 'from' && input.many === true ? { mode: 'multiple' as const } : {})}
          {...(value === undefined ? {} : { value })}
          onChange={onChange}
          options={options}
        />
      )}
      {input.kind === 'date' && <Input id={id} type="date" onChange={(event) => onChange(event.target.value)} />}
      {input.kind === 'text' && (
        <Input id={id} type={key === 'at' ? 'time' : 'text'} onChange={(event) => onChange(event.target.value)} />
      )}
      {input.kind === 'json' && key === 'months' && (
        <MonthsInput id={id} label={label} value={value} onChange={onChange} />
      )}
      {(input.kind === 'position' || (input.kind === 'json' && key !== 'months')) && (
        <Input
          id={id}
          placeholder={input.kind === 'position' ? t('whatif.position') : 'JSON'}
          onChange={(event) => onChange(parsed(input.kind === 'position' ? 'position' : 'json', event.target.value))}
        />
      )}
    </div>
  );
};

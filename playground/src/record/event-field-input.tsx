import { Button, Input, InputNumber, Select } from 'antd';
import { useId } from 'react';
import { useLanguage } from '../preferences/language';
import type { AllowedEvents, EventField, EventOption } from '../session/record-protocol';
import { searching } from '../whatif/searching';
import { AmountsInput } from './amounts-input';
import styles from './record.module.css';

interface EventFieldInputProps {
  readonly field: EventField;
  readonly options: AllowedEvents['options'];
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

const fenOfYuan = 100;
const isFen = (unit: { readonly en: string } | undefined): boolean => unit?.en === 'fen';
const valueOf = ({ id, value }: EventOption): unknown => value ?? id;

/** Finds the ids of the options that a value stands for. */
const idsOf = (options: readonly EventOption[], value: unknown): readonly string[] => {
  const values: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const keys = new Set(values.map((one) => JSON.stringify(one)));
  return options.filter((option) => keys.has(JSON.stringify(valueOf(option)))).map(({ id }) => id);
};

/** Options under their headings, in the order in which the headings come. */
const grouped = (options: readonly EventOption[], write: (text: EventOption['name']) => string) => {
  const plain = options.map((option) => ({ value: option.id, label: write(option.name) }));
  if (options.every(({ group }) => group === undefined)) return plain;
  const groups = new Map<string, typeof plain>();
  options.forEach((option, i) => {
    const name = option.group === undefined ? '' : write(option.group);
    const item = plain[i];
    if (item !== undefined) groups.set(name, [...(groups.get(name) ?? []), item]);
  });
  return [...groups].map(([label, list]) => ({ label, options: list }));
};

/** One field of any event, as described by core; money is entered in yuan. */
export const EventFieldInput = ({ field, options, value, onChange }: EventFieldInputProps) => {
  const { t, local } = useLanguage();
  const id = useId();
  const { input, required } = field;
  const label = required ? local(field.label) : t('record.optional', { label: local(field.label) });
  const listed =
    input.kind === 'choice'
      ? input.options
      : input.kind === 'from' || input.kind === 'amounts'
        ? options[input.source]
        : [];
  const many = (input.kind === 'choice' || input.kind === 'from') && input.many === true;
  const chosen = idsOf(listed, value);
  const take = (ids: readonly string[]): void => {
    const taken = listed.filter((option) => ids.includes(option.id)).map(valueOf);
    onChange(many ? taken : taken[0]);
  };
  const scale = input.kind === 'number' && isFen(input.unit) ? fenOfYuan : 1;
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
            ? { precision: 2, suffix: t('record.yuan') }
            : input.unit === undefined
              ? {}
              : { suffix: local(input.unit) })}
          {...(typeof value === 'number' ? { value: value / scale } : {})}
          onChange={(next) => onChange(next === null ? undefined : Math.round(next * scale))}
        />
      )}
      {(input.kind === 'choice' || input.kind === 'from') && (
        <>
          <Select
            id={id}
            className={styles.full ?? ''}
            aria-label={label}
            showSearch={searching}
            allowClear={!required}
            {...(many ? { mode: 'multiple' as const, maxTagCount: 6 } : {})}
            value={many ? [...chosen] : chosen[0]}
            onChange={(next: string | readonly string[] | undefined) => take(next === undefined ? [] : [next].flat())}
            options={grouped(listed, local)}
          />
          {many && (
            <span className={styles.tools}>
              <Button
                size="small"
                aria-label={t('record.all-of', { label, n: listed.length })}
                onClick={() => take(listed.map((option) => option.id))}
              >
                {t('record.all', { n: listed.length })}
              </Button>
              <Button size="small" onClick={() => take([])}>
                {t('record.none')}
              </Button>
            </span>
          )}
        </>
      )}
      {input.kind === 'amounts' && <AmountsInput id={id} members={listed} value={value} onChange={onChange} />}
      {(input.kind === 'date' || input.kind === 'moment' || input.kind === 'text') && (
        <Input
          id={id}
          type={input.kind === 'date' ? 'date' : input.kind === 'moment' ? 'datetime-local' : 'text'}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {input.kind === 'long-text' && (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
};

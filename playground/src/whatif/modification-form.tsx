import { Button, Drawer, Input, InputNumber, Select } from 'antd';
import type { Modification } from '@community1373/core';
import { useId, useState } from 'react';
import { Problems } from '../frame/problems';
import { useLanguage } from '../preferences/language';
import type { ModificationForms, ModificationReading } from '../session/protocol';
import type { Session } from '../session/session';
import styles from './whatif.module.css';

type Form = ModificationForms['kinds'][number];
type Field = Form['form'][number];

interface ModificationFormProps {
  readonly session: Session;
  readonly forms: ModificationForms;
  /** The name of the variant that it is for; undefined where the form is closed. */
  readonly variant: string | undefined;
  readonly onAdd: (modification: Modification) => void;
  readonly onClose: () => void;
}

/** A form for any kind of modification, made from core's description of it; core reads what is entered. */
export const ModificationForm = ({ session, forms, variant, onAdd, onClose }: ModificationFormProps) => {
  const { t, local } = useLanguage();
  const [kind, setKind] = useState<string>();
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const [refused, setRefused] = useState<Extract<ModificationReading, { readonly ok: false }>>();
  const form = forms.kinds.find((one) => one.kind === kind);
  const close = (): void => {
    setKind(undefined);
    setValues({});
    setRefused(undefined);
    onClose();
  };
  const submit = async (): Promise<void> => {
    const reading = await session.ask((engine) => engine.readModification({ kind, ...values }));
    if (!reading.ok) {
      setRefused(reading);
      return;
    }
    onAdd(reading.modification);
    close();
  };
  return (
    <Drawer
      open={variant !== undefined}
      onClose={close}
      size={440}
      title={t('whatif.add-to', { name: variant ?? '' })}
      closable={{ 'aria-label': t('shift.close') }}
      destroyOnHidden
    >
      <form
        className={styles.form}
        data-testid="modification-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div>
          <span className={styles.label}>{t('whatif.kind')}</span>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            className={styles.full ?? ''}
            aria-label={t('whatif.kind')}
            placeholder={t('whatif.kind-choose')}
            {...(kind === undefined ? {} : { value: kind })}
            onChange={(next: string) => {
              setKind(next);
              setValues({});
              setRefused(undefined);
            }}
            options={forms.kinds.map((one) => ({ value: one.kind, label: local(one.title) }))}
          />
        </div>
        {form?.form.map((field) => (
          <FieldInput
            key={`${form.kind} ${field.key}`}
            field={field}
            forms={forms}
            value={values[field.key]}
            onChange={(value) => {
              const { [field.key]: _gone, ...rest } = values;
              setValues(value === undefined || value === '' || value === null ? rest : { ...rest, [field.key]: value });
            }}
          />
        ))}
        {refused !== undefined && <Problems title={t('whatif.refused')} problems={refused.problems} />}
        {form !== undefined && (
          <Button type="primary" htmlType="submit">
            {t('whatif.submit')}
          </Button>
        )}
      </form>
    </Drawer>
  );
};

interface FieldInputProps {
  readonly field: Field;
  readonly forms: ModificationForms;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** What was typed as data: a pair of numbers, or JSON; what is neither goes to core as it is, which says what is wrong with it. */
const parsed = (kind: 'position' | 'json', typed: string): unknown => {
  if (typed === '') return undefined;
  try {
    return JSON.parse(kind === 'position' && !typed.trim().startsWith('[') ? `[${typed.replace('，', ',')}]` : typed);
  } catch {
    return typed;
  }
};

const FieldInput = ({ field, forms, value, onChange }: FieldInputProps) => {
  const { t, local } = useLanguage();
  const id = useId();
  const { input } = field;
  const label = field.optional === true ? t('whatif.optional', { label: local(field.label) }) : local(field.label);
  const options =
    input.kind === 'choice'
      ? input.choices.map((choice) => ({ value: choice.value, label: local(choice.label) }))
      : input.kind === 'from'
        ? forms.sources[input.source].map((one) => ({ value: one.id, label: local(one.name) }))
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
          min={input.min}
          max={input.max}
          {...(input.unit === undefined ? {} : { suffix: local(input.unit) })}
          {...(typeof value === 'number' ? { value } : {})}
          onChange={(next) => onChange(next ?? undefined)}
        />
      )}
      {(input.kind === 'choice' || input.kind === 'from') && (
        <Select
          id={id}
          className={styles.full ?? ''}
          aria-label={label}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear={field.optional === true}
          {...(input.kind === 'from' && input.many === true ? { mode: 'multiple' as const } : {})}
          {...(value === undefined ? {} : { value })}
          onChange={onChange}
          options={options}
        />
      )}
      {input.kind === 'date' && <Input id={id} type="date" onChange={(event) => onChange(event.target.value)} />}
      {input.kind === 'text' && <Input id={id} onChange={(event) => onChange(event.target.value)} />}
      {(input.kind === 'position' || input.kind === 'json') && (
        <Input
          id={id}
          placeholder={input.kind === 'position' ? t('whatif.position') : 'JSON'}
          onChange={(event) => onChange(parsed(input.kind === 'position' ? 'position' : 'json', event.target.value))}
        />
      )}
    </div>
  );
};

import { Button, Drawer, Select } from 'antd';
import type { Modification } from '@community1373/core/what-if';
import { useState } from 'react';
import { Problems } from '../frame/problems';
import { useLanguage } from '../preferences/language';
import type { ModificationForms, ModificationReading } from '../session/what-if-protocol';
import type { Session } from '../session/session';
import { FieldInput } from './field-input';
import { searching } from './searching';
import styles from './whatif.module.css';

interface ModificationFormProps {
  readonly session: Session;
  readonly forms: ModificationForms;
  /** The name of the variant to modify; undefined while the form is closed. */
  readonly variant: string | undefined;
  readonly onAdd: (modification: Modification) => void;
  readonly onClose: () => void;
}

/** A form for any kind of modification, generated from core's description; core reads the input. */
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
            showSearch={searching}
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
            sources={forms.sources}
            value={values[field.key]}
            onChange={(value) =>
              // A field may report its change late, after another has changed, so each update starts from the latest values.
              setValues((entered) => {
                const { [field.key]: _gone, ...rest } = entered;
                return value === undefined || value === '' || value === null ? rest : { ...rest, [field.key]: value };
              })
            }
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

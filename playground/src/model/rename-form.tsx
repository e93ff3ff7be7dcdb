import type { LocalText } from '@community1373/base/explain';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../preferences/language';
import styles from './model.module.css';

interface SmallFormProps {
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A small form below the element that it changes; its input is listed as a pending change, not applied. */
export const SmallForm = ({ onSubmit, onCancel, children }: SmallFormProps) => {
  const { t } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  // The form was opened on request, so it takes the focus.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      className={styles.smallForm}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <div className={styles.formActions}>
        <Button size="small" type="primary" htmlType="submit">
          {t('model.list-it')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('model.cancel')}
        </Button>
      </div>
    </form>
  );
};

/** A labelled field of a small form. */
export const Labelled = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) => {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
};

interface RenameFormProps {
  readonly name: LocalText;
  readonly onDone: (name: LocalText | undefined) => void;
}

export const RenameForm = ({ name, onDone }: RenameFormProps) => {
  const { t } = useLanguage();
  const [zh, setZh] = useState(name['zh-CN']);
  const [en, setEn] = useState(name.en);
  return (
    <SmallForm onSubmit={() => onDone({ 'zh-CN': zh.trim(), en: en.trim() })} onCancel={() => onDone(undefined)}>
      <Labelled label={t('model.name-zh')}>
        {(id) => <Input id={id} value={zh} maxLength={80} onChange={(event) => setZh(event.target.value)} />}
      </Labelled>
      <Labelled label={t('model.name-en')}>
        {(id) => <Input id={id} value={en} maxLength={120} onChange={(event) => setEn(event.target.value)} />}
      </Labelled>
    </SmallForm>
  );
};

interface RemoveFormProps {
  readonly others: readonly { readonly id: string; readonly name: LocalText }[];
  readonly onDone: (choice: { readonly mapTo: string | undefined } | undefined) => void;
}

const nowhere = '';

/** The form for removing an element, with the target of its references. */
export const RemoveForm = ({ others, onDone }: RemoveFormProps) => {
  const { t, local } = useLanguage();
  const [mapTo, setMapTo] = useState(nowhere);
  return (
    <SmallForm
      onSubmit={() => onDone({ mapTo: mapTo === nowhere ? undefined : mapTo })}
      onCancel={() => onDone(undefined)}
    >
      <Labelled label={t('model.map-to')}>
        {(id) => (
          <Select
            id={id}
            className={styles.full ?? ''}
            aria-label={t('model.map-to')}
            showSearch={{ optionFilterProp: 'label' }}
            value={mapTo}
            onChange={setMapTo}
            options={[
              { value: nowhere, label: t('model.map-none') },
              ...others.map((one) => ({ value: one.id, label: local(one.name) })),
            ]}
          />
        )}
      </Labelled>
    </SmallForm>
  );
};

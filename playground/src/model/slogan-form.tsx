import type { ModelChange } from '@community1373/core/adaptation';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../preferences/language';
import styles from './model.module.css';
import { Labelled } from './rename-form';
import type { Model } from './say-change';

type Slogan = NonNullable<Model['slogan']>;

interface SloganFormProps {
  readonly slogan: Slogan;
  readonly enabled: boolean;
  readonly onChange: (change: ModelChange) => void;
}

const readCount = (typed: string): number | 'N' => (typed.trim().toUpperCase() === 'N' ? 'N' : Number(typed));

/** The form for the slogan of a model and the count of each part. */
export const SloganForm = ({ slogan, enabled, onChange }: SloganFormProps) => {
  const { t } = useLanguage();
  const [label, setLabel] = useState(slogan.label);
  const [counts, setCounts] = useState<readonly string[]>(slogan.parts.map(({ count }) => String(count)));
  return (
    <form
      className={styles.slogan}
      data-testid="slogan"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({
          kind: 'head',
          slogan: {
            ...slogan,
            label: label.trim(),
            parts: slogan.parts.map((part, i) => ({ ...part, count: readCount(counts[i] ?? '') })),
          },
        });
      }}
    >
      <Labelled label={t('model.label')}>
        {(id) => <Input id={id} value={label} maxLength={32} onChange={(event) => setLabel(event.target.value)} />}
      </Labelled>
      {slogan.parts.map(({ of }, i) => (
        <Labelled key={of} label={t('model.count', { list: t(`model.${of}`) })}>
          {(id) => (
            <Input
              id={id}
              value={counts[i] ?? ''}
              inputMode="numeric"
              onChange={(event) => setCounts(counts.with(i, event.target.value))}
            />
          )}
        </Labelled>
      ))}
      <div className={styles.formActions}>
        <Button htmlType="submit" disabled={!enabled}>
          {t('model.change-slogan')}
        </Button>
        <Button type="text" disabled={!enabled} onClick={() => onChange({ kind: 'head', slogan: null })}>
          {t('model.drop-slogan')}
        </Button>
      </div>
    </form>
  );
};

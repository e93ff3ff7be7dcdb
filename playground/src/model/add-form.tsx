import type { ModelChange } from '@community1373/core/adaptation';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../preferences/language';
import styles from './model.module.css';
import { addingOf, type Entered } from './new-element';
import { Labelled, SmallForm } from './rename-form';
import type { EditedList, Model } from './say-change';

interface AddFormProps {
  readonly model: Model;
  readonly list: EditedList;
  readonly onDone: (change?: ModelChange) => void;
}

/** The form for a new element of a list: its names, its id, and for a level its position. */
export const AddForm = ({ model, list, onDone }: AddFormProps) => {
  const { t, local } = useLanguage();
  const [entered, setEntered] = useState<Entered>({
    id: '',
    zh: '',
    en: '',
    source: t('model.source'),
    levelId: model.levels.at(-1)?.id ?? '',
    fill: true,
  });
  const set = (next: Partial<Entered>): void => setEntered({ ...entered, ...next });
  const atLevel = list === 'levels' || list === 'leadTitles';
  return (
    <SmallForm
      onSubmit={() =>
        onDone(
          addingOf(model, list, { ...entered, id: entered.id.trim(), zh: entered.zh.trim(), en: entered.en.trim() }),
        )
      }
      onCancel={() => onDone()}
    >
      <Labelled label={t('model.name-zh')}>
        {(id) => <Input id={id} required maxLength={80} onChange={(event) => set({ zh: event.target.value })} />}
      </Labelled>
      <Labelled label={t('model.name-en')}>
        {(id) => <Input id={id} maxLength={120} onChange={(event) => set({ en: event.target.value })} />}
      </Labelled>
      <Labelled label={t('model.id')}>
        {(id) => <Input id={id} required maxLength={64} onChange={(event) => set({ id: event.target.value })} />}
      </Labelled>
      {atLevel && (
        <Labelled label={t(list === 'levels' ? 'model.at' : 'model.level')}>
          {(id) => (
            <Select
              id={id}
              className={styles.full ?? ''}
              aria-label={t(list === 'levels' ? 'model.at' : 'model.level')}
              value={entered.levelId}
              onChange={(levelId) => set({ levelId })}
              options={model.levels.map((level) => ({ value: level.id, label: local(level.name) }))}
            />
          )}
        </Labelled>
      )}
      {list === 'levels' && (
        <Checkbox checked={entered.fill} onChange={() => set({ fill: !entered.fill })}>
          {t('model.fill')}
        </Checkbox>
      )}
    </SmallForm>
  );
};

import type { ModelChange } from '@community1373/core/adaptation';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../preferences/language';
import styles from './model.module.css';
import { RemoveForm, RenameForm } from './rename-form';
import type { EditedList, Model } from './say-change';
import { SettingsForm } from './settings-form';

interface ElementRowProps {
  readonly model: Model;
  readonly list: EditedList;
  readonly element: Model[EditedList][number];
  readonly enabled: boolean;
  readonly onChange: (change: ModelChange) => void;
}

/** One element of a list with its actions; the form of the chosen action is below. */
export const ElementRow = ({ model, list, element, enabled, onChange }: ElementRowProps) => {
  const { t, local } = useLanguage();
  const [open, setOpen] = useState<'rename' | 'set' | 'remove'>();
  const name = local(element.name);
  const settable = list === 'levels' || list === 'coverages';
  const done = (change?: ModelChange): void => {
    setOpen(undefined);
    if (change !== undefined) onChange(change);
  };
  const button = (kind: 'rename' | 'set' | 'remove') => (
    <Button
      size="small"
      type="text"
      disabled={!enabled}
      aria-label={t(`model.${kind}-of`, { name })}
      aria-expanded={open === kind}
      onClick={() => setOpen(open === kind ? undefined : kind)}
    >
      {t(`model.${kind}`)}
    </Button>
  );
  return (
    <li data-testid={`${list}-${element.id}`}>
      <div className={styles.row}>
        <span className={styles.elementName}>
          {name} <small>{element.id}</small>
        </span>
        {button('rename')}
        {settable && button('set')}
        {button('remove')}
      </div>
      {open === 'rename' && (
        <RenameForm
          name={element.name}
          onDone={(next) => done(next === undefined ? undefined : { kind: 'rename', list, id: element.id, name: next })}
        />
      )}
      {open === 'set' && <SettingsForm model={model} list={list} id={element.id} onDone={done} />}
      {open === 'remove' && (
        <RemoveForm
          others={model[list].filter(({ id }) => id !== element.id)}
          onDone={(choice) =>
            done(
              choice === undefined
                ? undefined
                : {
                    kind: 'remove',
                    list,
                    id: element.id,
                    ...(choice.mapTo === undefined ? {} : { mapTo: choice.mapTo }),
                  },
            )
          }
        />
      )}
    </li>
  );
};

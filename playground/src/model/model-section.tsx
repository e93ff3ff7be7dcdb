import type { ModelChange } from '@community1373/core/adaptation';
import { Button } from 'antd';
import { useState } from 'react';
import { Section } from '../frame/section';
import { Waiting } from '../frame/waiting';
import { useLanguage } from '../preferences/language';
import { useAnswer } from '../session/use-answer';
import type { ViewProps } from '../workbench';
import { AddForm } from './add-form';
import { ElementRow } from './element-row';
import styles from './model.module.css';
import { PendingChanges } from './pending-changes';
import { editedLists, type EditedList, type Model } from './say-change';
import { SloganForm } from './slogan-form';

/** The work model as a form: changes are first listed with their consequences and problems, then applied together. */
export const ModelSection = ({ session, enabled, busy }: ViewProps) => {
  const { t } = useLanguage();
  const [changes, setChanges] = useState<readonly ModelChange[]>([]);
  const { value: model } = useAnswer('model', (engine) => engine.model());
  const { value: preview, pending } = useAnswer(
    'preview',
    (engine) => engine.previewModel(changes),
    JSON.stringify(changes),
  );
  const add = (change: ModelChange): void => setChanges([...changes, change]);
  return (
    <Section id="model" title={t('model.title')} lead={t('model.lead')}>
      {model === undefined ? (
        <Waiting rows={10} />
      ) : (
        <div className={styles.columns}>
          <div className={styles.lists} data-testid="model-lists">
            <section className={styles.list} aria-labelledby="model-slogan">
              <h3 id="model-slogan">{t('model.slogan')}</h3>
              {model.slogan === undefined ? (
                <p className={styles.muted}>{t('model.slogan-none')}</p>
              ) : (
                <>
                  <p className={styles.muted}>{t('model.slogan-lead')}</p>
                  <SloganForm
                    key={JSON.stringify(model.slogan)}
                    slogan={model.slogan}
                    enabled={enabled}
                    onChange={add}
                  />
                </>
              )}
            </section>
            {editedLists.map((list) => (
              <ElementList key={list} model={model} list={list} enabled={enabled} onChange={add} />
            ))}
          </div>
          <PendingChanges
            model={model}
            changes={changes}
            preview={pending ? undefined : preview}
            enabled={enabled && !busy}
            onChange={setChanges}
            onApply={() => {
              session.apply({ kind: 'adapt-model', changes });
              setChanges([]);
            }}
          />
        </div>
      )}
    </Section>
  );
};

interface ElementListProps {
  readonly model: Model;
  readonly list: EditedList;
  readonly enabled: boolean;
  readonly onChange: (change: ModelChange) => void;
}

const ElementList = ({ model, list, enabled, onChange }: ElementListProps) => {
  const { t } = useLanguage();
  const [adding, setAdding] = useState(false);
  const name = t(`model.${list}`);
  return (
    <section className={styles.list} aria-labelledby={`model-${list}`} data-testid={`list-${list}`}>
      <h3 id={`model-${list}`}>{t('model.items', { list: name, n: model[list].length })}</h3>
      <ul>
        {model[list].map((element) => (
          <ElementRow
            key={element.id}
            model={model}
            list={list}
            element={element}
            enabled={enabled}
            onChange={onChange}
          />
        ))}
      </ul>
      {adding ? (
        <AddForm
          model={model}
          list={list}
          onDone={(change) => {
            setAdding(false);
            if (change !== undefined) onChange(change);
          }}
        />
      ) : (
        <Button
          size="small"
          disabled={!enabled}
          aria-label={t('model.add-of', { list: name })}
          onClick={() => setAdding(true)}
        >
          {t('model.add')}
        </Button>
      )}
    </section>
  );
};

import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../preferences/language';
import { useAnswer } from '../session/use-answer';
import type { ViewProps } from '../workbench';
import styles from './files.module.css';

/** The saved scenarios: opening, deleting, and saving under another name. */
export const KeptList = ({
  session,
  view,
  keeping,
  enabled,
}: Pick<ViewProps, 'session' | 'view' | 'keeping' | 'enabled'>) => {
  const { t, locale } = useLanguage();
  const [name, setName] = useState('');
  const [deleted, setDeleted] = useState(0);
  const { value: kept, failed } = useAnswer(
    `kept ${keeping.status} ${keeping.id ?? ''} ${keeping.changes} ${deleted}`,
    (engine) => engine.kept(),
  );
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const wanted = name.trim();
  return (
    <section data-testid="kept">
      <h3 className={styles.heading}>{t('files.kept')}</h3>
      {failed && <p className={styles.small}>{t('files.unlisted')}</p>}
      {keeping.status === 'linked' && (
        <p className={styles.row} data-testid="linked">
          <span className={styles.small}>{t('files.linked-lead')}</span>
          <Button
            size="small"
            disabled={!enabled}
            onClick={() => session.apply({ kind: 'keep-as', name: view.subject.name })}
          >
            {t('files.keep-linked')}
          </Button>
        </p>
      )}
      {kept?.length === 0 && <p className={styles.small}>{t('files.none')}</p>}
      <ul className={styles.list}>
        {kept?.map((title) => (
          <li key={title.id} data-current={title.id === keeping.id}>
            <div>
              <b>{title.name}</b>
              <small>
                {when.format(title.savedAt)} {title.id === keeping.id && t('files.current')}
              </small>
            </div>
            <span className={styles.actions}>
              <Button
                size="small"
                disabled={!enabled || title.id === keeping.id}
                aria-label={t('files.open-of', { name: title.name })}
                onClick={() => void session.openOther((engine) => engine.openKept(title.id))}
              >
                {t('files.open')}
              </Button>
              <Popconfirm
                title={t('files.delete-of', { name: title.name })}
                description={t('files.delete-sure')}
                okText={t('files.delete')}
                cancelText={t('files.cancel')}
                onConfirm={() => void session.forget(title.id).then(() => setDeleted(deleted + 1))}
              >
                <Button
                  size="small"
                  danger
                  disabled={!enabled || title.id === keeping.id}
                  aria-label={t('files.delete-of', { name: title.name })}
                >
                  {t('files.delete')}
                </Button>
              </Popconfirm>
            </span>
          </li>
        ))}
      </ul>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted === '') return;
          session.apply({ kind: 'keep-as', name: wanted });
          setName('');
        }}
      >
        <Input
          value={name}
          maxLength={64}
          placeholder={view.subject.name}
          aria-label={t('files.new-name')}
          onChange={(event) => setName(event.target.value)}
        />
        <Button htmlType="submit" disabled={!enabled || wanted === ''}>
          {t('files.keep-as')}
        </Button>
      </form>
      <p>
        <Button
          size="small"
          type="text"
          disabled={!enabled}
          onClick={() => void session.openOther((engine) => engine.openSample())}
        >
          {t('files.sample')}
        </Button>
      </p>
    </section>
  );
};

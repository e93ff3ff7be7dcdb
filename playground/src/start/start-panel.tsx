import { Button, Input, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import { Found } from '../bring/found';
import { FileInput } from '../frame/file-input';
import { useLanguage } from '../preferences/language';
import type { Inspection } from '../session/exchange-protocol';
import type { Session } from '../session/session';
import { useAnswer } from '../session/use-answer';
import styles from './start.module.css';

interface StartPanelProps {
  readonly session: Session;
  readonly enabled: boolean;
}

/** The form for a new scenario: an official code, the county’s list of divisions, a work model; the scenario is previewed before it is opened. */
export const StartPanel = ({ session, enabled }: StartPanelProps) => {
  const { t, local } = useLanguage();
  const ids = { code: useId(), list: useId(), model: useId(), hint: useId() };
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [list, setList] = useState<File>();
  const [modelId, setModelId] = useState<string>();
  const [found, setFound] = useState<Inspection>();
  const { value: models } = useAnswer('start-models', (engine) => engine.startModels());
  const chosen = modelId ?? models?.[0]?.id;
  const look = async (): Promise<void> => {
    if (list === undefined || chosen === undefined) return;
    setFound(
      await session
        .ask((engine) => engine.inspectStart({ code: code.trim(), list, modelId: chosen }))
        .catch((): Inspection => ({ kind: 'unreadable' })),
    );
  };
  return (
    <section data-testid="start" aria-labelledby="start-title">
      <h3 id="start-title" className={styles.heading}>
        {t('start.title')}
      </h3>
      <p className={styles.small}>{t('start.lead')}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <label htmlFor={ids.code}>{t('start.code')}</label>
        <Input
          id={ids.code}
          value={code}
          maxLength={20}
          inputMode="numeric"
          autoComplete="off"
          className={styles.code ?? ''}
          onChange={(event) => setCode(event.target.value)}
        />
        <label htmlFor={ids.list}>{t('start.list')}</label>
        <div className={styles.file}>
          <Button id={ids.list} aria-describedby={ids.hint} onClick={() => input.current?.click()}>
            {list?.name ?? t('start.choose')}
          </Button>
          <FileInput
            ref={input}
            accept=".txt,.tsv,.json"
            testId="start-file"
            onFiles={([file]) => {
              setList(file);
              setFound(undefined);
            }}
          />
          <p id={ids.hint} className={styles.small}>
            {t('start.list-hint')}
          </p>
        </div>
        <label htmlFor={ids.model}>{t('start.model')}</label>
        <Select
          id={ids.model}
          {...(chosen === undefined ? {} : { value: chosen })}
          loading={models === undefined}
          onChange={setModelId}
          options={models?.map(({ id, name }) => ({ value: id, label: local(name) })) ?? []}
        />
        <span />
        <div>
          <Button type="primary" htmlType="submit" disabled={!enabled || list === undefined || code.trim() === ''}>
            {t('start.look')}
          </Button>
        </div>
      </form>
      <div aria-live="polite" data-testid="start-found">
        {found !== undefined && (
          <Found
            found={found}
            brought={{ files: list === undefined ? [] : [list], wish: {} }}
            session={session}
            enabled={enabled}
            onAgain={() => {}}
            onDone={() => setFound(undefined)}
          />
        )}
      </div>
    </section>
  );
};

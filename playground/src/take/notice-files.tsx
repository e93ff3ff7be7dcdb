import type { CivilDate } from '@community1373/base/calendar';
import { App, Button, Checkbox, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useToday } from '../frame/today';
import { useLanguage } from '../preferences/language';
import type { NoticeWish, TakeWish } from '../session/exchange-protocol';
import type { View } from '../session/view';
import styles from './take.module.css';
import { download, type Taking } from './use-take';

interface NoticeFilesProps {
  readonly taking: Taking;
  readonly view: View;
  readonly names: File | undefined;
}

const noticeOf = (chosen: string): NoticeWish =>
  chosen === 'summary' || chosen === 'duty' ? { of: chosen } : { of: 'levy', levyId: chosen.slice('levy '.length) };

type As = Extract<TakeWish, { readonly kind: 'notice' }>['as'];

const isDate = (text: string): text is CivilDate => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Export of a notice or the summary: as a page to print, a Word document, or text for a chat group. */
export const NoticeFiles = ({ taking, view, names }: NoticeFilesProps) => {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const { today } = useToday();
  const ids = { which: useId(), on: useId() };
  const [chosen, setChosen] = useState('summary');
  const [on, setOn] = useState<CivilDate>();
  const [join, setJoin] = useState(false);
  const [text, setText] = useState<string>();
  const date = on ?? today;
  const get = async (as: As): Promise<void> => {
    setText(undefined);
    const file = await taking.take({ kind: 'notice', notice: noticeOf(chosen), as }, date, join ? names : undefined);
    // The choice applies to one file; the next one has no names again.
    setJoin(false);
    if (file === undefined) return;
    if (as === 'message') setText(await file.blob.text());
    else download(file.blob, file.name);
  };
  const copy = (): void => {
    navigator.clipboard.writeText(text ?? '').then(
      () => void message.success(t('costs.copied')),
      () => void message.warning(t('costs.copy-failed')),
    );
  };
  const busy = taking.busy?.kind === 'notice' ? taking.busy.as : undefined;
  return (
    <section aria-labelledby="take-notices" data-testid="take-notice">
      <h4 id="take-notices" className={styles.subheading}>
        {t('take.notices')}
      </h4>
      <div className={styles.form}>
        <label htmlFor={ids.which}>{t('take.which')}</label>
        <Select
          id={ids.which}
          value={chosen}
          onChange={(value) => {
            setChosen(value);
            setText(undefined);
            setJoin(false);
          }}
          options={[
            { value: 'summary', label: t('take.summary') },
            { value: 'duty', label: t('take.duty') },
            ...view.assessment.levies.map(({ levyId, title }) => ({
              value: `levy ${levyId}`,
              label: t('take.levy', { title }),
            })),
          ]}
        />
        <label htmlFor={ids.on}>{t('take.on')}</label>
        <input
          id={ids.on}
          type="date"
          required
          className={styles.date}
          value={date}
          onChange={(event) => isDate(event.target.value) && setOn(event.target.value)}
        />
      </div>
      {chosen === 'duty' && names !== undefined && (
        <p>
          <Checkbox checked={join} onChange={(event) => setJoin(event.target.checked)}>
            {t('take.join')}
          </Checkbox>
        </p>
      )}
      <div className={styles.row}>
        {(['page', 'document', 'message'] as const).map((as) => (
          <Button key={as} loading={busy === as} onClick={() => void get(as)} data-testid={`notice-${as}`}>
            {t(`take.${as}`)}
          </Button>
        ))}
      </div>
      {text !== undefined && (
        <div className={styles.message} data-testid="message">
          <Input.TextArea
            readOnly
            value={text}
            autoSize={{ minRows: 4, maxRows: 12 }}
            aria-label={t('take.message-title')}
          />
          <Button onClick={copy}>{t('take.copy')}</Button>
        </div>
      )}
    </section>
  );
};

import { Input } from 'antd';
import { useId } from 'react';
import { useLanguage } from '../preferences/language';
import type { Moment } from '../session/protocol';
import styles from './whatif.module.css';

const key = 'community1373.as-of';
const isMoment = (text: string): text is Moment => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text);

/** The time that this tab asked for; undefined where nobody did. */
export const keptMoment = (): Moment | undefined => {
  try {
    const kept = sessionStorage.getItem(key) ?? '';
    return isMoment(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
};

interface AsOfProps {
  readonly moment: Moment;
  readonly onChange: (moment: Moment) => void;
}

/** The time as of which deadlines and outages are told. */
export const AsOf = ({ moment, onChange }: AsOfProps) => {
  const { t } = useLanguage();
  const id = useId();
  return (
    <div className={styles.asOf}>
      <label htmlFor={id}>{t('whatif.as-of')}</label>
      <Input
        id={id}
        type="datetime-local"
        value={moment}
        aria-describedby={`${id}-hint`}
        data-testid="as-of"
        onChange={({ target: { value } }) => {
          if (!isMoment(value)) return;
          try {
            sessionStorage.setItem(key, value);
          } catch {
            // A browser that remembers nothing keeps it until the page is closed.
          }
          onChange(value);
        }}
      />
      <span id={`${id}-hint`} className="visually-hidden">
        {t('whatif.as-of-hint')}
      </span>
    </div>
  );
};

import { Input } from 'antd';
import { useId } from 'react';
import { useLanguage } from '../preferences/language';
import type { Moment } from '../session/view';
import styles from './whatif.module.css';

const key = 'community1373.as-of';
const isMoment = (text: string): text is Moment => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text);

/** Returns the time chosen in this tab; undefined if none was chosen. */
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

/** The choice of the time at which deadlines and outages are evaluated. */
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
            // Without storage the choice lasts until the page is closed.
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

import type { CivilDate } from '@community1373/base/calendar';
import { Button } from 'antd';
import { createContext, type ReactNode, useContext, useId, useMemo, useState } from 'react';
import { useLanguage } from '../preferences/language';
import styles from './frame.module.css';

/** The reference date of the page, and a function to change it. */
interface Today {
  readonly today: CivilDate;
  /** The first day of the plan, which is the reference date until another is chosen. */
  readonly first: CivilDate;
  readonly choose: (today: CivilDate) => void;
}

const TodayContext = createContext<Today | undefined>(undefined);

/** Provides the chosen reference date to the views below; the clock would give different figures on every visit. */
export const TodayProvider = ({ first, children }: { readonly first: CivilDate; readonly children: ReactNode }) => {
  const [chosen, setChosen] = useState<CivilDate>();
  const value = useMemo<Today>(() => ({ today: chosen ?? first, first, choose: setChosen }), [chosen, first]);
  return <TodayContext.Provider value={value}>{children}</TodayContext.Provider>;
};

export const useToday = (): Today => {
  const today = useContext(TodayContext);
  if (today === undefined) throw new Error('TodayProvider is missing');
  return today;
};

const isDate = (text: string): text is CivilDate => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Returns the date of this machine’s clock. */
const dateOfClock = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
};

/** The choice of the reference date, with shortcuts to today and to the first day of the plan. */
export const TodayChoice = () => {
  const { t } = useLanguage();
  const { today, first, choose } = useToday();
  const id = useId();
  const take = (text: string): void => {
    if (isDate(text)) choose(text);
  };
  return (
    <div className={styles.today} data-testid="today">
      <label htmlFor={id}>{t('today.as-of')}</label>
      <input
        id={id}
        type="date"
        required
        value={today}
        min="2000-01-01"
        max="2099-12-31"
        onChange={(event) => take(event.target.value)}
      />
      <Button size="small" type="text" onClick={() => take(dateOfClock())}>
        {t('today.clock')}
      </Button>
      <Button size="small" type="text" disabled={today === first} onClick={() => choose(first)}>
        {t('today.first')}
      </Button>
    </div>
  );
};

import type { CivilDate } from '@community1373/base/calendar';
import { Button } from 'antd';
import { createContext, type ReactNode, useContext, useId, useMemo, useState } from 'react';
import { useLanguage } from '../preferences/language';
import styles from './frame.module.css';

/** The day as of which the page looks, and the way to look as of another. */
interface Today {
  readonly today: CivilDate;
  /** The first day that is planned for, as of which the page looks until somebody chooses. */
  readonly first: CivilDate;
  readonly choose: (today: CivilDate) => void;
}

const TodayContext = createContext<Today | undefined>(undefined);

/** Lets the views beneath look as of a day that the person chooses; a clock would give every visit other figures. */
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

/** The date of this machine’s clock. */
const dateOfClock = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
};

/** The choice of the day, with the shortest ways to the two that are wanted most. */
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
      <input id={id} type="date" required value={today} min="2000-01-01" max="2099-12-31" onChange={(event) => take(event.target.value)} />
      <Button size="small" type="text" onClick={() => take(dateOfClock())}>
        {t('today.clock')}
      </Button>
      <Button size="small" type="text" disabled={today === first} onClick={() => choose(first)}>
        {t('today.first')}
      </Button>
    </div>
  );
};

import { useLanguage } from '../preferences/language';
import styles from './figures.module.css';

interface DifferenceProps {
  readonly now: number | undefined;
  readonly before: number | undefined;
  /** Formats the size of the change. */
  readonly write: (size: number) => string;
  /** True when less is better, as with open places. */
  readonly lessIsBetter?: boolean;
}

/** The difference of a figure from the baseline; renders nothing where there is none. */
export const Difference = ({ now, before, write, lessIsBetter = false }: DifferenceProps) => {
  const { t } = useLanguage();
  if (now === undefined || before === undefined || now === before) return null;
  const more = now > before;
  const size = write(Math.abs(now - before));
  return (
    <span className={styles.difference} data-better={more !== lessIsBetter} data-testid="difference">
      <span aria-hidden="true">
        {more ? '▲ +' : '▼ −'}
        {size}
      </span>
      <span className="visually-hidden">{t(more ? 'difference.more' : 'difference.less', { size })}</span>
    </span>
  );
};

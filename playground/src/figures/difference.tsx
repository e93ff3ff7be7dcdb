import { useLanguage } from '../preferences/language';
import styles from './figures.module.css';

interface DifferenceProps {
  readonly now: number | undefined;
  readonly before: number | undefined;
  /** Writes the size of the change. */
  readonly write: (size: number) => string;
  /** Whether less is better here, as with open places. */
  readonly lessIsBetter?: boolean;
}

/** How a figure differs from the one before the last change; nothing where it does not. */
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

import styles from './figures.module.css';

interface RatioBarProps {
  readonly ratio: number | undefined;
  readonly threshold?: number;
}

const width = (ratio: number): string => `${Math.min(1, Math.max(0, ratio)) * 100}%`;

/** A ratio as a bar with a mark at the threshold; without a fill where it is undefined. The figure beside it gives the same value as text. */
export const RatioBar = ({ ratio, threshold }: RatioBarProps) => (
  <div className={styles.bar} aria-hidden="true">
    {ratio !== undefined && <div className={styles.barFill} style={{ inlineSize: width(ratio) }} />}
    {threshold !== undefined && threshold < 1 && (
      <div className={styles.barMark} style={{ insetInlineStart: width(threshold) }} />
    )}
  </div>
);

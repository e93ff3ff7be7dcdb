import type { LevyAssessment, LevyShare } from '@community1373/core/assessment';
import type { LocalText } from '@community1373/base/explain';
import { Fragment, useState } from 'react';
import { ScrollRegion } from '../frame/scroll-region';
import { useLanguage } from '../preferences/language';
import styles from './costs.module.css';

interface ShareTableProps {
  readonly levy: LevyAssessment;
  readonly labels: Readonly<Record<string, LocalText>>;
}

/** The shares of all households of a levy in yuan; the steps of a share on demand. */
export const ShareTable = ({ levy, labels }: ShareTableProps) => {
  const { t, local } = useLanguage();
  const [open, setOpen] = useState<string>();
  return (
    <ScrollRegion className={styles.scroll} label={t('levy.shares')} testId="shares">
      <table className="data">
        <caption className="visually-hidden">{t('levy.shares')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('levy.household', { n: levy.shares.length })}</th>
            <th scope="col" className="amount wide">
              {t('levy.advance')}
            </th>
            <th scope="col" className="amount">
              {t('levy.paid')}
            </th>
            <th scope="col" className="amount">
              {t('levy.share')}
            </th>
            <th scope="col" className="amount">
              {t('levy.balance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {levy.shares.map((share) => {
            const { householdId } = share;
            const label = labels[householdId];
            return (
              <ShareRows
                key={householdId}
                share={share}
                name={label === undefined ? householdId : local(label)}
                open={open === householdId}
                onToggle={() => setOpen(open === householdId ? undefined : householdId)}
              />
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
};

interface ShareRowsProps {
  readonly share: LevyShare;
  readonly name: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

const ShareRows = ({ share, name, open, onToggle }: ShareRowsProps) => {
  const { t, number, why } = useLanguage();
  const yuan = (fen: number): string => number(fen, 'yuan');
  return (
    <Fragment>
      <tr data-testid={`share-${share.householdId}`}>
        <th scope="row">
          <button type="button" className={styles.toggle} aria-expanded={open} onClick={onToggle}>
            {name}
          </button>
        </th>
        <td className="amount wide">{yuan(share.advance)}</td>
        <td className="amount">{yuan(share.paid)}</td>
        <td className="amount">{yuan(share.share)}</td>
        <td className={`amount ${styles.balance}`}>{yuan(share.balance)}</td>
      </tr>
      {open && (
        <tr className={styles.steps}>
          <td colSpan={5}>
            <ol aria-label={t('levy.steps')}>
              {share.steps.map(({ why: reason, fen }, i) => (
                // Steps have a fixed order and no id.
                // oxlint-disable-next-line react/no-array-index-key
                <li key={i}>
                  <span>{why(reason)}</span>
                  <span>{yuan(fen)}</span>
                </li>
              ))}
            </ol>
          </td>
        </tr>
      )}
    </Fragment>
  );
};

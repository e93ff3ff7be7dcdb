import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../preferences/language';
import type { Brought, ProblemListWish } from '../session/exchange-protocol';
import type { Session } from '../session/session';
import { download } from '../take/use-take';
import styles from './bring.module.css';

interface ProblemListProps {
  readonly session: Session;
  readonly brought: Brought;
  readonly leftOut: number;
}

/** The rows of a mapped table that are left out, with the copy of the table in which they are repaired. */
export const ProblemList = ({ session, brought, leftOut }: ProblemListProps) => {
  const { t, locale } = useLanguage();
  const [failed, setFailed] = useState(false);
  const save = async (as: ProblemListWish['as']): Promise<void> => {
    const blob = await session.ask((engine) => engine.problemList(brought, { locale, as })).catch(() => undefined);
    setFailed(blob === undefined);
    const name = brought.files[0]?.name.replace(/\.\w{1,5}$/, '') ?? '';
    if (blob !== undefined) download(blob, `${name}${t('bring.list-suffix')}.${as}`);
  };
  return (
    <div className={styles.problems} data-testid="problem-list-save">
      <Alert
        type={failed ? 'error' : 'info'}
        showIcon
        title={t(failed ? 'bring.list-failed' : 'bring.left-out', { n: leftOut })}
        description={t('bring.list-lead')}
      />
      <div className={styles.row}>
        <Button onClick={() => void save('xlsx')}>{t('bring.list-xlsx')}</Button>
        <Button onClick={() => void save('csv')}>{t('bring.list-csv')}</Button>
      </div>
    </div>
  );
};

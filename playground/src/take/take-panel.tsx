import { useState } from 'react';
import { FileProblems } from '../bring/file-problems';
import { useLanguage } from '../preferences/language';
import type { ViewProps } from '../workbench';
import { DataFiles } from './data-files';
import { NameListFile } from './name-list-file';
import { NoticeFiles } from './notice-files';
import styles from './take.module.css';
import { useTake } from './use-take';

/** Export: data, the roster as a calendar, notices and the summary; names come only from a local list, and only on request. */
export const TakePanel = ({ session, view }: Pick<ViewProps, 'session' | 'view'>) => {
  const { t } = useLanguage();
  const taking = useTake(session);
  const [names, setNames] = useState<File>();
  const { refused, made } = taking;
  return (
    <section data-testid="take-along" aria-labelledby="take-title">
      <h3 id="take-title" className={styles.heading}>
        {t('take.title')}
      </h3>
      <p className={styles.small}>{t('take.lead')}</p>
      <div aria-live="polite" data-testid="taken">
        {refused !== undefined && (
          <FileProblems severity="error" title={t('take.refused')} total={refused.total} problems={refused.problems} />
        )}
        {made !== undefined && <p className={styles.made}>{t('take.done', { name: made })}</p>}
      </div>
      <div className={styles.columns}>
        <DataFiles taking={taking} view={view} names={names} />
        <div>
          <NoticeFiles taking={taking} view={view} names={names} />
          <NameListFile session={session} names={names} onNames={setNames} />
        </div>
      </div>
    </section>
  );
};

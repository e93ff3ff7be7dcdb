import { Button } from 'antd';
import { useRef, useState } from 'react';
import { FileProblems } from '../bring/file-problems';
import { FileInput } from '../frame/file-input';
import { useLanguage } from '../preferences/language';
import type { NamesRead } from '../session/exchange-protocol';
import type { Session } from '../session/session';
import styles from './take.module.css';

interface NameListFileProps {
  readonly session: Session;
  readonly names: File | undefined;
  readonly onNames: (names: File | undefined) => void;
}

/** The choice of a local name list: the page holds the file, not the names, and only while this view is open. */
export const NameListFile = ({ session, names, onNames }: NameListFileProps) => {
  const { t, number } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<NamesRead>();
  const look = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    onNames(undefined);
    const found = await session
      .ask((engine) => engine.lookAtNames(file))
      .catch((): NamesRead => ({ kind: 'problems', total: 1, problems: [] }));
    setRead(found);
    if (found.kind === 'names') onNames(file);
  };
  return (
    <section aria-labelledby="take-names" className={styles.names} data-testid="names">
      <h4 id="take-names" className={styles.subheading}>
        {t('take.names')}
      </h4>
      <p className={styles.small}>{t('take.names-lead')}</p>
      <div className={styles.row}>
        <Button onClick={() => input.current?.click()}>{t('take.names-choose')}</Button>
        {names !== undefined && (
          <Button
            type="text"
            onClick={() => {
              setRead(undefined);
              onNames(undefined);
            }}
          >
            {t('take.names-away')}
          </Button>
        )}
      </div>
      <FileInput ref={input} accept=".csv,.tsv,.txt" testId="names-file" onFiles={([file]) => void look(file)} />
      <div aria-live="polite" data-testid="names-read">
        {read?.kind === 'names' && names !== undefined && (
          <p>{t('take.names-read', { file: names.name, n: number(read.count) })}</p>
        )}
        {read?.kind === 'problems' && (
          <FileProblems
            severity="error"
            title={t('take.names-problems', { n: read.total })}
            total={read.total}
            problems={read.problems}
          />
        )}
      </div>
    </section>
  );
};

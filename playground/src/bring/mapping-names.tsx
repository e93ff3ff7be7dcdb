import { Button } from 'antd';
import { useRef } from 'react';
import { FileInput } from '../frame/file-input';
import { useLanguage } from '../preferences/language';
import styles from './mapping.module.css';

interface MappingNamesProps {
  readonly names: File | undefined;
  readonly onNames: (names: File | undefined) => void;
}

/** The name list by which the names of a table stand for ids: the page holds the file while the table is looked at, never the names. */
export const MappingNames = ({ names, onNames }: MappingNamesProps) => {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.names}>
      <p className={styles.lead}>{t('mapping.names-lead')}</p>
      <Button onClick={() => input.current?.click()}>{t('mapping.names')}</Button>
      <FileInput ref={input} accept=".csv,.tsv,.txt" testId="mapping-names" onFiles={([file]) => onNames(file)} />
      {names !== undefined && (
        <>
          <span>{names.name}</span>
          <Button type="text" onClick={() => onNames(undefined)}>
            {t('mapping.names-away')}
          </Button>
        </>
      )}
    </div>
  );
};

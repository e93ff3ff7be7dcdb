import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useLanguage } from '../preferences/language';
import styles from './bring.module.css';

interface PasteTextProps {
  readonly enabled: boolean;
  readonly onFile: (file: File) => void;
}

/** A field for text that is pasted instead of a file: sign-ups of a chat group, cells copied from a table. */
export const PasteText = ({ enabled, onFile }: PasteTextProps) => {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const id = useId();
  return (
    <details className={styles.paste} data-testid="paste">
      <summary>{t('bring.paste')}</summary>
      <label htmlFor={id}>{t('bring.paste-lead')}</label>
      <Input.TextArea id={id} rows={6} value={text} onChange={({ target }) => setText(target.value)} />
      <Button
        disabled={!enabled || text.trim() === ''}
        onClick={() => onFile(new File([text], `${t('bring.pasted')}.txt`, { type: 'text/plain' }))}
      >
        {t('bring.paste-read')}
      </Button>
    </details>
  );
};

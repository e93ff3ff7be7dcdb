import { Alert } from 'antd';
import { useState } from 'react';
import type { Keeping } from '../keep/keeper';
import { useLanguage } from '../preferences/language';
import styles from './files.module.css';

/** The save status of the current document, beside undo and redo; empty where nothing has been changed. */
export const KeepingNote = ({ keeping: { status } }: { readonly keeping: Keeping }) => {
  const { t } = useLanguage();
  return (
    <output className={styles.note} data-status={status} data-testid="keeping">
      {status === 'new' ? '' : t(`keeping.${status}`)}
    </output>
  );
};

/** A failure to save or open, and its remedy. */
export const KeepingProblem = ({ keeping: { problem, copied, name } }: { readonly keeping: Keeping }) => {
  const { t } = useLanguage();
  const what = problem ?? (copied ? 'copied' : undefined);
  const [closed, setClosed] = useState<string>();
  if (what === undefined || what === closed) return null;
  return (
    <Alert
      className={styles.problem ?? ''}
      type={what === 'copied' ? 'info' : 'warning'}
      showIcon
      closable={{ 'aria-label': t('keeping.close') }}
      data-testid="keeping-problem"
      title={t(`keeping.${what}`, { name: name ?? '' })}
      onClose={() => setClosed(what)}
    />
  );
};

import { ExclamationCircleFilled, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { Finding } from '@community1373/core';
import { memo, useState } from 'react';
import type { MessageKey } from '../messages';
import { useLanguage } from '../preferences/language';
import styles from './findings.module.css';

const severities = {
  serious: { key: 'finding.serious', icon: <ExclamationCircleFilled aria-hidden="true" /> },
  notable: { key: 'finding.notable', icon: <WarningOutlined aria-hidden="true" /> },
  hint: { key: 'finding.hint', icon: <InfoCircleOutlined aria-hidden="true" /> },
} as const satisfies Record<Finding['severity'], { key: MessageKey; icon: unknown }>;

const shownAtFirst = 3;

/** Findings in core's order: severity, number affected, and remedy. */
export const Findings = memo(({ findings }: { readonly findings: readonly Finding[] }) => {
  const { t, why } = useLanguage();
  const [all, setAll] = useState(false);
  return (
    <section className={styles.findings} aria-labelledby="findings-title" data-testid="findings">
      <h3 id="findings-title">{t('finding.title')}</h3>
      {findings.length === 0 && <p className={styles.none}>{t('finding.none')}</p>}
      <ol className={styles.list}>
        {findings.slice(0, all ? undefined : shownAtFirst).map(({ id, severity, touches, what, suggestion }) => (
          <li key={id} data-severity={severity}>
            <p className={styles.head}>
              {severities[severity].icon}
              <span>{t(severities[severity].key)}</span>
              {touches > 0 && <span className={styles.touches}>{t('finding.touches', { n: touches })}</span>}
            </p>
            <p>{why(what)}</p>
            {suggestion !== undefined && (
              <p className={styles.fix}>
                <b>{t('finding.suggestion')}</b> {why(suggestion)}
              </p>
            )}
          </li>
        ))}
      </ol>
      {findings.length > shownAtFirst && (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('list.less') : t('list.all', { n: findings.length })}
        </button>
      )}
    </section>
  );
});
Findings.displayName = 'Findings';

import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { FileProblems } from '../bring/file-problems';
import { useLanguage } from '../preferences/language';
import type { Session } from '../session/session';
import type { Moment } from '../session/view';
import type { WantedVariant } from '../session/wanted-variant';
import { download, useTake } from '../take/use-take';
import styles from './whatif.module.css';

interface ReportPanelProps {
  readonly session: Session;
  readonly variants: readonly WantedVariant[];
  readonly asOf: Moment;
}

/** The report of the comparison for those who decide: a page to print, a Word document, or its figures as a workbook. */
export const ReportPanel = ({ session, variants, asOf }: ReportPanelProps) => {
  const { t } = useLanguage();
  const id = useId();
  const [question, setQuestion] = useState('');
  const { take, busy, refused, made } = useTake(session);
  const get = async (as: 'page' | 'document' | 'figures'): Promise<void> => {
    const asked = question.trim();
    const file = await take({
      kind: 'comparison',
      variants,
      asOf,
      as,
      ...(asked === '' ? {} : { question: asked }),
    });
    if (file !== undefined) download(file.blob, file.name);
  };
  return (
    <section className={styles.report} aria-labelledby="report-title" data-testid="report">
      <h3 id="report-title" className={styles.heading}>
        {t('whatif.report')}
      </h3>
      <p className={styles.muted}>{t('whatif.report-lead')}</p>
      <label htmlFor={id}>{t('whatif.question')}</label>
      <Input
        id={id}
        value={question}
        maxLength={200}
        placeholder={t('whatif.question-hint')}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <div className={styles.cardActions}>
        {(['page', 'document', 'figures'] as const).map((as) => (
          <Button
            key={as}
            loading={busy?.kind === 'comparison' && busy.as === as}
            onClick={() => void get(as)}
            data-testid={`report-${as}`}
          >
            {t(as === 'figures' ? 'whatif.report-figures' : `take.${as}`)}
          </Button>
        ))}
      </div>
      <div aria-live="polite">
        {refused !== undefined && (
          <FileProblems severity="error" title={t('take.refused')} total={refused.total} problems={refused.problems} />
        )}
        {made !== undefined && <p className={styles.muted}>{t('take.done', { name: made })}</p>}
      </div>
    </section>
  );
};

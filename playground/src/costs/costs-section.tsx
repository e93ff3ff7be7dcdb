import type { LevyAssessment } from '@community1373/core/assessment';
import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { Choice } from '../frame/choice';
import { Problems } from '../frame/problems';
import { showPart } from '../frame/route';
import { Section } from '../frame/section';
import type { MessageKey } from '../messages';
import { useLanguage } from '../preferences/language';
import { RecordButton } from '../record/record-button';
import type { ViewProps } from '../workbench';
import { Course } from './course';
import styles from './costs.module.css';
import { Notice } from './notice';
import { PipeTree } from './pipe-tree';
import { RuleTable } from './rule-table';
import { ShareTable } from './share-table';

const modes = ['shares', 'rules', 'pipes', 'notice'] as const;
const modeKeys = {
  shares: 'costs.as-shares',
  rules: 'costs.as-rules',
  pipes: 'costs.as-pipes',
  notice: 'costs.as-notice',
} as const satisfies Record<(typeof modes)[number], MessageKey>;

/** Cost sharing: each levy from advance through actual cost to refund, the share of each household, the rules compared, the notice. */
export const CostsSection = ({ view, part, session, enabled }: ViewProps) => {
  const { t } = useLanguage();
  const mode = modes.find((name) => name === part) ?? 'shares';
  const { levies } = view.assessment;
  const { labels } = view.subject;
  return (
    <Section
      id="costs"
      title={t('question.levy')}
      lead={t('levy.lead')}
      extra={
        levies.length > 0 && (
          <Choice
            large
            value={mode}
            onChange={(name) => showPart('costs', name)}
            label={t('costs.as')}
            options={modes.map((value) => ({ value, label: t(modeKeys[value]) }))}
          />
        )
      }
    >
      {levies.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('levy.none')} />}
      {levies.map((levy) => (
        <article key={levy.levyId} className={styles.levy} data-testid={`levy-${levy.levyId}`}>
          <Summary levy={levy}>
            <RecordButton
              session={session}
              enabled={enabled}
              subject={{ log: 'levy', levyId: levy.levyId }}
              label="record.levy"
            />
          </Summary>
          {levy.problems.length > 0 ? (
            <Problems title={t('levy.problems')} problems={levy.problems} />
          ) : (
            <div className={styles.main}>
              {mode === 'shares' && <ShareTable levy={levy} labels={labels} />}
              {mode === 'rules' && <RuleTable levyId={levy.levyId} labels={labels} />}
              {mode === 'pipes' && <PipeTree levy={levy} labels={labels} />}
              {mode === 'notice' && <Notice levyId={levy.levyId} />}
            </div>
          )}
        </article>
      ))}
    </Section>
  );
};

const Summary = ({ levy, children }: { readonly levy: LevyAssessment; readonly children: ReactNode }) => {
  const { t, why } = useLanguage();
  return (
    <div className={styles.summary}>
      <h3>{levy.title}</h3>
      <Course levy={levy} />
      <p className={styles.unit}>{t('levy.in-yuan')}</p>
      <h4>{t('levy.authority')}</h4>
      <p className={styles.authority}>{why(levy.authority)}</p>
      {children}
    </div>
  );
};

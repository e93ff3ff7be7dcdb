import type { RosterAssessment } from '@community1373/core';
import { Button, Empty, Select } from 'antd';
import { useState } from 'react';
import { Choice } from '../frame/choice';
import { Problems } from '../frame/problems';
import { Section } from '../frame/section';
import { useLanguage } from '../preferences/language';
import type { Command, View } from '../session/protocol';
import type { Planning } from '../session/session';
import { PeriodCalendar } from './period-calendar';
import { OpenPlaces } from './open-places';
import { People } from './people';
import { PlanningBar } from './planning-bar';
import { PostFigures } from './post-figures';
import styles from './roster.module.css';

interface RosterSectionProps {
  readonly view: View;
  readonly enabled: boolean;
  readonly planning: Planning | undefined;
  readonly onCommand: (command: Command) => void;
  readonly onPlan: () => void;
  readonly onCancel: () => void;
}

const modes = ['calendar', 'open', 'people'] as const;
const modeKeys = { calendar: 'roster.as-calendar', open: 'roster.as-open', people: 'roster.as-people' } as const;

/** Who serves when: the period by day, its open places with their reasons, and the volunteers. */
export const RosterSection = ({ view, enabled, planning, onCommand, onPlan, onCancel }: RosterSectionProps) => {
  const { t, local, period } = useLanguage();
  const [mode, setMode] = useState<(typeof modes)[number]>('calendar');
  const [post, setPost] = useState<string>();
  const { subject, assessment } = view;
  const { roster } = assessment;
  const shifts = roster?.shifts.filter(({ postId }) => post === undefined || postId === post) ?? [];
  return (
    <Section id="roster" title={t('question.roster')} lead={t('roster.lead')} extra={roster && <Quality roster={roster} />}>
      {view.planProblems.length > 0 && <Problems title={t('planning.problems')} problems={view.planProblems} />}
      <PlanningBar roster={roster} planning={planning} enabled={enabled} onPlan={onPlan} onCancel={onCancel} />
      {roster === undefined ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('roster.none')}>
          <Button type="primary" disabled={!enabled} onClick={onPlan}>
            {t('roster.plan')}
          </Button>
        </Empty>
      ) : (
        <>
          <div className={styles.tools}>
            <Choice
              large
              value={mode}
              onChange={setMode}
              label={t('roster.as')}
              options={modes.map((value) => ({ value, label: t(modeKeys[value]) }))}
            />
            <label className={styles.filter}>
              <span>{t('roster.post')}</span>
              <Select
                value={post ?? ''}
                onChange={(value) => setPost(value === '' ? undefined : value)}
                className={styles.select ?? ''}
                options={[
                  { value: '', label: t('roster.all-posts') },
                  ...subject.posts.map(({ id, name }) => ({ value: id, label: local(name) })),
                ]}
              />
            </label>
          </div>
          <div className={styles.body}>
            <div className={styles.main}>
              {mode === 'calendar' && <PeriodCalendar from={roster.from} to={roster.to} shifts={shifts} subject={subject} />}
              {mode === 'open' && <OpenPlaces shifts={shifts} subject={subject} />}
              {mode === 'people' && (
                <People
                  volunteers={subject.volunteers.filter(({ posts }) => post === undefined || posts.includes(post))}
                  roster={roster}
                  subject={subject}
                  enabled={enabled}
                  onRemove={(volunteerId) => onCommand({ kind: 'remove-volunteer', volunteerId })}
                />
              )}
            </div>
            <aside className={styles.aside} aria-label={t('roster.by-post')}>
              <h3>{t('roster.by-post')}</h3>
              <PostFigures roster={roster} posts={subject.posts} />
              <p className={styles.small}>
                {t('roster.seed', { period: period(roster.from, roster.to), seed: roster.seed })}
              </p>
            </aside>
          </div>
        </>
      )}
    </Section>
  );
};

/** How good the roster is, as core proves it. */
const Quality = ({ roster }: { readonly roster: RosterAssessment }) => {
  const { t, number } = useLanguage();
  return (
    <dl className={styles.quality} data-testid="roster-quality">
      <div>
        <dt>{t('roster.filled')}</dt>
        <dd>
          {number(roster.filled.numerator)} / {number(roster.filled.denominator)}
        </dd>
      </div>
      <div>
        <dt>{t('roster.bound-short')}</dt>
        <dd>{number(roster.openBound)}</dd>
      </div>
      <div>
        <dt>{t('roster.hard-short')}</dt>
        <dd>{number(roster.hardViolations)}</dd>
      </div>
    </dl>
  );
};

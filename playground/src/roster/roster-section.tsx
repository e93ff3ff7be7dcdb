import type { RosterAssessment, RosterShift } from '@community1373/core/assessment';
import { Button, Empty, Select } from 'antd';
import { memo, useCallback, useMemo, useState } from 'react';
import { RecordButton } from '../record/record-button';
import { Choice } from '../frame/choice';
import { Problems } from '../frame/problems';
import { showPart } from '../frame/route';
import { Section } from '../frame/section';
import { useLanguage } from '../preferences/language';
import type { ViewProps } from '../workbench';
import { CarryingProvider } from './carrying';
import { CarryPanel } from './carry-panel';
import { PeriodCalendar } from './period-calendar';
import { OpenPlaces } from './open-places';
import { People } from './people';
import { PlanningBar } from './planning-bar';
import { PostFigures } from './post-figures';
import { PostMatrix } from './post-matrix';
import { RepairedNote } from './repaired-note';
import styles from './roster.module.css';
import { ShiftDrawer } from './shift-drawer';
import { UnkeptRules } from './unkept-rules';

const modes = ['calendar', 'posts', 'people', 'open'] as const;
const modeKeys = {
  calendar: 'roster.as-calendar',
  posts: 'roster.as-posts',
  people: 'roster.as-people',
  open: 'roster.as-open',
} as const;

const noShifts: readonly RosterShift[] = [];

/** The roster: the period by day, open places with their reasons, and the volunteers. */
export const RosterSection = ({ session, view, enabled, planning, part }: ViewProps) => {
  const { t } = useLanguage();
  const { roster } = view.assessment;
  const onPlan = (): void => void session.plan();
  return (
    <Section
      id="roster"
      title={t('question.roster')}
      lead={t('roster.lead')}
      extra={roster && <Quality roster={roster} />}
    >
      {view.planProblems.length > 0 && <Problems title={t('planning.problems')} problems={view.planProblems} />}
      <PlanningBar roster={roster} planning={planning} enabled={enabled} onPlan={onPlan} onCancel={session.cancel} />
      {view.planned !== undefined && <UnkeptRules roster={view.planned} />}
      {view.repaired !== undefined && (
        <RepairedNote repaired={view.repaired} shifts={roster?.shifts ?? []} subject={view.subject} />
      )}
      <Roster session={session} view={view} enabled={enabled} part={part} />
    </Section>
  );
};

/** The roster itself; planning progress in the worker does not render it again. */
const Roster = memo(({ session, view, enabled, part }: Pick<ViewProps, 'session' | 'view' | 'enabled' | 'part'>) => {
  const { t, local, period } = useLanguage();
  const mode = modes.find((name) => name === part) ?? 'calendar';
  const [opened, setOpened] = useState<string>();
  const [post, setPost] = useState<string>();
  const { subject, assessment } = view;
  const { roster } = assessment;
  const all = roster?.shifts ?? noShifts;
  const shifts = useMemo(() => (post === undefined ? all : all.filter(({ postId }) => postId === post)), [all, post]);
  const { apply } = session;
  const remove = useCallback((volunteerId: string) => apply({ kind: 'remove-volunteer', volunteerId }), [apply]);
  if (roster === undefined)
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('roster.none')}>
        <Button type="primary" disabled={!enabled} onClick={() => void session.plan()}>
          {t('roster.plan')}
        </Button>
      </Empty>
    );
  return (
    <>
      <div className={styles.tools}>
        <Choice
          large
          value={mode}
          onChange={(name) => showPart('roster', name)}
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
        <RecordButton session={session} enabled={enabled} subject={{ log: 'served' }} label="record.served" />
      </div>
      <CarryingProvider enabled={enabled} onMove={(moves) => session.apply({ kind: 'move-on-roster', moves })}>
        <div className={styles.body}>
          <div className={styles.main}>
            {(mode === 'calendar' || mode === 'posts') && <p className={styles.hint}>{t('carry.hint')}</p>}
            {mode === 'calendar' && (
              <PeriodCalendar from={roster.from} to={roster.to} shifts={shifts} subject={subject} onOpen={setOpened} />
            )}
            {mode === 'posts' && <PostMatrix roster={roster} shifts={shifts} subject={subject} onOpen={setOpened} />}
            {mode === 'open' && <OpenPlaces shifts={shifts} subject={subject} onOpen={setOpened} />}
            {mode === 'people' && (
              <People
                volunteers={subject.volunteers.filter(({ posts }) => post === undefined || posts.includes(post))}
                roster={roster}
                subject={subject}
                enabled={enabled}
                onRemove={remove}
                onCommand={session.apply}
                onRepair={() => session.apply({ kind: 'repair' })}
                onOpen={setOpened}
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
        <CarryPanel subject={subject} />
      </CarryingProvider>
      <ShiftDrawer
        session={session}
        shift={all.find(({ shiftId }) => shiftId === opened)}
        shifts={all}
        subject={subject}
        enabled={enabled}
        onCommand={session.apply}
        onRepair={() => {
          // The result of the repair is shown on the roster, which the drawer would cover.
          setOpened(undefined);
          session.apply({ kind: 'repair' });
        }}
        onClose={() => setOpened(undefined)}
      />
    </>
  );
});
Roster.displayName = 'Roster';

/** The quality of the roster as proved by core. */
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
        <dd>
          {roster.unchecked.length > 0 && roster.hardViolations === 0
            ? t('roster.unchecked', { n: roster.unchecked.length })
            : number(roster.hardViolations)}
        </dd>
      </div>
    </dl>
  );
};

import { CheckCircleFilled, ExclamationCircleOutlined } from '@ant-design/icons';
import type { BoardRight, BoardVote, MatterDetail } from '@community1373/core/views';
import { writeDate } from '../figures/civil-date';
import { Problems } from '../frame/problems';
import { useToday } from '../frame/today';
import { Waiting } from '../frame/waiting';
import { useLanguage } from '../preferences/language';
import { RecordButton } from '../record/record-button';
import type { Session } from '../session/session';
import { useAnswer } from '../session/use-answer';
import styles from './matters.module.css';
import { sayStatus } from './say-status';

interface MatterPanelProps {
  readonly matterId: string;
  readonly session: Session;
  readonly enabled: boolean;
}

/** The details of a matter: next steps, the four rights, votes, stages and timeline. */
export const MatterPanel = ({ matterId, session, enabled }: MatterPanelProps) => {
  const language = useLanguage();
  const { t, why } = language;
  const { today } = useToday();
  const { value: matter } = useAnswer(`matter ${matterId}`, (engine) => engine.matter(matterId, today), today);
  if (matter === undefined) return <Waiting rows={10} />;
  return (
    <article className={styles.panel} aria-live="polite" data-testid="matter">
      <h3>
        {matter.title} <small>{sayStatus(language, matter)}</small>
      </h3>
      <RecordButton session={session} enabled={enabled} subject={{ log: 'matter', matterId }} label="record.matter" />
      {matter.next.length > 0 && (
        <section>
          <h4>{t('matters.next')}</h4>
          <ul className={styles.next}>
            {matter.next.map((step, i) => (
              // Steps are in core's order, and two may have the same text.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={i}>{why(step)}</li>
            ))}
          </ul>
        </section>
      )}
      {matter.problems.length > 0 && <Problems title={t('matters.problems')} problems={matter.problems} />}
      <Rights rights={matter.rights} />
      {matter.votes.map((vote) => (
        <VoteFigure key={vote.id} vote={vote} />
      ))}
      <Stages matter={matter} />
      <Timeline matter={matter} />
    </article>
  );
};

const Rights = ({ rights }: { readonly rights: readonly BoardRight[] }) => {
  const { t, why } = useLanguage();
  return (
    <section>
      <h4>{t('matters.rights')}</h4>
      <ul className={styles.rights}>
        {rights.map(({ right, kept, missing }) => (
          <li key={right} data-kept={kept}>
            {kept ? <CheckCircleFilled aria-hidden="true" /> : <ExclamationCircleOutlined aria-hidden="true" />}
            <span>
              <b>{t(`matters.right-${right}`)}</b>{' '}
              {kept ? t('matters.kept') : missing.map(why).join(t('list.semicolon'))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const sides = [
  { key: 'matters.for', of: 'inFavour' },
  { key: 'matters.against', of: 'against' },
  { key: 'matters.abstain', of: 'abstaining' },
  { key: 'matters.not-voted', of: 'undecided' },
] as const;

const VoteFigure = ({ vote: { rule, open, standing, told, unanswered } }: { readonly vote: BoardVote }) => {
  const { t, local, why, number } = useLanguage();
  const rows = [
    { by: 'heads', name: t('matters.heads'), write: (n: number): string => number(n) },
    { by: 'area', name: t('matters.area'), write: (n: number): string => t('matters.m2', { n }) },
  ] as const;
  return (
    <section>
      <h4>
        {t('matters.vote', { rule: local(rule) })} {open && t('matters.vote-open')}
      </h4>
      {rows.map(({ by, name, write }) => (
        <div key={by} className={styles.count}>
          <b>{name}</b>
          <div className={styles.bar} aria-hidden="true">
            {sides.map(({ of }) => (
              <span key={of} data-side={of} style={{ flexGrow: standing[of][by] }} />
            ))}
          </div>
          <p>{sides.map(({ key, of }) => `${t(key)} ${write(standing[of][by])}`).join(t('list.separator'))}</p>
        </div>
      ))}
      <ul className={styles.next}>
        {told.map((line, i) => (
          // The lines of a tally have a fixed order.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i}>{why(line)}</li>
        ))}
      </ul>
      {unanswered.length > 0 && (
        <details data-testid="unanswered">
          <summary>
            {t('matters.unanswered', { n: unanswered.reduce((sum, { rooms }) => sum + rooms.length, 0) })}
          </summary>
          <dl className={styles.unanswered}>
            {unanswered.map(({ place, rooms }) => (
              <div key={place ?? ''}>
                <dt>{place ?? t('matters.no-place')}</dt>
                <dd>{rooms.join(t('list.separator'))}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
};

const Stages = ({ matter: { stages, stageId } }: { readonly matter: MatterDetail }) => {
  const { t, local, locale } = useLanguage();
  return (
    <section>
      <h4>{t('matters.stages')}</h4>
      <ol className={styles.stages}>
        {stages.map(({ id, name, doneAt, optional }) => (
          <li key={id} data-done={doneAt !== undefined} aria-current={id === stageId ? 'step' : undefined}>
            <span>
              {local(name)} {optional && doneAt === undefined && <small>{t('matters.optional')}</small>}
            </span>
            <span>{doneAt === undefined ? '—' : writeDate(doneAt.slice(0, 10), 'brief', locale)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Timeline = ({ matter: { timeline } }: { readonly matter: MatterDetail }) => {
  const { t, local, locale } = useLanguage();
  return (
    <section>
      <h4>{t('matters.timeline')}</h4>
      <ol className={styles.timeline}>
        {timeline.map(({ at, recordedAt, name, role, text, count }, i) => (
          // Events are in the order of the log and have no id.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i}>
            <time dateTime={at}>
              {writeDate(at.slice(0, 10), 'brief', locale)} {at.slice(11)}
            </time>
            <div>
              <b>{local(name)}</b> <small>{local(role)}</small>{' '}
              {count > 1 && <small>{t('matters.count', { n: count })}</small>}
              {recordedAt !== undefined && (
                <small>
                  {t('record.late', {
                    at: `${writeDate(recordedAt.slice(0, 10), 'brief', locale)} ${recordedAt.slice(11)}`,
                  })}
                </small>
              )}
              {text !== undefined && <p>{text}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

import type { BoardProject, LinkageBoard } from '@community1373/core/views';
import { Empty } from 'antd';
import { writeDate } from '../figures/civil-date';
import { RatioBar } from '../figures/ratio-bar';
import { writeRatio } from '../figures/units';
import { Problems } from '../frame/problems';
import { ScrollRegion } from '../frame/scroll-region';
import { Section } from '../frame/section';
import { TodayChoice, useToday } from '../frame/today';
import { Waiting } from '../frame/waiting';
import { useLanguage } from '../preferences/language';
import { useAnswer } from '../session/use-answer';
import { RecordButton } from '../record/record-button';
import type { ViewProps } from '../workbench';
import styles from './linkage.module.css';

const figures = ['response', 'resolution', 'satisfaction'] as const;
const steps = ['grouped', 'offered', 'takenOn', 'joined', 'begun', 'closed', 'evaluated'] as const;

/** Linkage: the progress of needs, the projects with their offers in turn, organisations and social workers. */
export const LinkageSection = ({ session, enabled }: ViewProps) => {
  const { t, local } = useLanguage();
  const { today } = useToday();
  const { value: answer } = useAnswer('linkage', async (engine) => ({ board: await engine.linkage(today) }), today);
  const board = answer?.board;
  return (
    <Section
      id="linkage"
      title={t('linkage.title')}
      lead={t('linkage.lead')}
      extra={
        <div>
          {board !== undefined && <p className={styles.muted}>{local(board.name)}</p>}
          <TodayChoice />
          {board !== undefined && (
            <RecordButton session={session} enabled={enabled} subject={{ log: 'linkage' }} label="record.linkage" />
          )}
        </div>
      }
    >
      {answer === undefined && <Waiting rows={10} />}
      {answer !== undefined && board === undefined && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('linkage.none')} />
      )}
      {board !== undefined && <Board board={board} />}
    </Section>
  );
};

const Board = ({ board }: { readonly board: LinkageBoard }) => {
  const language = useLanguage();
  const { t, number } = language;
  return (
    <>
      {board.problems.length > 0 && <Problems title={t('matters.problems')} problems={board.problems} />}
      <div className={styles.figures}>
        {figures.map((name) => {
          const { numerator, denominator, open, ratio } = board.progress[name];
          return (
            <article key={name} data-testid={`linkage-${name}`}>
              <h3>{t(`linkage.${name}`)}</h3>
              <p className={styles.value}>{writeRatio(language, ratio)}</p>
              <p className={styles.muted}>
                {number(numerator)} / {number(denominator)}
              </p>
              <RatioBar ratio={ratio} />
              {open > 0 && <p className={styles.small}>{t('linkage.open', { n: open })}</p>}
            </article>
          );
        })}
      </div>
      <Steps board={board} />
      <Projects projects={board.projects} />
      <div className={styles.pair}>
        <Organisations board={board} />
        <People board={board} />
      </div>
    </>
  );
};

const Steps = ({ board }: { readonly board: LinkageBoard }) => {
  const { t, number } = useLanguage();
  const { needs } = board.progress;
  return (
    <>
      <h3 className={styles.heading}>{t('linkage.steps')}</h3>
      <ScrollRegion className={styles.scroll} label={t('linkage.steps')} testId="linkage-steps">
        <table className="data">
          <caption className="visually-hidden">{t('linkage.steps')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('linkage.step')}</th>
              <th scope="col" className={`wide ${styles.barHead}`}>
                <span className="visually-hidden">{t('linkage.reached')}</span>
              </th>
              <th scope="col" className="amount">
                {t('linkage.reached')}
              </th>
              <th scope="col" className="amount">
                {t('linkage.waiting')}
              </th>
              <th scope="col" className="amount wide">
                {t('linkage.missed')}
              </th>
              <th scope="col" className="amount">
                {t('linkage.median')}
              </th>
              <th scope="col" className="amount wide">
                {t('linkage.longest')}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => {
              const { reached, open, missed, days, longestOpen } = board.progress.steps[step];
              return (
                <tr key={step} data-testid={`step-${step}`}>
                  <th scope="row">{t(`linkage.step-${step}`)}</th>
                  <td className="wide">
                    <RatioBar ratio={needs === 0 ? undefined : reached / needs} />
                  </td>
                  <td className="amount">{number(reached)}</td>
                  <td className="amount">{number(open)}</td>
                  <td className="amount wide">{number(missed)}</td>
                  <td className="amount">{days === undefined ? '—' : number(days.median)}</td>
                  <td className="amount wide">{longestOpen === undefined ? '—' : number(longestOpen)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
};

const Projects = ({ projects }: { readonly projects: readonly BoardProject[] }) => {
  const { t, local, number, locale } = useLanguage();
  return (
    <>
      <h3 className={styles.heading}>{t('linkage.projects')}</h3>
      <ScrollRegion className={styles.scroll} label={t('linkage.projects')} testId="projects">
        <table className="data">
          <caption className="visually-hidden">{t('linkage.projects')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('linkage.project')}</th>
              <th scope="col" className="wide">
                {t('linkage.kind')}
              </th>
              <th scope="col" className="amount wide">
                {t('linkage.needs-count')}
              </th>
              <th scope="col">{t('matters.status')}</th>
              <th scope="col">{t('linkage.offers')}</th>
            </tr>
          </thead>
          <tbody>
            {projects.map(({ id, kind, needs, status, offers }) => (
              <tr key={id} data-testid={`project-${id}`}>
                <th scope="row">{id}</th>
                <td className="wide">{local(kind)}</td>
                <td className="amount wide">{number(needs)}</td>
                <td className={styles.status} data-attention={status === 'waiting'}>
                  {t(`linkage.status-${status}`)}
                </td>
                <td>
                  <ol className={styles.offers}>
                    {offers.map((offer) => (
                      <li key={`${offer.organisation} ${offer.offeredAt}`}>
                        {writeDate(offer.offeredAt, 'brief', locale)} {offer.organisation}
                        <b>{t(`linkage.offer-${offer.status}`)}</b>
                        {offer.reason !== undefined && <small>{offer.reason}</small>}
                      </li>
                    ))}
                  </ol>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
};

const Organisations = ({ board: { organisations } }: { readonly board: LinkageBoard }) => {
  const { t, number } = useLanguage();
  return (
    <section>
      <h3 className={styles.heading}>{t('linkage.organisations')}</h3>
      <ScrollRegion className={styles.scroll} label={t('linkage.organisations')} testId="organisations">
        <table className="data">
          <caption className="visually-hidden">{t('linkage.organisations')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('linkage.organisation')}</th>
              <th scope="col" className="amount">
                {t('linkage.made')}
              </th>
              <th scope="col" className="amount">
                {t('linkage.taken')}
              </th>
              <th scope="col" className="amount">
                {t('linkage.declined')}
              </th>
              <th scope="col" className="amount">
                {t('linkage.carried')}
              </th>
            </tr>
          </thead>
          <tbody>
            {organisations.map(({ organisationId, name, made, taken, declined, carried, capacity }) => (
              <tr key={organisationId}>
                <th scope="row">{name}</th>
                <td className="amount">{number(made)}</td>
                <td className="amount">{number(taken)}</td>
                <td className="amount">{number(declined)}</td>
                <td className="amount">
                  {number(carried)} / {number(capacity)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
};

const People = ({ board: { socialWorkers, pairings, needs } }: { readonly board: LinkageBoard }) => {
  const { t, local, number, locale } = useLanguage();
  const loose = needs.filter(({ status }) => status === 'waiting');
  return (
    <section>
      <h3 className={styles.heading}>{t('linkage.workers')}</h3>
      <ul className={styles.list} data-testid="social-workers">
        {socialWorkers.map(({ id, carried, caseload }) => (
          <li key={id}>
            <b>{id}</b>
            <span>{t('linkage.worker-load', { n: number(carried), of: number(caseload) })}</span>
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{t('linkage.pairings')}</h3>
      {pairings.length === 0 && <p className={styles.small}>{t('linkage.no-pairings')}</p>}
      <ul className={styles.list}>
        {pairings.map(({ donorId, householdId, from }) => (
          <li key={`${donorId} ${householdId}`}>
            {t('linkage.pairing', { donor: donorId, household: householdId, from: writeDate(from, 'ofMonth', locale) })}
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{t('linkage.unfinished')}</h3>
      {loose.length === 0 && <p className={styles.small}>{t('linkage.no-unfinished')}</p>}
      <ul className={styles.list} data-testid="loose-needs">
        {loose.map(({ id, kind, place, reportedAt }) => (
          <li key={id}>
            <b>{local(kind)}</b>
            <span>
              {place}
              {t('list.separator')}
              {writeDate(reportedAt, 'ofMonth', locale)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

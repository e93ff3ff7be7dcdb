import type { MattersBoard } from '@community1373/core/views';
import { Empty } from 'antd';
import { writeDate } from '../figures/civil-date';
import { writeRatio } from '../figures/units';
import { hrefOf, showPart } from '../frame/route';
import { ScrollRegion } from '../frame/scroll-region';
import { Section } from '../frame/section';
import { TodayChoice, useToday } from '../frame/today';
import { Waiting } from '../frame/waiting';
import { useLanguage } from '../preferences/language';
import { useAnswer } from '../session/use-answer';
import { RecordButton } from '../record/record-button';
import type { ViewProps } from '../workbench';
import { MatterPanel } from './matter-panel';
import styles from './matters.module.css';
import { sayStatus } from './say-status';

/** Returns the matter that an event was entered in. */
const matterOf = (event: unknown): string | undefined =>
  typeof event === 'object' && event !== null && 'matterId' in event && typeof event.matterId === 'string'
    ? event.matterId
    : undefined;

/** Matters: the pipeline with open matters, the outcomes of closed ones, and the details of each. */
export const MattersSection = ({ part, session, enabled }: ViewProps) => {
  const { t } = useLanguage();
  const { today } = useToday();
  const { value: board } = useAnswer('matters', (engine) => engine.matters(today), today);
  const first = board?.matters.find(({ status }) => status === 'open') ?? board?.matters[0];
  const chosen = board?.matters.find(({ id }) => id === part) ?? first;
  return (
    <Section
      id="matters"
      title={t('matters.title')}
      lead={t('matters.lead')}
      extra={
        <div className={styles.extra}>
          <TodayChoice />
          <RecordButton
            session={session}
            enabled={enabled}
            subject={{ log: 'new-matter' }}
            label="record.report"
            onRecorded={(event) => showPart('matters', matterOf(event) ?? '')}
          />
        </div>
      }
    >
      {board === undefined && <Waiting rows={10} />}
      {board !== undefined && chosen === undefined && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('matters.none')} />
      )}
      {board !== undefined && chosen !== undefined && (
        <>
          <Rate board={board} />
          <Pipeline board={board} />
          <div className={styles.body}>
            <List board={board} chosen={chosen.id} />
            <MatterPanel matterId={chosen.id} session={session} enabled={enabled} />
          </div>
        </>
      )}
    </Section>
  );
};

const Rate = ({ board: { rate, workflow } }: { readonly board: MattersBoard }) => {
  const language = useLanguage();
  const { t, number, local } = language;
  return (
    <dl className={styles.rate} data-testid="matters-rate">
      <div>
        <dt>{t('matters.rate')}</dt>
        <dd>
          {writeRatio(language, rate.rate)} <small>{`${number(rate.resolved)} / ${number(rate.closed)}`}</small>
        </dd>
        <dd className={styles.beside}>
          {rate.rate === undefined ? t('matters.rate-none') : t('matters.bound', { n: rate.lowerBound })}
        </dd>
      </div>
      <div>
        <dt>{t('matters.open')}</dt>
        <dd>{number(rate.open)}</dd>
        <dd className={styles.beside}>{local(workflow)}</dd>
      </div>
      {rate.withdrawn > 0 && (
        <div>
          <dt>{t('matters.withdrawn')}</dt>
          <dd>{number(rate.withdrawn)}</dd>
        </div>
      )}
    </dl>
  );
};

const Pipeline = ({ board: { stages, matters } }: { readonly board: MattersBoard }) => {
  const { t, local, number } = useLanguage();
  const open = matters.filter(({ status }) => status === 'open');
  return (
    <>
      <h3 className={styles.heading}>{t('matters.pipeline')}</h3>
      <ScrollRegion className={styles.pipeline} label={t('matters.pipeline')} testId="pipeline">
        <ol>
          {stages.map(({ id, name, optional }) => {
            const here = open.filter(({ stageId }) => stageId === id);
            return (
              <li key={id} data-filled={here.length > 0}>
                <p>
                  <b>{local(name)}</b> {optional && <small>{t('matters.optional')}</small>}
                  <span>{here.length === 0 ? '—' : number(here.length)}</span>
                </p>
                {here.map((matter) => (
                  <a key={matter.id} href={hrefOf('matters', matter.id)} className={styles.card}>
                    {matter.title}
                    {matter.overdue > 0 && <small>{t('matters.overdue', { n: matter.overdue })}</small>}
                  </a>
                ))}
              </li>
            );
          })}
        </ol>
      </ScrollRegion>
    </>
  );
};

const List = ({ board, chosen }: { readonly board: MattersBoard; readonly chosen: string }) => {
  const language = useLanguage();
  const { t, locale } = language;
  const newest = board.matters.toSorted((a, b) => ((a.reportedAt ?? '') < (b.reportedAt ?? '') ? 1 : -1));
  return (
    <div>
      <h3 className={styles.heading}>{t('matters.list')}</h3>
      <ScrollRegion className={styles.scroll} label={t('matters.list')} testId="matters">
        <table className="data">
          <caption className="visually-hidden">{t('matters.list')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('matters.matter')}</th>
              <th scope="col">{t('matters.reported')}</th>
              <th scope="col">{t('matters.status')}</th>
            </tr>
          </thead>
          <tbody>
            {newest.map((matter) => (
              <tr key={matter.id} data-testid={`matter-${matter.id}`} data-chosen={matter.id === chosen}>
                <th scope="row">
                  <a href={hrefOf('matters', matter.id)} aria-current={matter.id === chosen ? 'true' : undefined}>
                    {matter.title}
                  </a>
                </th>
                <td className={styles.day}>
                  {matter.reportedAt === undefined ? '—' : writeDate(matter.reportedAt.slice(0, 10), 'brief', locale)}
                </td>
                <td
                  className={styles.status}
                  data-attention={matter.status === 'open' || matter.outcome === 'unresolved'}
                >
                  {sayStatus(language, matter)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
};

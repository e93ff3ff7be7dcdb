import { App, Button } from 'antd';
import type { levyNotice } from '@community1373/core/views';
import { Problems } from '../frame/problems';
import { Waiting } from '../frame/waiting';
import { type Language, useLanguage } from '../preferences/language';
import { useAnswer } from '../session/use-answer';
import styles from './costs.module.css';

type NoticeData = Extract<ReturnType<typeof levyNotice>, { readonly ok: true }>['value'];

/** Formats the notice as plain text for a chat group. */
const noticeText = ({ why, number, t }: Language, { heading, basis, summary, rows }: NoticeData): string =>
  [
    why(heading),
    ...basis.map(why),
    ...summary.map(why),
    '',
    ...rows.map(({ room, shareFen, paidFen, standing }) =>
      [
        room ?? '—',
        `${t('costs.notice-share')} ${number(shareFen, 'yuan')}`,
        `${t('costs.notice-paid')} ${number(paidFen, 'yuan')}`,
        why(standing),
      ].join(t('list.separator')),
    ),
  ].join('\n');

/** The public notice of a levy, for printing or copying. */
export const Notice = ({ levyId }: { readonly levyId: string }) => {
  const language = useLanguage();
  const { t, why, number } = language;
  const { message } = App.useApp();
  const { value: notice } = useAnswer(`notice ${levyId}`, (engine) => engine.notice(levyId));
  if (notice === undefined) return <Waiting rows={8} />;
  if (!notice.ok) return <Problems title={t('view.failed')} problems={notice.report.items} />;
  const { heading, basis, summary, rows } = notice.value;
  const copy = (): void => {
    navigator.clipboard.writeText(noticeText(language, notice.value)).then(
      () => void message.success(t('costs.copied')),
      () => void message.warning(t('costs.copy-failed')),
    );
  };
  return (
    <div data-testid="notice">
      <div className={styles.noticeTools}>
        <p className={styles.lead}>{t('costs.notice-lead')}</p>
        <span className={styles.actions}>
          <Button size="small" onClick={copy}>
            {t('costs.copy')}
          </Button>
          <Button size="small" onClick={() => print()}>
            {t('costs.print')}
          </Button>
        </span>
      </div>
      <article className={styles.sheet} data-print aria-label={t('costs.notice-title')}>
        <h4>{why(heading)}</h4>
        {[...basis, ...summary].map((line) => (
          <p key={line.code}>{why(line)}</p>
        ))}
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t('costs.notice-room')}</th>
              <th scope="col" className="amount">
                {t('costs.notice-share')}
              </th>
              <th scope="col" className="amount">
                {t('costs.notice-paid')}
              </th>
              <th scope="col" className="amount">
                {t('costs.notice-standing')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ room, shareFen, paidFen, standing }, i) => (
              // Unrecorded rooms look the same; their order is that of core.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={i}>
                <th scope="row">{room ?? '—'}</th>
                <td className="amount">{number(shareFen, 'yuan')}</td>
                <td className="amount">{number(paidFen, 'yuan')}</td>
                <td className={styles.standing}>{why(standing)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </article>
    </div>
  );
};

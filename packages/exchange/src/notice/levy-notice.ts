import type { CivilDate } from '@community1373/base/calendar';
import type { Result } from '@community1373/base/diagnostics';
import { formatParam, type Locale } from '@community1373/base/explain';
import { explain, type Scenario } from '@community1373/core';
import { levyNotice } from '@community1373/core/views';
import type { Notice } from './notice';
import { say } from './words';
import { checkNoticeOptions } from '../check-arguments';

/** Options of every notice: its date and its language. */
export interface NoticeOptions {
  /** The date of the notice. */
  readonly on: CivilDate;
  /** Language of the texts; Chinese by default. */
  readonly locale?: Locale;
}

/**
 * 收款公示 writes the notice of a levy: its basis, the sums, one row for each room. It contains no names, no ids, and no reasons for exemptions or refusals. An
 * unknown levy, or one that cannot be settled, is a named problem.
 *
 * @example
 * import { createLevyNotice, noticeText } from '@community1373/exchange/notice';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * const notice = createLevyNotice(scenario, scenario.levies[0]?.id ?? '', { on: '2026-12-28' });
 * notice.ok && noticeText(notice.value).includes('本公示只列房号，不列姓名。'); // => true
 */
export const createLevyNotice = (scenario: Scenario, levyId: string, options: NoticeOptions): Result<Notice> => {
  checkNoticeOptions(options);
  const { on, locale = 'zh-CN' } = options;
  const found = levyNotice(scenario, levyId);
  if (!found.ok) return found;
  const { heading, basis, summary, rows } = found.value;
  const word = (code: Parameters<typeof say>[0]['code']): string => say({ code, params: {} }, locale);
  const yuan = (fen: number): string => formatParam(fen, locale, 'yuan');
  return {
    ok: true,
    report: found.report,
    value: {
      locale,
      title: explain(heading, locale),
      blocks: [
        { kind: 'heading', text: word('notice.basis') },
        { kind: 'list', items: basis.map((line) => explain(line, locale)) },
        { kind: 'heading', text: word('notice.sums') },
        { kind: 'list', items: summary.map((line) => explain(line, locale)) },
        { kind: 'heading', text: word('notice.rooms') },
        {
          kind: 'table',
          header: [word('notice.room'), word('notice.share'), word('notice.paid'), word('notice.standing')],
          rows: rows.map(({ room, shareFen, paidFen, standing }) => [
            room ?? word('notice.no-room'),
            yuan(shareFen),
            yuan(paidFen),
            explain(standing, locale),
          ]),
        },
        { kind: 'paragraph', text: word('notice.names') },
      ],
      signature: [scenario.community.name, on],
    },
  };
};

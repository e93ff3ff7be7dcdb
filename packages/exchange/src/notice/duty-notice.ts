import type { CivilDate } from '@community1373/base/calendar';
import type { Explanation } from '@community1373/base/explain';
import { type Assessment, checkAssessment, checkScenario, explain, type Scenario } from '@community1373/core';
import type { WriteSensitive } from '../masked';
import type { NameList } from '../names/name-list';
import { say } from './words';
import type { Notice } from './notice';
import type { NoticeOptions } from './levy-notice';
import { checkNoticeOptions } from '../check-arguments';

/** Options of a duty list: the days shown, and names of people. */
export interface DutyOptions extends NoticeOptions, WriteSensitive {
  /** First day listed; by default that of the period. */
  readonly from?: CivilDate;
  /** Last day listed; by default that of the period. */
  readonly to?: CivilDate;
  /** Names for the ids, used only because they are given here; by default ids are shown. */
  readonly names?: NameList;
}

/** Reasons for open places that reveal no homes. The others, about available people and distances, depend on homes and households visited. */
const publicReasons: ReadonlySet<string> = new Set(['core.place-volunteer-gone', 'scheduling.open-none-in-post']);

/**
 * 值班表 writes the duty list of an assessed roster: day and time, post, place, volunteers by id, or by name when a list is given; households visited are not
 * included. An open place shows its reason when nobody serves in the post or a volunteer has left; the other reasons depend on homes, and are shown only with
 * `sensitive: 'included'`.
 *
 * @example
 * import { assess } from '@community1373/core';
 * import { createDutyNotice } from '@community1373/exchange/notice';
 * import { sampleScenario } from '@community1373/core/sample';
 * createDutyNotice(sampleScenario(), assess(sampleScenario()), { on: '2026-11-27' }).title; // => `${sampleScenario().community.name}志愿服务值班表`
 */
export const createDutyNotice = (scenario: Scenario, assessment: Assessment, options: DutyOptions): Notice => {
  checkScenario(scenario);
  checkAssessment(assessment);
  checkNoticeOptions(options);
  const { roster } = assessment;
  const { on, locale = 'zh-CN', from, to, names, sensitive } = options;
  const postName = new Map<string, string>(scenario.model.posts.map(({ id, name }) => [id, name[locale]]));
  const placeName = new Map<string, string>(scenario.community.nodes.map(({ id, name }) => [id, name]));
  const word = (code: Parameters<typeof say>[0]['code']): string => say({ code, params: {} }, locale);
  const openText = (why: Explanation): string =>
    sensitive === 'included' || publicReasons.has(why.code)
      ? `${word('notice.duty-open')} (${explain(why, locale)})`
      : word('notice.duty-open');
  const shifts = (roster?.shifts ?? []).filter(
    ({ date }) => (from === undefined || date >= from) && (to === undefined || date <= to),
  );
  return {
    locale,
    title: say({ code: 'notice.duty-title', params: { name: scenario.community.name } }, locale),
    blocks: [
      ...(names === undefined ? [] : [{ kind: 'paragraph' as const, text: word('notice.duty-names') }]),
      {
        kind: 'table',
        header: [
          word('notice.duty-time'),
          word('notice.duty-post'),
          word('notice.duty-place'),
          word('notice.duty-who'),
        ],
        rows: shifts.map(({ date, start, postId, nodeId, places }) => [
          `${date} ${start}`,
          postName.get(postId) ?? postId,
          nodeId === undefined ? '' : (placeName.get(nodeId) ?? nodeId),
          places
            .map((place) =>
              place.kind === 'taken' ? (names?.nameOf(place.volunteerId) ?? place.volunteerId) : openText(place.why),
            )
            .join(locale === 'en' ? ', ' : '、'),
        ]),
      },
    ],
    signature: [scenario.community.name, on],
  };
};

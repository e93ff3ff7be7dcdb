import type { LocalText, ParamValue } from '@community1373/base/explain';
import { idAt, listAt } from '../problem/at-index';
import { hinderingRules } from './blocking-rule';
import { type LoadedRoster, pairKey } from '../problem/loaded-roster';
import type { RosterRuleKind } from '../problem/roster-rule';
import type { Reason } from './violation';

/** A shift with fewer people than wanted: the number of open places, and the reason why nobody takes them. */
export interface UnfilledSlot {
  /** Id of the shift. */
  readonly shiftId: string;
  /** Id of its post. */
  readonly postId: string;
  /** Number of open places: wanted less filled. */
  readonly open: number;
  /** The reason why nobody takes them. */
  readonly why: Reason;
}

/** Short texts of the reasons that keep people from a place. */
const blockingRuleText: Readonly<Record<RosterRuleKind | 'declined', LocalText>> = {
  post: { 'zh-CN': '不属于该岗位', en: 'not in the post' },
  skill: { 'zh-CN': '缺少技能', en: 'lacking skills' },
  licence: { 'zh-CN': '缺少资质', en: 'lacking licences' },
  insurance: { 'zh-CN': '未投保', en: 'not insured' },
  consent: { 'zh-CN': '未同意排班', en: 'without consent' },
  availability: { 'zh-CN': '时间不便', en: 'not available then' },
  overlap: { 'zh-CN': '同时有其他班次', en: 'on another shift then' },
  rest: { 'zh-CN': '间隔不足', en: 'without enough rest' },
  travel: { 'zh-CN': '路程时间不足', en: 'without time for the way' },
  consecutive: { 'zh-CN': '连续天数不合要求', en: 'with too many or too few days in a row' },
  weekends: { 'zh-CN': '周末服务已满', en: 'with their weekends used up' },
  succession: { 'zh-CN': '与前后一天的班次不能衔接', en: 'on a shift the day before or after that it may not follow' },
  together: { 'zh-CN': '应与他人一同服务', en: 'apart from whom they serve together with' },
  apart: { 'zh-CN': '不应与已安排者同班', en: 'not to serve beside somebody there' },
  mix: { 'zh-CN': '缺少有经验者同班', en: 'without anybody experienced beside them' },
  distance: { 'zh-CN': '住处太远', en: 'living too far away' },
  request: { 'zh-CN': '申请不承担', en: 'having asked not to' },
  load: { 'zh-CN': '服务时间已满', en: 'with their time used up' },
  cover: { 'zh-CN': '人数已满', en: 'over the number allowed' },
  fairness: { 'zh-CN': '分担不均', en: 'sharing unequally' },
  continuity: { 'zh-CN': '需更换服务人员', en: 'changing the carer' },
  preference: { 'zh-CN': '不合意愿', en: 'against their wishes' },
  declined: { 'zh-CN': '已谢绝或缺席', en: 'having declined or missed it' },
};

/** Lists the open places of a roster in order of time. */
export const openPlacesOf = ({ compiled, state, barred }: LoadedRoster): readonly UnfilledSlot[] => {
  const { people, shifts, rules } = compiled;
  const byPost = new Map<string, number[]>();
  for (const [person, { posts }] of people.entries())
    for (const post of new Set(posts)) {
      const members = byPost.get(post);
      if (members === undefined) byPost.set(post, [person]);
      else members.push(person);
    }
  const whyOpen = (shift: number, postId: string): Reason => {
    const members = (byPost.get(postId) ?? []).filter((person) => !state.has(person, shift));
    const params = { shift: idAt(shifts, shift), post: postId };
    if (members.length === 0) return { code: 'scheduling.open-none-in-post', params };
    const hindered = new Map<RosterRuleKind | 'declined', number>();
    let free = 0;
    for (const person of members) {
      // Each person is counted once, by the first rule that excludes them.
      const [first] = hinderingRules(state, person, shift);
      const kind = barred.has(pairKey(compiled, person, shift))
        ? 'declined'
        : first === undefined
          ? undefined
          : rules[first]?.kind;
      if (kind === undefined) free += 1;
      else hindered.set(kind, (hindered.get(kind) ?? 0) + 1);
    }
    if (free > 0) return { code: 'scheduling.open-free', params: { ...params, people: free } };
    const reasons = [...hindered]
      .sort((a, b) => b[1] - a[1])
      .map(([kind, count]): ParamValue => ({
        'zh-CN': `${blockingRuleText[kind]['zh-CN']} ${count} 人`,
        en: `${count} ${blockingRuleText[kind].en}`,
      }));
    return { code: 'scheduling.open-blocked', params: { ...params, people: members.length, reasons } };
  };
  return shifts.flatMap(({ id, postId, wanted }, shift) => {
    const open = wanted - listAt(state.peopleOf, shift).length;
    return open > 0 ? [{ shiftId: id, postId, open, why: whyOpen(shift, postId) }] : [];
  });
};

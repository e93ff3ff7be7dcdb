import type { Catalogue } from '@community1373/base/explain';

/** Why a rule is broken, why a person cannot serve, why a place stays open. */
export type ReasonCode =
  | 'scheduling.not-in-post'
  | 'scheduling.lacks-skills'
  | 'scheduling.lacks-licences'
  | 'scheduling.not-insured'
  | 'scheduling.no-consent'
  | 'scheduling.away'
  | 'scheduling.outside-windows'
  | 'scheduling.disliked'
  | 'scheduling.overlaps'
  | 'scheduling.too-little-rest'
  | 'scheduling.load-over'
  | 'scheduling.load-under'
  | 'scheduling.cover-short'
  | 'scheduling.cover-over'
  | 'scheduling.unequal-load'
  | 'scheduling.carer-changes'
  | 'scheduling.open-none-in-post'
  | 'scheduling.open-blocked'
  | 'scheduling.open-free';

/** Texts of the reasons. */
export const reasonCatalogue: Catalogue<ReasonCode> = {
  'zh-CN': {
    'scheduling.not-in-post': '{person} 不属于该岗位（{post}）',
    'scheduling.lacks-skills': '{person} 缺少所需技能：{skills}',
    'scheduling.lacks-licences': '{person} 在 {date} 没有有效的资质：{licences}',
    'scheduling.not-insured': '该班次有危险性，{person} 未投保意外险',
    'scheduling.no-consent': '{person} 未同意参加排班',
    'scheduling.away': '{person} 在 {date} 请假',
    'scheduling.outside-windows': '班次（{date} {start}，{minutes} 分钟）不在 {person} 可服务的时段内',
    'scheduling.disliked': '班次不合 {person} 的意愿',
    'scheduling.overlaps': '与 {person} 的另一班次（{other}）时间重叠',
    'scheduling.too-little-rest': '与 {person} 的另一班次（{other}）只间隔 {minutes} 分钟，要求至少 {needed} 分钟',
    'scheduling.load-over': '{person} {period}共 {amount}，超过上限 {limit}',
    'scheduling.load-under': '{person} {period}共 {amount}，不足下限 {limit}',
    'scheduling.cover-short': '班次需要 {wanted} 人，只有 {people} 人',
    'scheduling.cover-over': '班次至多 {maximum} 人，却有 {people} 人',
    'scheduling.unequal-load': '情况相同的 {people} 人中，最多的承担 {most}，最少的承担 {least}',
    'scheduling.carer-changes': '{client} 先后由 {people} 人服务',
    'scheduling.open-none-in-post': '没有人属于该岗位（{post}）',
    'scheduling.open-blocked': '该岗位 {people} 人均不能承担：{reasons}',
    'scheduling.open-free': '仍有 {people} 人可以承担，尚未安排',
  },
  en: {
    'scheduling.not-in-post': '{person} does not serve in this post ({post})',
    'scheduling.lacks-skills': '{person} lacks the skills: {skills}',
    'scheduling.lacks-licences': '{person} holds no licence valid on {date}: {licences}',
    'scheduling.not-insured': 'The shift is dangerous and {person} is not insured against accidents',
    'scheduling.no-consent': '{person} has not consented to be put on rosters',
    'scheduling.away': '{person} is away on {date}',
    'scheduling.outside-windows': 'The shift ({date} {start}, {minutes} minutes) is outside the hours {person} offers',
    'scheduling.disliked': 'The shift is not what {person} likes',
    'scheduling.overlaps': 'Overlaps another shift of {person} ({other})',
    'scheduling.too-little-rest': 'Only {minutes} minutes from another shift of {person} ({other}); {needed} are required',
    'scheduling.load-over': '{person} would serve {amount} {period}, over the limit of {limit}',
    'scheduling.load-under': '{person} serves {amount} {period}, under the minimum of {limit}',
    'scheduling.cover-short': 'The shift wants {wanted} {wanted:person|people} and has {people}',
    'scheduling.cover-over': 'The shift takes at most {maximum} {maximum:person|people} and has {people}',
    'scheduling.unequal-load': 'Of {people} comparable people one carries {most}, another {least}',
    'scheduling.carer-changes': '{client} is served by {people} different people',
    'scheduling.open-none-in-post': 'Nobody serves in this post ({post})',
    'scheduling.open-blocked': 'None of the {people} {people:person|people} of the post can take it: {reasons}',
    'scheduling.open-free': '{people} {people:person|people} could still take it',
  },
};

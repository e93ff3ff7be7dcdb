import type { Catalogue } from '@community1373/base/explain';

/** Code of the reason why a rule is broken, a person cannot serve, or a place stays open. */
export type ReasonCode =
  | 'scheduling.not-in-post'
  | 'scheduling.lacks-skills'
  | 'scheduling.lacks-licences'
  | 'scheduling.not-insured'
  | 'scheduling.no-consent'
  | 'scheduling.away'
  | 'scheduling.away-span'
  | 'scheduling.outside-windows'
  | 'scheduling.disliked'
  | 'scheduling.overlaps'
  | 'scheduling.overlaps-past'
  | 'scheduling.too-little-rest'
  | 'scheduling.too-little-rest-past'
  | 'scheduling.too-far-apart'
  | 'scheduling.days-worked-over'
  | 'scheduling.days-worked-under'
  | 'scheduling.days-off-over'
  | 'scheduling.days-off-under'
  | 'scheduling.weekends-over'
  | 'scheduling.follows-forbidden'
  | 'scheduling.follows-past'
  | 'scheduling.not-together'
  | 'scheduling.not-apart'
  | 'scheduling.only-newcomers'
  | 'scheduling.too-far'
  | 'scheduling.request-unmet'
  | 'scheduling.request-against'
  | 'scheduling.load-over'
  | 'scheduling.load-under'
  | 'scheduling.cover-short'
  | 'scheduling.cover-over'
  | 'scheduling.unequal-load'
  | 'scheduling.carer-changes'
  | 'scheduling.open-none-in-post'
  | 'scheduling.open-blocked'
  | 'scheduling.open-free'
  | 'scheduling.fixed-breaks'
  | 'scheduling.places-unfillable'
  | 'scheduling.no-roster';

/** Texts of the reasons. */
export const reasonCatalogue: Catalogue<ReasonCode> = {
  'zh-CN': {
    'scheduling.not-in-post': '{person} 不属于该岗位（{post}）',
    'scheduling.lacks-skills': '{person} 缺少所需技能：{skills}',
    'scheduling.lacks-licences': '{person} 在 {date} 没有有效的资质：{licences}',
    'scheduling.not-insured': '该班次有危险性，{person} 未投保意外险',
    'scheduling.no-consent': '{person} 未同意参加排班',
    'scheduling.away': '{person} 在 {date} 请假',
    'scheduling.away-span': '{person} 自 {from} 至 {to} 请假',
    'scheduling.outside-windows': '班次（{date} {start}，{minutes} 分钟）不在 {person} 可服务的时段内',
    'scheduling.disliked': '班次不合 {person} 的意愿',
    'scheduling.overlaps': '与 {person} 的另一班次（{other}）时间重叠',
    'scheduling.overlaps-past': '与 {person} 已服务或承诺的班次（{date} {start}，{past} 分钟）时间重叠',
    'scheduling.too-little-rest': '与 {person} 的另一班次（{other}）只间隔 {minutes} 分钟，要求至少 {needed} 分钟',
    'scheduling.too-little-rest-past':
      '与 {person} 已服务或承诺的班次（{date} {start}，{past} 分钟）只间隔 {minutes} 分钟，要求至少 {needed} 分钟',
    'scheduling.too-far-apart': '与 {person} 的另一班次（{other}）间隔 {minutes} 分钟，路上需要 {needed} 分钟',
    'scheduling.days-worked-over': '{person} 自 {date} 起连续服务 {days} 天，超过上限 {limit} 天',
    'scheduling.days-worked-under': '{person} 自 {date} 起只连续服务 {days} 天，不足下限 {limit} 天',
    'scheduling.days-off-over': '{person} 自 {date} 起连续 {days} 天没有服务，超过上限 {limit} 天',
    'scheduling.days-off-under': '{person} 自 {date} 起只连续休息 {days} 天，不足下限 {limit} 天',
    'scheduling.weekends-over': '{person} 有 {weekends} 个周末服务，超过上限 {limit} 个',
    'scheduling.follows-forbidden': '{person} 前一天承担“{after}”班（{other}），次日不得承担“{type}”班',
    'scheduling.follows-past': '{person} 已服务或承诺的班次与该班次（“{type}”）相邻，“{after}”班次日不得这样安排',
    'scheduling.not-together': '{people} 应与 {missing} 一同服务，该班次缺少后者',
    'scheduling.not-apart': '{people} 不应在同一班次服务',
    'scheduling.only-newcomers': '该班次 {people} 人中有经验者 {experienced} 人，要求至少 {least} 人',
    'scheduling.too-far': '{person} 的住处距班次地点 {meters} 米，超过 {limit} 米',
    'scheduling.request-unmet': '{person} 申请承担该班次，未获安排',
    'scheduling.request-against': '{person} 申请不承担该班次，却被安排',
    'scheduling.load-over': '{person} {period}共 {amount}，超过上限 {limit}',
    'scheduling.load-under': '{person} {period}共 {amount}，不足下限 {limit}',
    'scheduling.cover-short': '班次需要 {wanted} 人，只有 {people} 人',
    'scheduling.cover-over': '班次至多 {maximum} 人，却有 {people} 人',
    'scheduling.unequal-load': '情况相同的 {people} 人中，最多的承担 {most}，最少的承担 {least}',
    'scheduling.carer-changes': '{client} 先后由 {people} 人服务',
    'scheduling.open-none-in-post': '没有人属于该岗位（{post}）',
    'scheduling.open-blocked': '该岗位 {people} 人均不能承担：{reasons}',
    'scheduling.open-free': '仍有 {people} 人可以承担，尚未安排',
    'scheduling.fixed-breaks': '已经确定的安排或以往的服务违反必须遵守的规则：{rules}',
    'scheduling.places-unfillable': '必须有人的位置多于按规则能够承担的人：{rules}',
    'scheduling.no-roster': '没有任何排班能同时遵守这些规则：{rules}',
  },
  en: {
    'scheduling.not-in-post': '{person} does not serve in this post ({post})',
    'scheduling.lacks-skills': '{person} lacks the skills: {skills}',
    'scheduling.lacks-licences': '{person} holds no licence valid on {date}: {licences}',
    'scheduling.not-insured': 'The shift is dangerous and {person} is not insured against accidents',
    'scheduling.no-consent': '{person} has not consented to be put on rosters',
    'scheduling.away': '{person} is away on {date}',
    'scheduling.away-span': '{person} is away from {from} to {to}',
    'scheduling.outside-windows': 'The shift ({date} {start}, {minutes} minutes) is outside the hours {person} offers',
    'scheduling.disliked': 'The shift is not what {person} likes',
    'scheduling.overlaps': 'Overlaps another shift of {person} ({other})',
    'scheduling.overlaps-past': 'Overlaps what {person} has served or promised ({date} {start}, {past} minutes)',
    'scheduling.too-little-rest':
      'Only {minutes} minutes from another shift of {person} ({other}); {needed} are required',
    'scheduling.too-little-rest-past':
      'Only {minutes} minutes from what {person} has served or promised ({date} {start}, {past} minutes); {needed} are required',
    'scheduling.too-far-apart':
      'Only {minutes} minutes from another shift of {person} ({other}); the way takes {needed}',
    'scheduling.days-worked-over':
      '{person} serves {days} {days:day|days} in a row from {date}, over the limit of {limit}',
    'scheduling.days-worked-under':
      '{person} serves only {days} {days:day|days} in a row from {date}, under the minimum of {limit}',
    'scheduling.days-off-over':
      '{person} does not serve for {days} {days:day|days} in a row from {date}, over the limit of {limit}',
    'scheduling.days-off-under':
      '{person} is off for only {days} {days:day|days} in a row from {date}, under the minimum of {limit}',
    'scheduling.weekends-over': '{person} serves on {weekends} {weekends:weekend|weekends}, over the limit of {limit}',
    'scheduling.follows-forbidden': '{person} serves in “{after}” the day before ({other}); “{type}” may not follow it',
    'scheduling.follows-past':
      '{person} has served or promised a shift beside this one (“{type}”); it may not be so after “{after}”',
    'scheduling.not-together': '{people} should serve together with {missing}, missing from the shift',
    'scheduling.not-apart': '{people} should not serve in the same shift',
    'scheduling.only-newcomers':
      'Of {people} {people:person|people} on the shift {experienced} are experienced; at least {least} are required',
    'scheduling.too-far': '{person} lives {meters} m from the shift, over the limit of {limit} m',
    'scheduling.request-unmet': '{person} asked for the shift and is not on it',
    'scheduling.request-against': '{person} asked not to be on the shift and is on it',
    'scheduling.load-over': '{person} would serve {amount} {period}, over the limit of {limit}',
    'scheduling.load-under': '{person} serves {amount} {period}, under the minimum of {limit}',
    'scheduling.cover-short': 'The shift wants {wanted} {wanted:person|people} and has {people}',
    'scheduling.cover-over': 'The shift takes at most {maximum} {maximum:person|people} and has {people}',
    'scheduling.unequal-load': 'Of {people} comparable people one carries {most}, another {least}',
    'scheduling.carer-changes': '{client} is served by {people} different people',
    'scheduling.open-none-in-post': 'Nobody serves in this post ({post})',
    'scheduling.open-blocked': 'None of the {people} {people:person|people} of the post can take it: {reasons}',
    'scheduling.open-free': '{people} {people:person|people} could still take it',
    'scheduling.fixed-breaks':
      'What is settled already, fixed assignments or past service, breaks rules that must be kept: {rules}',
    'scheduling.places-unfillable': 'More places must be filled than people can fill under the rules: {rules}',
    'scheduling.no-roster': 'No roster keeps these rules together: {rules}',
  },
};

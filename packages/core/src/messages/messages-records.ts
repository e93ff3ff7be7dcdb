import type { Catalogue } from '@community1373/base/explain';

/** Codes of the findings about days with seats, outages, matters and linkage. */
export type RecordCode =
  | 'core.seats-short'
  | 'core.seats-on-holiday'
  | 'core.seats-left-out'
  | 'core.suggest-seats'
  | 'core.outage'
  | 'core.matter-overdue'
  | 'core.suggest-respond'
  | 'core.matter-rights'
  | 'core.matters-open'
  | 'core.linkage-nobody'
  | 'core.linkage-waiting'
  | 'core.suggest-organisation';

/** Texts of {@link RecordCode}. */
export const recordTexts: Catalogue<RecordCode> = {
  'zh-CN': {
    'core.seats-short': '{title}：{wanting} 人报名，只有 {seats} 个名额，缺 {short} 个',
    'core.seats-on-holiday': '{title}：{date} 是节假日，改在 {heldOn}',
    'core.seats-left-out': '{title}：{date} 是节假日，本次取消，{wanting} 人轮空',
    'core.suggest-seats': '增加 {more} 个名额即可全部满足；少一个即有一人轮空',
    'core.outage':
      '{place}自 {from} 起{fault} {days} 天，涉及 {households} 户；其中 {cared} 户需每日上门，共 {minutes:hours} 小时',
    'core.matter-overdue': '“{title}”已逾期：{deadline}应于 {due} 前完成',
    'core.suggest-respond': '由值班人员响应并登记，该期限即告结束',
    'core.matter-rights': '“{title}”已办结，但{rights}缺少依据',
    'core.matters-open': '尚有 {open} 件事项在办；已办结 {closed} 件，其中解决 {resolved} 件',
    'core.linkage-nobody': '{place}的{post}项目（{needs} 项需求）已无社会组织可承接',
    'core.linkage-waiting': '{count} 项需求尚未立项',
    'core.suggest-organisation': '再有一家可承接{post}的社会组织，即可轮到该项目',
  },
  en: {
    'core.seats-short': '{title}: {wanting} want a seat and there are {seats}: {short} short',
    'core.seats-on-holiday': '{title}: {date} is a holiday; held on {heldOn}',
    'core.seats-left-out': '{title}: {date} is a holiday and left out; {wanting} go without',
    'core.suggest-seats': '{more} more {more:seat|seats} meet every wish; with one less somebody goes without',
    'core.outage':
      '{place} from {from}: {fault} for {days} {days:day|days}, {households} {households:household|households}; {cared} of them to be looked after daily, {minutes:hours} h in all',
    'core.matter-overdue': '“{title}” is overdue: {deadline} was due by {due}',
    'core.suggest-respond': 'A first response by whoever is on duty, on record, ends this deadline',
    'core.matter-rights': '“{title}” is closed without evidence of {rights}',
    'core.matters-open':
      '{open} {open:matter is|matters are} open; of {closed} closed {resolved} {resolved:was|were} resolved',
    'core.linkage-nobody':
      'No organisation is left to take on the project of {post} at {place} ({needs} {needs:need|needs})',
    'core.linkage-waiting': '{count} {count:need is|needs are} in no project yet',
    'core.suggest-organisation': 'One more organisation that takes on {post} would be asked for it',
  },
};

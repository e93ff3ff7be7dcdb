import { type Catalogue, createExplainer, type Explain } from '@community1373/base/explain';

/** Codes of the texts of notices. */
export type NoticeCode =
  | 'notice.room'
  | 'notice.no-room'
  | 'notice.share'
  | 'notice.paid'
  | 'notice.standing'
  | 'notice.basis'
  | 'notice.sums'
  | 'notice.rooms'
  | 'notice.date'
  | 'notice.names'
  | 'notice.small'
  | 'notice.fewer'
  | 'notice.report-title'
  | 'notice.coverages'
  | 'notice.coverage'
  | 'notice.reached'
  | 'notice.all'
  | 'notice.share-of'
  | 'notice.nothing-to-count'
  | 'notice.by-group'
  | 'notice.group'
  | 'notice.circle'
  | 'notice.circle-line'
  | 'notice.roster'
  | 'notice.roster-line'
  | 'notice.levies'
  | 'notice.levy-line'
  | 'notice.findings'
  | 'notice.finding'
  | 'notice.hidden-findings'
  | 'notice.duty-title'
  | 'notice.duty-names'
  | 'notice.duty-time'
  | 'notice.duty-post'
  | 'notice.duty-place'
  | 'notice.duty-who'
  | 'notice.duty-open';

const texts: Catalogue<NoticeCode> = {
  'zh-CN': {
    'notice.room': '房号',
    'notice.no-room': '未登记',
    'notice.share': '应分摊（元）',
    'notice.paid': '已交（元）',
    'notice.standing': '结算',
    'notice.basis': '依据',
    'notice.sums': '收支',
    'notice.rooms': '分户明细',
    'notice.date': '{date}',
    'notice.names': '本公示只列房号，不列姓名。',
    'notice.small': '人数、户数少于 {least} 的，为保护隐私不列具体数字。',
    'notice.fewer': '少于{least}',
    'notice.report-title': '{name}情况汇总',
    'notice.coverages': '三个覆盖',
    'notice.coverage': '覆盖',
    'notice.reached': '已覆盖',
    'notice.all': '总数',
    'notice.share-of': '比例',
    'notice.nothing-to-count': '无数据',
    'notice.by-group': '{name}：按人群',
    'notice.group': '人群',
    'notice.circle': '服务圈',
    'notice.circle-line': '{all} 户中有 {reached} 户在 {radius:meters} 米服务圈内。',
    'notice.roster': '排班',
    'notice.roster-line': '{from} 至 {to} 共 {wanted} 个岗次，已排 {filled} 个。',
    'notice.levies': '收款',
    'notice.levy-line':
      '{title}：预收 {advance:yuan} 元，已收 {collected:yuan} 元，应退 {refund:yuan} 元，应补 {due:yuan} 元，缺口 {gap:yuan} 元。',
    'notice.findings': '需要关注',
    'notice.finding': '{what}（涉及 {touches} 人）',
    'notice.hidden-findings': '另有 {count} 项涉及人数少于 {least} 或涉及具体住户、个人，不予公示。',
    'notice.duty-title': '{name}志愿服务值班表',
    'notice.duty-names': '按要求列出姓名；请勿外传。',
    'notice.duty-time': '时间',
    'notice.duty-post': '岗位',
    'notice.duty-place': '地点',
    'notice.duty-who': '志愿者',
    'notice.duty-open': '空缺',
  },
  en: {
    'notice.room': 'Room',
    'notice.no-room': 'not recorded',
    'notice.share': 'Share (yuan)',
    'notice.paid': 'Paid (yuan)',
    'notice.standing': 'Settlement',
    'notice.basis': 'Basis',
    'notice.sums': 'Sums',
    'notice.rooms': 'By room',
    'notice.date': '{date}',
    'notice.names': 'This notice lists rooms, no names.',
    'notice.small': 'Counts of fewer than {least} people or households are not given, to protect them.',
    'notice.fewer': 'fewer than {least}',
    'notice.report-title': '{name}: summary',
    'notice.coverages': 'The coverages',
    'notice.coverage': 'Coverage',
    'notice.reached': 'Reached',
    'notice.all': 'Of',
    'notice.share-of': 'Share',
    'notice.nothing-to-count': 'nothing to count',
    'notice.by-group': '{name} by group',
    'notice.group': 'Group',
    'notice.circle': 'Service circle',
    'notice.circle-line': 'Of {all} households, {reached} live within {radius:meters} m of a station.',
    'notice.roster': 'Roster',
    'notice.roster-line': 'From {from} to {to}, {filled} of {wanted} places are filled.',
    'notice.levies': 'Levies',
    'notice.levy-line':
      '{title}: advance {advance:yuan}, collected {collected:yuan}, to refund {refund:yuan}, still due {due:yuan}, gap {gap:yuan} (yuan).',
    'notice.findings': 'To be looked after',
    'notice.finding': '{what} ({touches} people)',
    'notice.hidden-findings':
      '{count} more {count:concerns|concern} fewer than {least} people, or households and persons by themselves, and {count:is|are} not made public.',
    'notice.duty-title': '{name}: duty of the volunteers',
    'notice.duty-names': 'Names are listed because that was asked for; do not pass this on.',
    'notice.duty-time': 'Time',
    'notice.duty-post': 'Post',
    'notice.duty-place': 'Place',
    'notice.duty-who': 'Volunteers',
    'notice.duty-open': 'open',
  },
};

/** Writes the texts of notices. */
export const say: Explain<NoticeCode> = createExplainer(texts);

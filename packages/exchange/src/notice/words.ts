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
  | 'notice.duty-open'
  | 'notice.comparison-title'
  | 'notice.question'
  | 'notice.what-changes'
  | 'notice.not-made'
  | 'notice.before-and-after'
  | 'notice.nothing-moves'
  | 'notice.hidden-figures'
  | 'notice.figure'
  | 'notice.unit'
  | 'notice.as-it-is'
  | 'notice.better-by'
  | 'notice.worse-by'
  | 'notice.changed-by'
  | 'notice.difference-of'
  | 'notice.difference-unit'
  | 'notice.verdict-of'
  | 'notice.verdict-better'
  | 'notice.verdict-worse'
  | 'notice.verdict-same'
  | 'notice.verdict-other'
  | 'notice.who-changes'
  | 'notice.gain'
  | 'notice.loss'
  | 'notice.gain-few'
  | 'notice.loss-few'
  | 'notice.why'
  | 'notice.assumptions'
  | 'notice.assumed-period'
  | 'notice.assumed-roster'
  | 'notice.assumed-offered'
  | 'notice.assumed-certain'
  | 'notice.unit-node-posts'
  | 'notice.unit-households'
  | 'notice.unit-hours'
  | 'notice.unit-percent'
  | 'notice.unit-points'
  | 'notice.unit-places'
  | 'notice.unit-yuan'
  | 'notice.unit-people'
  | 'notice.unit-count'
  | 'notice.unit-metres'
  | 'notice.unit-seconds';

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
    'notice.comparison-title': '{name}：方案比较',
    'notice.question': '要回答的问题：{question}',
    'notice.what-changes': '“{name}”改了什么',
    'notice.not-made': '另有 {count} 项改动在当前数据上做不成，没有计入。',
    'notice.before-and-after': '前后对比',
    'notice.nothing-moves': '所有指标都没有变化。',
    'notice.hidden-figures':
      '另有 {count} 项有变化的指标涉及人数、户数少于 {least}，或由它们能推算出这样的数，没有列出。',
    'notice.figure': '指标',
    'notice.unit': '单位',
    'notice.as-it-is': '现状',
    'notice.better-by': '（{sign}{size} {unit}，变好）',
    'notice.worse-by': '（{sign}{size} {unit}，变差）',
    'notice.changed-by': '（{sign}{size} {unit}）',
    'notice.difference-of': '{name}：差',
    'notice.difference-unit': '差的单位',
    'notice.verdict-of': '{name}：好坏',
    'notice.verdict-better': '变好',
    'notice.verdict-worse': '变差',
    'notice.verdict-same': '不变',
    'notice.verdict-other': '有变',
    'notice.who-changes': '“{name}”：谁受益、谁受损',
    'notice.gain': '{name}：{people} 人受益',
    'notice.loss': '{name}：{people} 人受损',
    'notice.gain-few': '{name}：少于 {least} 人受益',
    'notice.loss-few': '{name}：少于 {least} 人受损',
    'notice.why': '“{name}”：为什么',
    'notice.assumptions': '怎样算的',
    'notice.assumed-period': '计算期自 {from} 起，共 {weeks} 周；现状与各方案用同一份数据、同一套规则。',
    'notice.assumed-roster': '服务时间按已采用的排班计算，方案不重新排班。',
    'notice.assumed-offered': '没有采用排班，服务时间按志愿者报的可服务时间计算。',
    'notice.assumed-certain': '结果由数据直接算出，不含随机模拟；缺勤、天气等变动没有计入。',
    'notice.unit-node-posts': '个',
    'notice.unit-households': '户',
    'notice.unit-hours': '小时',
    'notice.unit-percent': '%',
    'notice.unit-points': '个百分点',
    'notice.unit-places': '岗次',
    'notice.unit-yuan': '元',
    'notice.unit-people': '人',
    'notice.unit-count': '个',
    'notice.unit-metres': '米',
    'notice.unit-seconds': '秒',
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
    'notice.comparison-title': '{name}: variants compared',
    'notice.question': 'The question: {question}',
    'notice.what-changes': 'What “{name}” changes',
    'notice.not-made':
      '{count} more {count:modification|modifications} cannot be made on the current data and {count:is|are} not counted.',
    'notice.before-and-after': 'Before and after',
    'notice.nothing-moves': 'No figure changes.',
    'notice.hidden-figures':
      '{count} more {count:figure that changes concerns|figures that change concern} fewer than {least} people or households, or would tell of so few, and {count:is|are} left out.',
    'notice.figure': 'Figure',
    'notice.unit': 'Unit',
    'notice.as-it-is': 'As it is',
    'notice.better-by': '({sign}{size} {unit}, better)',
    'notice.worse-by': '({sign}{size} {unit}, worse)',
    'notice.changed-by': '({sign}{size} {unit})',
    'notice.difference-of': 'Difference: {name}',
    'notice.difference-unit': 'Unit of the difference',
    'notice.verdict-of': 'Verdict: {name}',
    'notice.verdict-better': 'better',
    'notice.verdict-worse': 'worse',
    'notice.verdict-same': 'unchanged',
    'notice.verdict-other': 'different',
    'notice.who-changes': '“{name}”: who gains and who loses',
    'notice.gain': '{name}: {people} {people:person gains|people gain}',
    'notice.loss': '{name}: {people} {people:person loses|people lose}',
    'notice.gain-few': '{name}: fewer than {least} people gain',
    'notice.loss-few': '{name}: fewer than {least} people lose',
    'notice.why': '“{name}”: why',
    'notice.assumptions': 'How it was computed',
    'notice.assumed-period':
      'The period begins on {from} and has {weeks} {weeks:week|weeks}; the state as it is and every variant use the same data and rules.',
    'notice.assumed-roster': 'Hours of service are those of the adopted roster; no variant is planned anew.',
    'notice.assumed-offered': 'No roster is adopted; hours of service are those that volunteers offer.',
    'notice.assumed-certain':
      'The figures follow from the data without random simulation; absences, weather and the like are not counted in.',
    'notice.unit-node-posts': 'posts at nodes',
    'notice.unit-households': 'households',
    'notice.unit-hours': 'hours',
    'notice.unit-percent': '%',
    'notice.unit-points': 'percentage points',
    'notice.unit-places': 'places',
    'notice.unit-yuan': 'yuan',
    'notice.unit-people': 'people',
    'notice.unit-count': 'items',
    'notice.unit-metres': 'm',
    'notice.unit-seconds': 's',
  },
};

/** Writes the texts of notices. */
export const say: Explain<NoticeCode> = createExplainer(texts);

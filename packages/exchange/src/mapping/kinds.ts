import type { LocalText } from '@community1373/base/explain';
import type { MappingFieldId } from './fields';

/** A kind of table that communities keep. */
export interface TableKind {
  /** Its name for people. */
  readonly name: LocalText;
  /** Words of the titles and sheet names of such tables. */
  readonly words: readonly string[];
  /** The fields that its columns may have. */
  readonly fields: readonly MappingFieldId[];
  /** Fields that tell this kind from the others. */
  readonly marks: readonly MappingFieldId[];
  /** The needed fields: of each group at least one. */
  readonly needs: readonly (readonly MappingFieldId[])[];
}

const address = [
  'place',
  'compound',
  'building',
  'entrance',
  'room',
  'dwelling-id',
] as const satisfies readonly MappingFieldId[];

/** The id of a kind of table. */
export type TableKindId =
  | 'residents'
  | 'owners'
  | 'volunteers'
  | 'leads'
  | 'organisations'
  | 'needs'
  | 'questionnaire'
  | 'served'
  | 'attendance'
  | 'signUps'
  | 'bookings'
  | 'payments'
  | 'ballots';

/**
 * The kinds of tables that can be mapped, each with its fields.
 *
 * @example
 * import { tableKinds } from '@community1373/exchange/mapping';
 * tableKinds.owners.name['zh-CN']; // => '业主清册（一房一行）'
 */
export const tableKinds: Readonly<Record<TableKindId, TableKind>> = {
  residents: {
    name: { 'zh-CN': '居民花名册（一人一行）', en: 'residents’ register (a row a person)' },
    words: ['居民', '人口', '住户', '户籍', '花名册', '常住', '家庭成员', '老年人', 'residents'],
    fields: [...address, 'floor', 'id-number', 'birth-date', 'age', 'care', 'state', 'area'],
    marks: ['id-number', 'birth-date', 'age', 'care'],
    needs: [
      ['place', 'room', 'dwelling-id'],
      ['id-number', 'birth-date', 'age'],
    ],
  },
  owners: {
    name: { 'zh-CN': '业主清册（一房一行）', en: 'owners’ register (a row a flat)' },
    words: ['业主', '产权', '房屋', '房产', '清册', '户室', '专有部分', 'owners'],
    fields: [...address, 'floor', 'area', 'occupancy'],
    marks: ['area', 'occupancy'],
    needs: [['place', 'room', 'dwelling-id'], ['area']],
  },
  volunteers: {
    name: { 'zh-CN': '志愿者名单（一人一行）', en: 'volunteers (a row a person)' },
    words: ['志愿', '义工', 'volunteers'],
    fields: ['volunteer-id', 'person-name', 'team', 'posts', 'minutes-per-week', 'availability', 'insured', 'consents'],
    marks: ['posts', 'minutes-per-week', 'availability', 'consents'],
    needs: [['posts', 'team']],
  },
  organisations: {
    name: { 'zh-CN': '社会组织名单', en: 'social organisations' },
    words: ['社会组织', '组织名单', '社团', '协会', 'organisations'],
    fields: ['organisation', 'status', 'posts', 'capacity'],
    marks: ['organisation', 'capacity'],
    needs: [['organisation']],
  },
  served: {
    name: { 'zh-CN': '志愿服务时长记录', en: 'volunteers’ hours served' },
    words: ['时长', '服务记录', '志愿服务', '工时', 'hours'],
    fields: ['volunteer-id', 'person-name', 'post', 'date', 'minutes'],
    marks: ['minutes', 'date'],
    needs: [['volunteer-id', 'person-name'], ['date'], ['minutes']],
  },
  leads: {
    name: { 'zh-CN': '负责人名单（网格长、楼门长）', en: 'leads (grid, compound, entrance)' },
    words: ['网格长', '楼门长', '楼院长', '单元长', '楼长', '片区长', '负责人', '网格员', 'leads'],
    fields: ['node', 'compound', 'building', 'entrance', 'lead-title', 'posts', 'volunteer-id', 'person-name'],
    marks: ['node', 'lead-title'],
    needs: [
      ['node', 'entrance', 'building', 'compound'],
      ['lead-title', 'posts'],
    ],
  },
  needs: {
    name: { 'zh-CN': '需求清单（一项一行）', en: 'needs (a row each)' },
    words: ['需求', '诉求', '帮扶', '微心愿', 'needs'],
    fields: [...address, 'node', 'need', 'frequency', 'minutes-each', 'care'],
    marks: ['need', 'frequency', 'minutes-each'],
    needs: [['place', 'room', 'dwelling-id', 'node'], ['need']],
  },
  questionnaire: {
    name: { 'zh-CN': '问卷答卷（需要哪些服务，可多选）', en: 'answers of a questionnaire (services wanted)' },
    words: ['问卷', '答卷', '调查', '调研', 'questionnaire', 'survey'],
    fields: [...address, 'answers', 'frequency', 'minutes-each'],
    marks: ['answers'],
    needs: [['answers']],
  },
  attendance: {
    name: { 'zh-CN': '志愿者签到表', en: 'attendance of volunteers' },
    words: ['签到', '考勤', '出勤', 'attendance'],
    fields: ['volunteer-id', 'person-name', 'post', 'date', 'start', 'end', 'minutes'],
    marks: ['start', 'end'],
    needs: [
      ['volunteer-id', 'person-name'],
      ['date', 'start'],
      ['end', 'minutes'],
    ],
  },
  signUps: {
    name: { 'zh-CN': '接龙：报名志愿服务', en: 'sign-ups as volunteers' },
    words: ['接龙', '招募', '志愿报名', 'signup'],
    fields: ['person-name', 'sign-up', 'sign-up-state'],
    marks: ['sign-up'],
    needs: [['sign-up']],
  },
  bookings: {
    name: { 'zh-CN': '接龙：报名有名额的活动', en: 'sign-ups for a day with seats' },
    words: ['活动报名', '预约', '理发', '义诊', '名额', 'booking'],
    fields: ['person-name', 'people', 'sign-up', 'sign-up-state'],
    marks: ['people'],
    needs: [['people', 'sign-up']],
  },
  payments: {
    name: { 'zh-CN': '收款流水（银行、支付软件）', en: 'payments (of a bank or a payment app)' },
    words: ['流水', '账单', '收款', '明细', '缴费', '交易', '对账单', 'payments'],
    fields: [...address, 'paid-on', 'amount', 'amount-in', 'amount-out', 'direction', 'payment-state', 'note'],
    marks: ['paid-on', 'direction', 'payment-state', 'amount-in'],
    needs: [['paid-on'], ['amount', 'amount-in'], ['note', 'place', 'room', 'dwelling-id']],
  },
  ballots: {
    name: { 'zh-CN': '表决意见汇总（一户一行）', en: 'ballots (a row a flat)' },
    words: ['表决', '投票', '征求意见', '意见征询', 'ballot', 'vote'],
    fields: [...address, 'choice', 'voted-at'],
    marks: ['choice'],
    needs: [['place', 'room', 'dwelling-id'], ['choice']],
  },
};

/** The ids of all kinds. */
// The keys of the table are its ids.
export const kindIds = Object.keys(tableKinds) as readonly TableKindId[];

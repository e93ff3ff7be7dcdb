import type { LocalText } from '@community1373/base/explain';
import type { CommunityList } from '../records/community';

/** The name of a record of each list. */
export const recordWords: Readonly<Record<CommunityList, LocalText>> = {
  nodes: { 'zh-CN': '网格节点', en: 'grid node' },
  zones: { 'zh-CN': '区', en: 'zone' },
  stations: { 'zh-CN': '站', en: 'station' },
  dwellings: { 'zh-CN': '户室', en: 'dwelling' },
  households: { 'zh-CN': '户', en: 'household' },
  premises: { 'zh-CN': '非住宅专有部分', en: 'premises' },
  owners: { 'zh-CN': '业主', en: 'owner' },
  ownerships: { 'zh-CN': '产权', en: 'ownership' },
  teams: { 'zh-CN': '志愿服务队', en: 'team' },
  volunteers: { 'zh-CN': '志愿者', en: 'volunteer' },
  leads: { 'zh-CN': '负责人', en: 'lead' },
  organisations: { 'zh-CN': '社会组织', en: 'organisation' },
  socialWorkers: { 'zh-CN': '社工', en: 'social worker' },
  needs: { 'zh-CN': '需求', en: 'need' },
};

/** The lists of a work model that a reference may point into. */
export type Term = 'zones' | 'stations' | 'posts' | 'levels' | 'leadTitles' | 'groups' | 'channels';

/** The name of an element of each list of a work model. */
export const termWords: Readonly<Record<Term | 'coverages', LocalText>> = {
  zones: { 'zh-CN': '区', en: 'zone' },
  stations: { 'zh-CN': '站', en: 'station' },
  posts: { 'zh-CN': '岗位', en: 'post' },
  coverages: { 'zh-CN': '覆盖', en: 'coverage' },
  levels: { 'zh-CN': '网格层级', en: 'level' },
  leadTitles: { 'zh-CN': '负责人名称', en: 'title of a lead' },
  groups: { 'zh-CN': '人群', en: 'group' },
  channels: { 'zh-CN': '联系渠道', en: 'channel' },
};

/** Lists that a computation needs: their names in the plural, and the effect of an empty list. */
export const emptyListWords = {
  stations: {
    list: { 'zh-CN': '站', en: 'Stations' },
    effect: { 'zh-CN': '无法计算服务圈', en: 'the service circle cannot be computed' },
  },
  dwellings: {
    list: { 'zh-CN': '户室', en: 'Dwellings' },
    effect: {
      'zh-CN': '住户没有处所，无法计算人员覆盖和服务覆盖',
      en: 'households have no place, so personnel and service coverage cannot be computed',
    },
  },
  households: {
    list: { 'zh-CN': '户', en: 'Households' },
    effect: {
      'zh-CN': '没有服务对象，无法计算人员覆盖',
      en: 'there is nobody to reach, so personnel coverage cannot be computed',
    },
  },
  volunteers: {
    list: { 'zh-CN': '志愿者', en: 'Volunteers' },
    effect: { 'zh-CN': '无人可排班', en: 'nobody can be rostered' },
  },
  leads: {
    list: { 'zh-CN': '负责人', en: 'Leads' },
    effect: {
      'zh-CN': '网格无人负责，网络（网格）覆盖为零',
      en: 'nobody answers for the grid, so grid coverage is zero',
    },
  },
  needs: {
    list: { 'zh-CN': '需求', en: 'Needs' },
    effect: { 'zh-CN': '没有需求，无法计算服务覆盖', en: 'nothing is needed, so service coverage cannot be computed' },
  },
} as const satisfies Partial<Record<CommunityList, { readonly list: LocalText; readonly effect: LocalText }>>;

import type { Provenance } from '@community1373/base/rules';
import type { CoverageKind } from './coverage-kind';
import type { Channel, Party, StationKind, ZoneKind } from './element';
import type { LeadTitle, Level } from './level';
import type { PopulationGroup } from './population-group';
import type { Post } from './post';
import type { Slogan } from './slogan';
import type { WorkModel } from './work-model';

const said: Provenance = { kind: 'said', source: '中国社区网 2018-08-13' };
const inferred: Provenance = { kind: 'inferred', source: '中国社区网 2018-08-13' };
const sample: Provenance = { kind: 'sample', source: 'Community 1373' };

/** The ids of the {@link guanxiangtai1373} model, as literals: a volunteer of an unknown post does not compile. */
export interface Guanxiangtai1373 extends WorkModel {
  /** 一区三站七岗三覆盖. */
  readonly slogan: Slogan;
  /** 社区党员党性践行区. */
  readonly zones: readonly ZoneKind<'practice'>[];
  /** 党员先锋站, 居民议事站, 社区服务站. */
  readonly stations: readonly StationKind<'pioneer' | 'deliberation' | 'service'>[];
  /** The seven posts. */
  readonly posts: readonly Post<
    'elder' | 'publicity' | 'safety' | 'environment' | 'mutual' | 'culture' | 'mediation'
  >[];
  /** 网络（网格）覆盖, 人员覆盖, 服务覆盖. */
  readonly coverages: readonly CoverageKind<'grid' | 'personnel' | 'service'>[];
  /** 社区, 片区, 楼院, 楼, 单元. */
  readonly levels: readonly Level<'community' | 'area' | 'compound' | 'building' | 'entrance'>[];
  /** 岗位负责人, 片区长, 楼院长, 单元长. */
  readonly leadTitles: readonly LeadTitle<'post-lead' | 'area-lead' | 'compound-lead' | 'entrance-lead'>[];
  /** Six groups by age, three by need for care. */
  readonly groups: readonly PopulationGroup<
    'age-0' | 'age-6' | 'age-15' | 'age-60' | 'age-65' | 'age-80' | 'high-risk' | 'key' | 'general'
  >[];
  /** 微信群、QQ群, 电话, 公告栏, 上门. */
  readonly channels: readonly Channel<'chat' | 'phone' | 'board' | 'door'>[];
  /** 社区, 社会组织, 社会工作者. */
  readonly parties: readonly Party<'community' | 'organisation' | 'social-worker'>[];
}

const everyPost = ['elder', 'publicity', 'safety', 'environment', 'mutual', 'culture', 'mediation'];

/**
 * 一区三站七岗三覆盖, the “1373” work model of the Guanxiangtai community in Yangquan: one zone, three stations, seven posts, three
 * coverages, a one-kilometre service circle, and the grid from area down to entrance. Each element has its provenance.
 *
 * @example
 * import { guanxiangtai1373 } from '@community1373/model/presets';
 * guanxiangtai1373.posts.map((post) => post.name['zh-CN']).slice(0, 2); // => ['为老服务岗', '宣传教育岗']
 */
export const guanxiangtai1373: Guanxiangtai1373 = {
  schemaVersion: 1,
  id: 'guanxiangtai-1373',
  name: { 'zh-CN': '观象台社区“1373”工作模式', en: 'The 1373 work model of Guanxiangtai' },
  slogan: {
    label: '1373',
    parts: [
      { of: 'zones', count: 1 },
      { of: 'stations', count: 3 },
      { of: 'posts', count: 7 },
      { of: 'coverages', count: 3 },
    ],
    provenance: said,
  },
  profile: {
    aim: { 'zh-CN': '关爱在社区，服务零距离', en: 'Care in the community, service at no distance' },
    goal: { 'zh-CN': '营造有温度的社区', en: 'A community with warmth' },
    featureServices: [
      { 'zh-CN': '文化型', en: 'cultural' },
      { 'zh-CN': '服务型', en: 'service' },
      { 'zh-CN': '自治型', en: 'self-governing' },
      { 'zh-CN': '互助养老型', en: 'mutual-aid elder care' },
    ],
    satisfaction: [
      { 'zh-CN': '安全感', en: 'safety' },
      { 'zh-CN': '幸福感', en: 'happiness' },
      { 'zh-CN': '获得感', en: 'gain' },
    ],
    selfGovernment: [
      { 'zh-CN': '自我管理', en: 'self-management' },
      { 'zh-CN': '自我服务', en: 'self-service' },
      { 'zh-CN': '自我教育', en: 'self-education' },
      { 'zh-CN': '自我监督', en: 'self-oversight' },
    ],
  },
  zones: [
    { id: 'practice', name: { 'zh-CN': '社区党员党性践行区', en: 'Party members’ practice zone' }, provenance: said },
  ],
  stations: [
    { id: 'pioneer', name: { 'zh-CN': '党员先锋站', en: 'Pioneer station' }, provenance: said },
    { id: 'deliberation', name: { 'zh-CN': '居民议事站', en: 'Residents’ deliberation station' }, provenance: said },
    { id: 'service', name: { 'zh-CN': '社区服务站', en: 'Community service station' }, provenance: said },
  ],
  posts: [
    {
      id: 'elder',
      name: { 'zh-CN': '为老服务岗', en: 'Elder service' },
      insignia: { label: { 'zh-CN': '红手环', en: 'red wristband' }, kind: 'wearable' },
      visitsPerRound: 4,
      provenance: said,
    },
    {
      id: 'publicity',
      name: { 'zh-CN': '宣传教育岗', en: 'Publicity and education' },
      insignia: { label: { 'zh-CN': '红帽子', en: 'red cap' }, kind: 'wearable' },
      provenance: said,
    },
    {
      id: 'safety',
      name: { 'zh-CN': '平安建设岗', en: 'Public safety' },
      insignia: { label: { 'zh-CN': '红袖章', en: 'red armband' }, kind: 'wearable' },
      provenance: said,
    },
    {
      id: 'environment',
      name: { 'zh-CN': '环境维护岗', en: 'Environment' },
      insignia: { label: { 'zh-CN': '红卫士', en: 'red guards' }, kind: 'title' },
      provenance: said,
    },
    {
      id: 'mutual',
      name: { 'zh-CN': '互助服务岗', en: 'Mutual help' },
      insignia: { label: { 'zh-CN': '红马甲', en: 'red vest' }, kind: 'wearable' },
      provenance: said,
    },
    {
      id: 'culture',
      name: { 'zh-CN': '文化娱乐岗', en: 'Culture and recreation' },
      insignia: { label: { 'zh-CN': '红飘带', en: 'red ribbon' }, kind: 'wearable' },
      provenance: said,
    },
    {
      id: 'mediation',
      name: { 'zh-CN': '协商调解岗', en: 'Deliberation and mediation' },
      insignia: { label: { 'zh-CN': '红管家', en: 'red stewards' }, kind: 'title' },
      provenance: said,
    },
  ],
  coverages: [
    {
      id: 'grid',
      name: { 'zh-CN': '网络（网格）覆盖', en: 'Network (grid) coverage' },
      aliases: [
        { 'zh-CN': '网络覆盖', en: 'Network coverage' },
        { 'zh-CN': '网格覆盖', en: 'Grid coverage' },
      ],
      requirement: { kind: 'leads-and-channel' },
      threshold: 1,
      provenance: said,
    },
    {
      id: 'personnel',
      name: { 'zh-CN': '人员覆盖', en: 'Personnel coverage' },
      requirement: { kind: 'volunteer-in-reach', postId: 'elder', radiusMeters: 300, caseload: 15 },
      threshold: 1,
      provenance: said,
    },
    {
      id: 'service',
      name: { 'zh-CN': '服务覆盖', en: 'Service coverage' },
      requirement: { kind: 'rostered-hours', radiusMeters: 1000 },
      threshold: 1,
      provenance: said,
    },
  ],
  levels: [
    {
      id: 'community',
      name: { 'zh-CN': '社区', en: 'Community' },
      requiredPosts: everyPost,
      inheritsLeads: false,
      provenance: said,
    },
    {
      id: 'area',
      name: { 'zh-CN': '片区', en: 'Area' },
      requiredPosts: everyPost,
      inheritsLeads: true,
      provenance: said,
    },
    {
      id: 'compound',
      name: { 'zh-CN': '楼院', en: 'Compound' },
      requiredPosts: ['elder', 'safety', 'environment', 'mediation'],
      inheritsLeads: true,
      provenance: said,
    },
    {
      id: 'building',
      name: { 'zh-CN': '楼', en: 'Building' },
      optional: true,
      requiredPosts: [],
      inheritsLeads: true,
      provenance: said,
    },
    {
      id: 'entrance',
      name: { 'zh-CN': '单元', en: 'Entrance' },
      requiredPosts: ['elder', 'safety'],
      inheritsLeads: false,
      provenance: said,
    },
  ],
  leadTitles: [
    { id: 'post-lead', name: { 'zh-CN': '岗位负责人', en: 'Post lead' }, levelId: 'community', provenance: inferred },
    { id: 'area-lead', name: { 'zh-CN': '片区长', en: 'Area lead' }, levelId: 'area', provenance: inferred },
    { id: 'compound-lead', name: { 'zh-CN': '楼院长', en: 'Compound lead' }, levelId: 'compound', provenance: said },
    { id: 'entrance-lead', name: { 'zh-CN': '单元长', en: 'Entrance lead' }, levelId: 'entrance', provenance: said },
  ],
  groups: [
    { id: 'age-0', name: { 'zh-CN': '0–5岁', en: '0–5' }, kind: { by: 'age', from: 0, to: 5 }, provenance: sample },
    { id: 'age-6', name: { 'zh-CN': '6–14岁', en: '6–14' }, kind: { by: 'age', from: 6, to: 14 }, provenance: sample },
    {
      id: 'age-15',
      name: { 'zh-CN': '15–59岁', en: '15–59' },
      kind: { by: 'age', from: 15, to: 59 },
      provenance: sample,
    },
    {
      id: 'age-60',
      name: { 'zh-CN': '60–64岁', en: '60–64' },
      kind: { by: 'age', from: 60, to: 64 },
      provenance: sample,
    },
    {
      id: 'age-65',
      name: { 'zh-CN': '65–79岁', en: '65–79' },
      kind: { by: 'age', from: 65, to: 79 },
      provenance: sample,
    },
    {
      id: 'age-80',
      name: { 'zh-CN': '80岁及以上', en: '80 and over' },
      kind: { by: 'age', from: 80 },
      provenance: sample,
    },
    {
      id: 'high-risk',
      name: { 'zh-CN': '高风险老人', en: 'High-risk elders' },
      kind: { by: 'care' },
      provenance: { kind: 'seen', source: '探访关爱制度' },
    },
    {
      id: 'key',
      name: { 'zh-CN': '重点关注老人', en: 'Key elders' },
      kind: { by: 'care' },
      provenance: { kind: 'seen', source: '探访关爱制度' },
    },
    {
      id: 'general',
      name: { 'zh-CN': '一般探访老人', en: 'General elders' },
      kind: { by: 'care' },
      provenance: { kind: 'seen', source: '探访关爱制度' },
    },
  ],
  channels: [
    { id: 'chat', name: { 'zh-CN': '微信群、QQ群', en: 'Chat group' }, provenance: said },
    { id: 'phone', name: { 'zh-CN': '电话', en: 'Telephone' }, provenance: inferred },
    { id: 'board', name: { 'zh-CN': '公告栏', en: 'Notice board' }, provenance: inferred },
    { id: 'door', name: { 'zh-CN': '上门', en: 'At the door' }, provenance: inferred },
  ],
  parties: [
    { id: 'community', name: { 'zh-CN': '社区', en: 'Community' }, provenance: said },
    { id: 'organisation', name: { 'zh-CN': '社会组织', en: 'Social organisation' }, provenance: said },
    { id: 'social-worker', name: { 'zh-CN': '社会工作者', en: 'Social worker' }, provenance: said },
  ],
  serviceCircle: { radiusMeters: 1000, provenance: said },
};

import type { LocalText } from '@community1373/base/explain';
import type { AllocationBasis, CostRuleKind } from '../document/cost-rule';
import type { ClaimsRule } from '../document/subsidy';

/** 规则名称 names of the rules. */
export const costRuleNames: Readonly<Record<CostRuleKind | ClaimsRule, LocalText>> = {
  equal: { 'zh-CN': '按户均摊', en: 'equal shares' },
  area: { 'zh-CN': '按专有面积', en: 'by area' },
  persons: { 'zh-CN': '按人口', en: 'by persons' },
  usage: { 'zh-CN': '按计量用量', en: 'by metered use' },
  floor: { 'zh-CN': '按楼层系数', en: 'by floor' },
  network: { 'zh-CN': '按受益管段', en: 'by segments used' },
  fixed: { 'zh-CN': '定额', en: 'fixed amounts' },
  blend: { 'zh-CN': '加权组合', en: 'a blend of rules' },
  proportional: { 'zh-CN': '按比例', en: 'in proportion' },
  'equal-awards': { 'zh-CN': '等额受偿', en: 'equal awards' },
  'equal-losses': { 'zh-CN': '等额承担', en: 'equal losses' },
  talmud: { 'zh-CN': '塔木德规则', en: 'the Talmud rule' },
  'random-arrival': { 'zh-CN': '随机到达', en: 'random arrival' },
};

/** 计量项目 names of the measures. */
export const allocationBasisNames: Readonly<Record<AllocationBasis | 'floor', LocalText>> = {
  area: { 'zh-CN': '专有面积', en: 'area' },
  persons: { 'zh-CN': '人口', en: 'number of persons' },
  usage: { 'zh-CN': '用量', en: 'metered use' },
  floor: { 'zh-CN': '楼层', en: 'floor' },
};

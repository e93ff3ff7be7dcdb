import type { DiagnosticCatalogue, SchemaCode } from '@community1373/base/diagnostics';
import { schemaCatalogue } from '@community1373/base/diagnostics';
import { type Catalogue, createExplainer, type Explain } from '@community1373/base/explain';

/** Codes for problems of siting input. */
export type SitingCode =
  | SchemaCode
  | 'siting.no-demand'
  | 'siting.no-candidates'
  | 'siting.demand'
  | 'siting.whole-units'
  | 'siting.distance'
  | 'siting.length'
  | 'siting.index'
  | 'siting.twice'
  | 'siting.facility-count'
  | 'siting.too-many-required'
  | 'siting.radius'
  | 'siting.capacity'
  | 'siting.too-large'
  | 'siting.too-many-pairs';

/** Codes of the explanations of a siting result. */
export type SitingReason =
  | 'siting.proved-best'
  | 'siting.gap'
  | 'siting.stopped'
  | 'siting.covered'
  | 'siting.covers-all'
  | 'siting.sum'
  | 'siting.mean'
  | 'siting.farthest'
  | 'siting.units-served'
  | 'siting.one-less-fails'
  | 'siting.one-less-open'
  | 'siting.apart'
  | 'siting.lone-point'
  | 'siting.required'
  | 'siting.site'
  | 'siting.site-alone'
  | 'siting.filled-up'
  | 'siting.out-of-reach'
  | 'siting.point-out-of-reach'
  | 'siting.cannot-serve'
  | 'siting.none-found'
  | 'siting.highs-unavailable';

/** Texts of {@link SitingCode}. */
export const sitingDiagnostics: DiagnosticCatalogue<SitingCode> = {
  'zh-CN': {
    ...schemaCatalogue['zh-CN'],
    'siting.no-demand': '没有任何需求：需求点为空，或需求全部为 0',
    'siting.no-demand/fix': '请至少给出一个需求大于 0 的需求点',
    'siting.no-candidates': '没有候选站点',
    'siting.no-candidates/fix': '请至少给出一个候选站点',
    'siting.demand': '需求必须是不小于 0 的有限数值',
    'siting.demand/fix': '请改为人数、户数等不小于 0 的数值',
    'siting.whole-units': '有容量限制时，需求必须是整数',
    'siting.whole-units/fix': '请以人、户、次等整数单位填写需求',
    'siting.distance': '距离必须是不小于 0 的数值（无法到达时为 Infinity）',
    'siting.distance/fix': '请更正该距离',
    'siting.length': '数组长度不符：应为 {expected}',
    'siting.length/fix': '请核对需求点、候选站点与距离数据的数量',
    'siting.index': '编号不存在：应为 0 至 {last} 的整数',
    'siting.index/fix': '请改为存在的编号',
    'siting.twice': '编号 {index:raw} 重复出现',
    'siting.twice/fix': '请删除重复的编号',
    'siting.facility-count': '站点数必须是 1 至 {candidates} 的整数',
    'siting.facility-count/fix': '请按候选站点数修改站点总数（含保留站点）',
    'siting.too-many-required': '保留站点有 {required} 个，多于站点总数 {facilityCount}',
    'siting.too-many-required/fix': '请增加站点总数，或减少保留站点',
    'siting.radius': '服务半径必须是不小于 0 的有限数值',
    'siting.radius/fix': '请更正服务半径',
    'siting.capacity': '容量必须是不小于 0 的整数',
    'siting.capacity/fix': '请以与需求相同的整数单位填写容量',
    'siting.too-large': '需求或距离的合计过大，无法精确计算',
    'siting.too-large/fix': '请改用更大的单位，例如以千米代替米',
    'siting.too-many-pairs': '需求点与候选站点共 {count} 对，超过上限 {limit} 对',
    'siting.too-many-pairs/fix': '请合并相邻的需求点，或减少候选站点；最大覆盖与集合覆盖只看半径以内，不受此限',
  },
  en: {
    ...schemaCatalogue.en,
    'siting.no-demand': 'Nothing is asked for: there are no demand points, or all demand is 0',
    'siting.no-demand/fix': 'Give at least one demand point with demand above 0',
    'siting.no-candidates': 'There are no candidate sites',
    'siting.no-candidates/fix': 'Give at least one candidate site',
    'siting.demand': 'Demand must be a finite number, at least 0',
    'siting.demand/fix': 'Give a number of residents, households or the like, at least 0',
    'siting.whole-units': 'Under capacity limits demand must be a whole number',
    'siting.whole-units/fix': 'Give demand in whole units: residents, households, visits',
    'siting.distance': 'A distance must be a number, at least 0 (Infinity where there is no way)',
    'siting.distance/fix': 'Correct this distance',
    'siting.length': 'Wrong length of an array: {expected} expected',
    'siting.length/fix': 'Check the counts of demand points, candidates and distances',
    'siting.index': 'No such number: an integer from 0 to {last} expected',
    'siting.index/fix': 'Give a number that exists',
    'siting.twice': 'The number {index:raw} occurs twice',
    'siting.twice/fix': 'Remove the repetition',
    'siting.facility-count': 'The number of stations must be an integer from 1 to {candidates}',
    'siting.facility-count/fix':
      'Change the number of stations in all (those that stay included) to fit the candidates',
    'siting.too-many-required': '{required} stations stay, more than the {facilityCount} in all',
    'siting.too-many-required/fix': 'Raise the number of stations, or let fewer stay',
    'siting.radius': 'The radius must be a finite number, at least 0',
    'siting.radius/fix': 'Correct the radius',
    'siting.capacity': 'A capacity must be a whole number, at least 0',
    'siting.capacity/fix': 'Give capacity in the whole units of demand',
    'siting.too-large': 'Demand or distance add up to more than can be computed exactly',
    'siting.too-large/fix': 'Use a larger unit, kilometres in place of metres for instance',
    'siting.too-many-pairs': '{count} pairs of a demand point and a candidate, more than the limit of {limit}',
    'siting.too-many-pairs/fix':
      'Join neighbouring points, or give fewer candidates; maximal and set covering look within the radius alone and have no such limit',
  },
};

/** Texts of {@link SitingReason}. */
export const sitingCatalogue: Catalogue<SitingReason> = {
  'zh-CN': {
    'siting.proved-best': '已证明：没有更好的选址方案',
    'siting.gap': '最优方案至多再好 {gap:percent}（已证明的界为 {bound}）',
    'siting.stopped': '计算因{by}提前结束',
    'siting.covered': '半径 {radius} 以内覆盖 {covered}，共 {total}（{share:percent}）',
    'siting.covers-all': '{count} 个站点使需求点全部在半径 {radius} 以内（共 {points} 个）',
    'siting.sum': '需求与最近站点距离之积合计 {sum}',
    'siting.mean': '平均距离 {mean}',
    'siting.farthest': '最远的需求点 {point:raw} 距最近站点 {distance}',
    'siting.units-served': '容量以内服务 {served}，共 {total}（{share:percent}）',
    'siting.one-less-fails': '已证明：少 1 个站点（{count} 个）不够',
    'siting.one-less-open': '尚未证明少 1 个站点（{count} 个）不够：至少需要 {bound} 个',
    'siting.apart': '需求点 {points} 中任意两个都不能由同一个候选站点覆盖，因此每个各需一个站点',
    'siting.lone-point': '不设新站点，需求点 {point:raw} 就没有站点可以覆盖',
    'siting.required': '站点 {site} 原有，保留',
    'siting.site': '站点 {site} 服务 {points} 个需求点，需求 {demand}',
    'siting.site-alone': '其中需求 {demand} 没有其他选中站点可以覆盖',
    'siting.filled-up': '站点 {sites} 不增加覆盖，仅用于凑足站点数',
    'siting.out-of-reach': '{count} 个需求点（例如 {points}）在任何候选站点的范围之外',
    'siting.point-out-of-reach': '1 个需求点（{point:raw}）在任何候选站点的范围之外',
    'siting.cannot-serve': '任何选址方案都不能服务全部需求',
    'siting.none-found': '在给定的计算量内没有找到可行方案',
    'siting.highs-unavailable': 'HiGHS 不可用，由内置算法求解',
  },
  en: {
    'siting.proved-best': 'Proved: no choice of sites is better',
    'siting.gap': 'The best choice is at most {gap:percent} better (proven bound {bound})',
    'siting.stopped': 'The computation was ended early by {by}',
    'siting.covered': '{covered} of {total} within the radius {radius} ({share:percent})',
    'siting.covers-all':
      '{count} {count:station brings|stations bring} every demand point within the radius {radius} ({points} in all)',
    'siting.sum': 'The sum of demand × distance to the nearest station is {sum}',
    'siting.mean': 'The mean distance is {mean}',
    'siting.farthest': 'The farthest demand point, {point:raw}, is {distance} from its nearest station',
    'siting.units-served': '{served} of {total} served within capacity ({share:percent})',
    'siting.one-less-fails': 'Proved: one station less ({count}) is not enough',
    'siting.one-less-open': 'Not proved that one station less ({count}) is not enough: at least {bound} are needed',
    'siting.apart': 'No candidate reaches two of the demand points {points}, so each needs a station of its own',
    'siting.lone-point': 'Without a new station no station reaches the demand point {point:raw}',
    'siting.required': 'Station {site} stands already and stays',
    'siting.site': 'Station {site} serves {points} demand {points:point|points}, demand {demand}',
    'siting.site-alone': 'Demand {demand} of it is within reach of no other chosen station',
    'siting.filled-up': 'Reaching nobody else, chosen only to make up the number: {sites}',
    'siting.out-of-reach': '{count} demand points are beyond every candidate (for instance {points})',
    'siting.point-out-of-reach': '1 demand point ({point:raw}) is beyond every candidate',
    'siting.cannot-serve': 'No choice of sites can serve all demand',
    'siting.none-found': 'No feasible choice was found within the given amount of computation',
    'siting.highs-unavailable': 'HiGHS is not available; the built-in method answered',
  },
};

/**
 * Formats a reason of a siting result as a sentence.
 *
 * @example
 * import { explainSiting } from '@community1373/coverage/siting';
 * explainSiting({ code: 'siting.one-less-fails', params: { count: 7 } }, 'zh-CN'); // => '已证明：少 1 个站点（7 个）不够'
 */
export const explainSiting: Explain<SitingReason> = createExplainer(sitingCatalogue);

/** Texts for the causes that stop a run. */
export const stoppedWords = {
  work: { 'zh-CN': '计算量上限', en: 'the limit of work' },
  time: { 'zh-CN': '时间上限', en: 'the limit of time' },
  abort: { 'zh-CN': '人工中止', en: 'request' },
} as const;

import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';
import type { Catalogue } from '@community1373/base/explain';
import type { ModificationName } from '../what-if/modifications/modification';

/** Codes of the descriptions of modifications: one for each kind, and one for a kind of another version. */
export type ModificationCode = `core.modify-${ModificationName}` | 'core.modify-not-known';

/** Texts of {@link ModificationCode}. */
export const modificationTexts: Catalogue<ModificationCode> = {
  'zh-CN': {
    'core.modify-lose-volunteers': '{post}减少 {count} 名志愿者',
    'core.modify-lose-share': '{post}减少 {percent}% 的志愿者',
    'core.modify-add-volunteers': '{post}增加 {count} 名志愿者，每人每周 {minutesPerWeek} 分钟',
    'core.modify-scale-hours': '{post}志愿者的服务时间为原来的 {percent}%',
    'core.modify-scale-group': '{group}的户数为原来的 {percent}%',
    'core.modify-set-cadence': '{group}的服务频次改为每{every:raw} {times} 次',
    'core.modify-move-station': '移动{station}',
    'core.modify-add-station': '增设站点“{name}”',
    'core.modify-close-station': '撤销{station}',
    'core.modify-set-circle': '服务圈半径改为 {radiusMeters} 米',
    'core.modify-set-coverage': '调整{coverage}的标准',
    'core.modify-set-mobility': '按“{mobility}”的步行能力计算',
    'core.modify-set-slope': '坡度为原来的 {slopePercent}%',
    'core.modify-set-detour': '绕行为直线的 {detourPercent}%',
    'core.modify-merge-nodes': '合并{node}',
    'core.modify-split-node': '把{node}拆分为 {parts} 个',
    'core.modify-micro-grids': '按约 {households} 户划分微网格',
    'core.modify-fail-utility': '{node}自 {from} 起{fault:raw}故障 {days} 天',
    'core.modify-change-levy': '调整“{levy}”的分摊',
    'core.modify-refuse-payment': '“{levy}”有 {count} 户拒缴',
    'core.modify-vote-work': '“{title}”付诸表决：{inFavour} 人赞成，{against} 人反对',
    'core.modify-set-seats': '“{seatedDay}”的名额为原来的 {seatsPercent}%',
    'core.modify-set-holiday': '{date} 改为{holiday}',
    'core.modify-set-calendar': '更换日历',
    'core.modify-set-workflow': '办事流程改为 {workflow}',
    'core.modify-adapt-model': '调整工作模式',
    'core.modify-set-parties': '联动主体改为 {parties}',
    'core.modify-set-roster-rule': '调整排班规则“{rule}”',
    'core.modify-not-known': '未能识别的变化：{kind}',
  },
  en: {
    'core.modify-lose-volunteers': '{post} loses {count} {count:volunteer|volunteers}',
    'core.modify-lose-share': '{post} loses {percent} % of its volunteers',
    'core.modify-add-volunteers':
      '{post} gains {count} {count:volunteer|volunteers} with {minutesPerWeek} minutes a week each',
    'core.modify-scale-hours': 'Volunteers of {post} give {percent} % of their hours',
    'core.modify-scale-group': '{group}: {percent} % of the households there were',
    'core.modify-set-cadence': '{group}: {times} {times:time|times} every {every}',
    'core.modify-move-station': '{station} moves',
    'core.modify-add-station': 'A station more: {name}',
    'core.modify-close-station': '{station} closes',
    'core.modify-set-circle': 'The service circle has a radius of {radiusMeters} m',
    'core.modify-set-coverage': '{coverage} asks for something else',
    'core.modify-set-mobility': 'Ways are measured for: {mobility}',
    'core.modify-set-slope': 'Slopes at {slopePercent} %',
    'core.modify-set-detour': 'Ways are {detourPercent} % of the straight line',
    'core.modify-merge-nodes': '{node} become one',
    'core.modify-split-node': '{node} becomes {parts}',
    'core.modify-micro-grids': 'Micro-grids of about {households} households',
    'core.modify-fail-utility': '{node}: {fault} fails for {days} {days:day|days} from {from}',
    'core.modify-change-levy': '{levy} is shared otherwise',
    'core.modify-refuse-payment': '{levy}: {count} {count:household refuses|households refuse} to pay',
    'core.modify-vote-work': '{title} is put to the vote: {inFavour} in favour, {against} against',
    'core.modify-set-seats': '{seatedDay}: {seatsPercent} % of the seats',
    'core.modify-set-holiday': '{date} becomes a {holiday}',
    'core.modify-set-calendar': 'Another calendar',
    'core.modify-set-workflow': 'Matters run by {workflow}',
    'core.modify-adapt-model': 'The work model changes',
    'core.modify-set-parties': 'A linkage of {parties} parties',
    'core.modify-set-roster-rule': 'The roster’s rule on {rule} is another',
    'core.modify-not-known': 'A change of no known kind: {kind}',
  },
};

/** Codes of the problems that prevent a modification, or the parsing of a variant. */
export type ModificationProblem =
  | 'core.modify-unknown'
  | 'core.modify-nothing'
  | 'core.modify-unfit'
  | 'core.variant-other-base'
  | 'core.sweep-range';

/** Texts of {@link ModificationProblem}. */
export const modificationProblemTexts: DiagnosticCatalogue<ModificationProblem> = {
  'zh-CN': {
    'core.modify-unknown': '“{modification}”所指的 {key:raw}“{value}”不存在',
    'core.modify-unknown/fix': '请改选方案中已有的对象',
    'core.modify-nothing': '“{modification}”不改变任何内容（{key:raw}：{value}）',
    'core.modify-nothing/fix': '请修改数值，或删去这一项',
    'core.modify-unfit': '“{modification}”的 {key:raw}“{value}”与方案不符',
    'core.modify-unfit/fix': '请换用与方案相符的数值',
    'core.variant-other-base': '该变体出自另一方案“{base}”',
    'core.variant-other-base/fix': '请先打开该方案，或确认变体仍适用于当前方案',
    'core.sweep-range': '取值范围不成立（从 {from} 到 {to}，步长 {step}）',
    'core.sweep-range/fix': '步长须为正，终点不小于起点，且不超过 1000 个取值',
  },
  en: {
    'core.modify-unknown': '“{modification}” names a {key:raw} that is not there: “{value}”',
    'core.modify-unknown/fix': 'Choose one that the scenario has',
    'core.modify-nothing': '“{modification}” changes nothing ({key:raw}: {value})',
    'core.modify-nothing/fix': 'Change its values, or leave it out',
    'core.modify-unfit': 'The {key:raw} of “{modification}” does not fit the scenario: “{value}”',
    'core.modify-unfit/fix': 'Use a value that fits the scenario',
    'core.variant-other-base': 'The variant was made of another scenario: “{base}”',
    'core.variant-other-base/fix': 'Open that scenario, or see whether the variant still fits this one',
    'core.sweep-range': 'The range cannot be walked: from {from} to {to} by {step}',
    'core.sweep-range/fix': 'Give a step above 0, an end not below the start, and at most 1000 values',
  },
};

import type { Catalogue } from '@community1373/base/explain';
import type { GridGapCode } from '../grid/grid-matrix';
import type { CareGapCode } from '../personnel/personnel-gap';
import type { SaturationCode } from '../catchment/saturation';
import type { ReachGapCode } from '../figures/explain-gap';
import type { NeedGapCode } from '../service/service-gap';

/** All codes for reasons why someone or something is not covered. */
export type GapCode =
  | GridGapCode
  | CareGapCode
  | NeedGapCode
  | ReachGapCode
  | SaturationCode
  | 'coverage.care-shortage'
  | 'coverage.service-shortage';

/** Texts of {@link GapCode}. */
export const gapCatalogue: Catalogue<GapCode> = {
  'zh-CN': {
    'coverage.node-level-unknown': '节点 {node} 的层级“{level}”不存在',
    'coverage.node-parent-unknown': '节点 {node} 的上级“{parent}”不存在',
    'coverage.node-cycle': '节点 {node} 的上级关系成环，未归入网格',
    'coverage.node-level-order': '节点 {node}（层级 {level}）不能直接挂在 {parent} 之下',
    'coverage.node-root-level': '节点 {node} 没有上级，但层级 {level} 不是最高层级',
    'coverage.grid-no-lead': '节点 {node} 的岗位 {post} 没有负责人，上级也没有',
    'coverage.grid-no-own-lead': '节点 {node} 的岗位 {post} 须有本级负责人，目前没有',
    'coverage.grid-no-channel': '节点 {node} 的岗位 {post} 有负责人，但没有任何联络渠道',
    'coverage.care-no-volunteer': '{client}：岗位 {post} 没有志愿者',
    'coverage.care-beyond':
      '{client}：岗位 {post} 最近的志愿者 {volunteer} 距离 {distance:meters} 米，不在范围（{radius:raw}）内',
    'coverage.care-full': '{client}：范围内有岗位 {post} 的志愿者 {volunteers} 名，可照护总量 {room}，均已满额',
    'coverage.care-no-place': '{client}：没有位置信息，无法判断岗位 {post} 的志愿者是否可达',
    'coverage.care-shortage': '这 {clients} 户共用 {volunteers} 名志愿者，可照护总量为 {room}，尚缺 {short}',
    'coverage.service-not-offered': '需求 {need}：岗位 {post} 没有人提供服务',
    'coverage.service-not-rostered': '需求 {need}：岗位 {post} 的 {hours} 段排班均未安排此需求',
    'coverage.service-beyond':
      '需求 {need}：岗位 {post} 最近的服务距离 {distance:meters} 米，不在范围（{radius:raw}）内',
    'coverage.service-other-hours': '需求 {need}：范围内有岗位 {post} 的服务 {hours} 段，但时间不合',
    'coverage.service-full': '需求 {need}：范围内有岗位 {post} 的服务 {hours} 段，时长已用完',
    'coverage.service-too-rare': '需求 {need}：应服务 {wanted} 次，只能安排 {got} 次，次数不足',
    'coverage.service-no-place': '需求 {need}：没有位置信息，无法判断岗位 {post} 的服务是否可达',
    'coverage.service-shortage':
      '这 {needs} 项需求共用 {hours} 段服务，共需 {minutes:hours} 小时，只有 {room:hours} 小时，尚缺 {short:hours} 小时',
    'coverage.reach-no-provider': '没有任何服务点',
    'coverage.reach-beyond': '最近的服务点 {provider} 相距 {distance:meters} {unit}，超出范围 {beyond:meters} {unit}',
    'coverage.reach-off-graph': '住户附近 100 米内没有可通行的道路',
    'coverage.reach-no-way': '没有可通行的道路通往任何服务点',
    'coverage.saturated-by-extent':
      '半径 {radius:raw} 不小于社区的跨度 {extent:meters} 米，任何位置都能覆盖全部 {households} 户，此指标没有区分作用，请改用步行路径',
    'coverage.saturated-by-count':
      '全部 {households} 户都在全部 {providers} 个服务点的范围（{radius:raw}）内，此指标没有区分作用',
  },
  en: {
    'coverage.node-level-unknown': 'Node {node} has a level “{level}” that does not exist',
    'coverage.node-parent-unknown': 'Node {node} has a parent “{parent}” that does not exist',
    'coverage.node-cycle': 'Node {node} is its own ancestor and belongs to no grid',
    'coverage.node-level-order': 'Node {node} of level {level} cannot stand directly below {parent}',
    'coverage.node-root-level': 'Node {node} has no parent, but its level {level} is not the highest',
    'coverage.grid-no-lead': 'Node {node} has no lead for post {post}, and no ancestor has one',
    'coverage.grid-no-own-lead': 'Node {node} must have a lead of its own for post {post} and has none',
    'coverage.grid-no-channel': 'Node {node} has a lead for post {post} but no channel by which it is reached',
    'coverage.care-no-volunteer': '{client}: post {post} has no volunteer',
    'coverage.care-beyond':
      '{client}: the nearest volunteer of post {post}, {volunteer}, is {distance:meters} m away, not within reach ({radius:raw})',
    'coverage.care-full':
      '{client}: {volunteers} {volunteers:volunteer|volunteers} of post {post} in reach with room for {room}, all full',
    'coverage.care-no-place':
      '{client}: without a place nobody can tell whether a volunteer of post {post} is in reach',
    'coverage.care-shortage':
      'These {clients} {clients:household|households} share {volunteers} {volunteers:volunteer|volunteers} with room for {room}: {short} short',
    'coverage.service-not-offered': 'Need {need}: nobody offers the service of post {post}',
    'coverage.service-not-rostered': 'Need {need}: none of the {hours} rostered rounds of post {post} includes it',
    'coverage.service-beyond':
      'Need {need}: the nearest service of post {post} is {distance:meters} m away, not within reach ({radius:raw})',
    'coverage.service-other-hours':
      'Need {need}: {hours} {hours:service|services} of post {post} in reach, but at other hours',
    'coverage.service-full': 'Need {need}: {hours} {hours:service|services} of post {post} in reach, all hours used',
    'coverage.service-too-rare': 'Need {need}: too rare, {got} of {wanted} visits',
    'coverage.service-no-place':
      'Need {need}: without a place nobody can tell whether a service of post {post} is in reach',
    'coverage.service-shortage':
      'These {needs} {needs:need|needs} share {hours} {hours:service|services}: {minutes:hours} h wanted, {room:hours} h there, {short:hours} h short',
    'coverage.reach-no-provider': 'There is no provider at all',
    'coverage.reach-beyond':
      'The nearest provider, {provider}, is {distance:meters} {unit} away, {beyond:meters} {unit} beyond the reach',
    'coverage.reach-off-graph': 'No passable way within 100 m of the household',
    'coverage.reach-no-way': 'No passable way leads to any provider',
    'coverage.saturated-by-extent':
      'The radius {radius:raw} spans the whole community ({extent:meters} m): any place reaches all {households} households, the figure tells nothing; use walking paths',
    'coverage.saturated-by-count':
      'All {households} households are in reach of all {providers} providers ({radius:raw}): the figure tells nothing',
  },
};

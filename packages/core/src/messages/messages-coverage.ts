import type { Catalogue } from '@community1373/base/explain';

/** Codes of the gaps of coverages, as summaries of many subjects, and of the changes that close them. */
export type CoverageCode =
  | 'core.grid-no-lead'
  | 'core.grid-no-own-lead'
  | 'core.grid-no-channel'
  | 'core.node-level-unknown'
  | 'core.node-parent-unknown'
  | 'core.node-cycle'
  | 'core.node-level-order'
  | 'core.node-root-level'
  | 'core.care-no-volunteer'
  | 'core.care-beyond'
  | 'core.care-full'
  | 'core.care-no-place'
  | 'core.service-not-offered'
  | 'core.service-not-rostered'
  | 'core.service-beyond'
  | 'core.service-other-hours'
  | 'core.service-full'
  | 'core.service-too-rare'
  | 'core.service-no-place'
  | 'core.suggest-grid'
  | 'core.suggest-personnel'
  | 'core.suggest-personnel-enough'
  | 'core.suggest-service';

/** Texts of {@link CoverageCode}. */
export const coverageTexts: Catalogue<CoverageCode> = {
  'zh-CN': {
    'core.grid-no-lead': '{nodes}等 {count} 处网格缺少负责人，上级也无人负责（涉及{posts}）',
    'core.grid-no-own-lead': '{nodes}等 {count} 处网格尚未配备本级负责人（涉及{posts}）',
    'core.grid-no-channel': '{nodes}等 {count} 处网格没有任何联络渠道，有负责人也联系不上',
    'core.node-level-unknown': '{nodes}等 {count} 处网格的层级不在工作模式之内',
    'core.node-parent-unknown': '{nodes}等 {count} 处网格的上级不存在',
    'core.node-cycle': '{nodes}等 {count} 处网格的上下级关系成环',
    'core.node-level-order': '{nodes}等 {count} 处网格越级挂接',
    'core.node-root-level': '{nodes}等 {count} 处网格没有上级，但不属于最高层级',
    'core.care-no-volunteer': '{post}没有志愿者，{count} 户无人服务',
    'core.care-beyond': '{count} 户周围{way}{radius} 米内没有{post}的志愿者',
    'core.care-full': '{count} 户周围{way}{radius} 米内有{post}的志愿者，但每人 {caseload} 户的名额已满',
    'core.care-no-place': '{count} 户没有位置信息，无法判断{post}的志愿者能否到达',
    'core.service-not-offered': '{count} 项需求无人提供服务（涉及{posts}），缺 {minutes:hours} 小时',
    'core.service-not-rostered': '{count} 项需求在本期没有排到班（涉及{posts}），缺 {minutes:hours} 小时',
    'core.service-beyond': '{count} 项需求在{way}{radius} 米内没有服务（涉及{posts}），缺 {minutes:hours} 小时',
    'core.service-other-hours': '{count} 项需求周围有服务，但时间不合（涉及{posts}），缺 {minutes:hours} 小时',
    'core.service-full': '{count} 项需求周围有服务，但时间已排满（涉及{posts}），缺 {minutes:hours} 小时',
    'core.service-too-rare': '{count} 项需求只满足了一部分，次数不足（涉及{posts}），缺 {minutes:hours} 小时',
    'core.service-no-place': '{count} 项需求没有位置信息（涉及{posts}），缺 {minutes:hours} 小时',
    'core.suggest-grid':
      '补配 {leads} 处岗位负责人、开通 {channels} 处联络渠道后，可达到 {after}/{total}；少一处即达不到',
    'core.suggest-personnel':
      '{post}增加 {added} 名志愿者（每人 {caseload} 户），可达到 {after}/{total}；少一名只到 {less}',
    'core.suggest-personnel-enough':
      '{post}增加 {added} 名志愿者（每人 {caseload} 户），可达到 {after}/{total}，去掉一名只到 {less}；未证明没有更少的办法',
    'core.suggest-service': '{weeks} 周内再安排 {minutes:hours} 小时服务，可满足全部需求；少一分钟即不能全部满足',
  },
  en: {
    'core.grid-no-lead':
      '{count} grid {count:node|nodes} such as {nodes} {count:lacks|lack} a lead, and no ancestor has one ({posts})',
    'core.grid-no-own-lead':
      '{count} grid {count:node|nodes} such as {nodes} {count:lacks a lead of its own|lack a lead of their own} ({posts})',
    'core.grid-no-channel':
      '{count} grid {count:node|nodes} such as {nodes} {count:has no channel: its leads|have no channel: their leads} cannot be reached',
    'core.node-level-unknown':
      '{count} grid {count:node|nodes} such as {nodes} {count:is|are} of a level that the model does not have',
    'core.node-parent-unknown':
      '{count} grid {count:node|nodes} such as {nodes} {count:has|have} a parent that does not exist',
    'core.node-cycle':
      '{count} grid {count:node|nodes} such as {nodes} {count:is its own ancestor|are their own ancestors}',
    'core.node-level-order': '{count} grid {count:node|nodes} such as {nodes} {count:skips|skip} a level',
    'core.node-root-level':
      '{count} grid {count:node|nodes} such as {nodes} {count:has no parent but is|have no parent but are} not of the highest level',
    'core.care-no-volunteer': '{post} has no volunteer: {count} {count:household|households} without anyone',
    'core.care-beyond': '{count} {count:household has|households have} no volunteer of {post} within {radius} m{way}',
    'core.care-full':
      '{count} {count:household has|households have} volunteers of {post} within {radius} m{way}, but all {caseload} places of each are taken',
    'core.care-no-place':
      '{count} {count:household has|households have} no position: nobody can tell whether a volunteer of {post} is in reach',
    'core.service-not-offered': '{count} {count:need|needs} that nobody serves ({posts}): {minutes:hours} h short',
    'core.service-not-rostered':
      '{count} {count:need|needs} not on the roster of this period ({posts}): {minutes:hours} h short',
    'core.service-beyond':
      '{count} {count:need|needs} without a service within {radius} m{way} ({posts}): {minutes:hours} h short',
    'core.service-other-hours':
      '{count} {count:need|needs} with a service near, but at other hours ({posts}): {minutes:hours} h short',
    'core.service-full':
      '{count} {count:need|needs} with a service near whose hours are all used ({posts}): {minutes:hours} h short',
    'core.service-too-rare':
      '{count} {count:need|needs} met in part only, too rarely ({posts}): {minutes:hours} h short',
    'core.service-no-place': '{count} {count:need|needs} without a position ({posts}): {minutes:hours} h short',
    'core.suggest-grid':
      'Naming {leads} {leads:lead|leads} and opening {channels} {channels:channel|channels} gives {after} of {total}; one less does not',
    'core.suggest-personnel':
      '{added} more {added:volunteer|volunteers} in {post} with {caseload} {caseload:household|households} each give {after} of {total}; one less gives {less}',
    'core.suggest-personnel-enough':
      '{added} more {added:volunteer|volunteers} in {post} with {caseload} {caseload:household|households} each give {after} of {total}, without one of them {less}; that no fewer would do is not proven',
    'core.suggest-service': '{minutes:hours} more hours in {weeks} weeks meet every need; one minute less does not',
  },
};

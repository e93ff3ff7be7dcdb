import type { Pairs } from './columns';

/** 网格一览的文字。 */
export const gridTexts = {
  'view.reach': ['覆盖', 'Coverage'],
  'view.grid': ['网格', 'Grid'],
  'view.roster': ['排班', 'Roster'],
  'view.costs': ['费用', 'Costs'],
  'view.failed': ['暂时无法回答', 'No answer just now'],
  'grid.title': ['每个网格由谁负责', 'Who answers for each part of the grid'],
  'grid.lead': [
    '自社区到单元逐级列出七岗的负责人：本级自有、由上级兼管，或者空缺。点开空缺可看原因。',
    'From the community down to the entrance: for each post a lead of its own, one of a level above, or none. Open a gap to see why.',
  ],
  'grid.table': ['网格岗位表', 'Node × post table'],
  'grid.node': ['网格', 'Node'],
  'grid.sum': ['已覆盖 / 应覆盖', 'Covered / required'],
  'grid.expand': ['展开{name}', 'Expand {name}'],
  'grid.show': ['显示', 'Show'],
  'grid.show-tree': ['树形', 'Tree'],
  'grid.show-all': ['全部展开', 'Everything'],
  'grid.show-gaps': ['只看空缺', 'Gaps only'],
  'grid.no-gaps': ['没有空缺。', 'There is no gap.'],
  'grid.direct': ['本级负责人', 'Lead of its own'],
  'grid.inherited': ['由上级兼管', 'Lead of a level above'],
  'grid.missing': ['无负责人', 'No lead'],
  'grid.unreachable': ['联系不上', 'Cannot be reached'],
  'grid.notRequired': ['不作要求', 'Not required'],
  'grid.by': ['{state}：{volunteer}', '{state}: {volunteer}'],
  'grid.by-from': ['{state}：{volunteer}（{from}）', '{state}: {volunteer} ({from})'],
  'grid.colon': ['：', ': '],
  'grid.choose': ['点选表中标记，可看是谁或为何空缺。', 'Choose a mark to see who it is, or why it is a gap.'],
} as const satisfies Pairs;

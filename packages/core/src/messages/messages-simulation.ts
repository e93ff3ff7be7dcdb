import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes of the problems of a simulation's input, or of the assumptions for a scenario. */
export type SimulationCode =
  | 'core.simulation-duplicate'
  | 'core.simulation-unknown-demand'
  | 'core.simulation-unserved'
  | 'core.simulation-reversed'
  | 'core.simulation-duty-overlap'
  | 'core.simulation-absence'
  | 'core.simulation-size'
  | 'core.simulation-servers'
  | 'core.simulation-runs'
  | 'core.simulation-post'
  | 'core.simulation-nothing';

/** Texts of {@link SimulationCode}. */
export const simulationTexts: DiagnosticCatalogue<SimulationCode> = {
  'zh-CN': {
    'core.simulation-duplicate': '需求编号“{id}”重复',
    'core.simulation-duplicate/fix': '请为其中一类需求另编编号',
    'core.simulation-unknown-demand': '服务人员所服务的“{id}”不在需求之列',
    'core.simulation-unknown-demand/fix': '请改为已列出的需求编号，或补列这一类需求',
    'core.simulation-unserved': '没有人服务“{id}”这一类需求，将一直等候',
    'core.simulation-unserved/fix': '请安排服务人员，或删除这一类需求',
    'core.simulation-reversed': '起止颠倒：从 {from} 到 {to}',
    'core.simulation-reversed/fix': '请使起点不大于终点；值班时段的起点应小于终点，跨周的请分成两段',
    'core.simulation-duty-overlap': '值班时段重叠：{from} 至 {to}（自周一零时起的分钟数）',
    'core.simulation-duty-overlap/fix': '请合并或调整重叠的时段',
    'core.simulation-absence': '缺勤比例最高达 {share:percent}，不得超过 {most:percent}',
    'core.simulation-absence/fix': '请降低缺勤比例或季节系数；长期不在的人请从名单中去掉',
    'core.simulation-size': '每次模拟约有 {demands} 项需求，最多 {most} 项',
    'core.simulation-size/fix': '请缩短周数，或减少需求',
    'core.simulation-servers': '服务人员共 {servers} 个，最多 {most} 个',
    'core.simulation-servers/fix': '请减少人数，或分片区模拟',
    'core.simulation-runs': '模拟次数应为 1 至 {most} 的整数',
    'core.simulation-runs/fix': '请改为 1 至 {most} 的整数，一般 200 次以上',
    'core.simulation-post': '工作模式中没有岗位“{post}”',
    'core.simulation-post/fix': '请改为工作模式中的岗位',
    'core.simulation-nothing': '情景中没有可以模拟的需求',
    'core.simulation-nothing/fix': '请先登记需求，或在假设中列出随机发生的需求',
  },
  en: {
    'core.simulation-duplicate': 'The demand “{id}” is listed twice',
    'core.simulation-duplicate/fix': 'Give one of the two another id',
    'core.simulation-unknown-demand': '“{id}”, which is served, is not among the demands',
    'core.simulation-unknown-demand/fix': 'Use the id of a listed demand, or list this one',
    'core.simulation-unserved': 'Nobody serves the demand “{id}”: it will wait for ever',
    'core.simulation-unserved/fix': 'Let someone serve it, or remove it',
    'core.simulation-reversed': 'The span is reversed: from {from} to {to}',
    'core.simulation-reversed/fix':
      'Let the beginning be no greater than the end; a duty begins before it ends, and one across the end of the week is two',
    'core.simulation-duty-overlap': 'Duties overlap: {from} to {to} (minutes from Monday 00:00)',
    'core.simulation-duty-overlap/fix': 'Join the overlapping duties, or change one',
    'core.simulation-absence': 'Absence reaches {share:percent}; at most {most:percent} is allowed',
    'core.simulation-absence/fix': 'Lower the share or its factors; take people who are away for long off the list',
    'core.simulation-size': 'A run has about {demands} demands; at most {most} are allowed',
    'core.simulation-size/fix': 'Simulate fewer weeks or fewer demands',
    'core.simulation-servers': 'There are {servers} servers; at most {most} are allowed',
    'core.simulation-servers/fix': 'Take fewer people, or simulate part by part',
    'core.simulation-runs': 'The number of runs is a whole number from 1 to {most}',
    'core.simulation-runs/fix': 'Choose a whole number from 1 to {most}; usually 200 or more',
    'core.simulation-post': 'The work model has no post “{post}”',
    'core.simulation-post/fix': 'Use a post of the work model',
    'core.simulation-nothing': 'The scenario has no demand to simulate',
    'core.simulation-nothing/fix': 'Record needs first, or name demands that arrive by chance in the assumptions',
  },
};

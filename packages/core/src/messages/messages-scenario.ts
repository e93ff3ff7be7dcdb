import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes of the problems between the parts of a scenario. */
export type ScenarioCode =
  | 'core.version'
  | 'core.parse-stopped'
  | 'core.unknown-post'
  | 'core.unknown-place'
  | 'core.unknown-household'
  | 'core.unknown-shift'
  | 'core.unknown-volunteer'
  | 'core.unknown-group'
  | 'core.served-by-unknown'
  | 'core.duplicate-id'
  | 'core.calendar-short';

/** Texts of {@link ScenarioCode}. */
export const scenarioTexts: DiagnosticCatalogue<ScenarioCode> = {
  'zh-CN': {
    'core.version': '情景文件的版本号 {version:raw} 不受支持',
    'core.version/fix': '请使用版本 {supported:raw} 的文件，或升级本软件',
    'core.parse-stopped': '读取已提前结束',
    'core.parse-stopped/fix': '请重新读取，并等待完成',
    'core.unknown-post': '工作模式中没有岗位“{post}”',
    'core.unknown-post/fix': '请改为工作模式中的岗位，或先在工作模式中增设该岗位',
    'core.unknown-place': '社区中没有网格节点“{place}”',
    'core.unknown-place/fix': '请改为已有的网格节点编号',
    'core.unknown-household': '社区中没有住户“{household}”',
    'core.unknown-household/fix': '请核对住户编号，或删除此条',
    'core.unknown-shift': '排班中没有班次“{shift}”',
    'core.unknown-shift/fix': '请删除此条安排，或重新排班',
    'core.unknown-volunteer': '社区中没有志愿者“{volunteer}”',
    'core.unknown-volunteer/fix': '该志愿者的岗次将视为空缺；请重新排班',
    'core.unknown-group': '工作模式中没有人群“{group}”',
    'core.unknown-group/fix': '请改为工作模式中的人群',
    'core.served-by-unknown': '社区中没有志愿者“{volunteer}”，其服务记录照常保留',
    'core.served-by-unknown/fix': '如系编号有误，请更正；如已退出，可不处理',
    'core.duplicate-id': '编号“{id}”重复',
    'core.duplicate-id/fix': '请为其中一条另编编号',
    'core.calendar-short': '日历“{calendar}”（{from} 至 {to}）没有覆盖整个排班期（至 {end}）',
    'core.calendar-short/fix': '请换用覆盖整个排班期的日历',
  },
  en: {
    'core.version': 'The version {version:raw} of the scenario is not supported',
    'core.version/fix': 'Use a document of version {supported:raw}, or a later release of this software',
    'core.parse-stopped': 'Reading was ended early',
    'core.parse-stopped/fix': 'Read the scenario again and let it finish',
    'core.unknown-post': 'The work model has no post “{post}”',
    'core.unknown-post/fix': 'Use a post of the work model, or add this one to it first',
    'core.unknown-place': 'The community has no grid node “{place}”',
    'core.unknown-place/fix': 'Use the id of a node that exists',
    'core.unknown-household': 'The community has no household “{household}”',
    'core.unknown-household/fix': 'Check the household’s id, or delete the entry',
    'core.unknown-shift': 'The roster has no shift “{shift}”',
    'core.unknown-shift/fix': 'Delete this assignment, or plan the roster again',
    'core.unknown-volunteer': 'The community has no volunteer “{volunteer}”',
    'core.unknown-volunteer/fix': 'Their places count as open; plan the roster again',
    'core.unknown-group': 'The work model has no group “{group}”',
    'core.unknown-group/fix': 'Use a group of the work model',
    'core.served-by-unknown': 'The community has no volunteer “{volunteer}”; the hours they served are kept',
    'core.served-by-unknown/fix': 'Correct the id if it is mistyped; leave it if they have left',
    'core.duplicate-id': 'The id “{id}” occurs twice',
    'core.duplicate-id/fix': 'Give one of the two another id',
    'core.calendar-short': 'The calendar “{calendar}” ({from} to {to}) does not cover the whole period (to {end})',
    'core.calendar-short/fix': 'Use a calendar that covers the whole period',
  },
};

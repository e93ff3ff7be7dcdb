import type { Catalogue } from '@community1373/base/explain';
import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes of the consequences of a model change for a document. */
export type AdaptationCode =
  | 'core.adapt-renamed'
  | 'core.adapt-mapped'
  | 'core.adapt-dropped'
  | 'core.adapt-gone'
  | 'core.adapt-lifted'
  | 'core.adapt-filled'
  | 'core.adapt-level-lacks'
  | 'core.adapt-lead-wanted'
  | 'core.adapt-coverage-added'
  | 'core.adapt-coverage-removed'
  | 'core.adapt-coverage-changed'
  | 'core.adapt-roster-stale';

/** Codes of the problems that prevent model changes. */
export type AdaptationProblem =
  | 'core.adapt-unknown'
  | 'core.adapt-to-itself'
  | 'core.adapt-other-id'
  | 'core.adapt-fill';

/** Texts of {@link AdaptationCode}. */
export const adaptationTexts: Catalogue<AdaptationCode> = {
  'zh-CN': {
    'core.adapt-renamed': '“{id}”改为“{to}”：{count} 处随之改写',
    'core.adapt-mapped': '“{id}”取消，{count} 处改指“{to}”',
    'core.adapt-dropped': '“{id}”取消，{count} 处引用随之删去；如需保留，请指明改归哪一个',
    'core.adapt-gone': '“{id}”取消，{count} 条记录无所依附，随之删去；如需保留，请指明改归哪一个',
    'core.adapt-lifted': '层级“{id}”取消，{count} 个节点撤销，其下的节点、户室和人员改属上一级',
    'core.adapt-filled': '层级“{id}”增设，补建 {count} 个节点，名称待核',
    'core.adapt-level-lacks': '层级“{id}”增设而不可省略，{count} 处缺少这一级的节点；请补建（fill），或设为可省略',
    'core.adapt-lead-wanted': '“{level}”一级新要求“{post}”的负责人，{count} 个节点尚未设',
    'core.adapt-coverage-added': '新增覆盖“{coverage}”，评估中将多一项指标',
    'core.adapt-coverage-removed': '取消覆盖“{coverage}”，评估中不再有这一项指标',
    'core.adapt-coverage-changed': '覆盖“{coverage}”的要求或达标线改变，前后数值不可直接比较',
    'core.adapt-roster-stale': '排班所依据的情况已有变化，原排班将标为过期',
  },
  en: {
    'core.adapt-renamed': '“{id}” becomes “{to}”: {count} {count:place is|places are} rewritten',
    'core.adapt-mapped': '“{id}” goes: {count} {count:place points|places point} to “{to}” instead',
    'core.adapt-dropped':
      '“{id}” goes, and with it {count} {count:reference|references}; say where they go (mapTo) to keep them',
    'core.adapt-gone':
      '“{id}” goes, and with it {count} {count:record that cannot|records that cannot} stand without it; say where they go (mapTo) to keep them',
    'core.adapt-lifted':
      'The level “{id}” goes: {count} {count:node is|nodes are} taken out, and what hangs on them hangs on their parents',
    'core.adapt-filled': 'The level “{id}” is new: {count} {count:node is|nodes are} put in, their names to be checked',
    'core.adapt-level-lacks':
      'The level “{id}” is new and not optional: {count} {count:place lacks|places lack} a node of it; put nodes in (fill), or make it optional',
    'core.adapt-lead-wanted':
      'The level “{level}” now asks for a lead of the post “{post}”: {count} {count:node has|nodes have} none',
    'core.adapt-coverage-added': 'The coverage “{coverage}” is new: the assessment has one figure more',
    'core.adapt-coverage-removed': 'The coverage “{coverage}” goes: the assessment has one figure less',
    'core.adapt-coverage-changed':
      'What the coverage “{coverage}” asks has changed: its figures before and after do not compare',
    'core.adapt-roster-stale': 'What the roster was made from has changed: it will be marked stale',
  },
};

/** Texts of {@link AdaptationProblem}. */
export const adaptationProblemTexts: DiagnosticCatalogue<AdaptationProblem> = {
  'zh-CN': {
    'core.adapt-unknown': '工作模式的“{list}”中没有“{id}”',
    'core.adapt-unknown/fix': '请改为已有的编号：{known}',
    'core.adapt-to-itself': '“{id}”不能改归自己',
    'core.adapt-to-itself/fix': '请指明另一个编号，或去掉 mapTo',
    'core.adapt-other-id': '“{id}”已在“{list}”中',
    'core.adapt-other-id/fix': '请换一个编号，或改用“change”修改原有的一项',
    'core.adapt-fill': '只有层级才能补建节点（fill）',
    'core.adapt-fill/fix': '请去掉 fill',
  },
  en: {
    'core.adapt-unknown': 'The list “{list}” of the work model has no “{id}”',
    'core.adapt-unknown/fix': 'Use an id that it has: {known}',
    'core.adapt-to-itself': '“{id}” cannot go to itself',
    'core.adapt-to-itself/fix': 'Name another id, or leave mapTo out',
    'core.adapt-other-id': 'The list “{list}” has “{id}” already',
    'core.adapt-other-id/fix': 'Choose another id, or change the element that is there (“change”)',
    'core.adapt-fill': 'Only a level can be filled with nodes (fill)',
    'core.adapt-fill/fix': 'Leave fill out',
  },
};

import { type DiagnosticCatalogue, schemaCatalogue, type SchemaCode } from '@community1373/base/diagnostics';
import { createExplainer, type Explain, mergeCatalogues } from '@community1373/base/explain';
import { type DivisionProblem, divisionTexts } from './messages-division';

type OwnCode =
  | 'model.duplicate-id'
  | 'model.reserved-id'
  | 'model.unknown-term'
  | 'model.repeated-value'
  | 'model.slogan-count'
  | 'model.slogan-digits'
  | 'model.level-count'
  | 'model.age-reversed'
  | 'model.age-overlap'
  | 'model.division-code'
  | 'model.time-zone'
  | 'model.empty-list'
  | 'model.unknown-record'
  | 'model.no-root'
  | 'model.several-roots'
  | 'model.root-level'
  | 'model.cycle'
  | 'model.level-order'
  | 'model.level-skipped'
  | 'model.dwelling-level'
  | 'model.lead-level'
  | 'model.lead-post'
  | 'model.position-swapped'
  | 'model.position-far'
  | 'model.hours-reversed'
  | 'model.hours-overlap'
  | 'model.ownership-reversed'
  | 'model.ownership-twice'
  | 'model.shares-not-whole';

/** Codes for problems of a work model, a community or a list of divisions: those of the schema, and those of the contents (`model.*`). */
export type ModelCode = SchemaCode | OwnCode | DivisionProblem;

const ownCatalogue: DiagnosticCatalogue<OwnCode> = {
  'zh-CN': {
    'model.duplicate-id': '编号“{id}”重复，已用于 {first}',
    'model.duplicate-id/fix': '请为其中一条换一个编号，或删除重复的一条',
    'model.reserved-id': '编号“{id}”是程序的保留名称',
    'model.reserved-id/fix': '请换一个编号',
    'model.unknown-term': '工作模式中没有编号为“{id}”的{term}',
    'model.unknown-term/fix': '请改为工作模式已有的{term}（{known}），或先在工作模式中增加',
    'model.repeated-value': '“{id}”在同一列表中出现多次',
    'model.repeated-value/fix': '请只保留一个',
    'model.slogan-count': '简称中{term}记为 {count} 个，实际列出 {actual} 个',
    'model.slogan-count/fix': '请把数目改为 {actual}，或补齐、删减{term}；数目不定的写 N',
    'model.slogan-digits': '简称“{label}”中的数字与各部分的数目（{counts}）不一致',
    'model.slogan-digits/fix': '请使简称中的数字依次为 {counts}，或修改各部分的数目与次序',
    'model.level-count': '网格共 {count} 级，应为 {least} 至 {most} 级',
    'model.level-count/fix': '请把层级增减到 {least} 至 {most} 级；住房另行登记，不算一级',
    'model.age-reversed': '年龄段颠倒：从 {from} 岁到 {to} 岁',
    'model.age-reversed/fix': '请使起始年龄不大于截止年龄；不设上限的不填截止年龄',
    'model.age-overlap': '“{group}”与“{other}”的年龄段重叠',
    'model.age-overlap/fix': '请调整起止年龄，使每个年龄只属于一个年龄段（起止年龄都包括在内）',
    'model.division-code': '统计用区划代码应为 12 位数字的文本',
    'model.division-code/fix':
      '请填写加引号的 12 位代码：省 2 位、市 2 位、县 2 位、街道 3 位、社区 3 位；不知道的请删除此项',
    'model.time-zone': '时区应为 IANA 名称',
    'model.time-zone/fix': '请填写“洲/城市”形式的 IANA 时区名称，中国内地填 Asia/Shanghai',
    'model.empty-list': '“{list}”为空：{effect}',
    'model.empty-list/fix': '请补录{list}，或确认暂不使用相关结果',
    'model.unknown-record': '引用的{record}“{id}”不存在',
    'model.unknown-record/fix': '请改为已有{record}的编号，或补录这一条',
    'model.no-root': '网格没有根节点',
    'model.no-root/fix': '请登记一个最高一级的节点，其上级（parentId）填 null',
    'model.several-roots': '网格有多个根节点，“{first}”已是根节点',
    'model.several-roots/fix': '请填写该节点的上级（parentId），只保留一个根节点',
    'model.root-level': '根节点属于“{level}”一级，应为“{expected}”一级',
    'model.root-level/fix': '请把根节点改为“{expected}”一级，或补录上级节点',
    'model.cycle': '{count} 个节点互为上级，形成循环：{members}',
    'model.cycle/fix': '请修改其中一个节点的上级（parentId），使其指向循环以外的节点',
    'model.level-order': '“{level}”一级的节点不能位于“{parentLevel}”一级的节点之下',
    'model.level-order/fix': '请改正该节点的层级，或改为更高一级的上级节点',
    'model.level-skipped': '“{level}”一级的节点直接位于“{parentLevel}”一级之下，缺少“{skipped}”一级',
    'model.level-skipped/fix': '请补录“{skipped}”一级的节点，或在工作模式中把该级设为可省略',
    'model.dwelling-level': '户室或其他专有部分登记在“{level}”一级，应登记在“{expected}”一级',
    'model.dwelling-level/fix': '请改为“{expected}”一级节点的编号',
    'model.lead-level': '“{title}”应设在“{expected}”一级，该节点属于“{level}”一级',
    'model.lead-level/fix': '请改为“{expected}”一级的节点，或改用本级的负责人名称',
    'model.lead-post': '志愿者“{volunteer}”不在“{post}”，却负责该岗位',
    'model.lead-post/fix': '请为该志愿者增加这一岗位，或改由在岗的志愿者负责',
    'model.position-swapped': '经度和纬度可能写反了',
    'model.position-swapped/fix': '坐标应为［经度, 纬度］，请核对后改为 [{longitude:raw}, {latitude:raw}]',
    'model.position-far': '坐标距本社区中心约 {meters:meters} 米，远离其他地点',
    'model.position-far/fix': '请核对坐标是否录错，或是否用了其他坐标系（应为 WGS 84）',
    'model.hours-reversed': '时段颠倒：从 {from} 到 {to}',
    'model.hours-reversed/fix': '请使结束时间晚于开始时间；跨过午夜的请分成两段，前一段到 24:00 为止',
    'model.hours-overlap': '同一天的时段重叠：{from}–{to} 与 {otherFrom}–{otherTo}',
    'model.hours-overlap/fix': '请合并或调整这两个时段',
    'model.ownership-reversed': '产权起止日期颠倒：从 {from} 到 {until}',
    'model.ownership-reversed/fix': '请使终止日期不早于起始日期；至今有效的不填终止日期',
    'model.ownership-twice': '“{owner}”对“{unit}”的产权与“{other}”在时间上重叠',
    'model.ownership-twice/fix': '请合并为一条，或更正起止日期',
    'model.shares-not-whole': '“{unit}”在 {day} 的产权份额合计为 {sum}，不等于 1',
    'model.shares-not-whole/fix': '请按不动产登记簿更正各共有人的份额和起止日期',
  },
  en: {
    'model.duplicate-id': 'The id “{id}” is repeated; {first} has it already',
    'model.duplicate-id/fix': 'Give one of the two another id, or remove the repeated one',
    'model.reserved-id': 'The id “{id}” is a reserved name of programs',
    'model.reserved-id/fix': 'Choose another id',
    'model.unknown-term': 'The work model has no {term} with the id “{id}”',
    'model.unknown-term/fix': 'Use a {term} of the work model ({known}), or add this one to the work model first',
    'model.repeated-value': '“{id}” appears more than once in one list',
    'model.repeated-value/fix': 'Keep it once',
    'model.slogan-count': 'The slogan counts {count} for “{term}”, but {actual} {actual:is|are} listed',
    'model.slogan-count/fix':
      'Change the count to {actual}, or add or remove items of “{term}”; write N for an open count',
    'model.slogan-digits': 'The digits in the slogan “{label}” differ from the counts of its parts ({counts})',
    'model.slogan-digits/fix':
      'Let the digits in the slogan be {counts} in this order, or change the counts or the order of the parts',
    'model.level-count': 'The grid has {count} {count:level|levels}; {least} to {most} are expected',
    'model.level-count/fix':
      'Add or remove levels until there are {least} to {most}; dwellings are recorded apart and are no level',
    'model.age-reversed': 'The ages are reversed: from {from} to {to}',
    'model.age-reversed/fix':
      'Let the first age be no greater than the last; leave the last age out where there is no limit',
    'model.age-overlap': 'The ages of “{group}” and “{other}” overlap',
    'model.age-overlap/fix':
      'Change the ages so that each age belongs to one group (first and last age are both included)',
    'model.division-code': 'A statistical division code is a text of 12 digits',
    'model.division-code/fix':
      'Give the 12 digits in quotation marks: province 2, city 2, county 2, sub-district 3, community 3; remove the code if it is not known',
    'model.time-zone': 'The IANA name of a time zone is expected',
    'model.time-zone/fix': 'Give an IANA name such as Asia/Shanghai (used for all of mainland China)',
    'model.empty-list': '“{list}” is empty: {effect}',
    'model.empty-list/fix': 'Add to “{list}”, or do without the results that need them',
    'model.unknown-record': 'The {record} “{id}” that is referred to does not exist',
    'model.unknown-record/fix': 'Use the id of an existing {record}, or add this one',
    'model.no-root': 'The grid has no root node',
    'model.no-root/fix': 'Add one node of the topmost level, with null as its parent (parentId)',
    'model.several-roots': 'The grid has several root nodes; “{first}” is one already',
    'model.several-roots/fix': 'Give this node its parent (parentId), so that one root node remains',
    'model.root-level': 'The root node is of the level “{level}”; “{expected}” is expected',
    'model.root-level/fix': 'Make the root node one of the level “{expected}”, or add the nodes above it',
    'model.cycle': '{count} {count:node is its own parent|nodes are above one another}, in a cycle: {members}',
    'model.cycle/fix': 'Change the parent (parentId) of one of them to a node outside the cycle',
    'model.level-order': 'A node of the level “{level}” cannot stand below one of the level “{parentLevel}”',
    'model.level-order/fix': 'Correct the level of the node, or choose a parent of a higher level',
    'model.level-skipped':
      'A node of the level “{level}” stands directly below the level “{parentLevel}”; the level “{skipped}” is missing',
    'model.level-skipped/fix': 'Add the node of the level “{skipped}”, or make this level optional in the work model',
    'model.dwelling-level': 'The unit is recorded at the level “{level}”; it belongs to the level “{expected}”',
    'model.dwelling-level/fix': 'Give the id of a node of the level “{expected}”',
    'model.lead-level': 'The title “{title}” belongs to the level “{expected}”; the node is of the level “{level}”',
    'model.lead-level/fix': 'Choose a node of the level “{expected}”, or a title of the node’s own level',
    'model.lead-post': 'The volunteer “{volunteer}” leads the post “{post}” without serving in it',
    'model.lead-post/fix': 'Add the post to the volunteer, or let a volunteer of the post lead it',
    'model.position-swapped': 'Longitude and latitude seem to be swapped',
    'model.position-swapped/fix':
      'A position is [longitude, latitude]: check it and write [{longitude:raw}, {latitude:raw}]',
    'model.position-far':
      'The position is about {meters:meters} m from the middle of the community, far from all other places',
    'model.position-far/fix': 'Check for a slip of the pen, or for another coordinate system (WGS 84 is expected)',
    'model.hours-reversed': 'The hours are reversed: from {from} to {to}',
    'model.hours-reversed/fix':
      'Let the end be later than the beginning; split hours that cross midnight in two, the first until 24:00',
    'model.hours-overlap': 'Hours of the same day overlap: {from}–{to} and {otherFrom}–{otherTo}',
    'model.hours-overlap/fix': 'Join the two, or change one',
    'model.ownership-reversed': 'The ownership ends before it begins: from {from} to {until}',
    'model.ownership-reversed/fix': 'Let the last day be no earlier than the first; leave it out while it goes on',
    'model.ownership-twice': 'The ownership of “{unit}” by “{owner}” overlaps with “{other}”',
    'model.ownership-twice/fix': 'Join the two into one, or correct their days',
    'model.shares-not-whole': 'The shares of “{unit}” on {day} sum to {sum}, not to 1',
    'model.shares-not-whole/fix': 'Correct the shares of the co-owners, and their days, by the registry',
  },
};

/** Texts of {@link ModelCode} in both languages: the problem, and under `<code>/fix` the fix. */
export const modelCatalogue: DiagnosticCatalogue<ModelCode> = mergeCatalogues(
  schemaCatalogue,
  mergeCatalogues(ownCatalogue, divisionTexts),
);

/**
 * Formats a problem of a work model or a community as text.
 *
 * @example
 * import { explain } from '@community1373/model';
 * explain({ code: 'model.several-roots', params: { first: 'root' } }, 'en'); // => 'The grid has several root nodes; “root” is one already'
 */
export const explain: Explain<ModelCode | `${ModelCode}/fix`> = createExplainer(modelCatalogue);

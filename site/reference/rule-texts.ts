import { type LocalText, text } from './text';

/** The meaning of a field and, where it may be left out, what then holds. */
export interface FieldText {
  readonly means: LocalText;
  readonly absent?: LocalText;
}

export const field = (zh: string, en: string, absentZh?: string, absentEn?: string): FieldText => ({
  means: text(zh, en),
  ...(absentZh === undefined || absentEn === undefined ? {} : { absent: text(absentZh, absentEn) }),
});

/** Fields of every roster rule. */
export const ruleHeadTexts: Readonly<Record<string, FieldText>> = {
  id: field('规则编号，违反时据此指明', 'id of the rule, by which a violation names it'),
  weight: field(
    '`hard` 绝不因安排而违反；数字为每违反一个单位的代价',
    '`hard` is never broken by an assignment; a number is the cost of each unit broken',
  ),
  people: field('适用的人员编号', 'ids of the people to whom it applies', '全部人员', 'all people'),
  posts: field('适用的岗位编号', 'ids of the posts to which it applies', '全部岗位', 'all posts'),
  shifts: field('适用的班次编号', 'ids of the shifts to which it applies', '全部班次', 'all shifts'),
  types: field('适用的班种', 'types of shifts to which it applies', '全部班种', 'all types'),
  source: field(
    '来源：法规、合同或决定；只显示，不参与计算',
    'source: a regulation, a contract, a decision; shown, never evaluated',
    '不注明',
    'none stated',
  ),
};

/** Fields of single roster rules, by kind and field. */
export const rosterRuleTexts: Readonly<Record<string, FieldText>> = {
  'travel.metersPerMinute': field('步行速度，米/分钟', 'walking speed in metres per minute'),
  'travel.legs': field(
    '已知的两地步行分钟数',
    'known walking minutes between places',
    '按直线距离计算',
    'by the straight distance',
  ),
  'rest.minutes': field('两个班次之间至少间隔的分钟数', 'least minutes between two shifts'),
  'load.per': field('每天、每周（周一至周日）或整个排班期', 'in a day, a week (Monday to Sunday) or the whole period'),
  'load.of': field('计分钟还是计班次', 'minutes or shifts are counted'),
  'load.max': field(
    '上限；`own` 为本人的 `maxMinutesPerWeek`',
    'most; `own` is the person’s `maxMinutesPerWeek`',
    '无上限（`max` 与 `min` 至少写一项）',
    'no most (give `max` or `min`)',
  ),
  'load.min': field('下限', 'least', '无下限', 'no least'),
  'consecutive.days': field('数服务的日子还是休息的日子', 'days served or days off are counted'),
  'consecutive.min': field('连续天数下限', 'least days in a row', '无下限', 'no least'),
  'consecutive.max': field(
    '连续天数上限；`1` 即绝不连续两天',
    'most days in a row; `1` means never two days running',
    '无上限（`max` 与 `min` 至少写一项）',
    'no most (give `max` or `min`)',
  ),
  'weekends.max': field('至多几个周末', 'most weekends'),
  'succession.after': field('前一天的班种', 'type of the shift on the day before'),
  'succession.forbidden': field('次日不得上的班种', 'types forbidden on the day after'),
  'mix.skill': field('视为有经验的技能', 'skill that makes experienced', '不按技能', 'no skill does'),
  'mix.pastShifts': field(
    '以往多少个班次起视为有经验',
    'number of past shifts that makes experienced',
    '不按以往班次',
    'past shifts do not',
  ),
  'mix.least': field('至少几名有经验的人', 'least experienced people', '1', '1'),
  'distance.meters': field('距住处的直线米数上限', 'most straight metres from home'),
  'request.requests': field(
    '申请：人员、班次、要（`on`）或不要（`off`）、`units` 单位数（缺省 1）',
    'requests: person, shift, wanted (`on`) or not (`off`), `units` (1 unless given)',
  ),
  'cover.level': field(
    '与班次的 `minimum`、`wanted` 或 `maximum` 相比',
    'compared with the shift’s `minimum`, `wanted` or `maximum`',
  ),
  'fairness.of': field('负担按班次计，或按半小时计', 'load in shifts, or in half hours begun'),
};

/** Fields of cost rules, by kind and field. */
export const costRuleTexts: Readonly<Record<string, FieldText>> = {
  'floor.table': field(
    '系数表：编号、来源、确定程度、各层系数（百分之一）',
    'table of coefficients: id, source, certainty, hundredths for each floor',
  ),
  'floor.timesArea': field(
    '系数再乘以面积',
    'the coefficient is multiplied by the area',
    '`false`，只用系数',
    '`false`, the coefficient alone',
  ),
  'network.solution': field(
    '`shapley` 各段由使用者分担；`sequential` 各段由其后最近的使用者承担；`nucleolus` 使最不满意的一组尽量满意',
    '`shapley`: each segment by its users; `sequential`: by the nearest users beyond it; `nucleolus`: the least content group is as content as can be',
  ),
  'network.weightedBy': field(
    '`shapley` 下一段的使用者按什么分担',
    'under `shapley`, the measure by which users share a segment',
    '平均',
    'equally',
  ),
  'fixed.amounts': field('各户定额，分', 'amount of each household, in fen'),
  'fixed.rest': field(
    '其余住户的规则',
    'rule for the others',
    '定额须等于全部费用',
    'the amounts must make up the whole cost',
  ),
  'blend.parts': field('各部分：整数权重 `weight` 与规则 `rule`', 'parts: a whole `weight` and a `rule`'),
};

/** Fields of metrics, by kind and field; metrics have no schema, so that the types of the library hold these names. */
export const metricTexts: Readonly<Record<string, FieldText>> = {
  'straight.detour': field(
    '直线距离乘以的绕行系数，至少为 1（城镇常用 1.3）',
    'detour factor, at least 1, by which the straight line is multiplied (1.3 is common in towns)',
    '1',
    '1',
  ),
  'paths.graph': field('`parseWalkingGraph` 读出的步行路网', 'walking graph, read by `parseWalkingGraph`'),
  'paths.mobility': field(
    '`able` 正常步行、`slow` 慢行、`wheelchair` 轮椅，或自定的速度与限制',
    '`able`, `slow`, `wheelchair`, or a speed and limits of your own',
  ),
  'paths.measure': field(
    '`length` 按米，半径为米；`time` 按秒，半径为秒',
    '`length`: metres, the radius too; `time`: seconds, the radius too',
  ),
  'paths.walk': field(
    '步行方向：`toHousehold` 或 `toProvider`（上坡较慢）',
    'direction: `toHousehold` or `toProvider` (uphill is slower)',
    '`toHousehold`',
    '`toHousehold`',
  ),
};

/** Fields of the requirements of a coverage, by kind and field. */
export const requirementTexts: Readonly<Record<string, FieldText>> = {
  'volunteer-in-reach.postId': field('志愿者所在的岗位', 'post of the volunteers'),
  'volunteer-in-reach.radiusMeters': field(
    '志愿者距住户最远多少米',
    'farthest that a volunteer is from the household, in metres',
  ),
  'volunteer-in-reach.caseload': field('一名志愿者可照护的户数', 'households that one volunteer can care for'),
  'rostered-hours.radiusMeters': field(
    '服务距住户最远多少米',
    'farthest that a service is from the household, in metres',
  ),
};

/** Values of the fields of metrics. */
export const metricValues: Readonly<Record<string, LocalText>> = {
  'straight.detour': text('数 ≥ 1', 'number ≥ 1'),
  'paths.graph': text('路网', 'graph'),
  'paths.mobility': text('`able`、`slow`、`wheelchair` 或对象', '`able`, `slow`, `wheelchair` or object'),
  'paths.measure': text('`length`、`time`', '`length`, `time`'),
  'paths.walk': text('`toHousehold`、`toProvider`', '`toHousehold`, `toProvider`'),
};

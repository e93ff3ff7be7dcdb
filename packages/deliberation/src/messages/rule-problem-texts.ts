import type { RuleProblem, TextPairs } from './codes';

/** Texts of each problem of a rule, a workflow, a levy or the works, and under `/fix` how to fix it; zh-CN first. */
export const ruleProblems: TextPairs<RuleProblem | `${RuleProblem}/fix`> = {
  'deliberation.rule-empty': ['“{rule}”没有任何通过条件', '{rule} has nothing to decide by'],
  'deliberation.rule-empty/fix': [
    '请至少给出一项人数、面积或异议条件',
    'Give a share of heads, of area, or a limit of objections',
  ],
  'deliberation.threshold-beyond-all': [
    '“{rule}”的比例超过全部，永远无法达到',
    'A share of {rule} is beyond all and can never be reached',
  ],
  'deliberation.threshold-beyond-all/fix': [
    '请改为不超过 1 的比例；“全体”用 1/1 且不用“超过”',
    'Give at most 1; for all of them 1/1, not more than it',
  ],
  'deliberation.no-pack': ['{day} 没有可适用的规则包', 'No rule pack answers for {day}'],
  'deliberation.no-pack/fix': [
    '缺少该日有效的规则包（需要：{rules}）',
    'A pack in force on that day is missing (rules needed: {rules})',
  ],
  'deliberation.rule-not-in-force': [
    '规则“{rule}”在 {day} 未生效，或不在“{pack}”之内',
    'The rule “{rule}” is not in force on {day}, or not in {pack}',
  ],
  'deliberation.rule-not-in-force/fix': ['请改用该日有效的规则', 'Use a rule that is in force on that day'],
  'deliberation.rule-unsure': [
    '“{rule}”的条文未经核对，不能不加说明地适用',
    'The text of {rule} is not sure; it is not used without saying so',
  ],
  'deliberation.rule-unsure/fix': [
    '请核对条文，或在启动表决时列明知情适用',
    'Check the text, or name it in the vote as knowingly used',
  ],
  'deliberation.unsure-rule-used': [
    '本次表决适用了条文未经核对的“{rule}”',
    'The vote rests on {rule}, whose text is not sure',
  ],
  'deliberation.unsure-rule-used/fix': ['公布结果时请一并说明', 'Say so when the result is published'],
  'deliberation.workflow-unsure': [
    '工作流程“{workflow}”为转引或凭记忆整理，原文未核',
    'The workflow {workflow} is second-hand or recalled; its text has not been read',
  ],
  'deliberation.workflow-unsure/fix': ['请核对原文后使用', 'Check it against the text before relying on it'],
  'deliberation.no-calendar': [
    '流程“{workflow}”按工作日计算期限，但没有提供工作日历',
    '{workflow} counts in working days, and no calendar was given',
  ],
  'deliberation.no-calendar/fix': [
    '请提供载明节假日和调休的工作日历',
    'Give a calendar that names holidays and worked weekends',
  ],
  'deliberation.nobody-on-duty': ['{at} 发生{fault}故障时无人值班', 'Nobody was on duty for the {fault} fault of {at}'],
  'deliberation.nobody-on-duty/fix': [
    '请补充值班安排，使各类故障随时有人负责',
    'Complete the duty list so that each kind of fault is answered for at all hours',
  ],
  'deliberation.duplicate-stage': ['流程中编号“{id}”重复', 'The id “{id}” occurs twice in the workflow'],
  'deliberation.duplicate-stage/fix': ['请换一个编号', 'Choose another id'],
  'deliberation.unknown-stage': [
    '期限从环节“{stage}”起算，但流程中没有该环节',
    'A deadline counts from the stage “{stage}”, which the workflow does not have',
  ],
  'deliberation.unknown-stage/fix': ['请填写已有的环节编号', 'Name a stage of the workflow'],
  'deliberation.unknown-role': ['流程中没有角色“{role}”', 'The workflow has no role “{role}”'],
  'deliberation.unknown-role/fix': ['请填写已有的角色编号', 'Name a role of the workflow'],
  'deliberation.unknown-level': [
    '事项提级到“{level}”，流程中没有该层级',
    'The matter was escalated to “{level}”, a level that the workflow does not have',
  ],
  'deliberation.unknown-level/fix': [
    '该次提级不计入期限，请核对层级编号',
    'That escalation is not counted: check the id of the level',
  ],
  'deliberation.role-not-allowed': [
    '“{stage}”应由“{roles}”办理，而“{event}”由“{role}”登记',
    '{stage} is done by {roles}, and {event} was recorded by {role}',
  ],
  'deliberation.role-not-allowed/fix': [
    '该环节不计为完成，请由相应角色办理',
    'The stage does not count as done; let one of these do it',
  ],
  'deliberation.stage-skipped': [
    '“{stage}”已办，但其前“{missing}”未办',
    '{stage} is done, and {missing} before it is not',
  ],
  'deliberation.stage-skipped/fix': ['请补办“{missing}”，或说明理由', 'Do {missing}, or say why not'],
  'deliberation.agreement-unknown': ['没有编号为“{agreement}”的协议', 'There is no agreement “{agreement}”'],
  'deliberation.agreement-unknown/fix': ['缺少“记录协议”', 'The agreement is missing'],
  'deliberation.levy-without-decision': [
    '收款“{levy}”所依据的表决“{vote}”未通过或不存在',
    'The levy “{levy}” rests on the vote “{vote}”, which did not pass or does not exist',
  ],
  'deliberation.levy-without-decision/fix': ['缺少通过的业主表决', 'A passed decision of the owners is missing'],
  'deliberation.levy-not-binding': [
    '收款“{levy}”所依据的“{rule}”不是对全体业主有约束力的法定表决',
    'The levy “{levy}” rests on a vote that does not bind every owner by statute: {rule}',
  ],
  'deliberation.levy-not-binding/fix': [
    '请依法由业主共同决定，或按协议、自愿筹资收款',
    'Decide it as owners by the statute, or levy it by agreement or voluntarily',
  ],
  'deliberation.declined-binding': [
    '收款“{levy}”有约束力，不能登记拒绝者',
    'The levy “{levy}” binds all; refusals do not apply',
  ],
  'deliberation.declined-binding/fix': ['只有自愿筹资可以登记拒绝', 'Only voluntary fund-raising has refusals'],
  'deliberation.charged-without-consent': [
    '“{member}”未同意，不得向其收取',
    '“{member}” has not agreed and is charged nothing',
  ],
  'deliberation.charged-without-consent/fix': [
    '请去掉该笔，缺口另行筹措',
    'Take the sum out; the gap is found elsewhere',
  ],
  'deliberation.duplicate-share': ['“{member}”被收取两次', '“{member}” is charged twice'],
  'deliberation.duplicate-share/fix': ['请合并为一笔', 'Join the two sums'],
  'deliberation.levy-over-target': [
    '收款“{levy}”合计 {issued:yuan} 元，超过目标 {target:yuan} 元',
    'The shares of “{levy}” sum to {issued:yuan} yuan, over the target of {target:yuan}',
  ],
  'deliberation.levy-over-target/fix': ['请使各户之和不超过目标', 'Let the shares sum to the target at most'],
  'deliberation.levy-unknown': ['没有编号为“{levy}”的收款', 'There is no levy “{levy}”'],
  'deliberation.levy-unknown/fix': ['缺少“发起收款”记录', 'The levy is missing'],
  'deliberation.levy-settled': ['收款“{levy}”已结算', 'The levy “{levy}” is settled'],
  'deliberation.levy-settled/fix': ['再次收款请另立一笔', 'Issue another levy if more is needed'],
  'deliberation.levy-unsettled': ['收款“{levy}”尚未结算', 'The levy “{levy}” is not settled'],
  'deliberation.levy-unsettled/fix': ['缺少“结算”记录', 'Its settlement is missing'],
  'deliberation.collected-over-levy': [
    '实收 {collected:yuan} 元，多于应收 {issued:yuan} 元',
    '{collected:yuan} yuan were collected, more than the {issued:yuan} that were due',
  ],
  'deliberation.collected-over-levy/fix': ['请核对收款', 'Check what was collected'],
  'deliberation.outside-levy': ['“{member}”不在收款“{levy}”之内', '“{member}” has no share in the levy “{levy}”'],
  'deliberation.outside-levy/fix': ['只与缴款户结算', 'Settle with those who were charged'],
  'deliberation.settlement-unbalanced': [
    '结算不平：实收 {collected:yuan} + 补缴 {toppedUp:yuan} ≠ 实际费用 {actual:yuan} + 退还 {refunded:yuan}（元）',
    'The settlement does not balance: collected {collected:yuan} + paid in {toppedUp:yuan} ≠ actual cost {actual:yuan} + refunded {refunded:yuan} (yuan)',
  ],
  'deliberation.settlement-unbalanced/fix': ['请核对各户退补金额', 'Check the refunds and the sums paid in'],
  'deliberation.works-under-way': ['施工尚在进行', 'Works are under way'],
  'deliberation.works-under-way/fix': ['缺少验收记录', 'Their inspection is missing'],
  'deliberation.works-not-begun': ['没有进行中的施工，不能验收', 'No works are under way to be inspected'],
  'deliberation.works-not-begun/fix': ['缺少“开工”记录', 'The begin of works is missing'],
  'deliberation.works-not-accepted': ['施工尚未验收通过', 'The works have not been accepted'],
  'deliberation.works-not-accepted/fix': ['缺少“验收通过”记录', 'Their acceptance is missing'],
  'deliberation.publication-over': [
    '公示截止日 {until} 早于公示日',
    'The publication ends on {until}, before it begins',
  ],
  'deliberation.publication-over/fix': ['请核对公示期限', 'Check until when it is published'],
  'deliberation.evaluation-empty': ['评议没有一份意见', 'The evaluation has no answers'],
  'deliberation.evaluation-empty/fix': ['收到意见后再登记', 'Record it once there are answers'],
};

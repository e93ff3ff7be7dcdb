import { calendarCatalogue } from '@community1373/base/calendar';
import { type DiagnosticCatalogue, schemaCatalogue } from '@community1373/base/diagnostics';
import { type Catalogue, createExplainer, mergeCatalogues } from '@community1373/base/explain';
import { logCatalogue } from '@community1373/base/log';
import type { Outcome, VotingMeasure } from './vote/vote-outcome';

/** Code of a problem of events, votes or rules (事件、表决和规则的问题). */
export type DeliberationCode = keyof typeof problems extends infer Key
  ? Key extends `${string}/fix`
    ? never
    : Key & string
  : never;

// Texts of each problem, and under `/fix` what is missing or how to fix it; zh-CN first.
const problems = {
  'deliberation.unknown-event': [
    '没有名为“{event}”的事件，该条未计入',
    'There is no event called “{event}”; it does not count',
  ],
  'deliberation.unknown-event/fix': [
    '请核对事件的种类（type），或删除该条',
    'Check the type of the event, or remove it',
  ],
  'deliberation.event-shape': [
    '“{event}”的 {field} 不是此处可用的值，该条未计入',
    'The {field} of the {event} is no value that can stand there; the event does not count',
  ],
  'deliberation.event-shape/fix': [
    '请按该种记录的格式更正，或删除该条',
    'Correct it to the form of such events, or remove the event',
  ],
  'deliberation.not-reported': [
    '尚无“反映事项”记录，不能登记“{event}”',
    'No report stands yet, so {event} cannot be recorded',
  ],
  'deliberation.not-reported/fix': ['请先登记“反映事项”', 'Record the report first'],
  'deliberation.already-reported': ['本事项已经登记过“反映事项”', 'The matter has been reported already'],
  'deliberation.already-reported/fix': [
    '另一件事请另立事项；办结后再次出现请用“重新办理”',
    'Open a matter of its own, or reopen this one after its close',
  ],
  'deliberation.event-in-future': [
    '“{event}”的时间 {at} 晚于当前时间 {now}',
    'The {event} is dated {at}, after the present {now}',
  ],
  'deliberation.event-in-future/fix': [
    '请核对时间，事情发生后再登记',
    'Check the time; record it once it has happened',
  ],
  'deliberation.out-of-order': [
    '“{event}”的时间 {at} 早于前一条记录 {last}',
    'The {event} is dated {at}, before the entry ahead of it ({last})',
  ],
  'deliberation.out-of-order/fix': [
    '记录只能按时间先后追加，请核对时间',
    'Entries are appended in order of time: check the time',
  ],
  'deliberation.matter-closed': [
    '事项已办结，不能登记“{event}”',
    'The matter is closed, so {event} cannot be recorded',
  ],
  'deliberation.matter-closed/fix': ['请先登记“重新办理”', 'Record the reopening first'],
  'deliberation.matter-withdrawn': [
    '事项已撤回，不能登记“{event}”',
    'The matter is withdrawn, so {event} cannot be recorded',
  ],
  'deliberation.matter-withdrawn/fix': ['请另立事项', 'Open a matter of its own'],
  'deliberation.not-closed': ['事项尚未办结，不需要重新办理', 'The matter is not closed and needs no reopening'],
  'deliberation.not-closed/fix': ['缺少“办结”记录', 'The close is missing'],
  'deliberation.not-reporter': ['只有反映人可以撤回事项', 'Only the one who reported the matter may withdraw it'],
  'deliberation.not-reporter/fix': [
    '请由反映人撤回，或登记“办结”并说明理由',
    'Let the reporter withdraw it, or close it with a reason',
  ],
  'deliberation.id-taken': ['编号“{id}”已被使用', 'The id “{id}” is taken'],
  'deliberation.id-taken/fix': ['请换一个编号', 'Choose another id'],
  'deliberation.question-open': ['已询问“{party}”，对方尚未答复', '“{party}” has been asked and has not answered yet'],
  'deliberation.question-open/fix': ['缺少对方的“责任答复”', 'Its answer is missing'],
  'deliberation.question-not-asked': [
    '未向“{party}”询问责任，或已有答复',
    '“{party}” was not asked about responsibility, or has answered',
  ],
  'deliberation.question-not-asked/fix': ['缺少对“{party}”的“责任询问”', 'The question to “{party}” is missing'],
  'deliberation.already-at-level': ['事项已在“{level}”一级办理', 'The matter is at the level “{level}” already'],
  'deliberation.already-at-level/fix': ['请提级到上一级', 'Escalate it to a higher level'],
  'deliberation.no-scope': ['尚未确定相关住户', 'Those concerned have not been fixed'],
  'deliberation.no-scope/fix': ['缺少“确定相关住户”记录', 'The scope of those concerned is missing'],
  'deliberation.duplicate-member': [
    '“{member}”在相关住户中出现两次',
    '“{member}” is named twice among those concerned',
  ],
  'deliberation.duplicate-member/fix': ['请删除重复的一条', 'Remove one of the two'],
  'deliberation.outside-scope': ['“{member}”不在相关住户之内', '“{member}” is not among those concerned'],
  'deliberation.outside-scope/fix': ['请核对编号，或先更正相关住户', 'Check the id, or fix the scope first'],
  'deliberation.area-missing': [
    '“{rule}”按面积计算，但有专有部分未登记面积',
    '{rule} counts by area, and the area of a unit is missing',
  ],
  'deliberation.area-missing/fix': [
    '请按不动产登记簿、测绘面积、合同的次序补登面积',
    'Add it by the registry, else the survey, else the contract',
  ],
  'deliberation.meeting-in-past': [
    '会议“{meeting}”的召开时间 {planned} 早于通知时间',
    'The meeting “{meeting}” is called for {planned}, before its call',
  ],
  'deliberation.meeting-in-past/fix': [
    '已召开的会议请直接登记“召开会议”',
    'Record a meeting that has been held as held',
  ],
  'deliberation.meeting-held-before': ['会议“{meeting}”已登记召开', 'The meeting “{meeting}” has been held already'],
  'deliberation.meeting-held-before/fix': ['另一次会议请换一个编号', 'Give the other meeting an id of its own'],
  'deliberation.meeting-kind': [
    '会议“{meeting}”通知的类型是“{called}”',
    'The meeting “{meeting}” was called as “{called}”',
  ],
  'deliberation.meeting-kind/fix': ['请按通知的类型登记，或另行通知', 'Record it as it was called, or call another'],
  'deliberation.objection-unknown': ['没有编号为“{objection}”的异议', 'There is no objection “{objection}”'],
  'deliberation.objection-unknown/fix': ['缺少对应的“提出异议”记录', 'The objection is missing'],
  'deliberation.objection-answered-before': [
    '异议“{objection}”已答复',
    'The objection “{objection}” has been answered',
  ],
  'deliberation.objection-answered-before/fix': ['仍有意见的，请另提异议', 'Raise it again as an objection of its own'],
  'deliberation.objection-open': [
    '异议“{objection}”尚未答复，不能按已解决办结',
    'The objection “{objection}” is unanswered, so the matter is not resolved',
  ],
  'deliberation.objection-open/fix': ['缺少“答复异议”记录', 'Its answer is missing'],
  'deliberation.proposal-unknown': ['没有编号为“{proposal}”的方案', 'There is no proposal “{proposal}”'],
  'deliberation.proposal-unknown/fix': ['缺少“提出方案”记录', 'The proposal is missing'],
  'deliberation.vote-running': ['表决“{vote}”尚未截止', 'The vote “{vote}” is still open'],
  'deliberation.vote-running/fix': ['缺少“表决截止”记录', 'Its close is missing'],
  'deliberation.vote-without-time': [
    '表决截止时间 {closes} 不晚于启动时间 {opens}',
    'The vote closes at {closes}, not after it opens at {opens}',
  ],
  'deliberation.vote-without-time/fix': ['请留出投票时间', 'Leave time to vote'],
  'deliberation.vote-unknown': ['没有编号为“{vote}”的表决', 'There is no vote “{vote}”'],
  'deliberation.vote-unknown/fix': ['缺少“启动表决”记录，或该表决未能启动', 'Its opening is missing or does not count'],
  'deliberation.vote-closed': ['表决“{vote}”已截止', 'The vote “{vote}” is closed'],
  'deliberation.vote-closed/fix': ['如需再议，请启动另一次表决', 'Open another vote if it must be decided again'],
  'deliberation.vote-over': ['投票晚于截止时间 {closed}', 'The ballot came after the close at {closed}'],
  'deliberation.vote-over/fix': ['逾期投票不计入', 'A late ballot does not count'],
  'deliberation.vote-not-over': [
    '表决“{vote}”到 {closes} 才截止，还有 {without} 人未投票',
    'The vote “{vote}” runs until {closes}, and {without} {without:head has|heads have} not voted',
  ],
  'deliberation.vote-not-over/fix': [
    '请等到截止时间，或待全部投票后再截止',
    'Wait for the time, or until every head has voted',
  ],
  'deliberation.double-ballot': [
    '“{member}”所属业主已用“{earlier}”投过票，一人一票',
    'The owner of “{member}” has voted already (for “{earlier}”): one ballot a head',
  ],
  'deliberation.double-ballot/fix': [
    '截止前改票的，请注明“更改”',
    'To change it before the close, mark the ballot as a change',
  ],
  'deliberation.no-ballot-to-change': ['“{member}”尚未投票，无票可改', '“{member}” has no ballot to change'],
  'deliberation.no-ballot-to-change/fix': ['请去掉“更改”标记', 'Cast it without the mark'],
  'deliberation.proxy-not-allowed': [
    '本次表决不接受委托，“{member}”的票由他人代投',
    'The vote takes no proxies, and another cast the ballot of “{member}”',
  ],
  'deliberation.proxy-not-allowed/fix': [
    '请由本人投票，或在启动表决时写明可以委托',
    'Let the owner vote, or allow proxies when the vote opens',
  ],
  'deliberation.proxy-limit': [
    '“{holder}”受托已满 {limit} 人',
    '“{holder}” stands for {limit} {limit:head|heads} already',
  ],
  'deliberation.proxy-limit/fix': ['请另行委托', 'Give the proxy to another'],
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
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

/** Code of an explanation of this package: counts, next steps, evidence of the rights. */
export type ExplanationCode =
  | `deliberation.${'quorum' | 'majority'}-${VotingMeasure}-${'met' | 'short'}`
  | `deliberation.${Outcome}`
  | keyof typeof sentences;

const counts = {
  'deliberation.quorum-heads-met': [
    '参与表决人数 {have}/{of}，至少需 {least}，达到',
    'Heads taking part: {have} of {of}, at least {least} needed: reached',
  ],
  'deliberation.quorum-heads-short': [
    '参与表决人数 {have}/{of}，至少需 {least}，未达到',
    'Heads taking part: {have} of {of}, at least {least} needed: not reached',
  ],
  'deliberation.quorum-area-met': [
    '参与表决面积 {have:m2}/{of:m2} 平方米，至少需 {least:m2}，达到',
    'Area taking part: {have:m2} of {of:m2} m², at least {least:m2} needed: reached',
  ],
  'deliberation.quorum-area-short': [
    '参与表决面积 {have:m2}/{of:m2} 平方米，至少需 {least:m2}，未达到',
    'Area taking part: {have:m2} of {of:m2} m², at least {least:m2} needed: not reached',
  ],
  'deliberation.majority-heads-met': [
    '同意人数 {have}/{of}，至少需 {least}，达到',
    'Heads in favour: {have} of {of}, at least {least} needed: reached',
  ],
  'deliberation.majority-heads-short': [
    '同意人数 {have}/{of}，至少需 {least}，未达到',
    'Heads in favour: {have} of {of}, at least {least} needed: not reached',
  ],
  'deliberation.majority-area-met': [
    '同意面积 {have:m2}/{of:m2} 平方米，至少需 {least:m2}，达到',
    'Area in favour: {have:m2} of {of:m2} m², at least {least:m2} needed: reached',
  ],
  'deliberation.majority-area-short': [
    '同意面积 {have:m2}/{of:m2} 平方米，至少需 {least:m2}，未达到',
    'Area in favour: {have:m2} of {of:m2} m², at least {least:m2} needed: not reached',
  ],
  'deliberation.passed': ['按“{rule}”，表决通过', 'Passed by: {rule}'],
  'deliberation.no-quorum': ['按“{rule}”，参与不足，表决无效', 'No decision, too few took part: {rule}'],
  'deliberation.not-carried': ['按“{rule}”，未达票数，未通过', 'Not carried: {rule}'],
  'deliberation.objected': ['按“{rule}”，有异议，未通过', 'Not passed, there are objections: {rule}'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

const sentences = {
  'deliberation.objections': ['反对 {have} 票，最多可有 {limit} 票', 'Against: {have}, at most {limit} allowed'],
  'deliberation.needed': [
    '还需至少 {heads} 人、{area:m2} 平方米同意，未投票者中最少 {households} 人即可',
    'At least {heads} more {heads:head|heads} and {area:m2} m² in favour are needed; {households} of those who have not voted can do it',
  ],
  'deliberation.out-of-reach': [
    '即使未投票者全部同意也不能通过',
    'It cannot pass even if all who have not voted are in favour',
  ],
  'deliberation.step-stage': ['按流程应办“{stage}”', 'The workflow asks for: {stage}'],
  'deliberation.step-report': ['事项尚未登记', 'The matter has not been reported'],
  'deliberation.step-respond': ['故障已报，值班人员尚未响应', 'The fault is reported and nobody on duty has responded'],
  'deliberation.step-answer': ['已询问“{party}”，等待答复', '“{party}” was asked and has not answered'],
  'deliberation.step-objection': ['异议“{objection}”等待答复', 'The objection “{objection}” waits for an answer'],
  'deliberation.step-meeting': ['会议“{meeting}”已通知，尚未召开', 'The meeting “{meeting}” is called and not held'],
  'deliberation.step-ballots': [
    '表决“{vote}”进行中，还有 {without} 人未投票',
    'The vote “{vote}” is open; {without} {without:head has|heads have} not voted',
  ],
  'deliberation.step-close-vote': ['表决“{vote}”可以截止', 'The vote “{vote}” can be closed'],
  'deliberation.step-inspect': ['施工进行中，等待验收', 'The works wait for inspection'],
  'deliberation.step-rework': ['验收不通过，需要返工', 'The works were refused and begin again'],
  'deliberation.step-settle': ['收款“{levy}”等待结算', 'The levy “{levy}” waits for settlement'],
  'deliberation.step-escalate': [
    '本级期限 {due} 已过，提级至“{level}”',
    'The time of this level ended on {due}: escalate to {level}',
  ],
  'deliberation.right-told': ['事前没有通知、公示或征集', 'Nobody was told beforehand: no call, notice or soliciting'],
  'deliberation.right-decision-published': ['决定没有公示', 'The decision was not published'],
  'deliberation.right-accounts-published': ['收支账目没有公示', 'The accounts were not published'],
  'deliberation.right-scope': ['没有确定相关住户', 'Those concerned were not fixed'],
  'deliberation.right-took-part': ['没有居民到会或投票的记录', 'Nobody is on record as present or voting'],
  'deliberation.right-heard': [
    '没有征集意见或协商会议的记录',
    'Nobody was asked: no soliciting, proposal or deliberating meeting',
  ],
  'deliberation.right-objections-answered': [
    '异议“{objections}”没有答复',
    'Objections without an answer: {objections}',
  ],
  'deliberation.right-works-inspected': ['施工没有验收记录', 'The works were not inspected'],
  'deliberation.right-settled': ['收款没有结算', 'The levy was not settled'],
  'deliberation.right-reviewed': ['办结后没有评议', 'The result was not evaluated'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

type Pairs = Readonly<Record<string, readonly [string, string]>>;

const column = <P extends Pairs>(pairs: P, index: 0 | 1): Readonly<Record<keyof P & string, string>> =>
  // Every key of the pairs is kept, each with one of its two texts.
  Object.fromEntries(Object.entries(pairs).map(([code, pair]) => [code, pair[index]])) as Record<
    keyof P & string,
    string
  >;

const pairs = { ...problems, ...counts, ...sentences };

const ownCatalogue: DiagnosticCatalogue<DeliberationCode> & Catalogue<ExplanationCode> = {
  'zh-CN': column(pairs, 0),
  en: column(pairs, 1),
};

/** Every text of this package for people, with the texts of dates, logs and schemas that it reports on. */
export const deliberationCatalogue = mergeCatalogues(
  mergeCatalogues(mergeCatalogues(schemaCatalogue, calendarCatalogue), logCatalogue),
  ownCatalogue,
);

/**
 * Formats an explanation of this package as a sentence.
 *
 * @example
 * import { explain } from '@community1373/deliberation';
 * explain({ code: 'deliberation.quorum-heads-met', params: { have: 38, of: 56, least: 38 } }, 'zh-CN'); // => '参与表决人数 38/56，至少需 38，达到'
 */
export const explain = createExplainer(deliberationCatalogue);

import type { EventProblem, TextPairs } from './codes';

/** Texts of each problem of an event, and under `/fix` what is missing or how to fix it; zh-CN first. */
export const eventProblems: TextPairs<EventProblem | `${EventProblem}/fix`> = {
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
  'deliberation.recorded-before': [
    '“{event}”的登记时间 {recorded} 早于发生时间 {at}',
    'The entry of the “{event}” ({recorded}) is before it happened ({at})',
  ],
  'deliberation.recorded-before/fix': [
    '请核对发生时间和登记时间',
    'Check the time at which it happened and the time of the entry',
  ],
  'deliberation.vote-not-begun': [
    '选票时间早于表决“{vote}”的启动时间 {opens}',
    'The ballot was cast before vote “{vote}” opened ({opens})',
  ],
  'deliberation.vote-not-begun/fix': ['请核对投票时间', 'Check the time at which the ballot was cast'],
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
  'deliberation.unit-undelivered': [
    '“{member}”尚未交付，其买受人的票不代表建设单位',
    '“{member}” has not been delivered: a ballot for it does not speak for the builder',
  ],
  'deliberation.unit-undelivered/fix': [
    '建设单位的票请以未售的专有部分或“builder”投出，合计一人',
    'The builder casts its one ballot for an unsold unit, or as “builder”',
  ],
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
};

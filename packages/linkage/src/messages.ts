import { type Catalogue, createExplainer, type Explain } from '@community1373/base/explain';
import type { ConditionCode, PairingConditionCode, RefusalCode } from './match/eligibility';
import type { PairVerdictCode, UnmatchedCode, UnpairedCode } from './match/reason-codes';

/** Code of a diagnostic of a linkage log or of an input of this package. */
export type LinkageCode =
  | ConditionCode
  | PairingConditionCode
  | 'linkage.unknown-event'
  | 'linkage.event-shape'
  | 'linkage.not-opened'
  | 'linkage.opened-again'
  | 'linkage.date-backwards'
  | 'linkage.date-future'
  | 'linkage.happened-later'
  | 'linkage.unknown'
  | 'linkage.duplicate'
  | 'linkage.too-many'
  | 'linkage.place-cycle'
  | 'linkage.role-absent'
  | 'linkage.has-left'
  | 'linkage.still-busy'
  | 'linkage.need-ended'
  | 'linkage.need-in-project'
  | 'linkage.evaluated-twice'
  | 'linkage.kind-differs'
  | 'linkage.place-differs'
  | 'linkage.group-differs'
  | 'linkage.step-missing'
  | 'linkage.organisation-full'
  | 'linkage.no-open-need'
  | 'linkage.asked-already'
  | 'linkage.out-of-turn'
  | 'linkage.offer-lapsed'
  | 'linkage.offer-missing'
  | 'linkage.not-its-project'
  | 'linkage.no-consent'
  | 'linkage.not-capable'
  | 'linkage.caseload-full'
  | 'linkage.joined-already'
  | 'linkage.not-joined'
  | 'linkage.party-missing'
  | 'linkage.needs-open'
  | 'linkage.paired-already'
  | 'linkage.donor-full'
  | 'linkage.not-paired';

/** Code of a reason in the results of this package. */
export type LinkageReasonCode = RefusalCode | PairingConditionCode | UnmatchedCode | PairVerdictCode | UnpairedCode;

/** Every message code of this package: its reasons, and its diagnostics with their fixes. */
export type LinkageMessageCode = LinkageCode | `${LinkageCode}/fix` | LinkageReasonCode;

/** Texts of every diagnostic and every reason of this package. */
export const linkageCatalogue: Catalogue<LinkageMessageCode> = {
  'zh-CN': {
    'linkage.unknown-event': '没有名为“{event}”的记录种类，该条未计入',
    'linkage.unknown-event/fix': '请核对记录的种类（type），或删除该条',
    'linkage.event-shape': '记录（{event}）的 {field} 不是此处可用的值，该条未计入',
    'linkage.event-shape/fix': '请按该种记录的格式更正，或删除该条',
    'linkage.not-opened': '联动日志尚未开启，缺少开启记录（模式与地点）',
    'linkage.not-opened/fix': '请先登记开启记录，再登记其他事项',
    'linkage.opened-again': '联动日志已开启，不能重复开启',
    'linkage.opened-again/fix': '请删除重复的开启记录，或另建日志',
    'linkage.date-backwards': '日期 {at} 早于上一条记录的日期 {last}',
    'linkage.date-backwards/fix': '请核对日期；补记的事项按补记当日登记',
    'linkage.date-future': '日期 {at} 晚于今天（{now}）',
    'linkage.date-future/fix': '请核对日期，事项发生后再登记',
    'linkage.happened-later': '发生日期 {happened} 晚于登记日期 {at}',
    'linkage.happened-later/fix': '请核对日期，事项发生后再登记',
    'linkage.unknown': '未登记的{what}：{id}',
    'linkage.unknown/fix': '请先登记该{what}，或核对编号',
    'linkage.duplicate': '{what} {id} 重复',
    'linkage.duplicate/fix': '请删除重复项，或改用其他编号',
    'linkage.too-many': '需比较的配对为 {count} 对，超过 {limit} 对的上限',
    'linkage.too-many/fix': '请分片区或分类别匹配',
    'linkage.place-cycle': '地点 {id} 的上级关系成环',
    'linkage.place-cycle/fix': '请改正该地点的上级',
    'linkage.role-absent': '本联动模式中没有“{role}”这一主体',
    'linkage.role-absent/fix': '请换用包含该主体的模式（如五社联动），或不登记此事项',
    'linkage.has-left': '{what} {id} 已退出',
    'linkage.has-left/fix': '请先重新登记该{what}，或另选',
    'linkage.still-busy': '{what} {id} 尚有 {count} 件在办或待答复，不能退出',
    'linkage.still-busy/fix': '请先办结、退回或答复后再登记退出',
    'linkage.need-ended': '需求 {id} {status}，不能再办理',
    'linkage.need-ended/fix': '如问题再次出现，请作为另一需求登记',
    'linkage.need-in-project': '需求 {id} 已在项目 {project} 中，不能重复立项',
    'linkage.need-in-project/fix': '请从本项目中去掉该需求，或先撤销项目 {project}',
    'linkage.evaluated-twice': '需求 {id} 已评价，每件只计一次',
    'linkage.evaluated-twice/fix': '请删除重复的评价',
    'linkage.kind-differs': '需求 {id} 的类别为 {kind}，项目 {project} 的类别为 {wanted}',
    'linkage.kind-differs/fix': '请按类别分别立项',
    'linkage.place-differs': '需求 {id} 所在地点 {place} 不在项目 {project} 的范围 {wanted} 内',
    'linkage.place-differs/fix': '请改用包含该地点的范围，或另行立项',
    'linkage.group-differs': '需求 {id} 的人群为 {group}，项目 {project} 的人群为 {wanted}',
    'linkage.group-differs/fix': '请按人群分别立项，或不限定项目人群',
    'linkage.step-missing': '{what} {id} 当前为“{status}”，此步须在“{missing}”之后',
    'linkage.step-missing/fix': '请先登记缺少的步骤：{missing}',
    'linkage.refused-kind': '社会组织 {organisation} 不承接“{kind}”，不能办理 {need}',
    'linkage.refused-kind/fix': '请选择能承接该类别的社会组织，或更新其能力登记',
    'linkage.refused-status': '“{kind}”须由{wanted}的社会组织承接，{organisation} 为{status}',
    'linkage.refused-status/fix': '请选择符合条件的社会组织，或在其完成{wanted}后更新登记',
    'linkage.refused-area': '{need} 所在地点 {place} 不在社会组织 {organisation} 的服务范围（{areas}）内',
    'linkage.refused-area/fix': '请选择覆盖该地点的社会组织，或更新其服务范围',
    'linkage.refused-earlier': '{need} 已询问过社会组织 {organisation}，未能承接',
    'linkage.refused-aid': '爱心单位 {donor} 提供的帮扶（{gives}）与困难家庭 {household} 的需要（{needs}）不符',
    'linkage.refused-aid/fix': '请选择能提供所需帮扶的爱心单位',
    'linkage.refused-consent': '困难家庭 {household} 尚未同意结对',
    'linkage.refused-consent/fix': '请先征得该家庭同意',
    'linkage.organisation-full': '社会组织 {id} 容量为 {capacity}，在办 {carried} 个，待答复 {pending} 个，已无余量',
    'linkage.organisation-full/fix': '请待其办结后再派，选择下一家，或更新其容量',
    'linkage.no-open-need': '项目 {id} 中已没有待办的需求',
    'linkage.no-open-need/fix': '请撤销该项目',
    'linkage.asked-already': '项目 {project} 已询问过社会组织 {id}，且没有其他可派的组织',
    'linkage.asked-already/fix': '如须再次询问，请写明理由；或撤销项目、直接办理',
    'linkage.out-of-turn': '尚未轮到社会组织 {id}，按顺序应先询问 {next}',
    'linkage.out-of-turn/fix': '请先派给 {next}；如须越过，请写明理由',
    'linkage.offer-lapsed': '项目 {project} 派给社会组织 {id} 的答复期限为 {due}，逾期已失效',
    'linkage.offer-lapsed/fix': '请重新派单后再答复',
    'linkage.offer-missing': '项目 {project} 没有派给社会组织 {id} 且待答复的派单',
    'linkage.offer-missing/fix': '请先登记派单',
    'linkage.not-its-project': '项目 {project} 的承接方是 {holder}，不是 {id}',
    'linkage.not-its-project/fix': '请核对承接的社会组织',
    'linkage.no-consent': '{what} {id} 未同意接受任务',
    'linkage.no-consent/fix': '请先征得本人同意',
    'linkage.not-capable': '{what} {id} 不从事类别 {kind} 的工作',
    'linkage.not-capable/fix': '请选择从事该类别工作的{what}',
    'linkage.caseload-full': '{what} {id} 已参与 {carried} 个项目，工作量上限为 {caseload}',
    'linkage.caseload-full/fix': '请选择其他{what}，或待其项目办结',
    'linkage.joined-already': '{what} {id} 已参与项目 {project}',
    'linkage.joined-already/fix': '请删除重复的登记',
    'linkage.not-joined': '{what} {id} 不在项目 {project} 的在岗人员中',
    'linkage.not-joined/fix': '请核对编号和项目',
    'linkage.party-missing': '项目 {id} 不能开始服务，尚缺：{parties}',
    'linkage.party-missing/fix': '请先登记以下主体加入：{parties}',
    'linkage.needs-open': '项目 {id} 不能结项，尚有需求未办结：{needs}',
    'linkage.needs-open/fix': '请先逐件登记结果或撤回',
    'linkage.paired-already': '困难家庭 {household} 已与爱心单位 {donor} 结对',
    'linkage.paired-already/fix': '请先登记原结对结束',
    'linkage.donor-full': '爱心单位 {id} 已结对 {households} 户，上限为 {capacity} 户',
    'linkage.donor-full/fix': '请选择其他爱心单位，或更新其上限',
    'linkage.not-paired': '爱心单位 {donor} 与困难家庭 {household} 没有进行中的结对',
    'linkage.not-paired/fix': '请核对编号，或先登记结对',
    'linkage.unmatched-refused':
      '{need} 没有可承接的社会组织：共 {organisations} 家，类别不符 {kind} 家，登记状态不符 {status} 家，不在服务范围 {area} 家，已询问未承接 {earlier} 家（一家可有多项）',
    'linkage.unmatched-shortage':
      '{need} 未能落实：{needs} 件只能由 {organisations} 承接，这些组织共余 {places} 个名额，缺 {lacking} 个；任一家增加 1 个名额即可多落实 1 件',
    'linkage.unmatched-outweighed': '{need} 未能落实：若予落实，总价值由 {value} 降为 {forced}，减少 {loss}',
    'linkage.unmatched-later': '{need} 未能落实：总价值同为 {value} 的安排中，其他需求更多或等候更久',
    'linkage.pair-matched': '{need} 已匹配给社会组织 {organisation}',
    'linkage.pair-equal': '{need} 若改由 {organisation} 承接，总价值不变；按等候先后和轮转顺序另作安排',
    'linkage.pair-costs': '{need} 若改由 {organisation} 承接，总价值由 {value} 降为 {forced}，减少 {loss}',
    'linkage.pair-no-place': '社会组织 {organisation} 没有余量，不能承接 {need}',
    'linkage.pair-unknown': '没有 {need} 或社会组织 {organisation}',
    'linkage.unpaired-refused':
      '困难家庭 {household} 没有可结对的爱心单位：共 {donors} 家，均不符合；家庭是否同意：{consents}',
    'linkage.unpaired-shortage':
      '困难家庭 {household} 未能结对：{households} 户只能由 {donors} 帮扶，共余 {places} 个名额，缺 {lacking} 个',
  },
  en: {
    'linkage.unknown-event': 'There is no event called “{event}”; it does not count',
    'linkage.unknown-event/fix': 'Check the type of the event, or remove it',
    'linkage.event-shape':
      'The {field} of the event ({event}) is no value that can stand there; the event does not count',
    'linkage.event-shape/fix': 'Correct it to the form of such events, or remove the event',
    'linkage.not-opened': 'The linkage log is not open: the opening entry (model and places) is missing',
    'linkage.not-opened/fix': 'Enter the opening first',
    'linkage.opened-again': 'The linkage log is open already',
    'linkage.opened-again/fix': 'Remove the second opening, or begin another log',
    'linkage.date-backwards': 'The date {at} is before that of the last entry ({last})',
    'linkage.date-backwards/fix': 'Check the date; what is entered late bears the day on which it is entered',
    'linkage.date-future': 'The date {at} is after today ({now})',
    'linkage.date-future/fix': 'Check the date; enter events once they have happened',
    'linkage.happened-later': 'It happened on {happened}, after it was recorded ({at})',
    'linkage.happened-later/fix': 'Check the dates; enter events once they have happened',
    'linkage.unknown': 'Unknown {what}: {id}',
    'linkage.unknown/fix': 'Enter this {what} first, or check the id',
    'linkage.duplicate': 'The {what} {id} is there twice',
    'linkage.duplicate/fix': 'Remove one, or give it another id',
    'linkage.too-many': '{count} pairs would have to be compared; the limit is {limit}',
    'linkage.too-many/fix': 'Match by area or by kind, one after the other',
    'linkage.place-cycle': 'The place {id} lies in itself',
    'linkage.place-cycle/fix': 'Correct what this place lies in',
    'linkage.role-absent': 'This model of linkage has no party “{role}”',
    'linkage.role-absent/fix': 'Use a model with this party (such as five-party linkage), or leave the entry out',
    'linkage.has-left': 'The {what} {id} has left',
    'linkage.has-left/fix': 'Enter this {what} again first, or choose another',
    'linkage.still-busy': 'The {what} {id} still has {count} in hand or unanswered and cannot leave',
    'linkage.still-busy/fix': 'Close, hand back or answer these first',
    'linkage.need-ended': 'The need {id} is {status}; nothing more can be done with it',
    'linkage.need-ended/fix': 'If the problem is back, report it as another need',
    'linkage.need-in-project': 'The need {id} is in the project {project} already',
    'linkage.need-in-project/fix': 'Leave it out of this project, or dissolve {project} first',
    'linkage.evaluated-twice': 'The need {id} was evaluated already; each counts once',
    'linkage.evaluated-twice/fix': 'Remove the second evaluation',
    'linkage.kind-differs': 'The need {id} is of the kind {kind}, the project {project} of {wanted}',
    'linkage.kind-differs/fix': 'Form a project for each kind',
    'linkage.place-differs': 'The need {id} is at {place}, which does not lie in {wanted} of the project {project}',
    'linkage.place-differs/fix': 'Choose a place that holds it, or form another project',
    'linkage.group-differs': 'The need {id} is of the group {group}, the project {project} of {wanted}',
    'linkage.group-differs/fix': 'Form a project for each group, or one without a group',
    'linkage.step-missing': 'The {what} {id} is “{status}”; this step comes after “{missing}”',
    'linkage.step-missing/fix': 'Enter the missing step first: {missing}',
    'linkage.refused-kind': 'The organisation {organisation} does not take on “{kind}”, so not {need}',
    'linkage.refused-kind/fix': 'Choose an organisation that can, or update what it can take on',
    'linkage.refused-status': '“{kind}” asks for an organisation that is {wanted}; {organisation} is {status}',
    'linkage.refused-status/fix': 'Choose an organisation that is {wanted}, or update its standing',
    'linkage.refused-area': '{need} is at {place}, outside the area of the organisation {organisation} ({areas})',
    'linkage.refused-area/fix': 'Choose an organisation that covers the place, or update its area',
    'linkage.refused-earlier': 'The organisation {organisation} was asked for {need} before and does not have it',
    'linkage.refused-aid': 'The donor {donor} gives {gives}, the household {household} needs {needs}',
    'linkage.refused-aid/fix': 'Choose a donor who gives what is needed',
    'linkage.refused-consent': 'The household {household} has not consented to be paired',
    'linkage.refused-consent/fix': 'Ask for its consent first',
    'linkage.organisation-full':
      'The organisation {id} has a capacity of {capacity}, {carried} in hand and {pending} unanswered: no place is left',
    'linkage.organisation-full/fix': 'Wait until it closes one, ask the next, or update its capacity',
    'linkage.no-open-need': 'The project {id} has no open need left',
    'linkage.no-open-need/fix': 'Dissolve the project',
    'linkage.asked-already':
      'The organisation {id} was asked for the project {project} before, and nobody else is left to ask',
    'linkage.asked-already/fix': 'Say why it is asked again, dissolve the project, or settle the needs directly',
    'linkage.out-of-turn': 'It is not the turn of the organisation {id}; {next} comes first',
    'linkage.out-of-turn/fix': 'Ask {next} first, or say why it is passed over',
    'linkage.offer-lapsed': 'The offer of the project {project} to {id} lapsed after its last day, {due}',
    'linkage.offer-lapsed/fix': 'Offer it again, then answer',
    'linkage.offer-missing': 'No offer of the project {project} to the organisation {id} waits for an answer',
    'linkage.offer-missing/fix': 'Enter the offer first',
    'linkage.not-its-project': 'The project {project} is with {holder}, not with {id}',
    'linkage.not-its-project/fix': 'Check which organisation has it',
    'linkage.no-consent': 'The {what} {id} has not consented to be assigned',
    'linkage.no-consent/fix': 'Ask for their consent first',
    'linkage.not-capable': 'The {what} {id} does not work on the kind {kind}',
    'linkage.not-capable/fix': 'Choose a {what} who does',
    'linkage.caseload-full': 'The {what} {id} is in {carried} {carried:project|projects}; the caseload is {caseload}',
    'linkage.caseload-full/fix': 'Choose another {what}, or wait until one of the projects is closed',
    'linkage.joined-already': 'The {what} {id} is in the project {project} already',
    'linkage.joined-already/fix': 'Remove the second entry',
    'linkage.not-joined': 'The {what} {id} is not at work in the project {project}',
    'linkage.not-joined/fix': 'Check the ids',
    'linkage.party-missing': 'The project {id} cannot go into service; missing: {parties}',
    'linkage.party-missing/fix': 'Enter who joins as: {parties}',
    'linkage.needs-open': 'The project {id} cannot be closed; open needs: {needs}',
    'linkage.needs-open/fix': 'Enter the outcome or the withdrawal of each',
    'linkage.paired-already': 'The household {household} is paired with the donor {donor}',
    'linkage.paired-already/fix': 'End that pairing first',
    'linkage.donor-full':
      'The donor {id} is paired with {households} {households:household|households}; the limit is {capacity}',
    'linkage.donor-full/fix': 'Choose another donor, or update the limit',
    'linkage.not-paired': 'The donor {donor} and the household {household} are not paired',
    'linkage.not-paired/fix': 'Check the ids, or enter the pairing first',
    'linkage.unmatched-refused':
      'No organisation may take on {need}: of {organisations}, {kind} not of the kind, {status} not of the standing, {area} not of the area, {earlier} asked before (one may fail several)',
    'linkage.unmatched-shortage':
      '{need} finds no place: {needs} {needs:need|needs} can only go to {organisations}, with {places} {places:place|places} free in all, {lacking} too few; one more at any of them takes one more in',
    'linkage.unmatched-outweighed':
      '{need} finds no place: with it the total value would be {forced} instead of {value}, {loss} less',
    'linkage.unmatched-later':
      '{need} finds no place: of the ways that are worth {value}, this one takes in more needs, or such as wait longer',
    'linkage.pair-matched': '{need} is matched with {organisation}',
    'linkage.pair-equal':
      'With {need} at {organisation} the total value would be the same; waiting time and turn decided otherwise',
    'linkage.pair-costs':
      'With {need} at {organisation} the total value would be {forced} instead of {value}, {loss} less',
    'linkage.pair-no-place': 'The organisation {organisation} has no place free for {need}',
    'linkage.pair-unknown': 'There is no {need}, or no organisation {organisation}',
    'linkage.unpaired-refused':
      'No donor may be paired with the household {household}: none of {donors} fits; consent of the household: {consents}',
    'linkage.unpaired-shortage':
      'The household {household} finds no donor: {households} {households:household|households} can only go to {donors}, with {places} {places:place|places} free in all, {lacking} too few',
  },
};

/**
 * Formats a diagnostic or a reason of this package as a sentence.
 *
 * @example
 * import { explain } from '@community1373/linkage';
 * explain({ code: 'linkage.refused-consent', params: { household: 'h-1' } }, 'zh-CN'); // => '困难家庭 h-1 尚未同意结对'
 */
export const explain: Explain<LinkageMessageCode> = createExplainer(linkageCatalogue);

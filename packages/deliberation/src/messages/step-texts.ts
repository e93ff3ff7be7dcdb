import type { StepCode, TextPairs } from './codes';

/** Sentences about votes needed, next steps and evidence of the rights; zh-CN first. */
export const sentences: TextPairs<StepCode> = {
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
};

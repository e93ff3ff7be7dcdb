import type { LocalText } from '@community1373/base/explain';
import * as z from 'zod';
import {
  type AgreementRecordedEvent,
  type BallotCastEvent,
  decisionEventSchemas,
  type VoteClosedEvent,
  type VoteOpenedEvent,
} from './decision-events';
import {
  type ClosedEvent,
  endEventSchemas,
  type EvaluatedEvent,
  type PublishedEvent,
  type ReopenedEvent,
  type WithdrawnEvent,
} from './end-events';
import {
  type AgendaSolicitedEvent,
  type EscalatedEvent,
  intakeEventSchemas,
  type ReportedEvent,
  type RespondedEvent,
  type ResponsibilityAnsweredEvent,
  type ResponsibilityAskedEvent,
  type ScopeFixedEvent,
} from './intake-events';
import {
  type MeetingCalledEvent,
  type MeetingHeldEvent,
  type ObjectionAnsweredEvent,
  type ObjectionRaisedEvent,
  type ProposalAmendedEvent,
  type ProposalMadeEvent,
  talkEventSchemas,
} from './talk-events';
import {
  type LevyIssuedEvent,
  type SettledEvent,
  type WorksAcceptedEvent,
  type WorksBegunEvent,
  worksEventSchemas,
  type WorksRefusedEvent,
} from './works-events';

/**
 * One event of a matter's append-only log. Money is in integer fen, areas in integer 0.01 m², times are local to the minute, people are
 * ids. `replayMatter` decides which event may follow which.
 */
export type MatterEvent =
  | ReportedEvent
  | RespondedEvent
  | ResponsibilityAskedEvent
  | ResponsibilityAnsweredEvent
  | EscalatedEvent
  | ScopeFixedEvent
  | AgendaSolicitedEvent
  | MeetingCalledEvent
  | MeetingHeldEvent
  | ObjectionRaisedEvent
  | ObjectionAnsweredEvent
  | ProposalMadeEvent
  | ProposalAmendedEvent
  | VoteOpenedEvent
  | BallotCastEvent
  | VoteClosedEvent
  | AgreementRecordedEvent
  | LevyIssuedEvent
  | WorksBegunEvent
  | WorksAcceptedEvent
  | WorksRefusedEvent
  | SettledEvent
  | PublishedEvent
  | EvaluatedEvent
  | ReopenedEvent
  | ClosedEvent
  | WithdrawnEvent;

/** Schema of a {@link MatterEvent}. */
export const matterEventSchema = z.discriminatedUnion('type', [
  ...intakeEventSchemas,
  ...talkEventSchemas,
  ...decisionEventSchemas,
  ...worksEventSchemas,
  ...endEventSchemas,
]);

/** The type of an event. */
export type MatterEventType = MatterEvent['type'];

/** The event of type `T`. */
export type EventOf<T extends MatterEventType> = Extract<MatterEvent, { readonly type: T }>;

/** Names of the event types. */
export const eventNames: Readonly<Record<MatterEventType, LocalText>> = {
  reported: { 'zh-CN': '反映事项', en: 'report' },
  responded: { 'zh-CN': '首次响应', en: 'first response' },
  'responsibility-asked': { 'zh-CN': '责任询问', en: 'question of responsibility' },
  'responsibility-answered': { 'zh-CN': '责任答复', en: 'answer on responsibility' },
  escalated: { 'zh-CN': '提级办理', en: 'escalation' },
  'scope-fixed': { 'zh-CN': '确定相关住户', en: 'scope of those concerned' },
  'agenda-solicited': { 'zh-CN': '征集议题', en: 'soliciting of the agenda' },
  'meeting-called': { 'zh-CN': '会议通知', en: 'call of a meeting' },
  'meeting-held': { 'zh-CN': '召开会议', en: 'meeting' },
  'objection-raised': { 'zh-CN': '提出异议', en: 'objection' },
  'objection-answered': { 'zh-CN': '答复异议', en: 'answer to an objection' },
  'proposal-made': { 'zh-CN': '提出方案', en: 'proposal' },
  'proposal-amended': { 'zh-CN': '修改方案', en: 'amendment' },
  'vote-opened': { 'zh-CN': '启动表决', en: 'opening of a vote' },
  'ballot-cast': { 'zh-CN': '投票', en: 'ballot' },
  'vote-closed': { 'zh-CN': '表决截止', en: 'close of a vote' },
  'agreement-recorded': { 'zh-CN': '记录协议', en: 'agreement' },
  'levy-issued': { 'zh-CN': '发起收款', en: 'levy' },
  'works-begun': { 'zh-CN': '开工', en: 'begin of works' },
  'works-accepted': { 'zh-CN': '验收通过', en: 'acceptance of works' },
  'works-refused': { 'zh-CN': '验收不通过', en: 'refusal of works' },
  settled: { 'zh-CN': '结算', en: 'settlement' },
  published: { 'zh-CN': '公示', en: 'publication' },
  evaluated: { 'zh-CN': '满意度评议', en: 'evaluation' },
  reopened: { 'zh-CN': '重新办理', en: 'reopening' },
  closed: { 'zh-CN': '办结', en: 'close' },
  withdrawn: { 'zh-CN': '撤回', en: 'withdrawal' },
};

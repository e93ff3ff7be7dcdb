import { civilDateSchema } from '@community1373/base/calendar';
import type { LocalText } from '@community1373/base/explain';
import * as z from 'zod';
import { decisionRuleSchema } from '../vote/decision-rule';
import { idSchema, memberSchema } from '../vote/member';
import { momentSchema } from './moment';
import { choiceSchema, proxyRuleSchema, proxySchema } from '../vote/vote';

const text = z.string().min(1).max(4000);
const fen = z.int().min(0).max(10_000_000_000);
const ids = z.array(idSchema).readonly();

/** An amount for one member, in integer fen. */
export const shareSchema = z.object({ memberId: idSchema, fen }).readonly();

/** 公共设施故障 kinds of fault that reach the community first where there is no property firm. */
export const faultKindSchema = z.enum(['sewer', 'water', 'power', 'heating']);

/** A kind of fault; see {@link faultKindSchema}. */
export type FaultKind = z.infer<typeof faultKindSchema>;

/** Names of the kinds of fault. */
export const faultNames: Readonly<Record<FaultKind, LocalText>> = {
  sewer: { 'zh-CN': '排水', en: 'sewer' },
  water: { 'zh-CN': '供水', en: 'water' },
  power: { 'zh-CN': '供电', en: 'power' },
  heating: { 'zh-CN': '供暖', en: 'heating' },
};

/** Field of a matter: 公共事务 环境 安全 设施. */
export const matterCategorySchema = z.enum(['public-affairs', 'environment', 'safety', 'facilities']);

/** A field; see {@link matterCategorySchema}. */
export type MatterCategory = z.infer<typeof matterCategorySchema>;

/**
 * Authority of a levy: a decision of the owners (binding), an agreement (binding on those who agreed), or voluntary fund-raising by the
 * residents' committee, where a refusal leaves a gap that is charged to nobody.
 */
export const levyAuthoritySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('owners-decision'), voteId: idSchema }).readonly(),
  z.object({ kind: z.literal('agreement'), agreementId: idSchema }).readonly(),
  z.object({ kind: z.literal('voluntary') }).readonly(),
]);

/** Builds the schema of one event type; every event has a time, a person (an id) and a role named by the workflow. */
const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), at: momentSchema, by: idSchema, role: idSchema, ...shape }).readonly();

/**
 * One event of a matter's append-only log. Money is in integer fen, areas in integer 0.01 m², times are local to the minute, people are
 * ids. `replayMatter` decides which event may follow which.
 */
export const matterEventSchema = z.discriminatedUnion('type', [
  event('reported', {
    matterId: idSchema,
    title: text,
    field: matterCategorySchema,
    placeId: idSchema.optional(),
    /** A fault of the public lines; it has a contact on duty and a response time. */
    fault: faultKindSchema.optional(),
  }),
  event('responded', { note: text.optional() }),
  event('responsibility-asked', { of: idSchema, question: text.optional() }),
  event('responsibility-answered', { accepts: z.boolean(), reason: text.optional() }),
  event('escalated', { to: idSchema, reason: text.optional() }),
  event('scope-fixed', { members: z.array(memberSchema).min(1).max(200_000).readonly(), reason: text.optional() }),
  event('agenda-solicited', { channels: ids, suggestions: z.int().min(0) }),
  event('meeting-called', {
    meetingId: idSchema,
    kind: idSchema,
    heldAt: momentSchema,
    placeId: idSchema,
    agenda: text.optional(),
  }),
  event('meeting-held', { meetingId: idSchema, kind: idSchema, placeId: idSchema, present: ids, minutes: text }),
  event('objection-raised', { objectionId: idSchema, about: z.enum(['fee', 'quality', 'acceptance', 'other']), text }),
  event('objection-answered', { objectionId: idSchema, outcome: z.enum(['taken-up', 'explained', 'refused']), text }),
  event('proposal-made', { proposalId: idSchema, text }),
  event('proposal-amended', { proposalId: idSchema, text }),
  event('vote-opened', {
    voteId: idSchema,
    proposalId: idSchema,
    rule: decisionRuleSchema,
    closesAt: momentSchema,
    proxies: proxyRuleSchema.optional(),
    /** Unverified rules that this vote knowingly rests on. */
    unsureRules: ids.optional(),
  }),
  event('ballot-cast', {
    voteId: idSchema,
    memberId: idSchema,
    choice: choiceSchema,
    proxy: proxySchema.optional(),
    /** Replaces an earlier ballot; without it a second ballot is refused. */
    changes: z.literal(true).optional(),
  }),
  event('vote-closed', { voteId: idSchema }),
  event('agreement-recorded', {
    agreementId: idSchema,
    proposalId: idSchema.optional(),
    memberIds: ids,
    withIds: ids.optional(),
    text: text.optional(),
  }),
  event('levy-issued', {
    levyId: idSchema,
    authority: levyAuthoritySchema,
    /** Basis of the levy: 每户 an amount per household, 总额 a total, or shares computed elsewhere. */
    basis: z.enum(['per-household', 'total', 'shares']),
    targetFen: fen,
    shares: z.array(shareSchema).readonly(),
    /** Members who refused; only voluntary fund-raising has them. */
    declined: ids.optional(),
  }),
  event('works-begun', { contractorId: idSchema, what: text.optional() }),
  event('works-accepted', { report: text.optional() }),
  event('works-refused', { reason: text }),
  event('settled', {
    levyId: idSchema,
    collectedFen: fen,
    actualFen: fen,
    refunds: z.array(shareSchema).readonly(),
    /** Additional payments where the actual cost was higher. */
    topUps: z.array(shareSchema).readonly(),
  }),
  event('published', {
    what: z.enum(['notice', 'decision', 'levy', 'accounts', 'result']),
    channels: ids,
    until: civilDateSchema,
  }),
  event('evaluated', { satisfied: z.int().min(0), neutral: z.int().min(0), dissatisfied: z.int().min(0) }),
  event('reopened', { reason: text }),
  event('closed', { outcome: z.enum(['resolved', 'unresolved', 'referred']), reason: text.optional() }),
  event('withdrawn', { reason: text.optional() }),
]);

/** One event of a matter; see {@link matterEventSchema}. */
export type MatterEvent = z.infer<typeof matterEventSchema>;

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

import * as z from 'zod';
import { idSchema } from '../vote/member';
import { type Moment, momentSchema } from '../matter/moment';
import { type EventHead, eventSchema, idsSchema, textSchema } from './event-head';

/** 会议通知 the call of a meeting. */
export interface MeetingCalledEvent extends EventHead {
  /** Marks the call of a meeting. */
  readonly type: 'meeting-called';
  /** The meeting, a new id. */
  readonly meetingId: string;
  /** The kind of meeting, as the workflow names it. */
  readonly kind: string;
  /** The time for which it is called. */
  readonly heldAt: Moment;
  /** The place where it is to be held. */
  readonly placeId: string;
  /** The agenda; absent where the call has none. */
  readonly agenda?: string | undefined;
}

/** 召开会议 a meeting that was held, called before or not. */
export interface MeetingHeldEvent extends EventHead {
  /** Marks a meeting. */
  readonly type: 'meeting-held';
  /** The meeting: that of its call, or a new id. */
  readonly meetingId: string;
  /** The kind of meeting, as the workflow names it. */
  readonly kind: string;
  /** The place where it was held. */
  readonly placeId: string;
  /** The people who were present, as ids. */
  readonly present: readonly string[];
  /** The minutes. */
  readonly minutes: string;
}

/** 提出异议 an objection. */
export interface ObjectionRaisedEvent extends EventHead {
  /** Marks an objection. */
  readonly type: 'objection-raised';
  /** The objection, a new id. */
  readonly objectionId: string;
  /** The subject of the objection. */
  readonly about: 'fee' | 'quality' | 'acceptance' | 'other';
  /** The objection in words. */
  readonly text: string;
}

/** 答复异议 the answer to an objection. */
export interface ObjectionAnsweredEvent extends EventHead {
  /** Marks the answer to an objection. */
  readonly type: 'objection-answered';
  /** The objection. */
  readonly objectionId: string;
  /** The outcome: taken up (采纳), explained (解释), or refused (不予采纳). */
  readonly outcome: 'taken-up' | 'explained' | 'refused';
  /** The answer in words. */
  readonly text: string;
}

/** 提出方案 a proposal. */
export interface ProposalMadeEvent extends EventHead {
  /** Marks a proposal. */
  readonly type: 'proposal-made';
  /** The proposal, a new id. */
  readonly proposalId: string;
  /** The proposal in words. */
  readonly text: string;
}

/** 修改方案 an amendment of a proposal. */
export interface ProposalAmendedEvent extends EventHead {
  /** Marks an amendment. */
  readonly type: 'proposal-amended';
  /** The proposal. */
  readonly proposalId: string;
  /** The whole text after the amendment. */
  readonly text: string;
}

/** Schemas of the events of meetings, objections and proposals. */
export const talkEventSchemas = [
  eventSchema('meeting-called', {
    meetingId: idSchema,
    kind: idSchema,
    heldAt: momentSchema,
    placeId: idSchema,
    agenda: textSchema.optional(),
  }),
  eventSchema('meeting-held', {
    meetingId: idSchema,
    kind: idSchema,
    placeId: idSchema,
    present: idsSchema,
    minutes: textSchema,
  }),
  eventSchema('objection-raised', {
    objectionId: idSchema,
    about: z.enum(['fee', 'quality', 'acceptance', 'other']),
    text: textSchema,
  }),
  eventSchema('objection-answered', {
    objectionId: idSchema,
    outcome: z.enum(['taken-up', 'explained', 'refused']),
    text: textSchema,
  }),
  eventSchema('proposal-made', { proposalId: idSchema, text: textSchema }),
  eventSchema('proposal-amended', { proposalId: idSchema, text: textSchema }),
] as const;

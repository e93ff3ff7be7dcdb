import * as z from 'zod';
import { idSchema } from '../vote/member';
import {
  type EventHead,
  eventSchema,
  fenSchema,
  idsSchema,
  type MemberAmount,
  shareSchema,
  textSchema,
} from './event-head';
import { type LevyAuthority, levyAuthoritySchema } from './levy-authority';

/** 发起收款 the issue of a levy. */
export interface LevyIssuedEvent extends EventHead {
  /** Marks the issue of a levy. */
  readonly type: 'levy-issued';
  /** The levy, a new id. */
  readonly levyId: string;
  /** Its authority. */
  readonly authority: LevyAuthority;
  /** Basis of the levy: 每户 an amount per household, 总额 a total, or shares computed elsewhere. */
  readonly basis: 'per-household' | 'total' | 'shares';
  /** The amount that is needed, in fen. */
  readonly targetFen: number;
  /** The share of each member who is asked. */
  readonly shares: readonly MemberAmount[];
  /** Members who refused; only voluntary fund-raising has them. Absent: none. */
  readonly declined?: readonly string[] | undefined;
}

/** 开工 the begin of works. */
export interface WorksBegunEvent extends EventHead {
  /** Marks the begin of works. */
  readonly type: 'works-begun';
  /** The contractor. */
  readonly contractorId: string;
  /** The works in words; absent where they are clear from the matter. */
  readonly what?: string | undefined;
}

/** 验收通过 the acceptance of works. */
export interface WorksAcceptedEvent extends EventHead {
  /** Marks the acceptance of works. */
  readonly type: 'works-accepted';
  /** The report; absent where none was written. */
  readonly report?: string | undefined;
}

/** 验收不通过 the refusal of works, which begin again. */
export interface WorksRefusedEvent extends EventHead {
  /** Marks the refusal of works. */
  readonly type: 'works-refused';
  /** The reason. */
  readonly reason: string;
}

/** 结算 the settlement of a levy. */
export interface SettledEvent extends EventHead {
  /** Marks a settlement. */
  readonly type: 'settled';
  /** The levy. */
  readonly levyId: string;
  /** The amount collected, in fen. */
  readonly collectedFen: number;
  /** The actual cost, in fen. */
  readonly actualFen: number;
  /** The refunds where more was collected. */
  readonly refunds: readonly MemberAmount[];
  /** Additional payments where the actual cost was higher. */
  readonly topUps: readonly MemberAmount[];
}

/** Schemas of the events of money and works. */
export const worksEventSchemas = [
  eventSchema('levy-issued', {
    levyId: idSchema,
    authority: levyAuthoritySchema,
    basis: z.enum(['per-household', 'total', 'shares']),
    targetFen: fenSchema,
    shares: z.array(shareSchema).readonly(),
    declined: idsSchema.optional(),
  }),
  eventSchema('works-begun', { contractorId: idSchema, what: textSchema.optional() }),
  eventSchema('works-accepted', { report: textSchema.optional() }),
  eventSchema('works-refused', { reason: textSchema }),
  eventSchema('settled', {
    levyId: idSchema,
    collectedFen: fenSchema,
    actualFen: fenSchema,
    refunds: z.array(shareSchema).readonly(),
    topUps: z.array(shareSchema).readonly(),
  }),
] as const;

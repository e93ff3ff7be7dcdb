import type { LocalText } from '@community1373/base/explain';
import { localTextSchema } from '@community1373/base/rules';
import * as z from 'zod';
import type { VoterCount } from './electorate';
import { idSchema } from './member';
import { type Threshold, thresholdSchema } from './threshold-schema';

/** Thresholds by heads and by area; a count without a threshold is not compared. */
export interface BothThresholds {
  /** The share of the heads; absent: heads are not compared. */
  readonly heads?: Threshold | undefined;
  /** The share of the exclusive area; absent: areas are not compared. */
  readonly area?: Threshold | undefined;
}

/** The share that must be in favour. */
export interface Majority extends BothThresholds {
  /** The total of which the share is taken: those taking part, or all. */
  readonly of: 'taking-part' | 'all';
}

/** The number of objections that a rule allows. */
export interface ObjectionLimit {
  /** Maximum number of votes against, however large the majority. */
  readonly atMost: number;
}

/** 表决规则 a decision rule as data. */
export interface DecisionRule {
  /** The id of the rule. */
  readonly id: string;
  /** The name of the rule. */
  readonly title: LocalText;
  /** The rules of a pack on which it rests; none for a rule set by the parties themselves. */
  readonly authority: readonly string[];
  /** The method of counting heads: owners, or every member as one head. */
  readonly heads: VoterCount;
  /** 参与比例 the shares of all that must take part. */
  readonly quorum: BothThresholds;
  /** 同意比例 the shares that must be in favour. */
  readonly majority: Majority;
  /** The number of objections allowed; absent: objections do not stop a majority. */
  readonly objections?: ObjectionLimit | undefined;
}

const bothCounts = { heads: thresholdSchema.optional(), area: thresholdSchema.optional() };

/** Schema of a {@link DecisionRule}. */
export const decisionRuleSchema = z
  .object({
    id: idSchema,
    title: localTextSchema,
    authority: z.array(idSchema).readonly(),
    heads: z.enum(['owners', 'members']),
    quorum: z.object(bothCounts).readonly(),
    majority: z.object({ ...bothCounts, of: z.enum(['taking-part', 'all']) }).readonly(),
    objections: z
      .object({ atMost: z.int().min(0) })
      .readonly()
      .optional(),
  })
  .readonly();

const atLeast = (numerator: number, denominator: number): Threshold => ({ numerator, denominator, more: false });
const moreThanHalf: Threshold = { numerator: 1, denominator: 2, more: true };
const twoThirds = atLeast(2, 3);
const threeQuarters = atLeast(3, 4);
const ownersAuthority = ['civil-code-278', 'civil-code-1259', 'spc-ownership-9'];

/** 一般事项 ordinary matters of owners: two thirds of heads and of area take part; more than half of both of these are in favour (Civil Code 278). */
export const ownersOrdinary: DecisionRule = {
  id: 'owners-ordinary',
  title: { 'zh-CN': '业主共同决定（一般事项，双过半）', en: 'Owners’ decision, ordinary matter' },
  authority: ownersAuthority,
  heads: 'owners',
  quorum: { heads: twoThirds, area: twoThirds },
  majority: { of: 'taking-part', heads: moreThanHalf, area: moreThanHalf },
};

/** 重大事项 major matters of owners (raising repair funds, rebuilding, change of use): three quarters of heads and of area of those taking part. */
export const ownersThreeQuarters: DecisionRule = {
  ...ownersOrdinary,
  id: 'owners-three-quarters',
  title: { 'zh-CN': '业主共同决定（重大事项，双四分之三以上）', en: 'Owners’ decision, weighty matter' },
  majority: { of: 'taking-part', heads: threeQuarters, area: threeQuarters },
};

/** 居民会议 residents' assembly: more than half of the adults or household representatives attend; more than half of these are in favour. */
export const residentsAssembly: DecisionRule = {
  id: 'residents-assembly',
  title: { 'zh-CN': '居民会议', en: 'Residents’ assembly' },
  authority: ['residents-committee-law-27'],
  heads: 'members',
  quorum: { heads: moreThanHalf },
  majority: { of: 'taking-part', heads: moreThanHalf },
};

/** 居民代表会议 representatives' assembly: two thirds or more attend; more than half of these are in favour. */
export const representativesAssembly: DecisionRule = {
  ...residentsAssembly,
  id: 'representatives-assembly',
  title: { 'zh-CN': '居民代表会议', en: 'Residents’ representatives’ assembly' },
  authority: ['residents-committee-law-29'],
  quorum: { heads: twoThirds },
};

/** 全体同意 unanimity: every head is in favour. */
export const unanimous: DecisionRule = {
  id: 'unanimous',
  title: { 'zh-CN': '全体一致同意', en: 'Unanimity' },
  authority: [],
  heads: 'owners',
  quorum: {},
  majority: { of: 'all', heads: atLeast(1, 1) },
};

/** 无异议通过 consent: more than half take part and nobody objects; a vote against is an objection. */
export const consent: DecisionRule = {
  id: 'consent',
  title: { 'zh-CN': '无异议通过', en: 'Consent' },
  authority: [],
  heads: 'owners',
  quorum: { heads: moreThanHalf },
  majority: { of: 'taking-part' },
  objections: { atMost: 0 },
};

/** The built-in decision rules; further rules are data by the schema of a decision rule. */
export const decisionRules: readonly DecisionRule[] = [
  ownersOrdinary,
  ownersThreeQuarters,
  residentsAssembly,
  representativesAssembly,
  unanimous,
  consent,
];

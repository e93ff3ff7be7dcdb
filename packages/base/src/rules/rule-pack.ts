import * as z from 'zod';
import { type CivilDate, civilDateSchema } from '../calendar';
import type { LocalText } from '../explain/explanation';

/**
 * Reliability of a rule's text: `text-read` (the text itself was read), `seen-second-hand` (another source quotes it), `recalled` (not verified). Only
 * `text-read` may be applied without a notice.
 */
export type Certainty = 'text-read' | 'seen-second-hand' | 'recalled';

/** Schema of a {@link Certainty}. */
export const certaintySchema = z.enum(['text-read', 'seen-second-hand', 'recalled']);

/** Schema of a {@link LocalText}: a text in both languages, neither empty. */
export const localTextSchema = z.object({ 'zh-CN': z.string().min(1), en: z.string().min(1) }).readonly();

/** 出处 the origin of a statement. */
export interface Provenance {
  /** `said` by the source, `inferred` from it, `seen` in another source, or invented as a `sample`. */
  readonly kind: 'said' | 'inferred' | 'seen' | 'sample';
  /** The source as a reference for people, such as a newspaper and its date; not empty. */
  readonly source: string;
}

/** Schema of a {@link Provenance}. */
export const provenanceSchema = z
  .object({ kind: z.enum(['said', 'inferred', 'seen', 'sample']), source: z.string().min(1) })
  .readonly();

/** One dated rule: its text, the days on which it is in force, and its certainty. */
export interface LegalRule {
  /** The id by which rooms look the rule up, such as `civil-code-278`; one pack may hold several versions of it. */
  readonly id: string;
  /** The law and article. */
  readonly title: LocalText;
  /** The content of the rule in one or two sentences. */
  readonly summary: LocalText;
  /** The law, with the year of its edition. */
  readonly source: string;
  /** The reliability of the text. */
  readonly certainty: Certainty;
  /** The first day in force. */
  readonly inForceFrom: CivilDate;
  /** The last day in force; absent while the rule is in force. */
  readonly inForceTo?: CivilDate | undefined;
}

/** Schema of a {@link LegalRule}. */
export const legalRuleSchema = z
  .object({
    id: z.string().min(1),
    title: localTextSchema,
    summary: localTextSchema,
    source: z.string().min(1),
    certainty: certaintySchema,
    inForceFrom: civilDateSchema,
    inForceTo: civilDateSchema.optional(),
  })
  .readonly();

/** 规则包 a set of rules that apply to a community, and the range of days that it covers. */
export interface RulePack {
  /** The id by which a pack is named in results. */
  readonly id: string;
  /** The name of the pack for people. */
  readonly title: LocalText;
  /** The first day covered. */
  readonly from: CivilDate;
  /** The last day covered; absent for a pack without an end. */
  readonly to?: CivilDate | undefined;
  /** The rules; those with the same id are versions with days in force of their own. */
  readonly rules: readonly LegalRule[];
}

/** Schema of a {@link RulePack}. */
export const rulePackSchema = z
  .object({
    id: z.string().min(1),
    title: localTextSchema,
    from: civilDateSchema,
    to: civilDateSchema.optional(),
    rules: z.array(legalRuleSchema).readonly(),
  })
  .readonly();

import type * as z from 'zod';
import { type CivilDate, isCivilDate } from '../calendar';
import { CodedError } from '../diagnostics/coded-error';
import type { LocalText } from '../explain/explanation';
import {
  type Certainty,
  certaintySchema as certainty,
  type LegalRule,
  legalRuleSchema as legalRule,
  localTextSchema as localText,
  type Provenance,
  provenanceSchema as provenance,
  type RulePack,
  rulePackSchema as rulePack,
} from './rule-pack';

export { civilCodePack } from './civil-code';
export type { Certainty, LegalRule, Provenance, RulePack } from './rule-pack';

/** Zod schema of a {@link Certainty}. */
export const certaintySchema: z.ZodType<Certainty> = certainty;
/** Zod schema of a `LocalText`: a text in both languages, neither empty. */
export const localTextSchema: z.ZodType<LocalText> = localText;
/** Zod schema of a {@link Provenance}. */
export const provenanceSchema: z.ZodType<Provenance> = provenance;
/** Zod schema of a {@link LegalRule}. */
export const legalRuleSchema: z.ZodType<LegalRule> = legalRule;
/** Zod schema of a {@link RulePack}. */
export const rulePackSchema: z.ZodType<RulePack> = rulePack;

const covers = (span: { readonly from: CivilDate; readonly to?: CivilDate | undefined }, day: CivilDate): boolean =>
  day >= span.from && (span.to === undefined || day <= span.to);

const readBefore = new WeakSet<object>();

/** Throws for what is no pack; a pack is read once. */
const checkPack = (pack: RulePack): void => {
  if (readBefore.has(pack)) return;
  if (!rulePackSchema.safeParse(pack).success) throw new CodedError('rules.pack', pack);
  readBefore.add(pack);
};

const checkDay = (day: CivilDate): void => {
  if (!isCivilDate(day)) throw new CodedError('calendar.date', day);
};

/**
 * Returns the pack in force on a day; undefined when none covers the day. Among several, the one that began last. Throws a coded error for what is
 * no pack or no date.
 *
 * @example
 * import { civilCodePack, packInForce } from '@community1373/base/rules';
 * packInForce([civilCodePack], '2026-01-15')?.id; // => 'cn-civil-code'
 * packInForce([civilCodePack], '2018-08-13'); // => undefined
 */
export const packInForce = (packs: readonly RulePack[], day: CivilDate): RulePack | undefined => {
  if (!Array.isArray(packs)) throw new CodedError('rules.packs', packs);
  packs.forEach(checkPack);
  checkDay(day);
  return packs
    .filter((pack) => covers(pack, day))
    .reduce<RulePack | undefined>(
      (last, pack) => (last === undefined || pack.from >= last.from ? pack : last),
      undefined,
    );
};

/**
 * Returns a rule of a pack in force on a day; undefined when the pack has no such rule or the rule is not in force then. Throws a coded error for
 * what is no pack, no id or no date.
 *
 * @example
 * import { civilCodePack, ruleInForce } from '@community1373/base/rules';
 * ruleInForce(civilCodePack, 'residents-committee-law-42', '2025-12-31'); // => undefined
 */
export const ruleInForce = (pack: RulePack, ruleId: string, day: CivilDate): LegalRule | undefined => {
  checkPack(pack);
  if (typeof ruleId !== 'string') throw new CodedError('rules.rule-id', ruleId);
  checkDay(day);
  return pack.rules.find((rule) => rule.id === ruleId && covers({ from: rule.inForceFrom, to: rule.inForceTo }, day));
};

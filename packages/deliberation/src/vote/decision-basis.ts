import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import {
  type Diagnostic,
  DiagnosticSink,
  parseWith,
  type Result,
  type SchemaCode,
} from '@community1373/base/diagnostics';
import { packInForce, type RulePack, rulePackSchema, ruleInForce } from '@community1373/base/rules';
import * as z from 'zod';
import type { DeliberationCode } from '../messages/codes';

/** The legal basis of a decision: the pack in force on its day. */
export interface DecisionBasis {
  /** The pack; absent when the decision rests on no statute. */
  readonly packId?: string | undefined;
}

/** Input of {@link decisionBasis}. */
export interface DecisionBasisInput {
  /** Ids of the rules on which the decision rests; none: it rests on no statute. */
  readonly authority: readonly string[];
  /** The day of the decision. */
  readonly day: CivilDate;
  /** The rule packs that apply. */
  readonly packs: readonly RulePack[];
  /** Rules that may be used although their text is unverified; absent: none. */
  readonly unsureRules?: readonly string[] | undefined;
}

/** Finds the legal basis of a decision from checked input. */
export const basisOf = ({
  authority,
  day,
  packs,
  unsureRules = [],
}: DecisionBasisInput): Result<DecisionBasis, DeliberationCode> => {
  const sink = new DiagnosticSink<DeliberationCode>();
  if (authority.length === 0) return { ok: true, value: {}, report: sink.report() };
  const pack = packInForce(packs, day);
  if (pack === undefined) {
    sink.add('deliberation.no-pack', [], day, { day, rules: authority });
    return { ok: false, report: sink.report() };
  }
  for (const id of authority) {
    const rule = ruleInForce(pack, id, day);
    if (rule === undefined) sink.add('deliberation.rule-not-in-force', [], id, { rule: id, day, pack: pack.title });
    else if (rule.certainty !== 'text-read') {
      if (unsureRules.includes(id)) sink.add('deliberation.unsure-rule-used', [], id, { rule: rule.title }, 'warning');
      else sink.add('deliberation.rule-unsure', [], id, { rule: rule.title });
    }
  }
  return sink.hasErrors
    ? { ok: false, report: sink.report() }
    : { ok: true, value: { packId: pack.id }, report: sink.report() };
};

/** Returns the first error of a report. */
export const firstError = ({
  items,
}: {
  readonly items: readonly Diagnostic<DeliberationCode>[];
}): Diagnostic<DeliberationCode> | undefined => items.find((item) => item.severity === 'error');

const inputSchema = z.object({
  authority: z.array(z.string()),
  day: civilDateSchema,
  packs: z.array(rulePackSchema),
  unsureRules: z.array(z.string()).optional(),
});

/**
 * Finds the legal basis of a decision. A day without a pack, a rule that is not in force, and an unsure rule that `unsureRules` does not
 * list are reported as errors; an unsure rule that it lists gives a warning.
 *
 * @example
 * import { civilCodePack } from '@community1373/base/rules';
 * import { decisionBasis, ownersOrdinary } from '@community1373/deliberation';
 * const { authority } = ownersOrdinary;
 * decisionBasis({ authority, day: '2018-08-13', packs: [civilCodePack] }).report.items[0]?.code; // => 'deliberation.no-pack'
 * decisionBasis({ authority, day: '2026-01-14', packs: [civilCodePack] }).ok; // => true
 */
export const decisionBasis = (input: DecisionBasisInput): Result<DecisionBasis, DeliberationCode | SchemaCode> => {
  const asked = parseWith(inputSchema, input);
  return asked.ok ? basisOf(input) : asked;
};

import { DiagnosticSink, parseWith, type Path, type Result, type SchemaCode } from '@community1373/base/diagnostics';
import { civilCodePack, type RulePack, rulePackSchema } from '@community1373/base/rules';
import * as z from 'zod';
import { type Levy, levySchema } from '../document/levy';
import type { Problems, ReportedCode } from '../messages/codes';
import { type Payer, payerSchema } from '../document/payer';
import { readTree, type Tree } from '../network/tree';

/** Input of a split. */
export interface ApportionInput {
  /** The levy to split. */
  readonly levy: Levy;
  /** The households that may be in scope, as facts. */
  readonly payers: readonly Payer[];
  /** The rule packs that apply; absent: the Civil Code pack of base. */
  readonly packs?: readonly RulePack[] | undefined;
}

/** Checked and cross-checked input: ids are known and unique, the network is a tree. */
export interface CheckedInput {
  readonly levy: Levy;
  readonly payers: readonly Payer[];
  readonly packs: readonly RulePack[];
  readonly tree: Tree | undefined;
}

/**
 * Parses a stored levy. Its internal contradictions (unknown households, cycles) are found by {@link apportion}, which knows the households.
 *
 * @example
 * import { parseLevy } from '@community1373/apportionment';
 * const read = parseLevy({ id: 'b9', title: 'Main', rule: { kind: 'by-horoscope' } });
 * read.ok; // => false
 * read.report.items.some((problem) => problem.path.join('.') === 'rule.kind'); // => true
 */
export const parseLevy = (value: unknown): Result<Levy, SchemaCode> => parseWith(levySchema, value);

const payersSchema = z.array(payerSchema).min(1).readonly();

/** Refuses refunds to a household beyond its payments. */
const checkRefunds = ({ receipts, refundPayments = [] }: Levy, sink: Problems): void => {
  if (refundPayments.length === 0) return;
  const left = new Map<string, number>();
  for (const { householdId, fen } of receipts) left.set(householdId, (left.get(householdId) ?? 0) + fen);
  refundPayments.forEach(({ householdId, fen }, i) => {
    const held = left.get(householdId) ?? 0;
    if (fen > held)
      sink.add('apportionment.refund-over-paid', ['levy', 'refundPayments', i, 'fen'], fen, {
        household: householdId,
        refund: fen,
        held,
      });
    left.set(householdId, held - fen);
  });
};

const checkHouseholds = (levy: Levy, payers: readonly Payer[], sink: Problems): void => {
  const known = new Set<string>();
  payers.forEach(({ householdId }, i) => {
    if (known.has(householdId))
      sink.add('apportionment.household-repeated', ['payers', i, 'householdId'], householdId, {
        household: householdId,
      });
    known.add(householdId);
  });
  const check = (path: Path, items: readonly { readonly householdId: string }[] | undefined, once: boolean): void => {
    const seen = new Set<string>();
    items?.forEach(({ householdId }, i) => {
      const at = ['levy', ...path, i, 'householdId'];
      if (!known.has(householdId))
        sink.add('apportionment.household-unknown', at, householdId, { household: householdId });
      else if (once && seen.has(householdId))
        sink.add('apportionment.household-repeated', at, householdId, { household: householdId });
      seen.add(householdId);
    });
  };
  const asItems = (ids: readonly string[] | undefined): readonly { readonly householdId: string }[] | undefined =>
    ids?.map((householdId) => ({ householdId }));
  if (levy.scope.kind === 'households') check(['scope', 'householdIds'], asItems(levy.scope.householdIds), true);
  if (levy.authority.kind === 'agreement') check(['authority', 'partyIds'], asItems(levy.authority.partyIds), true);
  check(['exclusions'], levy.exclusions, true);
  check(['exemptions'], levy.exemptions, true);
  check(['receipts'], levy.receipts, false);
  check(['refundPayments'], levy.refundPayments, false);
  checkRefunds(levy, sink);
  check(['refusals'], levy.refusals, true);
  check(['network', 'taps'], levy.network?.taps, false);
  levy.subsidies?.forEach(({ division }, i) => check(['subsidies', i, 'division', 'claims'], division?.claims, true));
};

const inputSchema = z.object({
  levy: z.unknown(),
  payers: z.unknown(),
  packs: z.array(rulePackSchema).readonly().optional(),
});

/**
 * Parses and cross-checks the input of {@link apportion} and related functions: every problem is reported, and the value is present only without
 * errors.
 */
export const checkInput = (input: ApportionInput): Result<CheckedInput, ReportedCode> => {
  const given = parseWith(inputSchema, input);
  if (!given.ok) return given;
  const { levy: levyInput, payers: payersInput, packs = [civilCodePack] } = given.value;
  const sink = new DiagnosticSink<ReportedCode>();
  sink.merge(given.report);
  const levy = parseLevy(levyInput);
  sink.merge(levy.report, ['levy']);
  if (Array.isArray(payersInput) && payersInput.length === 0) {
    sink.add('apportionment.no-payers', ['payers'], payersInput);
    return { ok: false, report: sink.report() };
  }
  const payers = parseWith(payersSchema, payersInput);
  sink.merge(payers.report, ['payers']);
  if (!levy.ok || !payers.ok) return { ok: false, report: sink.report() };
  checkHouseholds(levy.value, payers.value, sink);
  const tree = levy.value.network === undefined ? undefined : readTree(levy.value.network, sink, ['levy', 'network']);
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  return { ok: true, value: { levy: levy.value, payers: payers.value, packs, tree }, report: sink.report() };
};

import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import { idText } from '@community1373/base/diagnostics';
import type { CostRule } from '@community1373/apportionment';
import { costRuleSchema } from '@community1373/apportionment/schemas';
import * as z from 'zod';
import { defineKind, from, nothing, number, text, unknown } from './modification-kind';

const id = idText(64);
/** Zod schema of an amount in fen. */
export const fen = z.int().min(0).max(10_000_000_000);
const levyField = from('levyId', text('收款', 'Levy'), 'levies');

/** The unit of an amount. */
export const fenUnit = text('分', 'fen');

/** Changes the rule, the advance or the actual cost of a levy; absent members stay as they are. */
export interface ChangeLevy {
  /** Kind of the modification. */
  readonly kind: 'change-levy';
  /** Id of the levy. */
  readonly levyId: string;
  /** 分摊办法 the new rule of apportionment. */
  readonly rule?: CostRule | undefined;
  /** 预收 the new advance of each household in fen. */
  readonly advanceFen?: number | undefined;
  /** The new actual cost in fen. */
  readonly actualCostFen?: number | undefined;
}

/** Kind of a {@link ChangeLevy}. */
export const changeLevy = defineKind({
  kind: 'change-levy',
  title: text('调整分摊', 'Change a levy'),
  schema: z.object({
    kind: z.literal('change-levy'),
    levyId: id,
    rule: costRuleSchema.optional(),
    advanceFen: fen.optional(),
    actualCostFen: fen.optional(),
  }),
  form: [
    levyField,
    { key: 'rule', label: text('分摊办法', 'Rule'), input: { kind: 'json' }, optional: true },
    {
      ...number('advanceFen', text('每户预收', 'Advance of each household'), 0, 10_000_000_000, fenUnit),
      optional: true,
    },
    { ...number('actualCostFen', text('实际费用', 'Actual cost'), 0, 10_000_000_000, fenUnit), optional: true },
  ],
  apply: ({ levies }, { levyId, rule, advanceFen, actualCostFen }) => {
    const levy = levies.find((one) => one.id === levyId);
    if (levy === undefined) return unknown('levyId', levyId);
    if (rule !== undefined) Object.assign(levy, { rule });
    if (advanceFen !== undefined) levy.advance = { basis: 'perHousehold', fen: advanceFen };
    if (actualCostFen !== undefined) levy.actualCostFen = actualCostFen;
    return undefined;
  },
});

/** Turns some paying households into refusals: their payments are refunded and counted as refused, from the end of the list. */
export interface RefusePayment {
  /** Kind of the modification. */
  readonly kind: 'refuse-payment';
  /** Id of the levy. */
  readonly levyId: string;
  /** Number of households that refuse, 1 or more; all when it is greater than their number. */
  readonly count: number;
  /** Day of the refusals. */
  readonly on: CivilDate;
}

/** Kind of a {@link RefusePayment}. */
export const refusePayment = defineKind({
  kind: 'refuse-payment',
  title: text('部分住户拒缴', 'Households refuse to pay'),
  schema: z.object({
    kind: z.literal('refuse-payment'),
    levyId: id,
    count: z.int().min(1).max(100_000),
    on: civilDateSchema,
  }),
  form: [
    levyField,
    number('count', text('户数', 'How many'), 1, 1000),
    { key: 'on', label: text('日期', 'On'), input: { kind: 'date' } },
  ],
  apply: ({ levies }, { levyId, count, on }) => {
    const levy = levies.find((one) => one.id === levyId);
    if (levy === undefined) return unknown('levyId', levyId);
    const payers = [...new Set(levy.receipts.map(({ householdId }) => householdId))];
    const refusing = payers.slice(-count);
    if (refusing.length === 0) return nothing('count', count);
    const gone = new Set(refusing);
    levy.receipts = levy.receipts.filter(({ householdId }) => !gone.has(householdId));
    levy.refusals = [...(levy.refusals ?? []), ...refusing.map((householdId) => ({ householdId, on }))];
    return undefined;
  },
});

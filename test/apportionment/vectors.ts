// The reference vectors are read from their folder beside the checkout; they are never copied.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CostRule, Levy, Network, Payer } from '@community1373/apportionment';
import { root } from '../support/sources';

const folder = resolve(root, '../shared/data');

/** True when the vectors are available; tests that need them report when they are not. */
export const haveVectors = existsSync(resolve(folder, 'apportionment'));

if (!haveVectors) console.log('skipped: no reference vectors at ../shared/data/apportionment');

/** Reads one file of the folder. Safe cast: the test declares the shape of its file. */
export const vectors = <T>(file: string): T => JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as T;

const answered = { liable: false, reason: 'asked' } as const;

/** An agreed levy on a bill, for which everybody was asked about responsibility. */
export const levyOf = (rule: CostRule, actualCostFen: number, more: Partial<Levy> = {}): Levy => ({
  id: 'levy',
  title: 'levy',
  decidedOn: '2026-01-12',
  authority: { kind: 'agreement', agreementId: 'agreed' },
  responsibility: { utility: answered, builder: answered, wrongdoer: answered, repairFund: answered },
  scope: { kind: 'all' },
  rule,
  receipts: [],
  actualCostFen,
  ...more,
});

/** Payers of the given ids. */
export const payersOf = (ids: readonly string[]): readonly Payer[] => ids.map((householdId) => ({ householdId }));

/** An airport problem: a line of segments, with the given number of users at the end of each, named by segment and number. */
export const airport = (
  costs: readonly number[],
  users: readonly number[],
): { readonly network: Network; readonly payers: readonly Payer[] } => {
  const taps = users.flatMap((count, type) =>
    Array.from({ length: count }, (_, k) => ({ householdId: `${type}-${k}`, segmentId: `s${type}` })),
  );
  return {
    network: {
      segments: costs.map((cost, i) => ({
        id: `s${i}`,
        fen: cost - (costs[i - 1] ?? 0),
        ...(i === 0 ? {} : { parentId: `s${i - 1}` }),
      })),
      taps,
    },
    payers: taps.map(({ householdId }) => ({ householdId })),
  };
};

import { CodedError, isHolder, isNumberList, type QuickCheck, quickCheck } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { checkPoints, checkRadius } from '../points/check-columns';
import { boxOf, finest, latticeFor, widestCell } from '../points/lattice';
import type { Shard } from './shard-plan';
import { type ShardSummary, summarySizes } from './shard-summary';

/** The most cells that a shard is divided into: more than a plan makes for 50 million households. */
const mostCells = 2 ** 26;

const areIndices = (value: unknown, count: number): boolean =>
  isNumberList(value) &&
  value.length === count &&
  Array.from(value).every((index) => Number.isSafeInteger(index) && index >= 0);

/** Throws a coded error for what is no part of a plan, whether of this process or sent by another. */
export const checkShard = (shard: Shard): void => {
  if (!isHolder(shard)) throw new CodedError('coverage.shard', shard);
  const { households, providers, householdIndex, providerIndex, radius, level } = shard;
  checkRadius(radius);
  checkPoints('households', households);
  checkPoints('providers', providers);
  if (!areIndices(householdIndex, households.lon.length) || !areIndices(providerIndex, providers.lon.length))
    throw new CodedError('coverage.shard', { householdIndex, providerIndex });
  if (!Number.isInteger(level) || level > finest || widestCell(level) < radius / 8)
    throw new CodedError('coverage.shard-level', level);
  const { columns, rows } = latticeFor(boxOf(households), radius, households.lon.length, level);
  if (columns * rows > mostCells) throw new CodedError('coverage.shard-level', level);
};

const amount = z.number().min(0);
const index = z.int().min(0);
const counts = (length: number) => z.array(amount).min(length).max(length).readonly();

const summarySchema = z.object({
  households: index,
  people: amount,
  reachedHouseholds: index,
  reachedPeople: amount,
  pairs: index,
  byCount: counts(summarySizes.byCount),
  byDistance: counts(summarySizes.byDistance),
  nearest: amount.optional(),
  farthest: amount.optional(),
  top: z
    .array(z.object({ household: index, distance: amount }))
    .max(summarySizes.top)
    .readonly(),
  demand: z.array(z.tuple([index, amount]).readonly()).readonly(),
});

let isSummary: QuickCheck | undefined;

/** Throws `coverage.shard-summary` for what is no summary. */
export const checkSummary = (summary: ShardSummary): void => {
  isSummary ??= quickCheck(summarySchema);
  if (!isSummary(summary)) throw new CodedError('coverage.shard-summary', summary);
};

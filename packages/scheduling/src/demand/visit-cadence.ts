import type { VisitCadence } from './visit-plan';

/** Number of visits to a household in 52 weeks. */
export const visitsPer52Weeks: Readonly<Record<VisitCadence, number>> = { week: 52, month: 12, quarter: 4 };

/**
 * Returns a number near 0.618 n that is coprime to n: its multiples are spread evenly over the remainders modulo n, so that households due in the same
 * week are spread over the whole area (three-distance theorem).
 */
const goldenStride = (n: number): number => {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  let stride = Math.max(1, Math.round((n * 610) / 987));
  while (gcd(stride, n) !== 1) stride -= 1;
  return stride;
};

/**
 * Lists the households of one cadence due in a week, as indices in their walking order. Each is due `visitsPer52Weeks` times in any 52 weeks, as evenly
 * apart as whole weeks allow (monthly 4 or 5 weeks, quarterly 13), and the numbers due in any two weeks differ by at most one. The result depends on the
 * week alone, not on the span planned.
 */
export const dueInWeek = (cadence: VisitCadence, count: number, week: number): readonly number[] => {
  if (count === 0) return [];
  const times = visitsPer52Weeks[cadence];
  const stride = goldenStride(count);
  const period = 52 * count;
  // Household i has made floor((times × count × week + 52 × phase) / period) visits before the week, phase being i × stride modulo count.
  const before = times * count * week;
  return Array.from({ length: count }, (_, i) => i).filter((i) => {
    const phase = 52 * ((i * stride) % count);
    return Math.floor((before + times * count + phase) / period) > Math.floor((before + phase) / period);
  });
};

/** Returns the maximum number of households due in one week. */
export const mostDue = (cadence: VisitCadence, count: number): number =>
  Math.ceil((visitsPer52Weeks[cadence] * count) / 52);

import { expect, test } from 'vitest';
import { apportion } from '../levy/apportion';
import { fromRatioText } from '../rounding/rational';
import { sampleLevy } from '../levy/sample-levy.test';

test('on a line of 10,000 segments the fractions are kept to 2^−128 fen, the split says so, and sums to the fen', () => {
  const count = 10_000;
  const segments = Array.from({ length: count }, (_, i) => ({
    id: `s${i}`,
    fen: 1 + (i % 7),
    ...(i === 0 ? {} : { parentId: `s${i - 1}` }),
  }));
  const taps = segments.map(({ id }, i) => ({ householdId: `h${i}`, segmentId: id }));
  const total = segments.reduce((sum, { fen }) => sum + fen, 0);
  const split = apportion({
    levy: sampleLevy({
      rule: { kind: 'network', solution: 'shapley' },
      network: { segments, taps },
      actualCostFen: total,
    }),
    payers: taps,
  });
  if (!split.ok) throw new Error('not split');
  const { shares, exactFractions } = split.value;
  expect(exactFractions).toBe(false);
  expect(shares.reduce((sum, { fen }) => sum + fen, 0)).toBe(total);
  // By hand: all users from i on share the segment at i, so a share is the sum of fen / (count − i) up to its tap.
  let expected = 0;
  for (const [i, { fen, exact }] of shares.entries()) {
    expected += (segments[i]?.fen ?? 0) / (count - i);
    const { numerator, denominator } = fromRatioText(exact);
    expect(Math.abs(Number((numerator * 10n ** 12n) / denominator) / 1e12 - expected)).toBeLessThan(1e-9);
    expect(Math.abs(fen - expected)).toBeLessThan(1);
  }
  const rule = {
    kind: 'blend',
    parts: [
      { weight: 1, rule: { kind: 'network', solution: 'shapley' } },
      { weight: 1, rule: { kind: 'equal' } },
    ],
  } as const;
  const blend = apportion({
    levy: sampleLevy({ rule, network: { segments, taps }, actualCostFen: total }),
    payers: taps,
  });
  expect(blend.ok && blend.value.exactFractions).toBe(false);
});

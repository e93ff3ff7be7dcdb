import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkageEvent } from '../log/linkage-event';
import { pairHouseholds } from './pair-households';
import { type PairingInput, toPairingInput } from './pairing-input';
import { threeParties } from '../model/party-presets';
import { replayLinkage } from '../log/replay-linkage';

const aids = fc.subarray(['study', 'medical', 'work']);
const inputs: fc.Arbitrary<PairingInput> = fc
  .record({
    donors: fc.array(fc.record({ aids, capacity: fc.nat(3), households: fc.nat(1) }), { maxLength: 3 }),
    households: fc.array(fc.record({ aids, consents: fc.boolean(), value: fc.integer({ min: 1, max: 3 }) }), {
      maxLength: 5,
    }),
  })
  .map(({ donors, households }) => ({
    donors: donors.map((donor, i) => ({ ...donor, id: `d${i}` })),
    households: households.map((household, i) => ({ ...household, id: `h${i}` })),
  }));

const bruteForce = ({ donors, households }: PairingInput): number => {
  const left = donors.map((donor) => donor.capacity - donor.households);
  const go = (i: number): number => {
    const household = households[i];
    if (household === undefined) return 0;
    let most = go(i + 1);
    for (const [d, donor] of donors.entries()) {
      if (Number(left[d]) <= 0 || !household.consents || !donor.aids.some((aid) => household.aids.includes(aid)))
        continue;
      left[d] = Number(left[d]) - 1;
      most = Math.max(most, household.value + go(i + 1));
      left[d] = Number(left[d]) + 1;
    }
    return most;
  };
  return go(0);
};

describe('pairHouseholds', () => {
  test('law: the value is that of brute force and proven; capacities, consent and aid are kept; every household is paired or has its reason', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { value, bound, pairs, unpaired, shortages } = pairHouseholds(input);
        expect([value, bound]).toEqual([bruteForce(input), value]);
        for (const donor of input.donors)
          expect(pairs.filter((pair) => pair.donorId === donor.id).length).toBeLessThanOrEqual(
            Math.max(0, donor.capacity - donor.households),
          );
        for (const { donorId, householdId } of pairs) {
          const household = input.households.find((one) => one.id === householdId);
          expect(household?.consents).toBe(true);
          expect(
            input.donors.find((one) => one.id === donorId)?.aids.some((aid) => household?.aids.includes(aid)),
          ).toBe(true);
        }
        expect([...pairs, ...unpaired].map((one) => one.householdId).sort()).toEqual(
          input.households.map((one) => one.id).sort(),
        );
        for (const { householdId, reason } of unpaired)
          expect(shortages.some((one) => one.householdIds.includes(householdId))).toBe(
            reason.code === 'linkage.unpaired-shortage',
          );
      }),
      { numRuns: 1000 },
    );
  });

  test('law: the order of the input changes nothing', () => {
    fc.assert(
      fc.property(inputs, ({ donors, households }) => {
        expect(pairHouseholds({ donors: [...donors].reverse(), households: [...households].reverse() })).toEqual(
          pairHouseholds({ donors, households }),
        );
      }),
      { numRuns: 300 },
    );
  });
});

test('donors with fewer households come first; the household that waits longer is paired', () => {
  const donor = (id: string, households: number) => ({ id, aids: ['study'], capacity: 2, households });
  const household = (id: string, since: `2026-${number}-${number}`) => ({
    id,
    aids: ['study'],
    consents: true,
    value: 1,
    since,
  });
  const result = pairHouseholds({
    donors: [donor('d-1', 1), donor('d-2', 2)],
    households: [household('h-1', '2026-03-02'), household('h-2', '2026-03-01')],
  });
  expect(result.pairs).toEqual([{ donorId: 'd-1', householdId: 'h-2' }]);
  expect(
    pairHouseholds({ donors: [donor('d-1', 1), donor('d-2', 0)], households: [household('h-1', '2026-03-02')] })
      .pairs[0]?.donorId,
  ).toBe('d-2');
});

test('what comes out holds ids only', () => {
  const result = pairHouseholds({
    donors: [{ id: 'd-1', aids: ['study'], capacity: 1, households: 0 }],
    households: [{ id: 'h-1', aids: ['study'], consents: true, value: 1 }],
  });
  expect(result.pairs).toEqual([{ donorId: 'd-1', householdId: 'h-1' }]);
});

test('a log leaves open: who is there, the places that a donor has left, and the households without a donor', () => {
  const name = { 'zh-CN': '助学', en: 'Study aid' };
  const model = {
    id: 'm',
    name,
    parties: threeParties,
    kinds: [],
    aids: [{ id: 'study', name }],
    rotation: { windowDays: 365, measure: 'projects' as const },
    offerDays: 7,
    responseDays: 3,
  };
  const day = { at: '2026-03-01', by: 'c-1' } as const;
  const donor = (id: string): LinkageEvent => ({
    ...day,
    type: 'donor-entered',
    donor: { id, aids: ['study'], capacity: 2 },
  });
  const household = (id: string): LinkageEvent => ({
    ...day,
    type: 'household-entered',
    household: { id, aids: ['study'], consents: true },
  });
  const { state, report } = replayLinkage([
    { ...day, type: 'opened', model, places: [] },
    ...['d-1', 'd-gone'].map(donor),
    ...['h-paired', 'h-gone', 'h-1', 'h-2'].map(household),
    { ...day, type: 'paired', donorId: 'd-1', householdId: 'h-paired' },
    { ...day, type: 'member-left', member: 'donor', memberId: 'd-gone' },
    { ...day, type: 'member-left', member: 'household', memberId: 'h-gone' },
  ]);
  expect(report.items).toEqual([]);
  if (state === undefined) throw new Error('the log is open');
  const input = toPairingInput(state);
  expect(input).toEqual({
    donors: [{ id: 'd-1', aids: ['study'], capacity: 2, households: 1 }],
    households: ['h-1', 'h-2'].map((id) => ({ id, aids: ['study'], consents: true, value: 1 })),
  });
  // One free place for two households.
  const { pairs, shortages } = pairHouseholds(input);
  expect(pairs).toEqual([{ donorId: 'd-1', householdId: 'h-1' }]);
  expect(shortages).toEqual([{ householdIds: ['h-1', 'h-2'], donorIds: ['d-1'], places: 1, lacking: 1 }]);
});

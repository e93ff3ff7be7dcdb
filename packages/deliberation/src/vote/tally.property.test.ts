import { array, assert, boolean, constantFrom, integer, nat, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consent,
  type DecisionRule,
  ownersOrdinary,
  ownersThreeQuarters,
  representativesAssembly,
  residentsAssembly,
  unanimous,
} from './decision-rule';
import { builderVoterId } from './electorate';
import type { Member } from './member';
import { pivots } from './votes-needed';
import { tally } from './tally';
import { meetsThreshold, minimumToMeet } from './threshold';
import type { Threshold } from './threshold-schema';
import type { Choice } from './ballot';
import type { Vote } from './vote';

const share = record({ numerator: nat(7), denominator: integer({ min: 1, max: 7 }), more: boolean() }).filter(
  ({ numerator, denominator, more }) => numerator < denominator || (numerator === denominator && !more),
);
const custom = record({
  quorum: record({ heads: option(share, { nil: undefined }), area: option(share, { nil: undefined }) }),
  majority: record({
    of: constantFrom('taking-part' as const, 'all' as const),
    heads: share,
    area: option(share, { nil: undefined }),
  }),
  objections: option(record({ atMost: nat(3) }), { nil: undefined }),
  heads: constantFrom('owners' as const, 'members' as const),
}).map((parts): DecisionRule => ({ ...unanimous, ...parts, id: 'custom' }));
const preset = constantFrom(
  ownersOrdinary,
  ownersThreeQuarters,
  residentsAssembly,
  representativesAssembly,
  unanimous,
  consent,
);

interface Unit {
  readonly area: number;
  readonly owner: number;
  readonly holding: Member['holding'];
  readonly vote: Choice | undefined;
}
const unit = record({
  // Equal areas, small ones and large ones: thresholds are met exactly where areas repeat.
  area: constantFrom(1, 5000, 5000, 9999, 20_000, 123_456),
  owner: nat(14),
  holding: constantFrom<Member['holding']>(undefined, undefined, undefined, 'delivered', 'undelivered', 'unsold'),
  vote: constantFrom<Choice | undefined>('for', 'for', 'for', 'against', 'abstain', undefined, undefined),
});

/** Independent implementation: every head built from the wording of article 9, one at a time, shares as BigInt fractions. */
const heads = (
  units: readonly Unit[],
  rule: DecisionRule,
): readonly { readonly units: readonly number[]; readonly area: number; readonly vote: Choice | undefined }[] => {
  const groups: number[][] = [];
  const done = new Set<number>();
  const sameHead = (a: Unit, b: Unit): boolean => {
    const [withBuilder, other] = [a, b].map(({ holding }) => holding === 'unsold' || holding === 'undelivered');
    if (withBuilder === true || other === true) return withBuilder === true && other === true;
    // Owners 0 to 9 buy separately each time; only 10 to 14 buy several units.
    return a.owner >= 10 && a.owner === b.owner;
  };
  for (const [i, one] of units.entries()) {
    if (done.has(i)) continue;
    const group = units.flatMap((two, j) =>
      j === i || (rule.heads === 'owners' && !done.has(j) && sameHead(one, two)) ? [j] : [],
    );
    for (const j of group) done.add(j);
    groups.push(group);
  }
  return groups.map((group) => ({
    units: group,
    area: group.reduce((sum, i) => sum + (units[i]?.area ?? 0), 0),
    // The first unit votes for its head.
    vote: units[group[0] ?? -1]?.vote,
  }));
};

const voteOf = (units: readonly Unit[], rule: DecisionRule): Vote => ({
  rule,
  members: units.map(({ area, owner, holding }, i) => ({
    id: `u-${i}`,
    area,
    ...(owner >= 10 ? { ownerId: `o-${owner}` } : {}),
    ...(holding === undefined ? {} : { holding }),
  })),
  ballots: heads(units, rule).flatMap((head) => {
    const last = head.units.at(-1) ?? 0;
    // A ballot for an undelivered unit is not the builder's.
    const memberId = rule.heads === 'owners' && units[last]?.holding === 'undelivered' ? builderVoterId : `u-${last}`;
    return head.vote === undefined ? [] : [{ memberId, choice: head.vote }];
  }),
});

const fraction = (have: number, of: number, { numerator, denominator, more }: Threshold): boolean => {
  const difference = BigInt(have) * BigInt(denominator) - BigInt(of) * BigInt(numerator);
  return more ? difference > 0n : difference >= 0n;
};

const verdict = (
  all: readonly { readonly area: number; readonly vote: Choice | undefined }[],
  rule: DecisionRule,
): string => {
  const count = (test: (vote: Choice | undefined) => boolean, by: 'heads' | 'area'): number =>
    all.filter(({ vote }) => test(vote)).reduce((sum, { area }) => sum + (by === 'heads' ? 1 : area), 0);
  const part = (vote: Choice | undefined): boolean => vote !== undefined;
  const everyone = (): boolean => true;
  const base = rule.majority.of === 'all' ? everyone : part;
  if (count(part, 'heads') === 0) return 'no-quorum';
  for (const by of ['heads', 'area'] as const) {
    const quorum = rule.quorum[by];
    if (quorum !== undefined && !fraction(count(part, by), count(everyone, by), quorum)) return 'no-quorum';
  }
  if (rule.objections !== undefined && count((vote) => vote === 'against', 'heads') > rule.objections.atMost)
    return 'objected';
  for (const by of ['heads', 'area'] as const) {
    const majority = rule.majority[by];
    if (
      majority !== undefined &&
      !fraction(
        count((vote) => vote === 'for', by),
        count(base, by),
        majority,
      )
    )
      return 'not-carried';
  }
  return 'passed';
};

const subsets = (n: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (_unused, i) => i).filter((i) => (bits >> i) % 2 === 1),
  );

describe('10,000 random electorates', () => {
  const outcomes = new Map<string, number>();

  test('law: the outcome is that of an independent count', () => {
    assert(
      property(
        array(unit, { minLength: 1, maxLength: 24, size: 'max' }),
        preset,
        custom,
        boolean(),
        (units, known, other, useKnown) => {
          const rule = useKnown ? known : other;
          const counted = tally(voteOf(units, rule));
          const all = heads(units, rule);
          expect(counted.outcome).toBe(verdict(all, rule));
          expect(counted.total).toEqual({ heads: all.length, area: all.reduce((sum, { area }) => sum + area, 0) });
          expect(counted.inFavour.heads).toBe(all.filter(({ vote }) => vote === 'for').length);
          expect(counted.abstaining.heads + counted.against.heads + counted.inFavour.heads).toBe(
            counted.takingPart.heads,
          );
          outcomes.set(counted.outcome, (outcomes.get(counted.outcome) ?? 0) + 1);
        },
      ),
      { numRuns: 10_000, seed: 278 },
    );
    expect([...outcomes.values()].every((n) => n > 300)).toBe(true);
    expect(outcomes.size).toBe(4);
  });

  test('law: what is needed is the least: its example carries the vote, and no smaller set of households does', () => {
    assert(
      property(
        array(unit, { minLength: 1, maxLength: 10 }),
        preset,
        custom,
        boolean(),
        (units, known, other, useKnown) => {
          const rule = useKnown ? known : other;
          const { needed } = tally(voteOf(units, rule));
          const all = heads(units, rule);
          const undecided = all.flatMap(({ vote }, i) => (vote === undefined ? [i] : []));
          const carrying = subsets(undecided.length)
            .filter((set) => {
              const yes = new Set(set.map((i) => undecided[i]));
              return (
                verdict(
                  all.map((head, i) => (yes.has(i) ? { ...head, vote: 'for' as const } : head)),
                  rule,
                ) === 'passed'
              );
            })
            .map((set) => set.length);
          expect(needed.possible).toBe(carrying.length > 0);
          expect(needed.possible ? needed.households : undefined).toBe(
            carrying.length > 0 ? Math.min(...carrying) : undefined,
          );
          expect(needed.possible ? needed.example.length : 0).toBe(needed.possible ? needed.households : 0);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('law: each household that has not voted changes what a count with its ballot says', () => {
    assert(
      property(
        array(unit, { minLength: 1, maxLength: 12 }),
        preset,
        custom,
        boolean(),
        (units, known, other, useKnown) => {
          const rule = useKnown ? known : other;
          const all = heads(units, rule);
          const now = verdict(all, rule);
          const expected = all.flatMap((head, i) => {
            if (head.vote !== undefined) return [];
            const after = (vote: Choice): string =>
              verdict(
                all.map((one, j) => (i === j ? { ...one, vote } : one)),
                rule,
              );
            const [ifFor, ifAgainst, ifAbstaining] = [after('for'), after('against'), after('abstain')];
            return [
              {
                ifFor,
                ifAgainst,
                ifAbstaining,
                area: head.area,
                decisive: [ifFor, ifAgainst, ifAbstaining].some((outcome) => outcome !== now),
              },
            ];
          });
          const told = pivots(voteOf(units, rule)).map(({ ifFor, ifAgainst, ifAbstaining, area, decisive }) => ({
            ifFor,
            ifAgainst,
            ifAbstaining,
            area,
            decisive,
          }));
          expect(told).toEqual(expected);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('thresholds', () => {
  const any = record({ numerator: nat(1_000_000), denominator: integer({ min: 1, max: 1_000_000 }), more: boolean() });
  const amount = integer({ min: 0, max: 1_000_000_000_000_000 });

  test('law: the comparison is that of fractions, however large', () => {
    assert(
      property(
        amount,
        amount,
        any,
        (have, of, threshold) => meetsThreshold(have, of, threshold) === fraction(have, of, threshold),
      ),
    );
  });

  test('law: the least count reaches the share and one less does not', () => {
    assert(
      property(amount, share, (of, threshold) => {
        const least = minimumToMeet(of, threshold);
        expect(fraction(least, of, threshold)).toBe(true);
        expect(least > 0 && fraction(least - 1, of, threshold)).toBe(false);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { ownersOrdinary, ownersThreeQuarters } from './decision-rule';
import type { ExclusiveUnit, UnitOwnership } from './exclusive-unit';
import { ownersElectorate, type OwnersElectorate, type OwnersElectorateInput } from './owners-electorate';
import { tally } from './tally';
import { parseVote } from './vote';
import type { Ballot, Choice } from './ballot';

const day = '2026-03-01';
const builder = { id: 'builder-co', kind: 'builder' } as const;
const person = (id: string) => ({ id, kind: 'person' }) as const;
const own = (unitId: string, ownerId: string, rest: Partial<UnitOwnership> = {}): UnitOwnership => ({
  unitId,
  ownerId,
  ...rest,
});
const share = (numerator: number, denominator: number) => ({ share: { numerator, denominator } });

const electorate = (input: OwnersElectorateInput): OwnersElectorate => {
  const read = ownersElectorate(input);
  if (!read.ok) throw new Error(JSON.stringify(read.report.items));
  return read.value;
};
const outcome = (members: OwnersElectorate['members'], ballots: readonly Ballot[], rule = ownersThreeQuarters) =>
  tally({ members, rule, ballots }).outcome;
const votes = (ids: readonly string[], choice: Choice): readonly Ballot[] =>
  ids.map((memberId) => ({ memberId, choice }));

/** 60 flats of 80 m², each with an owner of its own; 53 of them are lived in, which no count asks. */
const flats = Array.from({ length: 60 }, (_, i): ExclusiveUnit => ({ id: `u${i + 1}`, area: 8000 }));
const sixty = electorate({
  units: flats,
  owners: flats.map(({ id }) => person(`o-${id}`)),
  ownerships: flats.map(({ id }) => own(id, `o-${id}`)),
  day,
});
const ids = flats.map(({ id }) => id);

describe('60 flats of which 53 are occupied (hand calculation: 2/3 of 60 is 40, 3/4 of 40 is 30, half of 40 is 20)', () => {
  test('38 votes, two thirds and more of the occupied ones, are no quorum', () => {
    expect(outcome(sixty.members, votes(ids.slice(0, 38), 'for'))).toBe('no-quorum');
    expect(outcome(sixty.members, votes(ids.slice(0, 39), 'for'))).toBe('no-quorum');
  });

  test.each([
    [20, 'not-carried', 'not-carried'],
    [21, 'passed', 'not-carried'],
    [29, 'passed', 'not-carried'],
    [30, 'passed', 'passed'],
  ] as const)('%i of 40 in favour is %s as ordinary, %s as weighty', (yes, ordinary, weighty) => {
    const ballots = [...votes(ids.slice(0, yes), 'for'), ...votes(ids.slice(yes, 40), 'against')];
    expect(outcome(sixty.members, ballots, ownersOrdinary)).toBe(ordinary);
    expect(outcome(sixty.members, ballots)).toBe(weighty);
  });
});

describe('area and heads apart (hand calculation)', () => {
  // 30,000 in all: two thirds are 20,000 and 2 of 3 heads.
  const areas: readonly ExclusiveUnit[] = [
    { id: 'big', area: 15_000 },
    { id: 'middle', area: 10_000 },
    { id: 'small', area: 5000 },
  ];
  const { members } = electorate({
    units: areas,
    owners: areas.map(({ id }) => person(id)),
    ownerships: areas.map(({ id }) => own(id, id)),
    day,
  });

  test('exactly two thirds of both is a quorum; two thirds of the heads with less area is none', () => {
    // 15,000 + 5,000 = 20,000 and 2 heads; 10,000 + 5,000 = 15,000 and 2 heads.
    expect(outcome(members, votes(['big', 'small'], 'for'))).toBe('passed');
    expect(outcome(members, votes(['middle', 'small'], 'for'))).toBe('no-quorum');
  });

  test('more than half by heads with exactly half of the area is not carried', () => {
    const ballots = [...votes(['middle', 'small'], 'for'), ...votes(['big'], 'against')];
    expect(outcome(members, ballots, ownersOrdinary)).toBe('not-carried');
  });

  test('exactly three quarters of both carries', () => {
    const units = [9000, 9000, 9000, 9000].map((area, i): ExclusiveUnit => ({ id: `q${i}`, area }));
    const four = electorate({
      units,
      owners: units.map(({ id }) => person(id)),
      ownerships: units.map(({ id }) => own(id, id)),
      day,
    });
    const ballots = [...votes(['q0', 'q1', 'q2'], 'for'), ...votes(['q3'], 'against')];
    expect(outcome(four.members, ballots)).toBe('passed');
  });
});

describe('the builder’s block', () => {
  // Ten flats: 1 and 2 unsold, 3 sold and not handed over, 4 to 10 sold and handed over: 8 heads.
  const units = flats.slice(0, 10).map((unit, i) => (i === 2 ? { ...unit, delivered: false } : unit));
  const read = electorate({
    units,
    owners: [builder, ...units.map(({ id }) => person(`o-${id}`))],
    ownerships: units.map(({ id }, i) => own(id, i < 2 ? 'builder-co' : `o-${id}`)),
    day,
  });

  test('is one head with the area of all its units', () => {
    expect(read.voters).toHaveLength(8);
    expect(read.voters[0]).toEqual({ id: 'builder', memberIds: ['u1', 'u2', 'u3'], area: 24_000 });
  });

  test('does not vote by a ballot for an undelivered unit', () => {
    const vote = { members: read.members, rule: ownersOrdinary, ballots: votes(['u3'], 'for') };
    const problems = parseVote(vote).report.items;
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['deliberation.unit-undelivered', ['ballots', 0]]]);
    expect(() => tally(vote)).toThrow('deliberation.unit-undelivered');
  });

  test.each(['u1', 'u2', 'builder'])('votes once, for an unsold unit or as the builder (%s)', (memberId) => {
    const count = tally({ members: read.members, rule: ownersOrdinary, ballots: votes([memberId], 'for') });
    expect(count.inFavour).toEqual({ heads: 1, area: 24_000 });
    const twice = { members: read.members, rule: ownersOrdinary, ballots: votes(['u1', 'builder'], 'for') };
    expect(parseVote(twice).report.items.map(({ code }) => code)).toEqual(['deliberation.double-ballot']);
  });

  test('of undelivered units alone votes as the builder', () => {
    const { members } = electorate({
      units: [{ id: 'x', area: 9000, delivered: false }],
      owners: [person('buyer')],
      ownerships: [own('x', 'buyer')],
      day,
    });
    expect(outcome(members, votes(['builder'], 'for'))).toBe('passed');
  });
});

describe('owners of several units and several owners of a unit', () => {
  test('one owner of three flats is one head with the area of three', () => {
    const { voters } = electorate({
      units: flats.slice(0, 5),
      owners: ['a', 'b', 'c'].map(person),
      ownerships: ['a', 'a', 'a', 'b', 'c'].map((owner, i) => own(`u${i + 1}`, owner)),
      day,
    });
    expect(voters.map(({ id, area }) => [id, area])).toEqual([
      ['owner:a', 24_000],
      ['owner:b', 8000],
      ['owner:c', 8000],
    ]);
  });

  test('co-owners of one unit are one head, and cannot vote twice', () => {
    const { members, voters } = electorate({
      units: flats.slice(0, 1),
      owners: ['a', 'b', 'c'].map(person),
      ownerships: ['a', 'b', 'c'].map((owner) => own('u1', owner, share(1, 3))),
      day,
    });
    expect(voters).toEqual([{ id: 'owner:a', memberIds: ['u1'], area: 8000 }]);
    const vote = { members, rule: ownersOrdinary, ballots: votes(['u1', 'u1'], 'for') };
    expect(parseVote(vote).report.items.map(({ code }) => code)).toEqual(['deliberation.double-ballot']);
  });

  test('a couple that owns two flats together is one head, however the shares lie', () => {
    const { voters } = electorate({
      units: flats.slice(0, 2),
      owners: ['a', 'b'].map(person),
      ownerships: [
        own('u1', 'a', share(3, 5)),
        own('u1', 'b', share(2, 5)),
        own('u2', 'a', share(1, 4)),
        own('u2', 'b', share(3, 4)),
      ],
      day,
    });
    // a holds 3/5 + 1/4 = 17/20 of two units, b 2/5 + 3/4 = 23/20.
    expect(voters).toEqual([{ id: 'owner:b', memberIds: ['u1', 'u2'], area: 16_000 }]);
  });

  test('among equal shares the one who has owned longest stands for the unit', () => {
    const { voters } = electorate({
      units: flats.slice(0, 1),
      owners: ['a', 'z'].map(person),
      ownerships: [own('u1', 'a', { ...share(1, 2), from: '2020-01-01' }), own('u1', 'z', share(1, 2))],
      day,
    });
    expect(voters.map(({ id }) => id)).toEqual(['owner:z']);
  });
});

test('a sale changes the electorate from its day on', () => {
  const input: Omit<OwnersElectorateInput, 'day'> = {
    units: flats.slice(0, 2),
    owners: ['a', 'b'].map(person),
    ownerships: [own('u1', 'a'), own('u2', 'a', { until: '2026-03-31' }), own('u2', 'b', { from: '2026-04-01' })],
  };
  expect(electorate({ ...input, day: '2026-03-31' }).voters.map(({ id }) => id)).toEqual(['owner:a']);
  expect(electorate({ ...input, day: '2026-04-01' }).voters.map(({ id }) => id)).toEqual(['owner:a', 'owner:b']);
});

describe('problems', () => {
  const input: OwnersElectorateInput = {
    units: flats.slice(0, 1),
    owners: [person('a'), person('b')],
    ownerships: [own('u1', 'a')],
    day,
  };
  const codesOf = (changed: Partial<OwnersElectorateInput>): readonly unknown[] =>
    ownersElectorate({ ...input, ...changed }).report.items.map(({ code, path }) => [code, path.join('.')]);

  test.each<[Partial<OwnersElectorateInput>, readonly unknown[]]>([
    [{}, []],
    [
      { ownerships: [own('u9', 'a')] },
      [
        ['deliberation.unit-unknown', 'ownerships.0.unitId'],
        ['deliberation.unit-without-owner', 'units.0'],
      ],
    ],
    [{ ownerships: [own('u1', 'x')] }, [['deliberation.owner-unknown', 'ownerships.0.ownerId']]],
    [
      { ownerships: [own('u1', 'a', share(1, 2)), own('u1', 'a', share(1, 2))] },
      [['deliberation.owner-twice', 'ownerships.1']],
    ],
    [
      { ownerships: [own('u1', 'a', share(1, 2)), own('u1', 'b', share(1, 3))] },
      [['deliberation.shares-not-whole', 'units.0']],
    ],
    [{ ownerships: [own('u1', 'a'), own('u1', 'b')] }, [['deliberation.shares-not-whole', 'units.0']]],
    [{ ownerships: [] }, [['deliberation.unit-without-owner', 'units.0']]],
    [{ units: [...input.units, ...input.units] }, [['deliberation.id-taken', 'units.1.id']]],
    [{ units: [{ id: 'u1', area: 0 }] }, [['schema.too-small', 'units.0.area']]],
  ])('%# are named', (changed, expected) => {
    expect(codesOf(changed)).toEqual(expected);
  });

  test('a unit without a recorded owner is one head, and only warned of', () => {
    expect(electorate({ ...input, ownerships: [] }).voters).toEqual([
      { id: 'member:u1', memberIds: ['u1'], area: 8000 },
    ]);
  });
});

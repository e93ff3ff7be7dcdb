import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { straightLineDistance } from '../points/ellipsoid';
import { personnelCoverage } from './personnel-coverage';
import type { PersonnelInput } from './personnel-input';
import type { Position } from '../points/points';

const place = fc.tuple(fc.nat(60), fc.nat(60)).map(([x, y]): Position => [113.57 + x * 1e-4, 37.86 + y * 1e-4]);
const posts = ['elder', 'safety'];

const people: fc.Arbitrary<PersonnelInput> = fc.record({
  clients: fc
    .array(fc.record({ position: place, post: fc.nat(1), units: fc.integer({ min: 1, max: 3 }) }), { maxLength: 7 })
    .map((list) =>
      list.map(({ position, post, units }, i) => ({
        id: `c${i}`,
        postId: posts[post] ?? '',
        groupId: `g${i % 2}`,
        nodeId: `n${i % 3}`,
        position,
        units,
      })),
    ),
  volunteers: fc
    .array(fc.record({ position: place, both: fc.boolean(), caseload: fc.nat(3) }), { maxLength: 4 })
    .map((list) =>
      list.map(({ position, both, caseload }, i) => ({
        id: `v${i}`,
        posts: both ? posts : [posts[i % 2] ?? ''],
        position,
        caseload,
      })),
    ),
  radius: fc.constantFrom(150, 300),
});

const inReach = ({ clients, volunteers, radius }: PersonnelInput, i: number): number[] =>
  volunteers.flatMap(({ posts: own, position }, j) =>
    own.includes(clients[i]?.postId ?? '') &&
    straightLineDistance(position ?? [0, 0], clients[i]?.position ?? [0, 0]) <= radius
      ? [j]
      : [],
  );

/** Independent result for small cases: the most units that can be served, by trying every assignment unit by unit. */
const most = (input: PersonnelInput): number => {
  const units = input.clients.flatMap(({ units: count = 1 }, i) =>
    Array.from({ length: count }, () => inReach(input, i)),
  );
  const seen = new Map<string, number>();
  const best = (at: number, rooms: readonly number[]): number => {
    if (at === units.length) return 0;
    const key = `${at}:${rooms.join()}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    let value = best(at + 1, rooms);
    for (const j of units[at] ?? [])
      if (Number(rooms[j]) > 0) value = Math.max(value, 1 + best(at + 1, rooms.with(j, Number(rooms[j]) - 1)));
    seen.set(key, value);
    return value;
  };
  return best(
    0,
    input.volunteers.map(({ caseload }) => caseload),
  );
};

describe('law: personnel coverage is a maximum assignment', () => {
  it('serves as many units as any way of dividing them could (all ways tried)', () => {
    fc.assert(
      fc.property(people, (input) => {
        expect(personnelCoverage(input).numerator).toBe(most(input));
      }),
      { numRuns: 200 },
    );
  });

  it('gives care only in reach, by the right post, within caseloads and wants; parts sum to the whole', () => {
    fc.assert(
      fc.property(people, fc.boolean(), (input, nearest) => {
        const { care, byNode, byPost, byGroup, numerator, denominator } = personnelCoverage({ ...input, nearest });
        const given = new Map<string, number>();
        const received = new Map<string, number>();
        for (const { clientId, volunteerId, units } of care) {
          const i = input.clients.findIndex(({ id }) => id === clientId);
          expect(inReach(input, i).map((j) => input.volunteers[j]?.id)).toContain(volunteerId);
          given.set(volunteerId, (given.get(volunteerId) ?? 0) + units);
          received.set(clientId, (received.get(clientId) ?? 0) + units);
        }
        for (const { id, caseload } of input.volunteers) expect(given.get(id) ?? 0).toBeLessThanOrEqual(caseload);
        for (const { id, units = 1 } of input.clients) expect(received.get(id) ?? 0).toBeLessThanOrEqual(units);
        expect(care.reduce((sum, { units }) => sum + units, 0)).toBe(numerator);
        for (const part of [byNode, byPost, byGroup]) {
          expect(part.reduce((sum, figure) => sum + figure.numerator, 0)).toBe(numerator);
          expect(part.reduce((sum, figure) => sum + figure.denominator, 0)).toBe(denominator);
        }
      }),
    );
  });

  it('with `nearest` serves as many, and walks no farther than without', () => {
    fc.assert(
      fc.property(people, (input) => {
        const walked = (result: ReturnType<typeof personnelCoverage>): number =>
          result.care.reduce((sum, { units, distance }) => sum + units * distance, 0);
        const any = personnelCoverage(input);
        const near = personnelCoverage({ ...input, nearest: true });
        expect(near.numerator).toBe(any.numerator);
        expect(walked(near)).toBeLessThanOrEqual(walked(any) + 1e-6);
      }),
    );
  });
});

describe('law: the minimum cut explains the shortage', () => {
  it('clients of a shortage have no volunteer outside it, and Σ (units − room), with those out of reach, is all that is missing', () => {
    fc.assert(
      fc.property(people, (input) => {
        const { shortages, missing, numerator, denominator } = personnelCoverage(input);
        let short = 0;
        for (const { clientIds, volunteerIds, units, room } of shortages) {
          short += units - room;
          for (const id of clientIds) {
            const i = input.clients.findIndex((client) => client.id === id);
            for (const j of inReach(input, i)) expect(volunteerIds).toContain(input.volunteers[j]?.id);
          }
          const own = input.volunteers.filter(({ id }) => volunteerIds.includes(id));
          expect(own.reduce((sum, { caseload }) => sum + caseload, 0)).toBe(room);
        }
        const alone = input.clients.reduce(
          (sum, { units = 1 }, i) => sum + (inReach(input, i).length === 0 ? units : 0),
          0,
        );
        expect(short + alone).toBe(denominator - numerator);
        expect(missing.reduce((sum, { units }) => sum + units, 0)).toBe(denominator - numerator);
      }),
    );
  });
});

describe('law: the mending works and one unit less does not', () => {
  it('covers everyone; one unit or volunteer less leaves someone out', () => {
    fc.assert(
      fc.property(people, (input) => {
        const { remedy, denominator } = personnelCoverage(input);
        if (remedy === undefined) return;
        expect(remedy.after).toEqual({ numerator: denominator, denominator });
        expect(remedy.withOneFewer.numerator).toBeLessThan(denominator);
      }),
    );
  });

  it('raises as few units of caseload as any way could: what the in-reach clients lack', () => {
    fc.assert(
      fc.property(people, (input) => {
        const { remedy, shortages } = personnelCoverage({ ...input, moves: ['raise-caseload'] });
        if (remedy === undefined) return;
        expect(remedy.raised).toBe(shortages.reduce((sum, { units, room }) => sum + units - room, 0));
      }),
    );
  });

  it('with volunteers added, raises no unit that these make needless', () => {
    fc.assert(
      fc.property(people, (input) => {
        const { remedy, denominator } = personnelCoverage(input);
        if (remedy === undefined || remedy.added === 0) return;
        const added = remedy.moves.flatMap((move, i) =>
          move.kind === 'add-volunteer'
            ? [{ id: `+${i}`, posts: [move.postId], position: move.position, caseload: move.caseload }]
            : [],
        );
        const joined = personnelCoverage({ ...input, volunteers: [...input.volunteers, ...added] });
        expect(denominator - joined.numerator).toBe(remedy.raised);
      }),
      { numRuns: 200 },
    );
  });

  it('called smallest, no smaller number of added volunteers does (all places of one fewer tried)', () => {
    fc.assert(
      fc.property(people, (input) => {
        const { remedy, denominator } = personnelCoverage({ ...input, moves: ['add-volunteer'] });
        if (remedy === undefined || !remedy.smallest || remedy.added === 0 || remedy.added > 3) return;
        const caseload = remedy.moves[0]?.kind === 'add-volunteer' ? remedy.moves[0].caseload : 1;
        const options = input.clients.map(({ postId, position }) => ({ posts: [postId], position, caseload }));
        const tryAll = (left: number, added: typeof options): boolean =>
          left === 0
            ? personnelCoverage({
                ...input,
                volunteers: [...input.volunteers, ...added.map((option, i) => ({ id: `+${i}`, ...option }))],
              }).numerator === denominator
            : options.some((option) => tryAll(left - 1, [...added, option]));
        const same = remedy.moves.every((move) => move.kind === 'add-volunteer' && move.caseload === caseload);
        if (same) expect(tryAll(remedy.added - 1, [])).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

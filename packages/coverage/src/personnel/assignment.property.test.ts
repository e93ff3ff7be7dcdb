import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type AssignmentProblem, fewestRooms } from './assignment';

interface Small extends AssignmentProblem {
  readonly want: readonly number[];
  readonly room: readonly number[];
  readonly client: readonly number[];
  readonly carer: readonly number[];
  readonly cost: readonly number[];
}

/** Up to four clients and four carers; each pair has a cost or is out of reach. */
const problems: fc.Arbitrary<Small> = fc
  .record({
    want: fc.array(fc.nat(3), { size: 'max', maxLength: 4 }),
    room: fc.array(fc.nat(3), { size: 'max', maxLength: 4 }),
    costs: fc.array(fc.option(fc.nat(5), { freq: 3 }), { minLength: 16, maxLength: 16 }),
  })
  .map(({ want, room, costs }) => {
    const pairs = want.flatMap((_, i) =>
      room.flatMap((_r, j) => (typeof costs[4 * i + j] === 'number' ? [{ i, j, cost: Number(costs[4 * i + j]) }] : [])),
    );
    return {
      want,
      room,
      client: pairs.map(({ i }) => i),
      carer: pairs.map(({ j }) => j),
      cost: pairs.map(({ cost }) => cost),
    };
  });
/** The carers as slots of two people. */
const slots = fc
  .tuple(problems, fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }), fc.tuple(fc.nat(4), fc.nat(4)))
  .map(([problem, owner, ownerRoom]) => ({
    ...problem,
    owner: problem.room.map((_, j) => Number(owner[j])),
    ownerRoom,
  }));
const either: fc.Arbitrary<Small> = fc.oneof(problems, slots);

/** Independent result: the most units that can be served and their least cost, by trying every carer for every unit. */
const bestOf = ({
  want,
  room,
  client,
  carer,
  cost,
  owner,
  ownerRoom,
}: Small): { readonly served: number; readonly cost: number } => {
  const units = want.flatMap((count, i) => Array.from({ length: count }, () => i));
  const seen = new Map<string, { readonly served: number; readonly cost: number }>();
  const best = (
    at: number,
    rooms: readonly number[],
    owners: readonly number[],
  ): { readonly served: number; readonly cost: number } => {
    const i = units[at];
    if (i === undefined) return { served: 0, cost: 0 };
    const key = `${at}:${rooms.join()}:${owners.join()}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    let value = best(at + 1, rooms, owners);
    client.forEach((other, k) => {
      const j = Number(carer[k]);
      const o = Number(owner?.[j] ?? -1);
      if (other !== i || Number(rooms[j]) === 0 || owners[o] === 0) return;
      const rest = best(
        at + 1,
        rooms.with(j, Number(rooms[j]) - 1),
        o < 0 ? owners : owners.with(o, Number(owners[o]) - 1),
      );
      const tried = { served: rest.served + 1, cost: rest.cost + Number(cost[k]) };
      if (tried.served > value.served || (tried.served === value.served && tried.cost < value.cost)) value = tried;
    });
    seen.set(key, value);
    return value;
  };
  return best(0, room, Array.from(ownerRoom ?? []));
};
const total = (list: ArrayLike<number>): number => Array.from(list).reduce((sum, one) => sum + one, 0);

describe('law: assign serves the most that can be served', () => {
  it('and with costs as cheaply as that can be done; what pairs carry is what clients receive, within wants, rooms and those of owners', () => {
    fc.assert(
      fc.property(either, fc.boolean(), (problem, free) => {
        const { served, flow, received } = assign(free ? { ...problem, cost: undefined } : problem);
        const best = bestOf(problem);
        expect(served).toBe(best.served);
        expect(flow.length).toBe(problem.client.length);
        const { want, room, client, carer, cost, owner, ownerRoom = [] } = problem;
        const sumWhere = (of: (k: number) => boolean): number => total(flow.filter((_, k) => of(k)));
        expect([...received]).toEqual(want.map((_, i) => sumWhere((k) => client[k] === i)));
        want.forEach((wanted, i) => expect(received[i]).toBeLessThanOrEqual(wanted));
        room.forEach((most, j) => expect(sumWhere((k) => carer[k] === j)).toBeLessThanOrEqual(most));
        Array.from(ownerRoom).forEach((most, o) =>
          expect(sumWhere((k) => owner?.[Number(carer[k])] === o)).toBeLessThanOrEqual(most),
        );
        expect(total(received)).toBe(served);
        if (!free) expect(flow.reduce((sum, units, k) => sum + units * Number(cost[k]), 0)).toBe(best.cost);
      }),
      { numRuns: 200 },
    );
  });
});

describe('law: the shortages are the minimum cut in its parts', () => {
  it('their clients have no carer outside, receive all the room there is and want more; they share no carer, and hang together', () => {
    fc.assert(
      fc.property(either, (problem) => {
        const { want, room, client, carer, owner, ownerRoom = [] } = problem;
        const { served, received, shortages } = assign({ ...problem, cost: undefined });
        expect(shortages.reduce((sum, short) => sum + short.want - short.room, 0)).toBe(total(want) - served);
        const carers = shortages.flatMap((short) => short.carers);
        expect(new Set(carers).size).toBe(carers.length);
        for (const short of shortages) {
          expect(short.want).toBe(short.clients.reduce((sum, i) => sum + Number(want[i]), 0));
          expect(short.clients.reduce((sum, i) => sum + Number(received[i]), 0)).toBe(short.room);
          expect(short.room).toBeLessThan(short.want);
          const own = new Set(client.flatMap((i, k) => (short.clients.includes(i) ? [Number(carer[k])] : [])));
          expect([...own].every((j) => short.carers.includes(j))).toBe(true);
          // Each slot is full by itself or through its owner: the room is that of the cheaper cut.
          if (owner === undefined) expect(short.room).toBe(short.carers.reduce((sum, j) => sum + Number(room[j]), 0));
          else {
            const owners = [...new Set(short.carers.map((j) => Number(owner[j])))];
            const least = owners.reduce(
              (sum, o) =>
                sum +
                Math.min(
                  Number(ownerRoom[o]),
                  short.carers.reduce((slot, j) => slot + (owner[j] === o ? Number(room[j]) : 0), 0),
                ),
              0,
            );
            expect(short.room).toBe(least);
          }
          // The shortage is exactly what is connected to its first client through pairs and full owners.
          const held = new Set([`client ${short.clients[0]}`]);
          for (let before = 0; before < held.size;) {
            before = held.size;
            client.forEach((i, k) => {
              if (!short.clients.includes(i)) return;
              if (held.has(`client ${i}`)) held.add(`carer ${carer[k]}`);
              if (held.has(`carer ${carer[k]}`)) held.add(`client ${i}`);
            });
            for (const j of short.carers)
              for (const other of short.carers)
                if (held.has(`carer ${j}`) && owner !== undefined && owner[j] === owner[other])
                  held.add(`carer ${other}`);
          }
          expect(
            short.carers.every((j) => held.has(`carer ${j}`)) && short.clients.every((i) => held.has(`client ${i}`)),
          ).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('two clients without a carer are two shortages, each by itself; two with one carer are one', () => {
    const base = { want: [1, 2], room: [1], client: [], carer: [] };
    expect(assign(base).shortages).toEqual([
      { clients: [0], carers: [], want: 1, room: 0 },
      { clients: [1], carers: [], want: 2, room: 0 },
    ]);
    expect(assign({ ...base, client: [0, 1], carer: [0, 0] }).shortages).toEqual([
      { clients: [0, 1], carers: [0], want: 3, room: 1 },
    ]);
  });
});

describe('law: fewestRooms adds what is lacking and no more', () => {
  it('as many units as the clients with a carer go without; with them these are served wholly', () => {
    fc.assert(
      fc.property(either, (problem) => {
        const { want, room, client, owner, ownerRoom } = problem;
        const more = fewestRooms(problem);
        const reachable = want.map((units, i) => (client.includes(i) ? units : 0));
        expect(total(more)).toBe(total(reachable) - bestOf(problem).served);
        const grown: Small = {
          ...problem,
          room: room.map((units, j) => units + Number(more[j])),
          ...(owner === undefined || ownerRoom === undefined
            ? {}
            : {
                ownerRoom: Array.from(
                  ownerRoom,
                  (units, o) => units + room.reduce((sum, _, j) => sum + (owner[j] === o ? Number(more[j]) : 0), 0),
                ),
              }),
        };
        expect(bestOf(grown).served).toBe(total(reachable));
      }),
      { numRuns: 100 },
    );
  });

  it('adds only to those who may have more, and nothing where they cannot do it', () => {
    const problem = { want: [2, 2], room: [1, 1], client: [0, 0, 1], carer: [0, 1, 1] };
    expect([...fewestRooms(problem, (j) => j === 1)]).toEqual([0, 2]);
    expect([...fewestRooms(problem, (j) => j === 0)]).toEqual([0, 0]);
    expect([...fewestRooms({ ...problem, want: [3, 1] }, (j) => j === 0)]).toEqual([2, 0]);
  });
});

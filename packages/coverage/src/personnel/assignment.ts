import { type FlowNetwork, maxFlow, minCostFlow } from '@community1373/solver';

/**
 * An assignment problem: the units wanted by each client, the room of each carer, and the pairs in reach. In pair k, carer `carer[k]` may serve
 * client `client[k]` at `cost[k]` per unit (a whole number, such as steps of distance). Wants and rooms are whole numbers.
 */
export interface AssignmentProblem {
  readonly want: ArrayLike<number>;
  readonly room: ArrayLike<number>;
  readonly client: ArrayLike<number>;
  readonly carer: ArrayLike<number>;
  readonly cost?: ArrayLike<number> | undefined;
  /** Where carers are slots (hours of a day): the owner of each slot, and the total room of each owner. */
  readonly owner?: ArrayLike<number> | undefined;
  readonly ownerRoom?: ArrayLike<number> | undefined;
}

/** A shortage: together these clients can be served only by these carers, whose room is less than the units wanted. */
interface Shortage {
  readonly clients: readonly number[];
  readonly carers: readonly number[];
  readonly want: number;
  readonly room: number;
}

/** A maximum assignment: no other assignment serves more units. */
export interface Assignment {
  readonly served: number;
  /** Units served by each pair. */
  readonly flow: Float64Array;
  /** Units received by each client. */
  readonly received: Float64Array;
  /** The clients and carers of a minimum cut, split into independent parts: Σ (want − room) equals the units not served. */
  readonly shortages: readonly Shortage[];
}

const source = 0;
const none: ArrayLike<number> = [];

interface AssignmentNetwork extends FlowNetwork {
  readonly sink: number;
}

/** Builds the network of source, clients, carers, owners and sink; arcs in the order wants, pairs, rooms, rooms of owners. */
const networkOf = ({ want, room, client, carer, owner, ownerRoom = none }: AssignmentProblem): AssignmentNetwork => {
  const clients = want.length;
  const carers = room.length;
  const pairs = client.length;
  const sink = 1 + clients + carers + ownerRoom.length;
  const arcs = clients + pairs + carers + ownerRoom.length;
  const from = new Int32Array(arcs);
  const to = new Int32Array(arcs);
  const capacity = new Float64Array(arcs);
  for (let i = 0; i < clients; i += 1) {
    to[i] = 1 + i;
    capacity[i] = Number(want[i]);
  }
  for (let k = 0; k < pairs; k += 1) {
    from[clients + k] = 1 + Number(client[k]);
    to[clients + k] = 1 + clients + Number(carer[k]);
    capacity[clients + k] = Number.POSITIVE_INFINITY;
  }
  for (let j = 0; j < carers; j += 1) {
    from[clients + pairs + j] = 1 + clients + j;
    to[clients + pairs + j] = owner === undefined ? sink : 1 + clients + carers + Number(owner[j]);
    capacity[clients + pairs + j] = Number(room[j]);
  }
  for (let o = 0; o < ownerRoom.length; o += 1) {
    from[clients + pairs + carers + o] = 1 + clients + carers + o;
    to[clients + pairs + carers + o] = sink;
    capacity[clients + pairs + carers + o] = Number(ownerRoom[o]);
  }
  return { nodes: sink + 1, from, to, capacity, sink };
};

/** Splits the source side of the cut into parts that share no carer and no owner. */
const shortagesOf = (
  { want, room, client, carer, owner, ownerRoom = none }: AssignmentProblem,
  sourceSide: Uint8Array,
): readonly Shortage[] => {
  const clients = want.length;
  const carers = room.length;
  const head = Int32Array.from({ length: clients + carers + ownerRoom.length }, (_, i) => i);
  const find = (at: number): number => {
    let top = at;
    while (Number(head[top]) !== top) {
      head[top] = Number(head[Number(head[top])]);
      top = Number(head[top]);
    }
    return top;
  };
  const isShort = (v: number): boolean => sourceSide[1 + v] === 1;
  for (let k = 0; k < client.length; k += 1)
    if (isShort(Number(client[k]))) head[find(Number(client[k]))] = find(clients + Number(carer[k]));
  const ownerOf = (j: number): number => clients + carers + Number(owner?.[j]);
  if (owner !== undefined)
    for (let j = 0; j < carers; j += 1)
      if (isShort(clients + j) && isShort(ownerOf(j))) head[find(clients + j)] = find(ownerOf(j));
  const parts = new Map<number, { clients: number[]; carers: number[]; want: number; room: number }>();
  for (let v = 0; v < head.length; v += 1) {
    if (!isShort(v)) continue;
    const top = find(v);
    const part = parts.get(top) ?? { clients: [], carers: [], want: 0, room: 0 };
    parts.set(top, part);
    if (v < clients) {
      part.clients.push(v);
      part.want += Number(want[v]);
    } else if (v < clients + carers) {
      part.carers.push(v - clients);
      // A slot is full by itself, or because all the slots of its owner together are.
      if (owner === undefined || !isShort(ownerOf(v - clients))) part.room += Number(room[v - clients]);
    } else part.room += Number(ownerRoom[v - clients - carers]);
  }
  return [...parts.values()];
};

/**
 * Serves as many units as possible, by a maximum flow; where pairs have costs, at the least cost among the maximum assignments. The minimum
 * cut explains the units not served: see {@link Shortage}.
 */
export const assign = (problem: AssignmentProblem): Assignment => {
  const network = networkOf(problem);
  const clients = problem.want.length;
  const pairs = problem.client.length;
  const { value, flow: first, sourceSide } = maxFlow(network, source, network.sink);
  const flow = problem.cost === undefined ? first : cheapest(problem, network, value);
  return {
    served: value,
    flow: flow.slice(clients, clients + pairs),
    received: flow.slice(0, clients),
    shortages: shortagesOf(problem, sourceSide),
  };
};

const cheapest = (problem: AssignmentProblem, network: AssignmentNetwork, value: number): Float64Array => {
  const cost = new Float64Array(network.from.length);
  cost.set(Array.from(problem.cost ?? []), problem.want.length);
  const supply = new Float64Array(network.nodes);
  supply[source] = value;
  supply[network.sink] = -value;
  const best = minCostFlow({ ...network, cost, supply });
  // A flow of this value exists: the maximum flow above has it.
  return best.status === 'optimal' ? best.flow : new Float64Array(network.from.length);
};

/**
 * Returns for each carer the units of room to add so that every client with a carer is fully served, with the fewest units in total. Each added
 * unit serves one more, so their number equals the units not served; the flow finds where to add them. By default any carer may get more.
 */
export const fewestRooms = (
  problem: AssignmentProblem,
  mayHaveMore: (carer: number) => boolean = () => true,
): Float64Array => {
  const network = networkOf(problem);
  const { sink } = network;
  const clients = problem.want.length;
  const carers = problem.room.length;
  const base = network.from.length;
  const grown = (old: ArrayLike<number>, more: (j: number) => number): number[] => [
    ...Array.from(old),
    ...Array.from({ length: carers }, (_, j) => more(j)),
  ];
  const inReach = new Uint8Array(clients);
  for (let k = 0; k < problem.client.length; k += 1) inReach[Number(problem.client[k])] = 1;
  let wanted = 0;
  for (let i = 0; i < clients; i += 1) wanted += inReach[i] === 1 ? Number(problem.want[i]) : 0;
  const supply = new Float64Array(network.nodes);
  supply[source] = wanted;
  supply[sink] = -wanted;
  const cost = new Float64Array(base + carers).fill(1, base);
  const best = minCostFlow({
    nodes: network.nodes,
    from: grown(network.from, (j) => 1 + clients + j),
    to: grown(network.to, () => sink),
    capacity: grown(network.capacity, (j) => (mayHaveMore(j) ? Number.POSITIVE_INFINITY : 0)),
    cost,
    supply,
  });
  // With unlimited room, every client is served whose carer may get more or already has enough room.
  return best.status === 'optimal' ? best.flow.slice(base) : new Float64Array(carers);
};

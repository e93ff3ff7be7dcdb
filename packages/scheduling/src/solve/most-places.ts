import type { StepGenerator } from '@community1373/base/run';
import { listAt } from '../problem/at-index';
import { createTails, type Tails, tailsOf } from '../problem/serving-tails';
import type { RosterState } from './roster-state';

/** Input of the maximum flow: the candidates of each shift, ascending, and its room for more people. */
export interface PlacesInput {
  readonly state: RosterState;
  readonly candidates: (shift: number) => readonly number[];
  readonly room: (shift: number) => number;
}

/** The maximum number of places that any roster fills, and the number of pairs of people and shifts examined. */
export interface MostPlaces {
  readonly filled: number;
  readonly pairs: number;
}

/** Arcs examined between two steps. */
const arcsPerStep = 1_000_000;

/**
 * Search for a person reachable from a shift with a free place against the direction of the flow. Nodes visited without success never lead anywhere again,
 * since every later exchange stays outside of them; so each is visited once in total.
 */
class PlaceSearch {
  looked = 0;
  private readonly taken: number[][];
  private readonly visited: Uint8Array;
  /** The next node of the flow from each visited node; shifts are numbered after the nodes. */
  private readonly onward: Int32Array;
  private readonly heldBy = new Map<number, number[]>();

  constructor(
    private readonly tails: Tails,
    private readonly tailOf: Int32Array,
    private readonly first: Float64Array,
    shifts: number,
  ) {
    const { count } = tails;
    this.taken = Array.from({ length: shifts }, () => []);
    this.visited = new Uint8Array(count + shifts);
    this.onward = new Int32Array(count + shifts);
  }

  /** True when a node and all its ancestors have room. */
  private hasWay(node: number): boolean {
    const { parent, most, flow } = this.tails;
    for (let at = node; at >= 0; at = Number(parent[at])) if (Number(flow[at]) >= Number(most[at])) return false;
    return true;
  }

  /** Finds one more person for a shift and applies the exchange; false where there is none. */
  fill(shift: number): boolean {
    const { count, parent, most, flow, firstChild, nextChild } = this.tails;
    const queue = [count + shift];
    if (this.visited[count + shift] === 1) return false;
    this.visited[count + shift] = 1;
    const visit = (node: number, onward: number): void => {
      if (this.visited[node] === 1) return;
      this.visited[node] = 1;
      this.onward[node] = onward;
      queue.push(node);
    };
    for (const at of queue) {
      if (at >= count) {
        const s = at - count;
        const [from, to] = [Number(this.first[s]), Number(this.first[s + 1])];
        this.looked += to - from;
        for (let i = from; i < to; i += 1) {
          const tail = Number(this.tailOf[i]) - 1;
          if (tail < 0 || this.visited[tail] === 1 || listAt(this.taken, s).includes(tail)) continue;
          visit(tail, at);
          if (this.hasWay(tail)) return this.exchange(tail, queue);
        }
        continue;
      }
      this.looked += 1;
      for (let child = Number(firstChild[at]); child >= 0; child = Number(nextChild[child]))
        if (Number(flow[child]) > 0) visit(child, at);
      for (const s of this.heldBy.get(at) ?? []) visit(count + s, at);
      const above = Number(parent[at]);
      if (Number(flow[at]) >= Number(most[at])) continue;
      if (above < 0 || this.hasWay(above)) return this.exchange(at, queue);
      visit(above, at);
    }
    return false;
  }

  private exchange(found: number, queue: readonly number[]): true {
    const { count, parent, flow } = this.tails;
    for (let at = found; at >= 0; at = Number(parent[at])) flow[at] = Number(flow[at]) + 1;
    for (let at = found, isLast = false; !isLast;) {
      const next = Number(this.onward[at]);
      if (at >= count) {
        const s = at - count;
        this.taken[s] = listAt(this.taken, s).filter((tail) => tail !== next);
        this.heldBy.set(
          next,
          (this.heldBy.get(next) ?? []).filter((other) => other !== s),
        );
      } else if (next >= count) {
        listAt(this.taken, next - count).push(at);
        this.heldBy.set(at, [...(this.heldBy.get(at) ?? []), next - count]);
        isLast = next === queue[0];
      } else if (parent[next] === at) flow[next] = Number(flow[next]) + 1;
      else flow[at] = Number(flow[at]) - 1;
      at = next;
    }
    for (const node of queue) this.visited[node] = 0;
    return true;
  }
}

/**
 * Computes the maximum number of places that people can fill under the limits of `servingLimits`, in steps: the value of a maximum flow through the
 * network of `dutyNetwork`, by augmenting paths, without an object or an arc for each pair, so that fifty million pairs take 4 bytes each.
 * Source: L. R. Ford and D. R. Fulkerson, Canadian Journal of Mathematics 8 (1956).
 */
export function* mostPlaces({ state, candidates, room }: PlacesInput): StepGenerator<MostPlaces> {
  const { length } = state.compiled.shifts;
  const rooms = Int32Array.from({ length }, (_, shift) => room(shift));
  const first = new Float64Array(length + 1);
  for (let shift = 0; shift < length; shift += 1)
    first[shift + 1] = Number(first[shift]) + (Number(rooms[shift]) > 0 ? candidates(shift).length : 0);
  // Zero where there is no tail: fifty million places are not filled with another number at once.
  const tailOf = new Int32Array(Number(first[length]));
  const tails = createTails();
  const pairs = yield* tailsOf(
    { state, candidates: (shift) => (Number(rooms[shift]) > 0 ? candidates(shift) : []), first, tailOf },
    tails,
  );
  const search = new PlaceSearch(tails, tailOf, first, length);
  let filled = 0;
  for (const [shift, places] of rooms.entries()) {
    for (let k = 0; k < places && search.fill(shift); k += 1) filled += 1;
    if (search.looked < arcsPerStep) continue;
    search.looked = 0;
    yield;
  }
  return { filled, pairs };
}

import type { StepGenerator } from '@community1373/base/run';
import type { MinCostFlowProblem } from './flow-network';

/** The optimal basis as flow and potentials; arcs in the problem's order. */
export interface NetworkSimplexSolution {
  readonly flow: Float64Array;
  readonly potential: Float64Array;
}

/**
 * The spanning tree of basic arcs, rooted at an artificial node. `up[v]` is the arc to the parent; `toParent[v]` is 1 when it points there. Children are doubly
 * linked lists, so that walking or moving a subtree leaves the rest untouched.
 */
interface Tree {
  readonly parent: Int32Array;
  readonly up: Int32Array;
  readonly toParent: Uint8Array;
  readonly depth: Int32Array;
  readonly firstChild: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

const detach = ({ parent, firstChild, next, previous }: Tree, v: number): void => {
  const after = Number(next[v]);
  const before = Number(previous[v]);
  if (before >= 0) next[before] = after;
  else firstChild[Number(parent[v])] = after;
  if (after >= 0) previous[after] = before;
};

const attach = ({ parent, firstChild, next, previous }: Tree, v: number, to: number): void => {
  const after = Number(firstChild[to]);
  parent[v] = to;
  previous[v] = -1;
  next[v] = after;
  if (after >= 0) previous[after] = v;
  firstChild[to] = v;
};

/** Moves the subtree that was cut off above `top` to below `under`, joined by `arc` at `v`: the path from v to top is reversed. */
const rehang = (tree: Tree, top: number, v: number, under: number, arc: number, points: 0 | 1): void => {
  const { parent, up, toParent } = tree;
  let node = v;
  let above = under;
  let by = arc;
  let direction: number = points;
  for (;;) {
    const oldParent = Number(parent[node]);
    const oldArc = Number(up[node]);
    const oldDirection = Number(toParent[node]);
    detach(tree, node);
    attach(tree, node, above);
    up[node] = by;
    toParent[node] = direction;
    if (node === top) return;
    above = node;
    by = oldArc;
    direction = 1 - oldDirection;
    node = oldParent;
  }
};

/** Walks the subtree of v, recomputes depths and shifts potentials; returns the number of its nodes. */
const refresh = (
  { parent, depth, firstChild, next }: Tree,
  v: number,
  shift: number,
  potential: Float64Array,
): number => {
  let node = v;
  let walked = 0;
  for (;;) {
    depth[node] = Number(depth[Number(parent[node])]) + 1;
    potential[node] = Number(potential[node]) + shift;
    walked += 1;
    const child = Number(firstChild[node]);
    if (child >= 0) {
      node = child;
      continue;
    }
    while (node !== v && Number(next[node]) < 0) node = Number(parent[node]);
    if (node === v) return walked;
    node = Number(next[node]);
  }
};

const lower = 1;
const basic = 0;
const upper = -1;

/** Arcs priced and nodes visited in one step. */
const perStep = 1_000_000;

/** Runs the primal network simplex method in steps; trusts its input. Real arcs come first, then one artificial arc for each node to or from the root. */
export function* networkSimplexInSteps(
  problem: MinCostFlowProblem,
): StepGenerator<NetworkSimplexSolution | 'infeasible' | 'unbounded'> {
  const { nodes } = problem;
  const real = problem.from.length;
  const arcs = real + nodes;
  const root = nodes;
  const from = new Int32Array(arcs);
  const to = new Int32Array(arcs);
  const capacity = new Float64Array(arcs);
  const cost = new Float64Array(arcs);
  const flow = new Float64Array(arcs);
  const state = new Int8Array(arcs).fill(lower);
  const potential = new Float64Array(nodes + 1);
  let largest = 0;
  for (let a = 0; a < real; a += 1) {
    from[a] = Number(problem.from[a]);
    to[a] = Number(problem.to[a]);
    capacity[a] = Number(problem.capacity[a]);
    cost[a] = Number(problem.cost[a]);
    // An arc without capacity never enters: its pivots could only cycle.
    if (capacity[a] === 0) state[a] = basic;
    largest = Math.max(largest, Math.abs(Number(cost[a])));
  }
  // More expensive than any simple path, so that an artificial arc carries flow only where no real arc can.
  const penalty = nodes * largest + 1;
  const tree: Tree = {
    parent: new Int32Array(nodes + 1).fill(-1),
    up: new Int32Array(nodes + 1).fill(-1),
    toParent: new Uint8Array(nodes + 1),
    depth: new Int32Array(nodes + 1),
    firstChild: new Int32Array(nodes + 1).fill(-1),
    next: new Int32Array(nodes + 1).fill(-1),
    previous: new Int32Array(nodes + 1).fill(-1),
  };
  for (let v = 0; v < nodes; v += 1) {
    const a = real + v;
    const supply = Number(problem.supply[v]);
    const gives = supply >= 0;
    from[a] = gives ? v : root;
    to[a] = gives ? root : v;
    capacity[a] = Number.POSITIVE_INFINITY;
    cost[a] = penalty;
    flow[a] = Math.abs(supply);
    state[a] = basic;
    attach(tree, v, root);
    tree.up[v] = a;
    tree.toParent[v] = gives ? 1 : 0;
    tree.depth[v] = 1;
    potential[v] = gives ? -penalty : penalty;
  }
  const { parent, up, toParent, depth } = tree;

  const blockSize = Math.max(20, Math.ceil(Math.sqrt(real)));
  let scan = 0;
  const done = { work: 0 };
  /** Returns the arc that violates optimality most in the next block with a violation; −1 when none is left. */
  const price = (): number => {
    let best = -1;
    let worst = 0;
    let left = blockSize;
    for (let seen = 0; seen < real; seen += 1) {
      const a = scan;
      scan = scan + 1 === real ? 0 : scan + 1;
      const reduced =
        Number(state[a]) * (Number(cost[a]) + Number(potential[Number(from[a])]) - Number(potential[Number(to[a])]));
      if (reduced < worst) {
        worst = reduced;
        best = a;
      }
      left -= 1;
      if (left === 0) {
        if (best >= 0) {
          done.work += seen;
          return best;
        }
        left = blockSize;
      }
    }
    done.work += real;
    return best;
  };

  /** Moves an arc into the basis; false when it could carry any amount. */
  const pivot = (entering: number): boolean => {
    const rising = state[entering] === lower;
    const start = Number(rising ? from[entering] : to[entering]);
    const end = Number(rising ? to[entering] : from[entering]);
    let a = start;
    let b = end;
    while (a !== b) {
      if (Number(depth[a]) >= Number(depth[b])) a = Number(parent[a]);
      else b = Number(parent[b]);
    }
    const apex = a;

    // The leaving arc is the last that blocks on the way apex → start → end → apex, which keeps the basis strongly feasible.
    let room = Number(capacity[entering]);
    let top = -1;
    let onStartSide = false;
    for (let v = start; v !== apex; v = Number(parent[v])) {
      const e = Number(up[v]);
      const left = toParent[v] === 1 ? Number(flow[e]) : Number(capacity[e]) - Number(flow[e]);
      if (left < room) {
        room = left;
        top = v;
        onStartSide = true;
      }
    }
    for (let v = end; v !== apex; v = Number(parent[v])) {
      const e = Number(up[v]);
      const left = toParent[v] === 1 ? Number(capacity[e]) - Number(flow[e]) : Number(flow[e]);
      if (left <= room && left !== Number.POSITIVE_INFINITY) {
        room = left;
        top = v;
        onStartSide = false;
      }
    }
    if (room === Number.POSITIVE_INFINITY) return false;
    done.work += Number(depth[start]) + Number(depth[end]);

    if (room > 0) {
      flow[entering] = Number(flow[entering]) + (rising ? room : -room);
      for (let v = start; v !== apex; v = Number(parent[v])) {
        const e = Number(up[v]);
        flow[e] = Number(flow[e]) + (toParent[v] === 1 ? -room : room);
      }
      for (let v = end; v !== apex; v = Number(parent[v])) {
        const e = Number(up[v]);
        flow[e] = Number(flow[e]) + (toParent[v] === 1 ? room : -room);
      }
    }
    if (top < 0) {
      state[entering] = rising ? upper : lower;
      return true;
    }

    const leaving = Number(up[top]);
    state[leaving] = flow[leaving] === 0 ? lower : upper;
    state[entering] = basic;
    const inside = onStartSide ? start : end;
    const outside = onStartSide ? end : start;
    const points = from[entering] === inside ? 1 : 0;
    const reduced =
      Number(cost[entering]) + Number(potential[Number(from[entering])]) - Number(potential[Number(to[entering])]);
    rehang(tree, top, inside, outside, entering, points);
    done.work += refresh(tree, inside, points === 1 ? -reduced : reduced, potential);
    return true;
  };

  /** Pivots until the work of one step is done; returns the reason for ending. */
  const pivots = (): 'more' | 'optimal' | 'unbounded' => {
    for (done.work = 0; done.work < perStep;) {
      const entering = price();
      if (entering < 0) return 'optimal';
      if (!pivot(entering)) return 'unbounded';
    }
    return 'more';
  };

  for (let reached = pivots(); reached !== 'optimal'; reached = pivots()) {
    if (reached === 'unbounded') return 'unbounded';
    yield;
  }
  for (let a = real; a < arcs; a += 1) if (Number(flow[a]) > 0) return 'infeasible';
  return { flow: flow.slice(0, real), potential };
}

import type { ElasticProgram, ElasticSolution, OpenElasticProgram } from './elastic-program';
import { invert } from '../invert';
import { leavingRow } from '../leaving-row';
import { SetColumns } from '../set-columns';

/** Reduced costs up to this are taken for zero, relative to the largest cost. */
const priceTolerance = 1e-9;
/** Maximum amount by which levels are raised, each by its own fraction, so that ties in the ratio test are rare. */
const perturbation = 1e-6;
/** Pivots before the inverse is recomputed, a constant and a number per row; and number of candidate sets that are checked before all sets. */
const refreshAfter = 400;
const refreshPerRow = 8;
const candidatesKept = 24;
/** Values below this are set to zero, since rounding would otherwise fill up the inverse. */
const dust = 1e-11;

/**
 * An elastic program in plain arithmetic, used where HiGHS cannot be loaded: a primal simplex with an explicit inverse, Dantzig's rule over a list of
 * candidates (multiple pricing: W. Orchard-Hays, Advanced Linear-Programming Computing Techniques, 1968) and perturbed levels against cycling (A.
 * Charnes, Econometrica 20, 1952). Its operations come in a fixed order: the same bits in every engine.
 */
export class ElasticPartition implements ElasticProgram {
  private readonly rows: number;
  private readonly level: Float64Array;
  private readonly raised: Float64Array;
  private readonly under: Float64Array;
  private readonly over: Float64Array;
  private readonly inverse: Float64Array;
  /** The variable of each row of the basis: a set, or −1 − 2i (row i under its level), −2 − 2i (over). */
  private readonly basis: Int32Array;
  private readonly value: Float64Array;
  private readonly duals: Float64Array;
  private readonly entering: Float64Array;
  private readonly nonzero: Int32Array;
  private readonly held: Float64Array;
  private readonly scale: number;
  private readonly columns = new SetColumns();
  private sinceRefresh = 0;
  private candidates: number[] = [];

  /** Levels are finite; costs of rows are finite and non-negative; each list has one element per row. */
  constructor(level: ArrayLike<number>, under: ArrayLike<number>, over: ArrayLike<number>) {
    const rows = level.length;
    this.rows = rows;
    this.level = Float64Array.from(level);
    // A multiplicative hash spreads the perturbation.
    this.raised = this.level.map(
      (at, i) => at + perturbation * ((Math.imul(i + 1, 0x9e3779b1) >>> 8) / 2 ** 24 + 0.01),
    );
    this.under = Float64Array.from(under);
    this.over = Float64Array.from(over);
    this.scale = this.under.reduce((a, b, i) => Math.max(a, b, Number(this.over[i])), 1);
    this.inverse = new Float64Array(rows * rows);
    this.basis = new Int32Array(rows);
    this.value = new Float64Array(rows);
    this.duals = new Float64Array(rows);
    this.entering = new Float64Array(rows);
    this.nonzero = new Int32Array(rows);
    this.held = new Float64Array(rows);
    this.startFrom([]);
  }

  /** Restarts from sets that are taken whole: the first row of each is covered by no other of them; shortfall and excess are paid for. */
  startFrom(sets: readonly number[]): void {
    const { rows, raised, inverse, basis, value, duals } = this;
    const covered = new Float64Array(rows);
    const taken = new Int32Array(rows).fill(-1);
    for (const set of sets) {
      const first = Number(this.columns.starts[set]);
      const row = Number(this.columns.members[first]);
      taken[row] = set;
      for (let e = first; e < Number(this.columns.starts[set + 1]); e += 1) {
        const i = Number(this.columns.members[e]);
        covered[i] = Number(covered[i]) + Number(raised[row]);
      }
    }
    inverse.fill(0);
    for (let i = 0; i < rows; i += 1) {
      if (Number(taken[i]) >= 0) {
        basis[i] = Number(taken[i]);
        inverse[i * rows + i] = 1;
        value[i] = Number(raised[i]);
        continue;
      }
      const open = Number(raised[i]) - Number(covered[i]);
      basis[i] = open >= 0 ? -1 - 2 * i : -2 - 2 * i;
      inverse[i * rows + i] = open >= 0 ? 1 : -1;
      value[i] = Math.abs(open);
      duals[i] = open >= 0 ? Number(this.under[i]) : -Number(this.over[i]);
    }
    for (let row = 0; row < rows; row += 1) {
      const set = Number(taken[row]);
      if (set < 0) continue;
      let dual = Number(this.columns.costs[set]);
      for (let e = Number(this.columns.starts[set]) + 1; e < Number(this.columns.starts[set + 1]); e += 1) {
        const i = Number(this.columns.members[e]);
        inverse[i * rows + row] = -Number(inverse[i * rows + i]);
        dual -= Number(duals[i]);
      }
      duals[row] = dual;
    }
    this.sinceRefresh = 0;
  }

  add(cost: number, members: ArrayLike<number>): void {
    this.columns.add(cost, members);
  }

  setCost(set: number, cost: number): void {
    this.columns.costs[set] = cost;
  }

  /** Updates the duals after changes of costs. */
  repriced(): void {
    const { rows, inverse, duals, basis } = this;
    duals.fill(0);
    for (let k = 0, base = 0; k < rows; k += 1, base += rows) {
      const cost = this.costOf(Number(basis[k]));
      if (cost !== 0) for (let i = 0; i < rows; i += 1) duals[i] = Number(duals[i]) + cost * Number(inverse[base + i]);
    }
  }

  private costOf(variable: number): number {
    if (variable >= 0) return Number(this.columns.costs[variable]);
    const row = (-1 - variable) >> 1;
    return variable & 1 ? Number(this.under[row]) : Number(this.over[row]);
  }

  private reducedCost(variable: number): number {
    if (variable < 0) {
      const row = (-1 - variable) >> 1;
      return variable & 1
        ? Number(this.under[row]) - Number(this.duals[row])
        : Number(this.over[row]) + Number(this.duals[row]);
    }
    let cost = Number(this.columns.costs[variable]);
    const end = Number(this.columns.starts[variable + 1]);
    for (let k = Number(this.columns.starts[variable]); k < end; k += 1)
      cost -= Number(this.duals[Number(this.columns.members[k])]);
    return cost;
  }

  /** Returns the variable to enter the basis, or undefined when none lowers the cost. */
  private choose(tolerance: number): number | undefined {
    const best = (): number | undefined => {
      let chosen: number | undefined;
      let least = -tolerance;
      let kept = 0;
      for (const variable of this.candidates) {
        const cost = this.reducedCost(variable);
        if (cost >= -tolerance) continue;
        this.candidates[kept] = variable;
        kept += 1;
        if (cost < least) {
          least = cost;
          chosen = variable;
        }
      }
      this.candidates.length = kept;
      return chosen;
    };
    const again = best();
    if (again !== undefined) return again;
    const found: { readonly variable: number; readonly cost: number }[] = [];
    let worst = -tolerance;
    const look = (variable: number): void => {
      const cost = this.reducedCost(variable);
      if (cost >= worst) return;
      found.push({ variable, cost });
      if (found.length < 4 * candidatesKept) return;
      found.sort((a, b) => a.cost - b.cost);
      found.length = candidatesKept;
      worst = Number(found.at(-1)?.cost);
    };
    for (let i = 0; i < this.rows; i += 1) {
      look(-1 - 2 * i);
      look(-2 - 2 * i);
    }
    for (let j = 0; j < this.columns.count; j += 1) look(j);
    found.sort((a, b) => a.cost - b.cost);
    this.candidates = found.slice(0, candidatesKept).map(({ variable }) => variable);
    return this.candidates[0];
  }

  /** Expresses the entering column in terms of the basis. */
  private expand(variable: number): void {
    const { rows, inverse, entering } = this;
    const { members } = this.columns;
    if (variable < 0) {
      const row = (-1 - variable) >> 1;
      const sign = variable & 1 ? 1 : -1;
      for (let k = 0, at = row; k < rows; k += 1, at += rows) entering[k] = sign * Number(inverse[at]);
      return;
    }
    const start = Number(this.columns.starts[variable]);
    const end = Number(this.columns.starts[variable + 1]);
    for (let k = 0, base = 0; k < rows; k += 1, base += rows) {
      let sum = 0;
      for (let e = start; e < end; e += 1) sum += Number(inverse[base + Number(members[e])]);
      entering[k] = sum < dust && sum > -dust ? 0 : sum;
    }
  }

  private pivot(variable: number, row: number): void {
    const { rows, inverse, entering, value, duals, nonzero, held } = this;
    const reduced = this.reducedCost(variable);
    const rate = Number(entering[row]);
    const step = Math.max(0, Number(value[row])) / rate;
    const base = row * rows;
    let filled = 0;
    for (let i = 0; i < rows; i += 1) {
      const raw = Number(inverse[base + i]) / rate;
      const entry = raw < dust && raw > -dust ? 0 : raw;
      inverse[base + i] = entry;
      if (entry === 0) continue;
      nonzero[filled] = i;
      held[filled] = entry;
      filled += 1;
      duals[i] = Number(duals[i]) + reduced * entry;
    }
    const isDense = 2 * filled > rows;
    for (let k = 0, at = 0; k < rows; k += 1, at += rows) {
      const factor = Number(entering[k]);
      if (k === row || factor === 0) continue;
      value[k] = Number(value[k]) - step * factor;
      // Two loops of a few instructions each, in which a solve spends most of its time.
      if (isDense)
        for (let to = at, from = base; to < at + rows; to += 1, from += 1)
          inverse[to] = Number(inverse[to]) - factor * Number(inverse[from]);
      else
        for (let e = 0; e < filled; e += 1) {
          const to = at + Number(nonzero[e]);
          inverse[to] = Number(inverse[to]) - factor * Number(held[e]);
        }
    }
    value[row] = step;
    this.basis[row] = variable;
    this.sinceRefresh += 1;
  }

  /** Computes inverse, values and duals from the basis. */
  private refresh(): void {
    const { rows, basis, inverse } = this;
    const matrix = new Float64Array(rows * rows);
    for (let k = 0; k < rows; k += 1) {
      const variable = Number(basis[k]);
      if (variable < 0) matrix[((-1 - variable) >> 1) * rows + k] = variable & 1 ? 1 : -1;
      else
        for (let e = Number(this.columns.starts[variable]); e < Number(this.columns.starts[variable + 1]); e += 1)
          matrix[Number(this.columns.members[e]) * rows + k] = 1;
    }
    invert(matrix, inverse, rows);
    for (let k = 0; k < rows; k += 1) {
      let sum = 0;
      for (let i = 0; i < rows; i += 1) sum += Number(inverse[k * rows + i]) * Number(this.raised[i]);
      this.value[k] = Math.max(0, sum);
    }
    this.repriced();
    this.sinceRefresh = 0;
  }

  /** Solves the program from the basis of the last solve, in at most `pivots` pivots. */
  solve(pivots = 20_000): ElasticSolution {
    const { rows, basis, inverse, level } = this;
    const tolerance = priceTolerance * this.scale;
    let complete = false;
    this.candidates = [];
    for (let done = 0; done < pivots; done += 1) {
      if (this.sinceRefresh >= refreshAfter + refreshPerRow * rows) this.refresh();
      const variable = this.choose(tolerance);
      if (variable === undefined) {
        complete = true;
        break;
      }
      this.expand(variable);
      const row = leavingRow(this.entering, this.value);
      // Every direction that lowers the cost is bounded, since no cost of a row is negative; only rounding can hide the limit.
      if (row < 0) break;
      this.pivot(variable, row);
    }
    const share = new Float64Array(this.columns.count);
    let objective = 0;
    for (let k = 0; k < rows; k += 1) {
      let exact = 0;
      for (let i = 0; i < rows; i += 1) exact += Number(inverse[k * rows + i]) * Number(level[i]);
      const variable = Number(basis[k]);
      objective += this.costOf(variable) * exact;
      if (variable >= 0) share[variable] = Math.max(0, exact);
    }
    const duals = this.duals.map((dual, i) => Math.max(-Number(this.over[i]), Math.min(Number(this.under[i]), dual)));
    return { objective, share, duals, complete };
  }

  /** Clears the candidate list; all memory is its own and needs no freeing. */
  dispose(): void {
    this.candidates = [];
  }
}

/** Opens elastic programs in plain arithmetic. */
export const elasticByPivots: OpenElasticProgram = (level, under, over) => new ElasticPartition(level, under, over);

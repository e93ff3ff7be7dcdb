import type { LinearModel, OpenLinearModel } from '@community1373/solver';
import type { ElasticProgram, ElasticSolution, OpenElasticProgram } from './elastic-program';

/** An elastic program in HiGHS: two columns for each row, its shortfall and its excess, come before those of the sets. */
class HighsElastic implements ElasticProgram {
  private readonly model: LinearModel;
  private readonly rows: number;
  /** Costs as known to HiGHS, and as set by the caller. */
  private readonly known: number[] = [];
  private readonly costs: number[] = [];
  private readonly changed = new Set<number>();
  private readonly members: (readonly number[])[] = [];

  constructor(
    open: OpenLinearModel,
    private readonly level: ArrayLike<number>,
    private readonly under: ArrayLike<number>,
    private readonly over: ArrayLike<number>,
    private readonly interrupt: () => boolean,
  ) {
    const rows = level.length;
    this.rows = rows;
    const pairs = Array.from({ length: rows }, (_, i) => i);
    this.model = open({
      sense: 'minimize',
      cost: pairs.flatMap((i) => [Number(under[i]), Number(over[i])]),
      rowLower: level,
      rowUpper: level,
      matrix: {
        starts: [...pairs.map((i) => 2 * i), 2 * rows],
        columns: pairs.flatMap((i) => [2 * i, 2 * i + 1]),
        values: pairs.flatMap(() => [1, -1]),
      },
    });
  }

  add(cost: number, members: ArrayLike<number>): void {
    this.costs.push(cost);
    this.members.push(Array.from(members));
  }

  setCost(set: number, cost: number): void {
    this.costs[set] = cost;
    this.changed.add(set);
  }

  repriced(): void {
    const differing = [...this.changed]
      .filter((set) => set < this.known.length && this.known[set] !== this.costs[set])
      .sort((a, b) => a - b);
    for (const set of differing) this.known[set] = Number(this.costs[set]);
    this.model.changeCosts(
      differing.map((set) => 2 * this.rows + set),
      differing.map((set) => Number(this.costs[set])),
    );
    this.changed.clear();
  }

  startFrom(sets: readonly number[]): void {
    const { rows, level } = this;
    this.repriced();
    const covered = new Float64Array(rows);
    const basic = new Int32Array(rows).fill(-1);
    for (const set of sets) {
      const members = this.members[set] ?? [];
      const first = Number(members[0]);
      basic[first] = 2 * rows + set;
      for (const i of members) covered[i] = Number(covered[i]) + Number(level[first]);
    }
    this.extend();
    this.model.startFrom(
      basic.map((column, i) => (column >= 0 ? column : Number(covered[i]) <= Number(level[i]) ? 2 * i : 2 * i + 1)),
    );
  }

  private extend(): void {
    const cost = this.costs.slice(this.known.length);
    const starts = [0];
    const further = this.members.slice(this.known.length);
    for (const members of further) starts.push(Number(starts.at(-1)) + members.length);
    const rows = further.flat();
    this.model.addColumns({ cost, starts, rows, values: rows.map(() => 1) });
    this.known.push(...cost);
  }

  solve(): ElasticSolution {
    this.extend();
    const { complete, objective, primal, rowDuals } = this.model.solve(this.interrupt);
    const share = Float64Array.from(primal.subarray(2 * this.rows), (part) => Math.max(0, part));
    // Any duals give a bound; those outside the costs of a row are useless.
    const duals = Float64Array.from(rowDuals, (dual, i) =>
      dual >= -Number(this.over[i]) ? Math.min(Number(this.under[i]), dual) : -Number(this.over[i]),
    );
    return { objective, share, duals, complete };
  }

  dispose(): void {
    this.model.dispose();
  }
}

/** Opens elastic programs in HiGHS; solves end early when `interrupt` returns true. */
export const elasticByHighs =
  (open: OpenLinearModel, interrupt: () => boolean): OpenElasticProgram =>
  (level, under, over) =>
    new HighsElastic(open, level, under, over, interrupt);

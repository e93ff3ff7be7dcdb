import { buildAutomaton, type LineAutomaton } from './line-automaton';
import type { Line, LineProblem } from './line-problem';

/** The cheapest line of a person at some prices. */
export interface PricedLine {
  /** Its own cost less the prices of its slots; infinite when the person has no line. */
  readonly value: number;
  readonly line: Line;
}

/**
 * Finds cheapest lines: a resource-constrained shortest path by dynamic programming over days (S. Irnich and G. Desaulniers, in Column Generation,
 * 2005), one relaxation of a typed array a block of minutes. People under the same rules share an automaton; a limit on kinds is counted only once an
 * optimum has broken it (decremental state space relaxation: G. Righini and M. Salani, Networks 51, 2008).
 */
export class LinePricer {
  /** Cells relaxed so far. */
  work = 0;
  private readonly automata = new Map<string, LineAutomaton>();
  /** The limits counted for each person, as indices. */
  private readonly counted: (readonly number[])[];
  private readonly rulesKey: readonly string[];
  private reach = new Float64Array(0);
  private readonly cost: Float64Array;

  constructor(private readonly problem: LineProblem) {
    this.counted = problem.people.map(() => []);
    this.rulesKey = problem.people.map(({ rules }) => JSON.stringify({ ...rules, mayFollow: rules.mayFollow.join('') }));
    this.cost = new Float64Array(problem.days * (problem.kinds + 1));
  }

  private automaton(person: number): LineAutomaton | undefined {
    const rules = this.problem.people[person]?.rules;
    if (rules === undefined) return undefined;
    const counted = this.counted[person] ?? [];
    const key = `${this.rulesKey[person]}/${counted.join()}`;
    const known = this.automata.get(key);
    if (known !== undefined) return known;
    const built = buildAutomaton(this.problem, rules, counted.flatMap((i) => rules.limits[i] ?? []));
    this.automata.set(key, built);
    return built;
  }

  /** The cheapest line of a person when each slot taken earns its price. */
  price(person: number, prices: Float64Array): PricedLine {
    const { days, kinds, people } = this.problem;
    const own = people[person]?.cost ?? this.cost;
    for (let day = 0, at = 0, slot = 0; day < days; day += 1) {
      for (let kind = 0; kind < kinds; kind += 1, at += 1, slot += 1) this.cost[at] = Number(own[at]) - Number(prices[slot]);
      this.cost[at] = Number(own[at]);
      at += 1;
    }
    for (;;) {
      const automaton = this.automaton(person);
      const priced = automaton === undefined ? { value: Number.POSITIVE_INFINITY, line: new Uint8Array(0) } : this.shortest(automaton);
      if (automaton === undefined || priced.value === Number.POSITIVE_INFINITY) return priced;
      const broken = this.brokenLimit(person, priced.line);
      if (broken === undefined) return priced;
      this.counted[person] = [...(this.counted[person] ?? []), broken].sort((a, b) => a - b);
    }
  }

  private brokenLimit(person: number, line: Line): number | undefined {
    const { kinds, people } = this.problem;
    const limits = people[person]?.rules.limits ?? [];
    const taken = new Int32Array(kinds + 1);
    for (const kind of line) taken[kind] = Number(taken[kind]) + 1;
    const at = limits.findIndex((limit) => limit.kinds.reduce((sum, kind) => sum + Number(taken[kind]), 0) > limit.most);
    return at < 0 ? undefined : at;
  }

  private shortest({ cells, ends, blocks }: LineAutomaton): PricedLine {
    if (this.reach.length < cells) this.reach = new Float64Array(cells);
    const { reach, cost } = this;
    reach.fill(Number.POSITIVE_INFINITY, 0, cells);
    reach[0] = 0;
    this.work += cells + blocks.length;
    for (let k = 0; k < blocks.length; k += 4) {
      const step = Number(cost[Number(blocks[k + 3])]);
      if (step === Number.POSITIVE_INFINITY) continue;
      let from = Number(blocks[k]);
      let to = Number(blocks[k + 1]);
      for (const last = to + Number(blocks[k + 2]); to < last; to += 1, from += 1) {
        const through = Number(reach[from]) + step;
        if (through < Number(reach[to])) reach[to] = through;
      }
    }
    let at = -1;
    let value = Number.POSITIVE_INFINITY;
    for (let cell = ends; cell < cells; cell += 1)
      if (Number(reach[cell]) < value) {
        value = Number(reach[cell]);
        at = cell;
      }
    return { value, line: at < 0 ? new Uint8Array(0) : this.trace(blocks, at) };
  }

  /** The path to a cell: the steps that gave each cell its value, from the end. */
  private trace(blocks: Int32Array, end: number): Line {
    const { reach, cost } = this;
    const { days, kinds } = this.problem;
    const line = new Uint8Array(days);
    let at = end;
    for (let k = blocks.length - 4; k >= 0; k -= 4) {
      const offset = at - Number(blocks[k + 1]);
      if (offset < 0 || offset >= Number(blocks[k + 2])) continue;
      const from = Number(blocks[k]) + offset;
      const place = Number(blocks[k + 3]);
      if (Number(reach[from]) + Number(cost[place]) !== reach[at] || reach[from] === Number.POSITIVE_INFINITY) continue;
      line[Math.floor(place / (kinds + 1))] = place % (kinds + 1);
      at = from;
    }
    return line;
  }
}

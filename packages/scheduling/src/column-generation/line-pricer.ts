import { buildAutomaton, type LineAutomaton } from './line-automaton';
import type { KindLimit, Line, LinePerson, LineProblem } from './line-problem';

/** The cheapest line of a person at given prices. */
export interface PricedLine {
  /** Its own cost less the prices of its slots; infinite when the person has no line. */
  readonly value: number;
  /** A lower bound on the value of any line of the person. */
  readonly bound: number;
  readonly line: Line;
}

const noLine: PricedLine = {
  value: Number.POSITIVE_INFINITY,
  bound: Number.POSITIVE_INFINITY,
  line: new Uint8Array(0),
};

/** A person to be priced: the indices of the limits counted now, and a key of the rest of their rules. */
interface Priced extends LinePerson {
  counted: readonly number[];
  readonly key: string;
}

/** Maximum product of the combined counts of limits and of the days of a line that an automaton represents. */
const mostCounts = 6000;
const penaltyRounds = 8;

/**
 * Finds cheapest lines: a resource-constrained shortest path by dynamic programming over days (S. Irnich and G. Desaulniers, in Column Generation,
 * 2005), one relaxation of a typed array per block of minutes. People under the same rules share an automaton; a limit on kinds is counted only once
 * an optimum has broken it (decremental state space relaxation: G. Righini and M. Salani, Networks 51, 2008).
 */
export class LinePricer {
  /** Cells relaxed so far. */
  work = 0;
  private readonly automata = new Map<string, LineAutomaton>();
  private readonly persons: readonly Priced[];
  private reach = new Float64Array(0);
  private readonly cost: Float64Array;

  constructor(private readonly problem: LineProblem) {
    this.persons = problem.people.map(({ rules, cost }) => ({
      rules,
      cost,
      counted: [],
      key: JSON.stringify({
        ...rules,
        mayFollow: rules.mayFollow.join(''),
        limits: rules.limits.filter(({ most }) => most <= 0),
      }),
    }));
    this.cost = new Float64Array(problem.days * (problem.kinds + 1));
  }

  private automaton({ rules, counted, key }: Priced): LineAutomaton {
    const limits = rules.limits.filter((_, i) => counted.includes(i));
    const of = `${key}/${JSON.stringify(limits)}`;
    const known = this.automata.get(of);
    if (known !== undefined) return known;
    const built = buildAutomaton(this.problem, rules, limits);
    this.automata.set(of, built);
    return built;
  }

  /** Returns the cheapest line of a person when each slot taken earns its price. */
  price(person: number, prices: Float64Array): PricedLine {
    const { days, kinds } = this.problem;
    const who = this.persons[person];
    if (who === undefined) return noLine;
    const { cost: own, rules } = who;
    for (let day = 0, at = 0, slot = 0; day < days; day += 1) {
      for (let kind = 0; kind < kinds; kind += 1, at += 1, slot += 1)
        this.cost[at] = Number(own[at]) - Number(prices[slot]);
      this.cost[at] = Number(own[at]);
      at += 1;
    }
    for (;;) {
      const automaton = this.automaton(who);
      const priced = this.shortest(automaton);
      if (priced.value === Number.POSITIVE_INFINITY) return priced;
      const { limits } = rules;
      const taken = this.takenOf(limits, priced.line);
      const broken = limits.findIndex(({ most }, i) => Number(taken[i]) > most);
      if (broken < 0) {
        // A limit that does not bind need not be counted the next time.
        who.counted = who.counted.filter((i) => taken[i] === limits[i]?.most);
        return priced;
      }
      const more = [...who.counted, broken].sort((a, b) => a - b);
      if (more.reduce((product, i) => product * (Number(limits[i]?.most) + 1), 1) > mostCounts / days) {
        const found = this.penalised(limits, automaton);
        if (found.line.length > 0) return found;
      }
      who.counted = more;
    }
  }

  /**
   * Returns a line when too many limits would have to be counted: each shift under a limit costs a multiplier, raised where the limit is broken and
   * lowered where it is not (Lagrangian relaxation). The bound is the best one found, the line the best one that keeps the limits. The costs are
   * restored afterwards.
   */
  private penalised(limits: readonly KindLimit[], automaton: LineAutomaton): PricedLine {
    const { cost } = this;
    const { days, kinds } = this.problem;
    const plain = cost.slice();
    const multipliers = limits.map(() => 0);
    let step =
      plain.reduce((most, each) => (each < Number.POSITIVE_INFINITY ? Math.max(most, Math.abs(each)) : most), 1) / 2;
    let bound = Number.NEGATIVE_INFINITY;
    let best = noLine;
    for (let round = 0; round < penaltyRounds || (best.line.length === 0 && round < 3 * penaltyRounds); round += 1) {
      cost.set(plain);
      for (const [i, limit] of limits.entries())
        for (const kind of limit.kinds)
          for (let at = kind; at < days * (kinds + 1); at += kinds + 1)
            cost[at] = Number(cost[at]) + Number(multipliers[i]);
      const priced = this.shortest(automaton);
      bound = Math.max(
        bound,
        priced.value - limits.reduce((sum, { most }, i) => sum + Number(multipliers[i]) * most, 0),
      );
      const taken = this.takenOf(limits, priced.line);
      const broken = limits.map(({ most }, i) => Number(taken[i]) - most);
      if (broken.every((units) => units <= 0)) {
        let own = 0;
        for (let day = 0; day < days; day += 1) own += Number(plain[day * (kinds + 1) + Number(priced.line[day])]);
        if (own < best.value) best = { value: own, bound: own, line: priced.line };
      }
      for (const [i, units] of broken.entries())
        multipliers[i] = Math.max(0, Number(multipliers[i]) + (units > 0 ? step : units < 0 ? -step / 2 : 0));
      if (best.line.length > 0) step /= 2;
    }
    cost.set(plain);
    return { ...best, bound: Math.min(bound, best.value) };
  }

  /** Counts the shifts of a line under each limit. */
  private takenOf(limits: readonly KindLimit[], line: Line): readonly number[] {
    const { kinds } = this.problem;
    const byKind = new Int32Array(kinds + 1);
    for (const kind of line) byKind[kind] = Number(byKind[kind]) + 1;
    return limits.map((limit) => limit.kinds.reduce((sum, kind) => sum + Number(byKind[kind]), 0));
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
    return at < 0 ? noLine : { value, bound: value, line: this.trace(blocks, at) };
  }

  /** Traces the path to a cell: the steps that gave each cell its value, from the end. */
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

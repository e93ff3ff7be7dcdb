import type { Random } from '@community1373/base/random';
import { countLine, countLines, coverCost, isExcluded, type Line, lineCost, type LineProblem } from '../line-problem';

/** Draws a slot in proportion to the cost of its cover; undefined where no cover costs anything. */
const costlyCover = ({ covers }: LineProblem, counts: Int32Array, random: Random): number | undefined => {
  const costs = Float64Array.from(covers.slot, (slot, cover) => coverCost(covers, cover, Number(counts[slot])));
  const total = costs.reduce((a, b) => a + b, 0);
  if (total <= 0) return undefined;
  let draw = random.unit() * total;
  for (let cover = 0; cover < costs.length; cover += 1) {
    draw -= Number(costs[cover]);
    if (draw < 0) return Number(covers.slot[cover]);
  }
  return undefined;
};

/** Draws people in proportion to their regrets, without replacement. */
const drawByRegret = (regrets: readonly number[], count: number, random: Random): readonly number[] => {
  const left = regrets.map((regret) => Math.max(0, regret));
  const drawn: number[] = [];
  let total = left.reduce((a, b) => a + b, 0);
  while (drawn.length < count && total > 1e-6) {
    let draw = random.unit() * total;
    const person = left.findIndex((regret) => {
      draw -= regret;
      return draw < 0;
    });
    if (person < 0) break;
    drawn.push(person);
    total -= Number(left[person]);
    left[person] = 0;
  }
  return drawn;
};

/**
 * Chooses people to free: half of them on or able to be on slots whose cover costs, or, where regrets are given, half of them drawn by the excess of
 * their lines' cost over their best at the prices of the root; the others at random.
 */
export const choosePeople = (
  problem: LineProblem,
  lines: readonly Line[],
  size: number,
  random: Random,
  regrets: readonly number[] = [],
): readonly number[] => {
  const { kinds, people } = problem;
  const counts = countLines(problem, lines);
  const chosen = new Set<number>(drawByRegret(regrets, Math.ceil(size / 2), random));
  const order = random.shuffle(people.map((_, person) => person));
  const wanted = Math.min(size, people.length);
  for (let tries = 0; chosen.size * 2 < wanted && tries < 4 * wanted; tries += 1) {
    const slot = costlyCover(problem, counts, random);
    if (slot === undefined) break;
    const day = Math.floor(slot / kinds);
    const cost = (person: number): number => Number(people[person]?.cost[day * (kinds + 1) + (slot % kinds)]);
    const start = random.below(people.length);
    for (let i = 0; i < people.length; i += 1) {
      const person = Number(order[(start + i) % people.length]);
      const rules = people[person]?.rules;
      if (
        chosen.has(person) ||
        cost(person) === Number.POSITIVE_INFINITY ||
        rules === undefined ||
        isExcluded(rules, slot % kinds)
      )
        continue;
      chosen.add(person);
      break;
    }
  }
  for (const person of order) {
    if (chosen.size >= wanted) break;
    chosen.add(person);
  }
  return [...chosen].sort((a, b) => a - b);
};

/** Returns the rest of a roster without some people: the counts in each slot, and the cost of the other lines, without covers. */
export const withoutPeople = (
  problem: LineProblem,
  lines: readonly Line[],
  free: readonly number[],
): { readonly counts: Int32Array; readonly cost: number } => {
  const counts = countLines(problem, lines);
  const freed = new Set(free);
  let cost = 0;
  for (const [person, line] of lines.entries()) {
    const who = problem.people[person];
    if (freed.has(person)) countLine(problem, counts, line, -1);
    else if (who !== undefined) cost += lineCost(problem, who, line);
  }
  return { counts, cost };
};

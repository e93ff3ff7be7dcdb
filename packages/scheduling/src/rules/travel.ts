import type { CompiledProblem, Scope } from '../problem/compiled-problem';
import { metersApart } from '../demand/ground-plane';
import type { TravelRule } from '../problem/rule-kinds/time-rules';
import { clashKernel, gapBetween } from './clashes';
import type { Kernel, Tables } from './kernel';

const legKey = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);

/** Returns a function for the walking minutes between two shifts under a travel rule; each pair of places is computed once. */
export const walkingMinutes = (
  { shifts }: CompiledProblem,
  { legs = [], metersPerMinute }: TravelRule,
): ((a: number, b: number) => number) => {
  const given = new Map(legs.map(({ from, to, minutes }) => [legKey(from, to), minutes]));
  const numbers = new Map<string, number>();
  const place = Int32Array.from(shifts, ({ placeId, position }) => {
    const key = JSON.stringify([placeId, position]);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
  const computed = new Map<number, number>();
  const between = (a: number, b: number): number => {
    const [one, two] = [shifts[a], shifts[b]];
    if (one === undefined || two === undefined) return 0;
    if (one.placeId !== undefined && two.placeId !== undefined) {
      if (one.placeId === two.placeId) return 0;
      const minutes = given.get(legKey(one.placeId, two.placeId));
      if (minutes !== undefined) return minutes;
    }
    return one.position === undefined || two.position === undefined
      ? 0
      : Math.ceil(metersApart(one.position, two.position) / metersPerMinute);
  };
  return (a, b) => {
    const [low, high] = [Math.min(Number(place[a]), Number(place[b])), Math.max(Number(place[a]), Number(place[b]))];
    const key = low * numbers.size + high;
    const known = computed.get(key) ?? between(a, b);
    computed.set(key, known);
    return known;
  };
};

/** Creates the kernel of the walking time between two shifts of one person that do not overlap. */
export const travelKernel = (compiled: CompiledProblem, scope: Scope, tables: Tables, rule: TravelRule): Kernel => {
  const walk = walkingMinutes(compiled, rule);
  const gap = gapBetween(compiled);
  return clashKernel(compiled, scope, tables, {
    is: (a, b) => gap(a, b) >= 0 && gap(a, b) < walk(a, b),
    why: (a, b, who) => ({
      code: 'scheduling.too-far-apart',
      params: { ...who, minutes: gap(a, b), needed: walk(a, b) },
    }),
  });
};

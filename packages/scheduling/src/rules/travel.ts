import type { CompiledProblem, Scope } from '../compiled-problem';
import { metersApart } from '../ground-plane';
import type { RosterRule } from '../roster-rule';
import type { Breach, Kernel, Tables } from './kernel';

type TravelRule = Extract<RosterRule, { kind: 'travel' }>;

const legKey = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);

/** Minutes to walk between two shifts, as a travel rule counts them; each pair of places is computed once. */
export const walkingMinutes = ({ shifts }: CompiledProblem, { legs = [], metersPerMinute }: TravelRule): ((a: number, b: number) => number) => {
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
    return one.position === undefined || two.position === undefined ? 0 : Math.ceil(metersApart(one.position, two.position) / metersPerMinute);
  };
  return (a, b) => {
    const [low, high] = [Math.min(Number(place[a]), Number(place[b])), Math.max(Number(place[a]), Number(place[b]))];
    const key = low * numbers.size + high;
    const known = computed.get(key) ?? between(a, b);
    computed.set(key, known);
    return known;
  };
};

/** The kernel of the time to walk between two shifts of one person that do not overlap. */
export const travelKernel = (compiled: CompiledProblem, scope: Scope, tables: Tables, rule: TravelRule): Kernel => {
  const { people, shifts, start, end } = compiled;
  const walk = walkingMinutes(compiled, rule);
  const gap = (a: number, b: number): number => Math.max(Number(start[b]) - Number(end[a]), Number(start[a]) - Number(end[b]));
  const tooClose = (a: number, b: number): boolean => {
    const minutes = gap(a, b);
    return minutes >= 0 && minutes < walk(a, b);
  };
  return {
    forbids: true,
    atRest: 0,
    move: (person, shift, step) => {
      if (!scope.person(person) || !scope.shift(shift)) return 0;
      let units = 0;
      for (const other of tables.shiftsOf[person] ?? []) if (scope.shift(other) && tooClose(other, shift)) units += 1;
      return step * units;
    },
    breaches: () => {
      const found: Breach[] = [];
      for (const [person, own] of tables.shiftsOf.entries()) {
        if (!scope.person(person)) continue;
        const mine = own.filter(scope.shift);
        for (const [i, a] of mine.entries())
          for (const b of mine.slice(i + 1)) {
            if (!tooClose(a, b)) continue;
            const params = { person: people[person]?.id ?? '', shift: shifts[b]?.id ?? '', other: shifts[a]?.id ?? '', minutes: gap(a, b), needed: walk(a, b) };
            found.push({ units: 1, people: [person], shifts: [a, b], why: { code: 'scheduling.too-far-apart', params } });
          }
      }
      return found;
    },
  };
};

import { createRandom } from '@community1373/base/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallRosters } from '../../../fixtures/line-rosters';
import { lineCost, type LineProblem } from '../line-problem';
import { choosePeople, withoutPeople } from './neighbourhood';

describe('people to free', () => {
  it('law: are so many, each once, in order; from slots that cost, half of them and more who can be there', () => {
    fc.assert(
      fc.property(smallRosters, fc.integer({ min: 1, max: 4 }), ({ problem, lines, draw }, size) => {
        const chosen = choosePeople(problem, lines, size, createRandom(draw));
        expect(chosen.length).toBe(Math.min(size, problem.people.length));
        expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
        expect(chosen.every((person) => person >= 0 && person < problem.people.length)).toBe(true);
        expect(choosePeople(problem, lines, size, createRandom(draw))).toEqual(chosen);
      }),
    );
  });

  /** Six people of one kind of shift on one day; the last two can take it, and it lacks people. */
  const crowd = (able: (person: number) => boolean, need = 9): LineProblem => ({
    days: 2,
    kinds: 1,
    weekday: 0,
    minutes: [60],
    fixedCost: 0,
    people: Array.from({ length: 6 }, (_, person) => ({
      rules: {
        minutesMin: 0,
        minutesMax: 600,
        runMin: 1,
        runMax: 2,
        restMin: 1,
        weekendsMax: 9,
        limits: person === 0 ? [{ kinds: [0], most: 0 }] : [],
        mayFollow: Uint8Array.of(1),
      },
      cost: Float64Array.of(0, 0, able(person) ? 0 : Number.POSITIVE_INFINITY, 0),
    })),
    // The first day has its need met; the second lacks people.
    covers: {
      slot: Int32Array.of(0, 1),
      need: Float64Array.of(0, need),
      under: Float64Array.of(50, 10),
      over: Float64Array.of(50, 0),
    },
  });
  const idle = Array.from({ length: 6 }, () => Uint8Array.of(1, 1));

  it('can work where cover costs, half of them; whoever is barred from the kind of shift cannot', () => {
    const problem = crowd((person) => person === 0 || person > 3);
    const seen = new Map<number, number>();
    for (let seed = 0; seed < 300; seed += 1) {
      const chosen = choosePeople(problem, idle, 2, createRandom(seed));
      // One of the two can take the costly slot; the other is drawn at random.
      expect(chosen.some((person) => person > 3)).toBe(true);
      for (const person of chosen) seen.set(person, (seen.get(person) ?? 0) + 1);
      expect(choosePeople(problem, idle, 4, createRandom(seed)).filter((person) => person > 3)).toEqual([4, 5]);
    }
    // 300 draws of the costly slot on 4 and 5, and 300 random ones on the five others: each of 0 to 3 some 60 times, 4 and 5 some 180.
    for (const [person, times] of seen) expect(Math.abs(times - (person > 3 ? 180 : 60))).toBeLessThan(40);
  });

  it('come by chance alone where nothing costs, or nobody can work where it does', () => {
    for (const problem of [crowd(() => true, 0), crowd(() => false)]) {
      const seen = new Map<number, number>();
      for (let seed = 0; seed < 300; seed += 1)
        for (const person of choosePeople(problem, idle, 2, createRandom(seed)))
          seen.set(person, (seen.get(person) ?? 0) + 1);
      for (const person of idle.keys()) expect(Math.abs(Number(seen.get(person)) - 100)).toBeLessThan(35);
    }
  });

  it('are drawn by their regrets, half of them, in proportion, and never those without', () => {
    const problem = crowd(() => true, 0);
    const seen = new Map<number, number>();
    for (let seed = 0; seed < 400; seed += 1)
      for (const person of choosePeople(problem, idle, 1, createRandom(seed), [0, 6, -4, 0, 2, 0]))
        seen.set(person, (seen.get(person) ?? 0) + 1);
    // Six to two.
    expect([...seen.keys()].sort()).toEqual([1, 4]);
    expect(Math.abs(Number(seen.get(1)) - 300)).toBeLessThan(30);
    for (let seed = 0; seed < 50; seed += 1) {
      const chosen = choosePeople(problem, idle, 3, createRandom(seed), [0, 6, -4, 0, 2, 0]);
      expect(chosen).toEqual(expect.arrayContaining([1, 4]));
      expect(chosen.length).toBe(3);
    }
  });

  it('law: what is left without them is those in each slot, and the cost of their lines', () => {
    fc.assert(
      fc.property(smallRosters, ({ problem, lines, draw }) => {
        const free = problem.people.map((_, person) => person).filter((person) => (draw >> person) % 2 === 1);
        const { counts, cost } = withoutPeople(problem, lines, free);
        const rest = lines.filter((_, person) => !free.includes(person));
        expect([...counts]).toEqual(
          Array.from(
            counts,
            (_, slot) => rest.filter((line) => line[Math.floor(slot / problem.kinds)] === slot % problem.kinds).length,
          ),
        );
        expect(counts.length).toBe(problem.days * problem.kinds);
        expect(cost).toBe(
          problem.people.reduce(
            (sum, who, person) =>
              sum + (free.includes(person) ? 0 : lineCost(problem, who, lines[person] ?? new Uint8Array(0))),
            0,
          ),
        );
      }),
    );
  });
});

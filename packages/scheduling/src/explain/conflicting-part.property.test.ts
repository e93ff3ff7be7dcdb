import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickXplain } from './quick-xplain';
import { shrinkPart } from './shrink-part';

/** Constraints, by number, with conflicting cores; a core conflicts when it is complete. */
const conflicts = fc
  .tuple(
    fc.integer({ min: 1, max: 14 }),
    fc.array(fc.array(fc.nat(13), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  )
  .map(([count, cores]) => cores.map((core) => new Set(core.map((item) => item % count))))
  .chain((cores) => fc.record({ cores: fc.constant(cores), more: fc.nat(6) }))
  .map(({ cores, more }) => {
    const whole = Array.from({ length: Math.max(...cores.map((core) => Math.max(...core))) + 1 + more }, (_, i) => i);
    const asked: string[] = [];
    const is = (part: readonly number[]): boolean =>
      cores.some((core) => [...core].every((item) => part.includes(item)));
    const ask = async (part: readonly number[]): Promise<boolean> => {
      asked.push([...part].sort((a, b) => a - b).join());
      return is(part);
    };
    return { whole, is, ask, asked };
  });

describe('a conflicting part', () => {
  it('law: is what is left when constraints are given up one by one from the last, as far as the rest still conflicts; no question comes twice', async () => {
    await fc.assert(
      fc.asyncProperty(conflicts, async ({ whole, is, ask, asked }) => {
        let left = whole;
        for (const item of [...whole].reverse()) {
          const without = left.filter((other) => other !== item);
          if (is(without)) left = without;
        }
        expect(await quickXplain(whole, ask)).toEqual(left);
        expect(asked.length).toBe(new Set(asked).size);
        // The conflict of all constraints together is given.
        expect(asked).not.toContain(whole.join());
      }),
      { numRuns: 300 },
    );
  });

  it('law: of k among n takes no more than 2 k log(n / k) + 2 k questions (Junker 2004, theorem 2)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(1, 2, 4, 8), fc.integer({ min: 0, max: 6 }), fc.nat(), async (k, log, shift) => {
        const n = k * 2 ** log;
        const core = Array.from({ length: k }, (_, i) => (i * (n / k) + (shift % (n / k))) % n);
        let questions = 0;
        const part = await quickXplain(
          Array.from({ length: n }, (_, i) => i),
          async (some) => {
            questions += 1;
            return core.every((item) => some.includes(item));
          },
        );
        expect([...part].sort((a, b) => a - b)).toEqual([...core].sort((a, b) => a - b));
        expect(questions).toBeLessThanOrEqual(2 * k * log + 2 * k);
      }),
    );
  });

  it('law: that is shrunk with questions enough conflicts, and no part of it does', async () => {
    await fc.assert(
      fc.asyncProperty(conflicts, async ({ whole, is, ask, asked }) => {
        const left = { questions: 1000 };
        const part = await shrinkPart(whole, ask, left);
        expect([is(part), part.some((item) => is(part.filter((other) => other !== item)))]).toEqual([true, false]);
        expect(part).toEqual([...part].sort((a, b) => a - b));
        expect(left.questions).toBe(1000 - asked.length);
      }),
      { numRuns: 200 },
    );
  });

  it('law: that is shrunk with too few questions still conflicts, and asks no more', async () => {
    await fc.assert(
      fc.asyncProperty(conflicts, fc.nat(6), async ({ whole, is, ask, asked }, questions) => {
        const left = { questions };
        const part = await shrinkPart(whole, ask, left);
        expect([is(part), asked.length + left.questions, left.questions >= 0]).toEqual([true, questions, true]);
        if (questions === 0) expect(part).toEqual(whole);
      }),
    );
  });

  it('is shrunk by halves first: of 16 the last alone is found in as many questions as there are halvings, and one at each size where it stands', async () => {
    const asked: number[] = [];
    const part = await shrinkPart(
      Array.from({ length: 16 }, (_, i) => i),
      async (some) => {
        asked.push(some.length);
        return some.includes(15);
      },
      { questions: 99 },
    );
    // 16 without 8, without the other 8; 8 without 4, … and finally none of one.
    expect([part, asked]).toEqual([[15], [8, 0, 4, 0, 2, 0, 1, 0]]);
    expect(await shrinkPart([], async () => true, { questions: 9 })).toEqual([]);
  });
});

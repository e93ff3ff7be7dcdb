import { createRandom } from '@community1373/base/random';
import { createRunControl } from '@community1373/base/run';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallLines } from '../../../fixtures/line-problems';
import { smallRosters } from '../../../fixtures/line-rosters';
import { workOn } from '../../../fixtures/line-work';
import { costOf, linesOf } from '../../../fixtures/lines';
import { BestResponse } from './best-response';
import type { LineProblem } from '../line-problem';
import { LinePricer } from '../line-pricer';
import { LineWork } from '../line-work';
import { recreate } from './recreate';

describe('the best response', () => {
  it('law: a turn gives the line that is best while the others keep theirs, and says whether it costs less', () => {
    fc.assert(
      fc.property(smallRosters, fc.boolean(), ({ problem, lines, draw }, isNew) => {
        const person = draw % problem.people.length;
        const held = lines.map((line, i) => (isNew && i === person ? new Uint8Array(0) : line));
        const response = new BestResponse(problem, new LinePricer(problem), [...held]);
        const gained = response.improve(person);
        const others = linesOf(problem, person).map((line) => costOf(problem, lines.with(person, line)));
        expect(costOf(problem, response.lines)).toBe(Math.min(...others));
        expect(gained).toBe(isNew || Math.min(...others) < costOf(problem, lines));
        // An equally good line is kept.
        if (!gained) expect(response.lines).toEqual(lines);
        expect(response.lines.filter((_, i) => i !== person)).toEqual(lines.filter((_, i) => i !== person));
        // A second turn of a person changes nothing.
        expect(response.improve(person)).toBe(false);
      }),
    );
  });

  it('law: turns of everybody end where nobody gains alone, from nothing or from a roster, in every order', () => {
    fc.assert(
      fc.property(smallRosters, fc.boolean(), ({ problem, lines, draw }, fromNothing) => {
        const response = new BestResponse(problem, new LinePricer(problem), fromNothing ? [] : [...lines]);
        const random = createRandom(draw);
        let before = fromNothing ? Number.POSITIVE_INFINITY : costOf(problem, lines);
        let sweeps = 0;
        while (response.sweep(random)) {
          const cost = costOf(problem, response.lines);
          expect(cost).toBeLessThan(before);
          before = cost;
          sweeps += 1;
        }
        if (fromNothing) expect(sweeps).toBeGreaterThan(0);
        expect(response.stranded).toBeUndefined();
        for (const person of problem.people.keys())
          for (const line of linesOf(problem, person))
            expect(costOf(problem, response.lines.with(person, line))).toBeGreaterThanOrEqual(
              costOf(problem, response.lines),
            );
      }),
    );
  });

  it('names who has no line, and gives nobody a turn who is not there', () => {
    const [problem] = fc.sample(smallLines, 1);
    if (problem === undefined) throw new Error('no problem');
    const barred: LineProblem = {
      ...problem,
      people: problem.people.map((who, person) =>
        person === 1 ? { ...who, rules: { ...who.rules, minutesMin: 900, minutesMax: 900 } } : who,
      ),
    };
    const response = new BestResponse(barred, new LinePricer(barred), []);
    expect([response.improve(barred.people.length), response.stranded]).toEqual([false, undefined]);
    expect([response.sweep(createRandom(1)), response.stranded]).toEqual([false, 1]);
    const alone = new BestResponse(barred, new LinePricer(barred), []);
    expect([alone.improve(1), alone.stranded]).toEqual([false, 1]);
  });
});

describe('ruin and recreate', () => {
  it('law: never leaves a costlier roster, counts two turns of each who is freed, and stops with the run', async () => {
    await fc.assert(
      fc.asyncProperty(smallRosters, async ({ problem, lines, draw }) => {
        const work = workOn(problem, lines, draw);
        await recreate(work, 1);
        expect(work.cost).toBeLessThanOrEqual(costOf(problem, lines));
        expect(work.cost).toBe(costOf(problem, work.lines));
        // Two to five people are freed, if there are as many.
        expect(work.pricings % 2).toBe(0);
        expect([work.pricings >= 4, work.pricings <= 2 * problem.people.length]).toEqual([true, true]);
        await recreate(work, 12);
        expect(
          work.lines.every((line, person) => linesOf(problem, person).some((own) => own.join() === line.join())),
        ).toBe(true);
        const ended = new LineWork(problem, createRunControl({ signal: { aborted: true } }), createRandom(draw), 1000);
        ended.offer(lines);
        await recreate(ended, 5);
        expect([ended.pricings, ended.lines]).toEqual([0, lines]);
      }),
      { numRuns: 60 },
    );
  });
});

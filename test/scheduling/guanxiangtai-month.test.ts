import { evaluateRoster, fairnessReport, parseRosterProblem, solveRoster } from '@community1373/scheduling';
import { repairRoster } from '@community1373/scheduling/repair';
import { describe, expect, it } from 'vitest';
import { guanxiangtaiMonth } from './guanxiangtai-month';

describe('the month of the sample community', async () => {
  const { problem, expansion } = guanxiangtaiMonth();
  const solved = await solveRoster(problem, { seed: '1373', budget: { work: 20_000 } });
  if (!solved.ok) throw new Error(JSON.stringify(solved.report.items));
  const { roster, unfilled: open, unfilledLowerBound, feasible, cost, bound, gap, stoppedBy } = solved.value;

  it('is a sound problem of 90 people, 26 elder rounds a week and the other posts’ weekly hours (domain.md)', () => {
    expect(parseRosterProblem(problem)).toMatchObject({ ok: true, report: { errors: 0 } });
    expect(problem.people.length).toBe(90);
    expect(expansion.shifts.filter(({ clients }) => clients !== undefined).length).toBe(4 * 26);
    const hours: Record<string, number> = {};
    for (const { postId, minutes, clients } of problem.shifts)
      if (clients === undefined) hours[postId] = (hours[postId] ?? 0) + minutes / 60 / 4;
    expect(hours).toEqual({
      elder: 4,
      publicity: 12,
      safety: 34,
      environment: 20,
      mutual: 23,
      culture: 12,
      mediation: 9,
    });
    // 50.8 hours of visits a week are 101.6 visits of half an hour.
    const visits = expansion.visits.length / 4;
    expect(visits).toBeGreaterThan(100.5);
    expect(visits).toBeLessThan(102.5);
  });

  it('keeps every hard rule and leaves provably as few places open as possible, which are not none', () => {
    expect(feasible).toBe(true);
    expect(open).toBe(unfilledLowerBound);
    // 24 elder volunteers with time for one shift a week, but 28 elder shifts: at least 4 stay open in each of 4 weeks.
    expect(unfilledLowerBound).toBeGreaterThanOrEqual(16);
    expect(cost).toBeGreaterThanOrEqual(1000 * unfilledLowerBound);
  });

  it('is proven: no roster weighs less in cover, fairness and continuity', () => {
    expect([bound, gap, stoppedBy]).toEqual([cost, 0, 'done']);
  });

  it('is judged alike by the evaluator, with a reason for every open place', () => {
    const evaluation = evaluateRoster(problem, roster);
    expect([evaluation.cost, evaluation.hardUnits, evaluation.wanted - evaluation.filled]).toEqual([cost, 0, open]);
    expect(evaluation.open.every(({ why }) => why.code === 'scheduling.open-blocked')).toBe(true);
    expect(fairnessReport(problem, roster).length).toBe(7);
  });

  it('is the same for the same seed', async () => {
    const again = await solveRoster(problem, { seed: '1373', budget: { work: 20_000 } });
    expect(JSON.stringify(again)).toBe(JSON.stringify(solved));
  });

  it('is mended after an absence with the least change, proven', async () => {
    const [first] = roster.assignments;
    const away = problem.people.map((person) =>
      person.id === first?.personId ? { ...person, unavailable: problem.shifts.map(({ date }) => date) } : person,
    );
    const repaired = await repairRoster({ ...problem, people: away }, roster);
    if (!repaired.ok) throw new Error('refused');
    expect(repaired.value.released.length).toBe(
      roster.assignments.filter(({ personId }) => personId === first?.personId).length,
    );
    expect([repaired.value.proven, repaired.value.changes.length]).toEqual([true, repaired.value.leastChanges]);
    expect(evaluateRoster({ ...problem, people: away }, repaired.value.roster).feasible).toBe(true);
  });
});

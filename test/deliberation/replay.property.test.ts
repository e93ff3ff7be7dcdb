import { type MatterEvent, replayMatter } from '@community1373/deliberation';
import { assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { model } from './matter-model';
import { matterSequence, now } from './random-matter';

const summary = (events: readonly MatterEvent[]): ReturnType<typeof model> => {
  const state = replayMatter(events, { now });
  return {
    positions: [...state.positions],
    status: state.status,
    works: state.works,
    members: state.members,
    reopenings: state.reopenings,
    open: state.votes.filter((vote) => vote.tally === undefined).map((vote) => vote.id),
    passed: state.votes.filter((vote) => vote.tally?.outcome === 'passed').map((vote) => vote.id),
    ballots: state.votes.map((vote) => vote.ballots.length),
    objections: state.objections.filter((objection) => objection.outcome === undefined).length,
    gaps: state.levies.map((levy) => levy.gapFen),
    settled: state.levies.flatMap((levy) => (levy.settlement === undefined ? [] : [levy.id])).sort(),
    texts: state.proposals.map((proposal) => proposal.amendments),
  };
};

describe('10,000 random event sequences', () => {
  test('law: replay never throws, and its state is that of an independent model', () => {
    const seen = new Map<string, number>();
    assert(
      property(matterSequence, (events) => {
        const told = model(events, now);
        expect(summary(events)).toEqual({ ...told, settled: [...told.settled].sort() });
        for (const index of told.positions) {
          const type = events[index]?.type ?? '';
          seen.set(type, (seen.get(type) ?? 0) + 1);
        }
        if (told.passed.length > 0) seen.set('passed', (seen.get('passed') ?? 0) + 1);
      }),
      { numRuns: 10_000, seed: 1373 },
    );

    // Every kind of event was accepted often enough, and votes passed.
    expect([...seen.values()].every((count) => count >= 100)).toBe(true);
    expect(seen.size).toBe(28);
  });

  test('law: every event counts or is named once, with its position and a mend', () => {
    assert(
      property(matterSequence, (events) => {
        const { positions, problems } = replayMatter(events, { now });
        const named = problems.filter((problem) => problem.severity === 'error').map((problem) => problem.path[0]);
        expect([...positions, ...named].sort((a, b) => Number(a) - Number(b))).toEqual(events.map((_, i) => i));
      }),
      { numRuns: 1000 },
    );
  });

  test('law: the events that count replay to the same state without a problem, and the state is plain JSON', () => {
    assert(
      property(matterSequence, (events) => {
        const state = replayMatter(events, { now });
        const again = replayMatter(state.history, { now });
        expect(again.problems).toEqual([]);
        expect({ ...again, positions: state.positions, problems: state.problems }).toEqual(state);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
      { numRuns: 1000 },
    );
  });
});

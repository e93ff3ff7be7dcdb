import { deadlines, type MatterEvent, nextSteps, parseMatterEvents, replayMatter } from '@community1373/deliberation';
import { type LinkageEvent, parseLinkageEvents, replayLinkage } from '@community1373/linkage';
import { createRandom } from '@community1373/base/random';
import { describe, expect, it } from 'vitest';
import { building9 } from './deliberation/building-9';
import { mutate } from './fuzz/mutate';
import { randomLog } from './linkage/random-log';

/** A log one event of which is changed at random, with the position of the event and its type as it was. */
const changedLogs = function* (events: readonly { readonly type: string }[], name: string, runs: number) {
  const random = createRandom(`event shapes of ${name}`);
  for (let i = 0; i < runs; i += 1) {
    const at = random.below(events.length);
    const changed = mutate(events[at], random);
    // Events of an unknown type are the matter of another law.
    if (typeof changed === 'object' && changed !== null && 'type' in changed && changed.type === events[at]?.type)
      yield { at, log: events.with(at, changed as never) as readonly unknown[], changed };
  }
};

describe('law: an event of a known type that its schema refuses is named by the field at fault and does not count', () => {
  it('in a matter', () => {
    let refused = 0;
    for (const { at, log, changed } of changedLogs(building9, 'a matter', 400)) {
      const parsed = parseMatterEvents([changed]);
      const state = replayMatter(log as readonly MatterEvent[]);
      expect(() => [
        nextSteps(log as readonly MatterEvent[]),
        deadlines(log as readonly MatterEvent[], '2026-12-31T12:00'),
      ]).not.toThrow();
      const told = state.problems.filter(({ code, path }) => code === 'deliberation.event-shape' && path[0] === at);
      expect([changed, told.length]).toEqual([changed, parsed.ok ? 0 : 1]);
      if (parsed.ok) continue;
      refused += 1;
      expect(told[0]?.path.slice(1)).toEqual(
        parsed.report.items.find(({ severity }) => severity === 'error')?.path.slice(1),
      );
      expect(state.positions).not.toContain(at);
      expect(state.history).toEqual(replayMatter(log.toSpliced(at, 1) as readonly MatterEvent[]).history);
    }
    expect(refused).toBeGreaterThan(100);
  });

  it('in a linkage', () => {
    const { events } = randomLog(3, 40);
    let refused = 0;
    for (const { at, log, changed } of changedLogs(events, 'a linkage', 300)) {
      const parsed = parseLinkageEvents([changed]);
      const { state, report } = replayLinkage(log as readonly LinkageEvent[]);
      const told = report.items.filter(({ code, path }) => code === 'linkage.event-shape' && path[0] === at);
      expect([changed, told.length]).toEqual([changed, parsed.ok ? 0 : parsed.report.errors]);
      if (parsed.ok) continue;
      refused += 1;
      expect(state).toEqual(replayLinkage(log.toSpliced(at, 1) as readonly LinkageEvent[]).state);
    }
    expect(refused).toBeGreaterThan(60);
  });
});

// Records 100,000 events, one edit each, over the logs of one scenario: `npm run -s bench -- record [events]`.
import { createRandom } from '@community1373/base/random';
import { type Scenario } from '@community1373/core';
import { recordEvent, type ScenarioEvent } from '@community1373/core/records';
import { sampleScenario } from '@community1373/core/sample';
import { addMinutes, type Moment } from '@community1373/deliberation';
import type { Bench } from './index';

const start: Moment = '2026-12-01T08:00';
const ballots = 50;

/** The events of one matter: report, scope, proposal, a vote of fifty households, its close. */
const matterOf = (number: number): readonly ScenarioEvent[] => {
  const matterId = `bench-${number}`;
  const head = { by: 'lead', role: 'lead' } as const;
  const members = Array.from({ length: ballots }, (_, i) => ({ id: `u-${i}`, area: 5000 + i }));
  const at = (i: number): Moment => addMinutes(start, i);
  const rule = {
    id: 'all',
    title: { 'zh-CN': '全体', en: 'All' },
    authority: [],
    heads: 'members',
    quorum: {},
    majority: { of: 'all', heads: { numerator: 1, denominator: 2, more: true } },
  } as const;
  return [
    { ...head, type: 'reported', at: at(0), matterId, title: '停水', field: 'facilities', fault: 'water' } as const,
    { ...head, type: 'responded', at: at(1) } as const,
    { ...head, type: 'scope-fixed', at: at(2), members } as const,
    { ...head, type: 'proposal-made', at: at(3), proposalId: 'p', text: '更换管道' } as const,
    { ...head, type: 'vote-opened', at: at(4), voteId: 'v', proposalId: 'p', rule, closesAt: at(600) } as const,
    ...members.map(
      ({ id }, i) =>
        ({
          ...head,
          type: 'ballot-cast',
          at: at(5 + i),
          voteId: 'v',
          memberId: id,
          choice: i % 3 === 0 ? 'against' : 'for',
        }) as const,
    ),
    { ...head, type: 'vote-closed', at: at(600), voteId: 'v' } as const,
  ].map((event) => ({ log: 'matter', matterId, event }));
};

/** The events in random order of their logs: most of matters, the rest of hours served, money and the linkage. */
const eventsOf = (scenario: Scenario, count: number): readonly ScenarioEvent[] => {
  const random = createRandom('record');
  const { households, volunteers } = scenario.community;
  const [levy] = scenario.levies;
  const events: ScenarioEvent[] = [];
  const open: (readonly ScenarioEvent[])[] = [];
  const next: number[] = [];
  for (let i = 0; events.length < count; i += 1) {
    const draw = random.below(20);
    if (draw === 0)
      events.push({
        log: 'served',
        event: {
          id: `x-${i}`,
          volunteerId: volunteers[i % volunteers.length]?.id ?? '',
          postId: 'elder',
          date: '2026-12-01',
          minutes: 60,
        },
      });
    else if (draw === 1 && levy !== undefined)
      events.push({
        log: 'levy',
        levyId: levy.id,
        event: {
          type: 'paid',
          receipt: { householdId: households[i % households.length]?.id ?? '', fen: 100, on: '2026-12-01' },
        },
      });
    else if (draw === 2)
      events.push({
        log: 'linkage',
        event: {
          type: 'need-reported',
          at: '2026-12-01',
          by: 'c',
          need: { id: `x-${i}`, kindId: 'elder', placeId: 'b1', value: 1 },
        },
      });
    else {
      // Thirty matters run beside each other.
      const slot = random.below(30);
      const course = open[slot];
      const at = next[slot] ?? 0;
      const event = course?.[at];
      if (event === undefined) {
        open[slot] = matterOf(i);
        next[slot] = 0;
      } else {
        events.push(event);
        next[slot] = at + 1;
      }
    }
  }
  return events;
};

/** Records the events one after the other; returns the seconds and the number of those refused. */
const timed = (
  scenario: Scenario,
  events: readonly ScenarioEvent[],
): { readonly seconds: number; readonly refused: number } => {
  let now = scenario;
  let refused = 0;
  const begun = performance.now();
  for (const event of events) {
    const made = recordEvent(now, event);
    if (made.ok) now = made.value.next;
    else refused += 1;
  }
  return { seconds: (performance.now() - begun) / 1000, refused };
};

export const run: Bench = async ([count = '100000']) => {
  const scenario = sampleScenario() as Scenario;
  const mixed = timed(scenario, eventsOf(scenario, Number(count)));
  const single = Array.from({ length: Number(count) }, (_, i): ScenarioEvent => ({
    log: 'linkage',
    event: {
      type: 'need-reported',
      at: '2026-12-01',
      by: 'c',
      need: { id: `y-${i}`, kindId: 'elder', placeId: 'b1', value: 1 },
    },
  }));
  const one = timed(scenario, single);
  return {
    events: Number(count),
    seconds: Number(mixed.seconds.toFixed(2)),
    refused: mixed.refused,
    oneLogSeconds: Number(one.seconds.toFixed(2)),
    oneLogRefused: one.refused,
  };
};

import { createHash } from 'node:crypto';
import { appendEvents, eventsOf, logHead, verifyLog } from '@community1373/base/log';
import {
  deadlines,
  evidenceOfRights,
  type MatterEvent,
  nextSteps,
  parseMatterEvents,
  parseMatterLog,
  progressOf,
  replayMatter,
  successRate,
} from '@community1373/deliberation';
import { peoplesPipeline } from '@community1373/deliberation/workflows';
import { describe, expect, test } from 'vitest';
import { building9, flats as flats9 } from './building-9';
import { building10, refusers } from './building-10';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const now = '2026-03-01T00:00';
const duties = [
  { fault: 'water', contactId: 'duty-1', respondWithinMinutes: 30 },
  { fault: 'sewer', contactId: 'duty-1', respondWithinMinutes: 20 },
] as const;
const until = (events: readonly MatterEvent[], moment: string): readonly MatterEvent[] =>
  events.filter((event) => event.at <= moment);

describe('building 9: the burst main', () => {
  const state = replayMatter(building9, { now });

  test('runs whole, without a problem', () => {
    expect(parseMatterEvents(JSON.parse(JSON.stringify(building9)))).toMatchObject({ ok: true });
    expect(state.problems).toEqual([]);
    expect([state.status, state.outcome, state.works]).toEqual(['closed', 'resolved', 'accepted']);
  });

  test('the same evening: a meeting, and the company’s answer that it is not theirs', () => {
    const evening = replayMatter(until(building9, '2026-01-12T23:59'));
    expect(evening.meetings[0]).toMatchObject({ kind: 'soliciting', heldAt: '2026-01-12T19:30' });
    expect(evening.questions).toEqual([
      { of: 'water-company', askedAt: '2026-01-12T07:10', answeredAt: '2026-01-12T20:10', accepts: false },
    ]);
  });

  test('56 × 400 yuan advance by a decision of the owners: 51 take part, 47 are in favour, both counts', () => {
    const tally = state.votes[0]?.tally;
    expect(tally?.outcome).toBe('passed');
    // By hand: quorum 2/3 of 56 → 38; 3/4 of 51 = 38.25 → 39. Area: flats alternate 84.60 and 69.80 m², 28 of each, 432,320 in all.
    // 51 in part: 26 × 8,460 + 25 × 6,980 = 394,460; least 2/3 of 432,320 → 288,214; 3/4 of 394,460 = 295,845. 47 in favour: 24 × 8,460 + 23 × 6,980 = 363,580.
    expect(tally?.checks.map(({ have, of, least }) => [have, of, least])).toEqual([
      [51, 56, 38],
      [394_460, 432_320, 288_214],
      [47, 51, 39],
      [363_580, 394_460, 295_845],
    ]);
    expect(state.levies[0]).toMatchObject({ issuedFen: 2_240_000, gapFen: 0 });
    expect(state.votes[0]?.packId).toBe('cn-civil-code');
  });

  test('three kinds of objection are raised, and answered downstairs before the vote', () => {
    expect(state.objections.map(({ about, outcome }) => [about, outcome])).toEqual([
      ['fee', 'explained'],
      ['quality', 'taken-up'],
      ['acceptance', 'taken-up'],
    ]);
    expect(
      nextSteps(until(building9, '2026-01-14T18:00'), { duties }).map(({ event, about }) => [event, about]),
    ).toEqual([
      ['meeting-held', 'downstairs'],
      ['objection-answered', 'fee'],
      ['objection-answered', 'quality'],
      ['objection-answered', 'acceptance'],
    ]);
  });

  test('water within a week, settlement and refund', () => {
    expect(state.history.find(({ type }) => type === 'works-accepted')?.at).toBe('2026-01-18T16:00');
    expect(state.levies[0]?.settlement).toEqual({
      collectedFen: 2_240_000,
      actualFen: 2_187_650,
      refundedFen: 52_350,
      toppedUpFen: 0,
    });
  });

  test('each stage of the pipeline is done, the first response came in time, publications last their fifteen days', () => {
    expect(progressOf(state, peoplesPipeline).current).toBeUndefined();
    expect(progressOf(state, peoplesPipeline).report.total).toBe(0);
    const told = deadlines(building9, now, { duties });
    expect(told.report.total).toBe(0);
    expect(told.ok && told.value.map(({ of, id, status }) => [of, id, status])).toEqual([
      ['fault', 'duty-1', 'met'],
      ['publication', 'notice', 'met'],
      ['publication', 'decision', 'met'],
      ['publication', 'accounts', 'met'],
    ]);
  });

  test('the four rights have their evidence; without the published accounts one has not', () => {
    expect(evidenceOfRights(state).map(({ right, kept }) => [right, kept])).toEqual([
      ['know', true],
      ['take-part', true],
      ['speak', true],
      ['oversee', true],
    ]);
    const silent = replayMatter(
      building9.filter((event) => !(event.type === 'published' && event.what === 'accounts')),
    );
    expect(evidenceOfRights(silent)[0]).toMatchObject({
      right: 'know',
      kept: false,
      missing: [{ code: 'deliberation.right-accounts-published' }],
    });
  });

  test('had the 47 been 38 of 51, there would be no levy', () => {
    const events = building9.map((event) =>
      event.type === 'ballot-cast' && flats9.findIndex(({ id }) => id === event.memberId) >= 38
        ? { ...event, choice: 'against' as const }
        : event,
    );
    const codes = replayMatter(events).problems.map(({ code }) => code);
    expect(codes).toEqual(['deliberation.levy-without-decision', 'deliberation.levy-unknown']);
  });

  test('the same story dated 2018 has no rule pack, and says so', () => {
    // Every time in the story begins with 2026.
    const old = JSON.parse(JSON.stringify(building9).replaceAll('2026-0', '2018-0')) as readonly MatterEvent[];
    const [problem] = replayMatter(old).problems;
    expect(problem).toMatchObject({ code: 'deliberation.no-pack', params: { day: '2018-01-14' } });
  });

  test('its log is hash-chained: any one event dropped, swapped or altered is found', async () => {
    const log = await appendEvents([], building9, sha256);
    const head = logHead(log);
    const read = parseMatterLog(JSON.parse(JSON.stringify(log)));
    if (!read.ok) throw new Error('the log is not read');
    expect((await verifyLog(read.value, sha256, head)).ok).toBe(true);
    expect(replayMatter(eventsOf(read.value))).toEqual(replayMatter(building9));
    // The chained log is also a log: all queries give the same answers.
    expect(replayMatter(read.value)).toEqual(replayMatter(building9));
    expect(deadlines(read.value, now, { duties })).toEqual(deadlines(building9, now, { duties }));
    expect(nextSteps(read.value)).toEqual(nextSteps(building9));
    const verdicts = log.flatMap((entry, i) => {
      const next = log[i + 1];
      const later = { ...entry, event: { ...entry.event, at: '2026-12-31T00:00' as const } };
      return [
        log.toSpliced(i, 1),
        log.with(i, later),
        ...(next === undefined ? [] : [log.with(i, next).with(i + 1, entry)]),
      ];
    });
    const found = await Promise.all(verdicts.map(async (forged) => (await verifyLog(forged, sha256, head)).ok));
    expect(found.filter(Boolean)).toEqual([]);
    // Also when the forger recomputes every hash.
    const anew = await Promise.all(
      verdicts.map(
        async (forged) => (await verifyLog(await appendEvents([], eventsOf(forged), sha256), sha256, head)).ok,
      ),
    );
    expect(anew.filter(Boolean)).toEqual([]);
  });
});

describe('building 10: the sunk drain', () => {
  const state = replayMatter(building10, { now });

  test('runs whole: pooled voluntarily, works refused once, redone and accepted', () => {
    expect(state.problems).toEqual([]);
    expect([state.status, state.works]).toEqual(['closed', 'accepted']);
    expect(state.history.filter(({ type }) => type.startsWith('works-')).map(({ type }) => type)).toEqual([
      'works-begun',
      'works-refused',
      'works-begun',
      'works-accepted',
    ]);
  });

  test('the three refusals leave a gap of 600 yuan that is charged to nobody', () => {
    expect(state.levies[0]).toMatchObject({ gapFen: 60_000, declined: refusers });
    const charging = building10.map((event) =>
      event.type === 'levy-issued'
        ? { ...event, shares: [...event.shares, { memberId: refusers[0] ?? '', fen: 20_000 }] }
        : event,
    );
    expect(replayMatter(charging).problems[0]).toMatchObject({
      code: 'deliberation.charged-without-consent',
      params: { member: refusers[0] },
    });
  });

  test('in December 2025 the law on voluntary fund-raising was not in force yet', () => {
    const earlier = JSON.parse(JSON.stringify(building10).replaceAll('2026-01', '2025-12')) as readonly MatterEvent[];
    expect(replayMatter(earlier).problems[0]).toMatchObject({
      code: 'deliberation.rule-not-in-force',
      params: { rule: 'residents-committee-law-42' },
    });
  });

  test('the response came ten minutes late, and both are told', () => {
    const found = deadlines(building10, now, { duties });
    const fault = found.ok && found.value.find(({ of }) => of === 'fault');
    expect(fault).toMatchObject({ due: '2026-01-08T08:40', doneAt: '2026-01-08T08:50', status: 'late' });
  });

  test('two of two is a lower bound of 22 %, not 100 %', () => {
    const { rate, closed, lowerBound } = successRate([replayMatter(building9), state]);
    expect([rate, closed, Math.floor(lowerBound * 100)]).toEqual([1, 2, 22]);
  });
});

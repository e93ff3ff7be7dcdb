import { appendEvents, logHead, verifyLog } from '@community1373/base/log';
import { applyPatches, commitEdit, createHistory, type Scenario, parseScenario, undo } from '@community1373/core';
import { recordEvent, type ScenarioEvent } from '@community1373/core/records';
import { type MatterEvent, replayMatter } from '@community1373/deliberation';
import { replayLinkage } from '@community1373/linkage';
import { recordAttendance } from '@community1373/scheduling/attendance';
import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { sensitiveScenario } from '../../packages/core/fixtures/sensitive-scenario';
import { linkageStateOf } from '../../packages/core/src/records/record-linkage';
import { matterStateOf } from '../../packages/core/src/records/record-matter';
import { matterSequence, now } from '../deliberation/random-matter';
import { randomLog } from '../linkage/random-log';

const { numRuns = 300 } = fc.readConfigureGlobal();
let base: Scenario;
beforeAll(async () => {
  const whole = await sensitiveScenario();
  base = { ...whole, matters: [], linkage: [], served: [] };
});

/** Records an event; checks that its edit is undone to the same bytes, by its inverse and by the history, and that a refusal changes nothing. */
const recorded = (scenario: Scenario, event: ScenarioEvent, at?: typeof now): Scenario | undefined => {
  const bytes = JSON.stringify(scenario);
  const made = recordEvent(scenario, event, at === undefined ? {} : { now: at });
  expect(JSON.stringify(scenario)).toBe(bytes);
  if (!made.ok) return undefined;
  const { next, inverse, patches } = made.value;
  expect(JSON.stringify(applyPatches(next, inverse)?.next)).toBe(bytes);
  expect(JSON.stringify(applyPatches(scenario, patches)?.next)).toBe(JSON.stringify(next));
  expect(undo(commitEdit(createHistory(scenario), made.value)).present).toBe(scenario);
  return next;
};

describe('law: an event is accepted exactly when the longer log has no problem', () => {
  test('of a matter, late entries included; the kept state is that of a replay', () => {
    let accepted = 0;
    fc.assert(
      fc.property(matterSequence, fc.nat(9), (events, undone) => {
        let scenario = { ...base, matters: [] } as Scenario;
        for (const [i, event] of events.entries()) {
          const log = scenario.matters[0]?.events ?? [];
          const fails = (options: { readonly now?: typeof now }): boolean =>
            replayMatter([...log, event], options).problems.some(
              ({ path, severity }) => severity === 'error' && path[0] === log.length,
            );
          // A log begins with the report of its matter; another event has no matter to go to.
          const stray = log.length === 0 && event.type !== 'reported';
          const timed = {
            log: 'matter',
            matterId: 'm',
            event: { ...event, recordedAt: event.recordedAt ?? event.at },
          } as const;
          expect(recordEvent(scenario, timed, { now }).ok).toBe(!fails({ now }) && !stray);
          const made = recordEvent(scenario, { log: 'matter', matterId: 'm', event });
          expect(made.ok).toBe(!fails({}) && !stray);
          if (!made.ok) continue;
          // Now and then the entry is undone and made again: what is kept for a log follows its version.
          const again = undone === i % 10 ? recordEvent(scenario, { log: 'matter', matterId: 'm', event }) : made;
          expect(again.ok).toBe(true);
          scenario = made.value.next;
          accepted += 1;
        }
        const log = scenario.matters[0]?.events;
        if (log !== undefined) expect(matterStateOf(log)).toEqual(replayMatter(log));
      }),
      { numRuns },
    );
    expect(accepted).toBeGreaterThan(numRuns);
  });

  test('of the linkage', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 12, max: 50 }), (seed, length) => {
        let scenario = { ...base, linkage: [] } as Scenario;
        for (const event of randomLog(seed, length).events) {
          const log = scenario.linkage;
          const refused = replayLinkage([...log, event]).report.items.some(({ path }) => path[0] === log.length);
          const made = recordEvent(scenario, { log: 'linkage', event });
          expect(made.ok).toBe(!refused);
          if (made.ok) scenario = made.value.next;
        }
        expect(linkageStateOf(scenario.linkage)).toEqual(replayLinkage(scenario.linkage).state);
      }),
      { numRuns },
    );
  });

  test('of hours served and of money: no problem in the document, as parsed anew', () => {
    const households = [...base.community.households.slice(0, 3).map(({ id }) => String(id)), 'h-none'];
    const volunteers = [...base.community.volunteers.slice(0, 2).map(({ id }) => String(id)), 'v-none'];
    const [levy] = base.levies;
    if (levy === undefined) throw new Error('a levy');
    const start = { ...base, levies: [{ ...levy, receipts: [], refusals: [], refundPayments: undefined }] };
    const fewRuns = Math.min(numRuns, 30);
    const steps = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(4)), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (picks) => {
        let scenario = start as Scenario;
        const paid = new Map<string, number>();
        const refused = new Set<string>();
        for (const [kind, a, b, c] of picks) {
          const householdId = households[a] ?? '';
          const money = { householdId, fen: b * 100, on: '2026-02-03' as const, method: 'cash' as const };
          const event: ScenarioEvent =
            kind === 0
              ? {
                  log: 'served',
                  event: {
                    id: `s-${b}`,
                    volunteerId: volunteers[c] ?? 'v-none',
                    postId: b === 3 ? 'nobody' : 'elder',
                    date: '2026-02-03',
                    minutes: c === 4 ? 0 : 60,
                    households: [householdId],
                    observation: 'well',
                  },
                }
              : kind === 1
                ? { log: 'levy', levyId: levy.id, event: { type: 'paid', receipt: money } }
                : kind === 2
                  ? { log: 'levy', levyId: levy.id, event: { type: 'refunded', refund: money } }
                  : {
                      log: 'levy',
                      levyId: levy.id,
                      event: { type: 'refused', refusal: { householdId, on: '2026-02-03' } },
                    };
          const known = a < 3;
          const held = paid.get(householdId) ?? 0;
          // The rules of money, written anew: a known household, an amount, no refund beyond what it paid, one refusal.
          const expected =
            kind === 0
              ? parseScenario({ ...scenario, served: [...scenario.served, event.event] }).report.total === 0 && known
              : known && (kind === 3 ? !refused.has(householdId) : b > 0 && (kind === 1 || b * 100 <= held));
          const next = recorded(scenario, event);
          expect([event, next !== undefined]).toEqual([event, expected]);
          if (next === undefined) continue;
          if (kind === 1) paid.set(householdId, held + b * 100);
          if (kind === 2) paid.set(householdId, held - b * 100);
          if (kind === 3) refused.add(householdId);
          scenario = next;
        }
        expect(parseScenario(scenario).ok).toBe(true);
      }),
      { numRuns: fewRuns },
    );
  });

  test('of attendance: as scheduling records it', () => {
    const states = ['proposed', 'accepted', 'declined', 'served', 'missed'] as const;
    const places = base.decisions.roster?.roster.assignments.slice(0, 2) ?? [];
    const picks = fc.array(fc.tuple(fc.nat(2), fc.constantFrom(...states), fc.nat(3)), { maxLength: 14 });
    fc.assert(
      fc.property(picks, (list) => {
        let scenario = base;
        for (const [place, state, minutes] of list) {
          const { personId = 'v-none', shiftId = 's-none' } = places[place] ?? {};
          const event = { personId, shiftId, state, ...(minutes === 0 ? {} : { servedMinutes: minutes * 30 }) };
          const { roster } = scenario.decisions;
          if (roster === undefined) throw new Error('a roster');
          const expected = recordAttendance(roster.roster, event);
          const next = recorded(scenario, { log: 'attendance', event });
          expect(next !== undefined).toBe(expected.ok);
          if (next === undefined || !expected.ok) continue;
          expect(next.decisions.roster?.roster).toEqual(expected.value);
          scenario = next;
        }
      }),
      { numRuns: Math.min(numRuns, 30) },
    );
  });
});

describe('a log that grows by recorded events', () => {
  const report: MatterEvent = {
    type: 'reported',
    at: '2026-12-01T06:40',
    by: 'h-31',
    role: 'resident',
    matterId: 'm',
    title: '停水',
    field: 'facilities',
    fault: 'water',
  };
  const called = { type: 'responded', at: '2026-12-01T07:05', by: 'duty-1', role: 'duty' } as const;

  test('keeps its hash chain: the head recorded before stays in the log, and nothing before it changed', async () => {
    const sha256 = (bytes: Uint8Array<ArrayBuffer>) => webcrypto.subtle.digest('SHA-256', bytes);
    const one = recordEvent(base, { log: 'matter', matterId: 'm', event: report });
    if (!one.ok) throw new Error('refused');
    const chain = await appendEvents([], one.value.next.matters[0]?.events ?? [], sha256);
    const two = recordEvent(one.value.next, { log: 'matter', matterId: 'm', event: called });
    if (!two.ok) throw new Error('refused');
    const longer = await appendEvents([], two.value.next.matters[0]?.events ?? [], sha256);
    const verified = await verifyLog(longer, sha256, logHead(chain));
    expect(verified.ok && verified.value.appended).toBe(1);
  });

  test('marks what is entered on a later day, or after a later entry; an entry of the same day bears no mark', () => {
    const enter = (scenario: Scenario, event: MatterEvent, at: typeof now) => {
      const made = recordEvent(scenario, { log: 'matter', matterId: 'm', event }, { now: at });
      if (!made.ok) throw new Error(JSON.stringify(made.report.items));
      return made.value.next;
    };
    const first = enter(base, report, '2026-12-01T08:00');
    const second = enter(first, { ...called, at: '2026-12-01T07:30' }, '2026-12-02T09:00');
    const third = enter(second, { ...called, at: '2026-12-01T07:05' }, '2026-12-02T09:05');
    expect(third.matters[0]?.events.map(({ at, recordedAt }) => [at, recordedAt])).toEqual([
      ['2026-12-01T06:40', undefined],
      ['2026-12-01T07:30', '2026-12-02T09:00'],
      ['2026-12-01T07:05', '2026-12-02T09:05'],
    ]);
    // The first response counts, whenever it was recorded.
    expect(replayMatter(third.matters[0]?.events ?? []).respondedAt).toBe('2026-12-01T07:05');
  });

  test('takes nothing of tomorrow, nothing of an unknown matter, and no report of another matter', () => {
    const codes = (event: ScenarioEvent): readonly string[] =>
      recordEvent(base, event, { now: '2026-12-01T06:00' }).report.items.map(({ code }) => code);
    expect(codes({ log: 'matter', matterId: 'm', event: report })).toEqual(['deliberation.event-in-future']);
    expect(codes({ log: 'matter', matterId: 'm', event: called })).toEqual(['core.unknown-matter']);
    expect(codes({ log: 'matter', matterId: 'n', event: report })).toEqual(['core.event-other-matter']);
  });
});

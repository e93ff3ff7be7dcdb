// Replays 100,000 matters and tallies a ballot of 10,000 owners: `npm run -s bench -- deliberation [matters] [owners]`.
import { createRandom } from '@community1373/base/random';
import {
  addMinutes,
  type Choice,
  type MatterOutcome,
  type MatterEvent,
  type Moment,
  ownersOrdinary,
  ownersThreeQuarters,
  pivots,
  replayMatter,
  successRate,
  tally,
  type Vote,
} from '@community1373/deliberation';
import type { Bench } from './index';

/** A matter of 20 to 44 events: report, question, meeting, objections, and in half of them a vote of twelve households, levy, works, settlement. */
const matterOf = (seed: number): readonly MatterEvent[] => {
  const random = createRandom(seed);
  let at: Moment = '2026-01-12T08:00';
  const events: MatterEvent[] = [];
  const add = (event: MatterEvent): void => {
    events.push(event);
  };
  const next = (): { readonly at: Moment; readonly by: string; readonly role: string } => {
    at = addMinutes(at, 1 + random.below(300));
    return { at, by: `h-${random.below(12)}`, role: 'resident' };
  };
  const members = Array.from({ length: 12 }, (_, i) => ({ id: `u-${i}`, area: 5000 + random.below(6000) }));
  add({ ...next(), type: 'reported', matterId: `m-${seed}`, title: '停水', field: 'facilities', fault: 'water' });
  add({ ...next(), type: 'responded' });
  add({ ...next(), type: 'responsibility-asked', of: 'water-company' });
  add({ ...next(), by: 'water-company', type: 'responsibility-answered', accepts: random.below(2) === 0 });
  add({ ...next(), type: 'scope-fixed', members });
  add({ ...next(), type: 'agenda-solicited', channels: ['board'], suggestions: 3 });
  add({
    ...next(),
    type: 'meeting-called',
    meetingId: 'talk',
    kind: 'deliberating',
    heldAt: addMinutes(at, 900),
    placeId: 'yard',
  });
  add({
    ...next(),
    type: 'meeting-held',
    meetingId: 'talk',
    kind: 'deliberating',
    placeId: 'yard',
    present: ['h-1', 'h-2'],
    minutes: '记录',
  });
  add({ ...next(), type: 'proposal-made', proposalId: 'p', text: '更换管道' });
  for (const about of ['fee', 'quality', 'acceptance'] as const) {
    add({ ...next(), type: 'objection-raised', objectionId: about, about, text: '意见' });
    add({ ...next(), type: 'objection-answered', objectionId: about, outcome: 'explained', text: '答复' });
  }
  if (random.below(2) === 0) {
    const closesAt = addMinutes(at, 6000);
    add({ ...next(), type: 'vote-opened', voteId: 'v', proposalId: 'p', rule: ownersThreeQuarters, closesAt });
    for (const member of members) {
      const choice: Choice = random.below(12) === 0 ? 'against' : 'for';
      add({ ...next(), at, type: 'ballot-cast', voteId: 'v', memberId: member.id, choice });
    }
    add({ ...next(), type: 'vote-closed', voteId: 'v' });
    const shares = members.map((member) => ({ memberId: member.id, fen: 40_000 }));
    add({
      ...next(),
      type: 'levy-issued',
      levyId: 'l',
      authority: { kind: 'owners-decision', voteId: 'v' },
      basis: 'per-household',
      targetFen: 480_000,
      shares,
    });
    add({ ...next(), type: 'works-begun', contractorId: 'firm' });
    add({ ...next(), type: 'works-accepted' });
    add({
      ...next(),
      type: 'settled',
      levyId: 'l',
      collectedFen: 480_000,
      actualFen: 480_000,
      refunds: [],
      topUps: [],
    });
  }
  add({ ...next(), type: 'published', what: 'result', channels: ['board'], until: '2026-12-31' });
  add({ ...next(), type: 'evaluated', satisfied: 9, neutral: 2, dissatisfied: 1 });
  if (random.below(10) > 0)
    add({ ...next(), type: 'closed', outcome: random.below(20) === 0 ? 'unresolved' : 'resolved' });
  // As read from a file: strings of parsed text are flat, concatenated ones are not.
  return JSON.parse(JSON.stringify(events)) as readonly MatterEvent[];
};

const batch = 10_000;

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

const timed = (runs: number, work: () => void): number =>
  median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

export const run: Bench = async ([matters = '100000', owners = '10000']) => {
  // Read in batches, as from files, and each state is checked and released, so that the replay is measured and not the storage of millions of events.
  const ended: MatterOutcome[] = [];
  let events = 0;
  let problems = 0;
  let replayMs = 0;
  for (let first = 0; first < Number(matters); first += batch) {
    const logs = Array.from({ length: Math.min(batch, Number(matters) - first) }, (_, i) => matterOf(first + i));
    const start = performance.now();
    for (const log of logs) {
      const { status, outcome, problems: found } = replayMatter(log);
      ended.push({ status, outcome });
      events += log.length;
      problems += found.length;
    }
    replayMs += performance.now() - start;
  }
  const { closed, resolved, open } = successRate(ended);
  console.log(`closed ${closed}, resolved ${resolved}, open ${open}; events that do not count: ${problems}`);
  const random = createRandom('ballot');
  const members = Array.from({ length: Number(owners) }, (_, i) => {
    const member = { id: `u-${i}`, area: 4000 + random.below(12_000) };
    return random.below(10) === 0 ? { ...member, ownerId: `o-${random.below(Number(owners) / 20)}` } : member;
  });
  const voted = new Set<string>();
  const ballots = members.flatMap((member) => {
    const head = ('ownerId' in member && member.ownerId) || member.id;
    if (voted.has(head) || random.below(3) === 0) return [];
    voted.add(head);
    return [{ memberId: member.id, choice: random.below(3) === 0 ? ('against' as const) : ('for' as const) }];
  });
  const vote: Vote = { members, rule: ownersOrdinary, ballots };
  const tallyMs = timed(31, () => void tally(vote));
  const pivotsMs = timed(31, () => void pivots(vote));
  return {
    matters: ended.length,
    events,
    replaySeconds: Number((replayMs / 1000).toFixed(3)),
    owners: members.length,
    tallyMilliseconds: Number(tallyMs.toFixed(2)),
    pivotsMilliseconds: Number(pivotsMs.toFixed(2)),
  };
};

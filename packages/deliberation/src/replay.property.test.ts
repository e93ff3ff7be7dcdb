import { array, assert, boolean, nat, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownersOrdinary, residentsAssembly, unanimous } from './decision-rule';
import type { Member } from './electorate';
import type { MatterEvent } from './matter-event';
import type { Moment } from './moment';
import { addMinutes } from './moment';
import { replay } from './replay';

const start: Moment = '2026-01-12T08:00';
const now: Moment = '2026-01-20T00:00';
const electorates: readonly (readonly Member[])[] = [
  [{ id: 'u-0', area: 9000 }, { id: 'u-1', area: 5000 }, { id: 'u-2', area: 5000 }],
  [{ id: 'u-0', area: 9000, ownerId: 'x' }, { id: 'u-1', area: 5000, ownerId: 'x' }, { id: 'u-2', area: 7000, holding: 'unsold' }, { id: 'u-3', area: 100 }],
  [{ id: 'u-0' }, { id: 'u-1' }],
  [{ id: 'u-0', area: 1 }, { id: 'u-0', area: 2 }],
];
const rules = [ownersOrdinary, residentsAssembly, unanimous, { ...unanimous, id: 'law-of-1950', authority: ['nowhere-1'] }] as const;

/** Makes an event of four small numbers: ids from small pools, so that many events fit and many do not. */
const eventOf = ([kind, a, b, step]: readonly [number, number, number, number], at: Moment, kinds: readonly number[]): MatterEvent => {
  const base = { at, by: `p-${a % 2}`, role: 'resident' };
  const id = `i-${a % 2}`;
  const shares = Array.from({ length: b % 4 }, (_, i) => ({ memberId: `u-${i}`, fen: 100 }));
  const makers: readonly (() => MatterEvent)[] = [
    () => ({ ...base, type: 'reported', matterId: 'm', title: '停水', field: 'facilities' }),
    () => ({ ...base, type: 'responded' }),
    () => ({ ...base, type: 'responsibility-asked', of: `p-${b % 2}` }),
    () => ({ ...base, type: 'responsibility-answered', accepts: b % 2 === 0 }),
    () => ({ ...base, type: 'escalated', to: id }),
    () => ({ ...base, type: 'scope-fixed', members: electorates[b % 5 === 4 ? 3 : b % 3] ?? [] }),
    () => ({ ...base, type: 'agenda-solicited', channels: [], suggestions: b }),
    () => ({ ...base, type: 'meeting-called', meetingId: id, kind: `k-${b % 2}`, heldAt: b % 7 === 0 ? '2026-01-11T00:00' : now, placeId: 'yard' }),
    () => ({ ...base, type: 'meeting-held', meetingId: id, kind: `k-${b % 2}`, placeId: 'yard', present: [], minutes: '-' }),
    () => ({ ...base, type: 'objection-raised', objectionId: id, about: 'fee', text: '-' }),
    () => ({ ...base, type: 'objection-answered', objectionId: id, outcome: 'explained', text: '-' }),
    () => ({ ...base, type: 'proposal-made', proposalId: id, text: '-' }),
    () => ({ ...base, type: 'proposal-amended', proposalId: id, text: '+' }),
    () => ({
      ...base,
      type: 'vote-opened',
      voteId: `v-${b % 3}`,
      proposalId: id,
      rule: rules[b % 13 === 12 ? 3 : b % 3] ?? unanimous,
      closesAt: b % 11 === 0 ? at : addMinutes(at, 60 * (1 + (step % 5))),
      ...(b % 2 === 0 ? {} : { proxies: { maximumPerHolder: 1 } }),
    }),
    () => ({
      ...base,
      type: 'ballot-cast',
      voteId: `v-${a % 3}`,
      memberId: `u-${b % 5}`,
      choice: (['for', 'for', 'for', 'against', 'abstain'] as const)[step % 5] ?? 'for',
      ...(step % 6 === 0 ? { changes: true as const } : {}),
      ...(step % 7 === 0 ? { proxy: { holderId: 'agent', authorisation: 'paper' } } : {}),
    }),
    () => ({ ...base, type: 'vote-closed', voteId: `v-${b % 3}` }),
    () => ({ ...base, type: 'agreement-recorded', agreementId: id, memberIds: Array.from({ length: b % 4 }, (_, i) => `u-${i}`), ...(b % 2 === 0 ? {} : { proposalId: id }) }),
    () => ({
      ...base,
      type: 'levy-issued',
      levyId: id,
      authority:
        step % 3 === 0 ? { kind: 'voluntary' } : step % 3 === 1 ? { kind: 'agreement', agreementId: `i-${b % 2}` } : { kind: 'owners-decision', voteId: `v-${b % 3}` },
      basis: 'per-household',
      targetFen: 300,
      shares: b % 9 === 8 ? [...shares, ...shares] : shares,
      ...(step % 4 === 0 ? { declined: [`u-${b % 3}`] } : {}),
    }),
    () => ({ ...base, type: 'works-begun', contractorId: 'firm' }),
    () => ({ ...base, type: 'works-accepted' }),
    () => ({ ...base, type: 'works-refused', reason: '-' }),
    () => ({
      ...base,
      type: 'settled',
      levyId: id,
      collectedFen: 100 * (b % 4),
      actualFen: 100 * (step % 3),
      refunds: b % 4 > step % 3 ? [{ memberId: 'u-0', fen: 100 * ((b % 4) - (step % 3)) }] : [],
      topUps: b % 4 < step % 3 ? [{ memberId: 'u-0', fen: 100 }] : [],
    }),
    () => ({ ...base, type: 'published', what: 'notice', channels: [], until: b % 5 === 0 ? '2026-01-01' : '2026-02-01' }),
    () => ({ ...base, type: 'evaluated', satisfied: b % 3, neutral: 0, dissatisfied: 0 }),
    () => ({ ...base, type: 'reopened', reason: '-' }),
    () => ({ ...base, type: 'closed', outcome: (['resolved', 'unresolved', 'referred'] as const)[b % 3] ?? 'resolved' }),
    () => ({ ...base, type: 'withdrawn' }),
  ];
  const maker = makers[kinds[kind % kinds.length] ?? 0];
  if (maker === undefined) throw new Error('unreached');
  return maker();
};

const times = (n: number, kind: number): readonly number[] => Array.from({ length: n }, () => kind);
const anyKind = [...Array(27).keys(), ...times(3, 5), ...times(3, 11), ...times(3, 13), ...times(6, 14), 15, 15, 17, 21];
// Once a vote is open: mostly ballots, its close, levies on it and their settlement.
const votingKinds = [...times(24, 14), ...times(4, 15), ...times(5, 17), ...times(5, 21), 16, 16, 18, 19, 5, 11, 13, 13, 22, 25, 24, 26];

const sequence = tuple(boolean(), nat(2), array(tuple(nat(999), nat(29), nat(29), nat(29)), { minLength: 14, maxLength: 45, size: 'max' })).map(
  ([voting, electorate, picks]) => {
    let at = start;
    const opening = voting ? ([[0, 0, 0], [5, 0, electorate], [11, 0, 0], [13, 0, 3 * (electorate % 3) + (electorate === 2 ? 1 : 0)]] as const) : [];
    const first = opening.map(([kind, a, b]) => eventOf([kind, a, b, 4], at, [...Array(27).keys()]));
    const rest = picks.map((pick, i): MatterEvent => {
      const [kind, a, b, step] = pick;
      // Mostly forwards; now and then back, and now and then into the future.
      at = step === 29 ? addMinutes(at, -30) : kind === 998 ? addMinutes(at, 20_000) : addMinutes(at, voting ? step % 20 : step * 7);
      if (voting) return eventOf([kind, a % 5 > 1 ? 0 : a, b, step], at, votingKinds);
      return i === 0 && kind % 10 > 0 ? eventOf([0, a, b, step], at, [0]) : eventOf(pick, at, anyKind);
    });
    return [...first, ...rest];
  },
);

// ---- The model: written from the rules in words, over the list of events that count so far, each question asked by a scan. ----

type Past = readonly MatterEvent[];
const all = <T extends MatterEvent['type']>(past: Past, type: T): readonly Extract<MatterEvent, { type: T }>[] =>
  past.filter((event): event is Extract<MatterEvent, { type: T }> => event.type === type);

const status = (past: Past): string => {
  if (past.length === 0) return 'unreported';
  const last = past.findLast(({ type }) => type === 'closed' || type === 'reopened' || type === 'withdrawn');
  return last === undefined || last.type === 'reopened' ? 'open' : last.type === 'closed' ? 'closed' : 'withdrawn';
};
const works = (past: Past): string => {
  const last = past.findLast(({ type }) => type.startsWith('works-'));
  return last === undefined ? 'none' : last.type === 'works-begun' ? 'under-way' : last.type === 'works-accepted' ? 'accepted' : 'refused';
};
const scope = (past: Past): readonly Member[] => all(past, 'scope-fixed').at(-1)?.members ?? [];
const isOpen = (past: Past, voteId: string): boolean =>
  all(past, 'vote-opened').some((vote) => vote.voteId === voteId) && !all(past, 'vote-closed').some((vote) => vote.voteId === voteId);
const openVotes = (past: Past) => all(past, 'vote-opened').filter((vote) => isOpen(past, vote.voteId));
const opening = (past: Past, voteId: string) => {
  const at = past.findIndex((event) => event.type === 'vote-opened' && event.voteId === voteId);
  const event = past[at];
  return event?.type === 'vote-opened' ? { event, members: scope(past.slice(0, at)) } : undefined;
};
/** The head of a unit, written out again from article 9. */
const owner = (members: readonly Member[], id: string, perMember: boolean): string => {
  const unit = members.find((member) => member.id === id);
  if (perMember || unit === undefined) return `#${id}`;
  return unit.holding !== undefined && unit.holding !== 'delivered' ? 'the builder' : (unit.ownerId ?? `#${id}`);
};
const ballotsOf = (past: Past, voteId: string) => {
  const vote = opening(past, voteId);
  const last = new Map<string, Extract<MatterEvent, { type: 'ballot-cast' }>>();
  for (const ballot of all(past, 'ballot-cast'))
    if (ballot.voteId === voteId) last.set(owner(vote?.members ?? [], ballot.memberId, vote?.event.rule.heads === 'members'), ballot);
  return last;
};
const passed = (past: Past, voteId: string): boolean => {
  const vote = opening(past, voteId);
  if (vote === undefined || isOpen(past, voteId)) return false;
  const { members, event } = vote;
  const perMember = event.rule.heads === 'members';
  const ballots = ballotsOf(past, voteId);
  const everyone = new Set(members.map(({ id }) => owner(members, id, perMember)));
  const area = (heads: ReadonlySet<string>): number =>
    members.filter(({ id }) => heads.has(owner(members, id, perMember))).reduce((sum, member) => sum + (member.area ?? 0), 0);
  const part = new Set(ballots.keys());
  const yes = new Set([...ballots].filter(([, ballot]) => ballot.choice === 'for').map(([head]) => head));
  if (part.size === 0) return false;
  switch (event.rule.id) {
    case 'owners-ordinary':
      return part.size * 3 >= everyone.size * 2 && area(part) * 3 >= area(everyone) * 2 && yes.size * 2 > part.size && area(yes) * 2 > area(part);
    case 'residents-assembly':
      return part.size * 2 > everyone.size && yes.size * 2 > part.size;
    default:
      return yes.size === everyone.size;
  }
};
const unsettled = (past: Past): boolean => all(past, 'levy-issued').some((levy) => !all(past, 'settled').some((done) => done.levyId === levy.levyId));
const inScope = (past: Past, ids: readonly string[]): boolean => scope(past).length > 0 && ids.every((id) => scope(past).some((member) => member.id === id));
const total = (shares: readonly { readonly fen: number }[]): number => shares.reduce((sum, { fen }) => sum + fen, 0);

const fits = (past: Past, event: MatterEvent): boolean => {
  const last = past.at(-1);
  if (event.at > now) return false;
  if ((status(past) === 'unreported') !== (event.type === 'reported')) return false;
  if (last !== undefined && event.at < last.at) return false;
  if (status(past) === 'closed' && !['reopened', 'published', 'evaluated'].includes(event.type)) return false;
  if (status(past) === 'withdrawn' && event.type !== 'published') return false;
  switch (event.type) {
    case 'reported':
    case 'responded':
    case 'agenda-solicited':
      return true;
    case 'responsibility-asked':
    case 'responsibility-answered': {
      const party = event.type === 'responsibility-asked' ? event.of : event.by;
      const asked = all(past, 'responsibility-asked').filter(({ of }) => of === party).length;
      const answered = all(past, 'responsibility-answered').filter(({ by }) => by === party).length;
      return event.type === 'responsibility-asked' ? asked === answered : asked > answered;
    }
    case 'escalated': {
      const since = past.slice(past.findLastIndex(({ type }) => type === 'reopened') + 1);
      return all(since, 'escalated').at(-1)?.to !== event.to;
    }
    case 'scope-fixed':
      return openVotes(past).length === 0 && new Set(event.members.map(({ id }) => id)).size === event.members.length;
    case 'meeting-called':
      return event.heldAt >= event.at && ![...all(past, 'meeting-called'), ...all(past, 'meeting-held')].some(({ meetingId }) => meetingId === event.meetingId);
    case 'meeting-held':
      return (
        !all(past, 'meeting-held').some(({ meetingId }) => meetingId === event.meetingId) &&
        all(past, 'meeting-called').every(({ meetingId, kind }) => meetingId !== event.meetingId || kind === event.kind)
      );
    case 'objection-raised':
      return !all(past, 'objection-raised').some(({ objectionId }) => objectionId === event.objectionId);
    case 'objection-answered':
      return (
        all(past, 'objection-raised').some(({ objectionId }) => objectionId === event.objectionId) &&
        !all(past, 'objection-answered').some(({ objectionId }) => objectionId === event.objectionId)
      );
    case 'proposal-made':
      return !all(past, 'proposal-made').some(({ proposalId }) => proposalId === event.proposalId);
    case 'proposal-amended':
      return all(past, 'proposal-made').some(({ proposalId }) => proposalId === event.proposalId) && !openVotes(past).some(({ proposalId }) => proposalId === event.proposalId);
    case 'vote-opened':
      return (
        !all(past, 'vote-opened').some(({ voteId }) => voteId === event.voteId) &&
        all(past, 'proposal-made').some(({ proposalId }) => proposalId === event.proposalId) &&
        scope(past).length > 0 &&
        !openVotes(past).some(({ proposalId }) => proposalId === event.proposalId) &&
        event.closesAt > event.at &&
        (event.rule.id !== 'owners-ordinary' || scope(past).every(({ area }) => area !== undefined)) &&
        event.rule.id !== 'law-of-1950'
      );
    case 'ballot-cast': {
      const vote = opening(past, event.voteId);
      if (vote === undefined || !isOpen(past, event.voteId) || event.at > vote.event.closesAt) return false;
      if (!vote.members.some(({ id }) => id === event.memberId)) return false;
      const head = owner(vote.members, event.memberId, vote.event.rule.heads === 'members');
      const ballots = ballotsOf(past, event.voteId);
      if (ballots.has(head) !== (event.changes === true)) return false;
      const others = [...ballots].filter(([key, ballot]) => key !== head && ballot.proxy !== undefined).length;
      return event.proxy === undefined || (vote.event.proxies !== undefined && others < 1);
    }
    case 'vote-closed': {
      const vote = opening(past, event.voteId);
      if (vote === undefined || !isOpen(past, event.voteId)) return false;
      const heads = new Set(vote.members.map(({ id }) => owner(vote.members, id, vote.event.rule.heads === 'members')));
      return event.at >= vote.event.closesAt || ballotsOf(past, event.voteId).size === heads.size;
    }
    case 'agreement-recorded':
      return (
        (event.proposalId === undefined || all(past, 'proposal-made').some(({ proposalId }) => proposalId === event.proposalId)) &&
        !all(past, 'agreement-recorded').some(({ agreementId }) => agreementId === event.agreementId) &&
        inScope(past, event.memberIds)
      );
    case 'levy-issued': {
      const { authority, shares, declined = [], targetFen } = event;
      if (all(past, 'levy-issued').some(({ levyId }) => levyId === event.levyId)) return false;
      if (!inScope(past, [...shares.map(({ memberId }) => memberId), ...declined])) return false;
      if (declined.length > 0 && authority.kind !== 'voluntary') return false;
      if (new Set(shares.map(({ memberId }) => memberId)).size < shares.length) return false;
      if (shares.some(({ memberId, fen }) => fen > 0 && declined.includes(memberId)) || total(shares) > targetFen) return false;
      if (authority.kind === 'owners-decision') return passed(past, authority.voteId);
      if (authority.kind === 'voluntary') return event.at >= '2026-01-01';
      const agreement = all(past, 'agreement-recorded').find(({ agreementId }) => agreementId === authority.agreementId);
      return agreement !== undefined && shares.every(({ memberId, fen }) => fen === 0 || agreement.memberIds.includes(memberId));
    }
    case 'works-begun':
      return works(past) !== 'under-way';
    case 'works-accepted':
    case 'works-refused':
      return works(past) === 'under-way';
    case 'settled': {
      const levy = all(past, 'levy-issued').find(({ levyId }) => levyId === event.levyId);
      if (levy === undefined || all(past, 'settled').some(({ levyId }) => levyId === event.levyId)) return false;
      if (['under-way', 'refused'].includes(works(past)) || event.collectedFen > total(levy.shares)) return false;
      if (![...event.refunds, ...event.topUps].every(({ memberId }) => levy.shares.some((share) => share.memberId === memberId))) return false;
      if (levy.authority.kind === 'voluntary' && event.topUps.length > 0) return false;
      return event.collectedFen - event.actualFen === total(event.refunds) - total(event.topUps);
    }
    case 'published':
      return event.until >= event.at.slice(0, 10);
    case 'evaluated':
      return event.satisfied > 0 || event.neutral > 0 || event.dissatisfied > 0;
    case 'reopened':
      return status(past) === 'closed';
    case 'closed':
    case 'withdrawn': {
      if (openVotes(past).length > 0 || unsettled(past)) return false;
      if (event.type === 'withdrawn') return event.by === all(past, 'reported')[0]?.by && works(past) !== 'under-way';
      if (event.outcome !== 'resolved') return true;
      const answered = all(past, 'objection-answered').map(({ objectionId }) => objectionId);
      return !['under-way', 'refused'].includes(works(past)) && all(past, 'objection-raised').every(({ objectionId }) => answered.includes(objectionId));
    }
  }
};

const model = (events: readonly MatterEvent[]) => {
  const past: MatterEvent[] = [];
  const positions: number[] = [];
  for (const [index, event] of events.entries()) {
    if (!fits(past, event)) continue;
    past.push(event);
    positions.push(index);
  }
  return {
    positions,
    status: status(past),
    works: works(past),
    members: scope(past),
    reopenings: all(past, 'reopened').length,
    open: openVotes(past).map(({ voteId }) => voteId),
    passed: all(past, 'vote-opened')
      .map(({ voteId }) => voteId)
      .filter((voteId) => passed(past, voteId)),
    ballots: all(past, 'vote-opened').map(({ voteId }) => ballotsOf(past, voteId).size),
    objections: all(past, 'objection-raised').length - all(past, 'objection-answered').length,
    gaps: all(past, 'levy-issued').map((levy) => levy.targetFen - total(levy.shares)),
    settled: all(past, 'settled').map(({ levyId }) => levyId),
    texts: all(past, 'proposal-made').map(({ proposalId }) => all(past, 'proposal-amended').filter((change) => change.proposalId === proposalId).length),
  };
};

const summary = (events: readonly MatterEvent[]): ReturnType<typeof model> => {
  const state = replay(events, { now });
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
      property(sequence, (events) => {
        const told = model(events);
        expect(summary(events)).toEqual({ ...told, settled: [...told.settled].sort() });
        for (const index of told.positions) {
          const type = events[index]?.type ?? '';
          seen.set(type, (seen.get(type) ?? 0) + 1);
        }
        if (told.passed.length > 0) seen.set('passed', (seen.get('passed') ?? 0) + 1);
      }),
      { numRuns: 10_000, seed: 1373 },
    );

    // Every kind of event was possible often enough to matter, and votes did pass.
    expect([...seen.values()].every((count) => count >= 100)).toBe(true);
    expect(seen.size).toBe(28);
  });

  test('law: every event counts or is named once, with its position and a mend', () => {
    assert(
      property(sequence, (events) => {
        const { positions, problems } = replay(events, { now });
        const named = problems.filter((problem) => problem.severity === 'error').map((problem) => problem.path[0]);
        expect([...positions, ...named].sort((a, b) => Number(a) - Number(b))).toEqual(events.map((_, i) => i));
      }),
      { numRuns: 1000 },
    );
  });

  test('law: the events that count replay to the same state without a problem, and the state is plain JSON', () => {
    assert(
      property(sequence, (events) => {
        const state = replay(events, { now });
        const again = replay(state.history, { now });
        expect(again.problems).toEqual([]);
        expect({ ...again, positions: state.positions, problems: state.problems }).toEqual(state);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
      { numRuns: 1000 },
    );
  });
});

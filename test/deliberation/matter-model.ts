// Independent model of replay, written from the rules in prose: keeps the list of accepted events and answers each query by scanning it.
import type { MatterEvent, Member } from '@community1373/deliberation';

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
  return last === undefined
    ? 'none'
    : last.type === 'works-begun'
      ? 'under-way'
      : last.type === 'works-accepted'
        ? 'accepted'
        : 'refused';
};
const scope = (past: Past): readonly Member[] => all(past, 'scope-fixed').at(-1)?.members ?? [];
const isOpen = (past: Past, voteId: string): boolean =>
  all(past, 'vote-opened').some((vote) => vote.voteId === voteId) &&
  !all(past, 'vote-closed').some((vote) => vote.voteId === voteId);
const openVotes = (past: Past) => all(past, 'vote-opened').filter((vote) => isOpen(past, vote.voteId));
const opening = (past: Past, voteId: string) => {
  const at = past.findIndex((event) => event.type === 'vote-opened' && event.voteId === voteId);
  const event = past[at];
  return event?.type === 'vote-opened' ? { event, members: scope(past.slice(0, at)) } : undefined;
};
/** Returns the voter of a unit, implemented independently from article 9. */
const owner = (members: readonly Member[], id: string, perMember: boolean): string => {
  const unit = members.find((member) => member.id === id);
  if (perMember || unit === undefined) return `#${id}`;
  return unit.holding !== undefined && unit.holding !== 'delivered' ? 'the builder' : (unit.ownerId ?? `#${id}`);
};
const ballotsOf = (past: Past, voteId: string) => {
  const vote = opening(past, voteId);
  const last = new Map<string, Extract<MatterEvent, { type: 'ballot-cast' }>>();
  for (const ballot of all(past, 'ballot-cast'))
    if (ballot.voteId === voteId)
      last.set(owner(vote?.members ?? [], ballot.memberId, vote?.event.rule.heads === 'members'), ballot);
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
    members
      .filter(({ id }) => heads.has(owner(members, id, perMember)))
      .reduce((sum, member) => sum + (member.area ?? 0), 0);
  const part = new Set(ballots.keys());
  const yes = new Set([...ballots].filter(([, ballot]) => ballot.choice === 'for').map(([head]) => head));
  if (part.size === 0) return false;
  switch (event.rule.id) {
    case 'owners-ordinary':
      return (
        part.size * 3 >= everyone.size * 2 &&
        area(part) * 3 >= area(everyone) * 2 &&
        yes.size * 2 > part.size &&
        area(yes) * 2 > area(part)
      );
    case 'residents-assembly':
      return part.size * 2 > everyone.size && yes.size * 2 > part.size;
    default:
      return yes.size === everyone.size;
  }
};
const unsettled = (past: Past): boolean =>
  all(past, 'levy-issued').some((levy) => !all(past, 'settled').some((done) => done.levyId === levy.levyId));
const inScope = (past: Past, ids: readonly string[]): boolean =>
  scope(past).length > 0 && ids.every((id) => scope(past).some((member) => member.id === id));
const total = (shares: readonly { readonly fen: number }[]): number => shares.reduce((sum, { fen }) => sum + fen, 0);

/** True when an event may follow the accepted ones. */
const fits = (past: Past, event: MatterEvent, now: string): boolean => {
  const last = past.at(-1);
  const entered = event.recordedAt ?? event.at;
  if (entered > now || entered < event.at) return false;
  if ((status(past) === 'unreported') !== (event.type === 'reported')) return false;
  if (last !== undefined && entered < (last.recordedAt ?? last.at)) return false;
  const [report] = past;
  if (report !== undefined && event.at < report.at) return false;
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
      return (
        event.heldAt >= event.at &&
        ![...all(past, 'meeting-called'), ...all(past, 'meeting-held')].some(
          ({ meetingId }) => meetingId === event.meetingId,
        )
      );
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
      return (
        all(past, 'proposal-made').some(({ proposalId }) => proposalId === event.proposalId) &&
        !openVotes(past).some(({ proposalId }) => proposalId === event.proposalId)
      );
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
      if (event.at < vote.event.at) return false;
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
        (event.proposalId === undefined ||
          all(past, 'proposal-made').some(({ proposalId }) => proposalId === event.proposalId)) &&
        !all(past, 'agreement-recorded').some(({ agreementId }) => agreementId === event.agreementId) &&
        inScope(past, event.memberIds)
      );
    case 'levy-issued': {
      const { authority, shares, declined = [], targetFen } = event;
      if (all(past, 'levy-issued').some(({ levyId }) => levyId === event.levyId)) return false;
      if (!inScope(past, [...shares.map(({ memberId }) => memberId), ...declined])) return false;
      if (declined.length > 0 && authority.kind !== 'voluntary') return false;
      if (new Set(shares.map(({ memberId }) => memberId)).size < shares.length) return false;
      if (shares.some(({ memberId, fen }) => fen > 0 && declined.includes(memberId)) || total(shares) > targetFen)
        return false;
      if (authority.kind === 'owners-decision')
        return passed(past, authority.voteId) && opening(past, authority.voteId)?.event.rule.id === 'owners-ordinary';
      if (authority.kind === 'voluntary') return event.at >= '2026-01-01';
      const agreement = all(past, 'agreement-recorded').find(
        ({ agreementId }) => agreementId === authority.agreementId,
      );
      return (
        agreement !== undefined &&
        shares.every(({ memberId, fen }) => fen === 0 || agreement.memberIds.includes(memberId))
      );
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
      if (
        ![...event.refunds, ...event.topUps].every(({ memberId }) =>
          levy.shares.some((share) => share.memberId === memberId),
        )
      )
        return false;
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
      return (
        !['under-way', 'refused'].includes(works(past)) &&
        all(past, 'objection-raised').every(({ objectionId }) => answered.includes(objectionId))
      );
    }
  }
};

/** Returns the state that results from the events. */
export const model = (events: readonly MatterEvent[], now: string) => {
  const past: MatterEvent[] = [];
  const positions: number[] = [];
  for (const [index, event] of events.entries()) {
    if (!fits(past, event, now)) continue;
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
    texts: all(past, 'proposal-made').map(
      ({ proposalId }) => all(past, 'proposal-amended').filter((change) => change.proposalId === proposalId).length,
    ),
  };
};

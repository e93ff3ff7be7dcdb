import { type Course, outsider, type Refusal, refuse, taken } from './course';
import { basisOf, firstError } from '../vote/decision-basis';
import type { EventOf } from '../event/matter-event';
import { dayOf } from './moment';

/** Records an agreement (记录协议). */
export const applyAgreement = (course: Course, event: EventOf<'agreement-recorded'>): Refusal | undefined => {
  const { state } = course;
  const { agreementId: id, memberIds, proposalId } = event;
  if (proposalId !== undefined && !state.proposals.some((proposal) => proposal.id === proposalId))
    return refuse('deliberation.proposal-unknown', proposalId, { proposal: proposalId });
  const refusal = taken(state.agreements, id) ?? outsider(course, memberIds);
  if (refusal === undefined) state.agreements.push({ id, memberIds });
  return refusal;
};

/** Fund-raising among residents is voluntary (Organic Law of the Urban Residents' Committees, as revised, article 42). */
const voluntaryAuthority = ['residents-committee-law-42'];

/**
 * Refuses a levy whose stated authority is absent: a passed vote of the owners by statute, an agreement of all who are charged, or the law
 * on voluntary fund-raising.
 */
const unauthorised = ({ state, packs }: Course, event: EventOf<'levy-issued'>): Refusal | undefined => {
  const { authority, shares, levyId } = event;
  switch (authority.kind) {
    case 'owners-decision': {
      const vote = state.votes.find((held) => held.id === authority.voteId);
      if (vote?.tally?.outcome !== 'passed')
        return refuse('deliberation.levy-without-decision', authority.voteId, { levy: levyId, vote: authority.voteId });
      // A rule set by the parties, or a decision of a residents' assembly, does not bind owners who did not agree.
      const binds = vote.packId !== undefined && vote.rule.heads === 'owners';
      return binds
        ? undefined
        : refuse('deliberation.levy-not-binding', vote.rule.id, { levy: levyId, rule: vote.rule.title });
    }
    case 'agreement': {
      const agreement = state.agreements.find((recorded) => recorded.id === authority.agreementId);
      if (agreement === undefined)
        return refuse('deliberation.agreement-unknown', authority.agreementId, { agreement: authority.agreementId });
      const agreed = new Set(agreement.memberIds);
      const stranger = shares.find(({ memberId, fen }) => fen > 0 && !agreed.has(memberId));
      return stranger === undefined
        ? undefined
        : refuse('deliberation.charged-without-consent', stranger, { member: stranger.memberId });
    }
    case 'voluntary': {
      const basis = basisOf({ authority: voluntaryAuthority, day: dayOf(event.at), packs });
      return basis.ok ? undefined : firstError(basis.report);
    }
  }
};

const sumOf = (shares: EventOf<'levy-issued'>['shares']): number => shares.reduce((sum, { fen }) => sum + fen, 0);

/** Issues a levy (发起收款): the shares sum to the target or leave a gap; a member who declined is charged nothing. */
export const applyLevy = (course: Course, event: EventOf<'levy-issued'>): Refusal | undefined => {
  const { levyId: id, authority, shares, declined = [], targetFen } = event;
  const refused =
    taken(course.state.levies, id) ?? outsider(course, [...shares.map((share) => share.memberId), ...declined]);
  if (refused !== undefined) return refused;
  if (authority.kind !== 'voluntary' && declined.length > 0)
    return refuse('deliberation.declined-binding', declined[0], { levy: id });
  const refusers = new Set(declined);
  const charged = new Set<string>();
  for (const share of shares) {
    const { memberId, fen } = share;
    if (charged.has(memberId)) return refuse('deliberation.duplicate-share', memberId, { member: memberId });
    charged.add(memberId);
    if (fen > 0 && refusers.has(memberId))
      return refuse('deliberation.charged-without-consent', share, { member: memberId });
  }
  const issuedFen = sumOf(shares);
  if (issuedFen > targetFen)
    return refuse('deliberation.levy-over-target', issuedFen, { levy: id, issued: issuedFen, target: targetFen });
  const refusal = unauthorised(course, event);
  if (refusal !== undefined) return refusal;
  course.state.levies.push({ id, authority, shares, declined, targetFen, issuedFen, gapFen: targetFen - issuedFen });
  return undefined;
};

/** Settles a levy (结算): collected − actual = refunds − top-ups, among the members charged; voluntary contributors owe no top-up. */
export const applySettled = ({ state }: Course, event: EventOf<'settled'>): Refusal | undefined => {
  const { levyId, collectedFen, actualFen, refunds, topUps } = event;
  const levy = state.levies.find((issued) => issued.id === levyId);
  if (levy === undefined) return refuse('deliberation.levy-unknown', levyId, { levy: levyId });
  if (levy.settlement !== undefined) return refuse('deliberation.levy-settled', levyId, { levy: levyId });
  if (state.works === 'under-way' || state.works === 'refused')
    return refuse('deliberation.works-not-accepted', state.works);
  if (collectedFen > levy.issuedFen)
    return refuse('deliberation.collected-over-levy', collectedFen, {
      levy: levyId,
      collected: collectedFen,
      issued: levy.issuedFen,
    });
  const charged = new Set(levy.shares.map((share) => share.memberId));
  const stranger = [...refunds, ...topUps].find((share) => !charged.has(share.memberId));
  if (stranger !== undefined)
    return refuse('deliberation.outside-levy', stranger, { member: stranger.memberId, levy: levyId });
  const [asked] = topUps;
  if (levy.authority.kind === 'voluntary' && asked !== undefined)
    return refuse('deliberation.charged-without-consent', asked, { member: asked.memberId });
  const refundedFen = sumOf(refunds);
  const toppedUpFen = sumOf(topUps);
  if (collectedFen + toppedUpFen !== actualFen + refundedFen)
    return refuse('deliberation.settlement-unbalanced', event.levyId, {
      collected: collectedFen,
      actual: actualFen,
      refunded: refundedFen,
      toppedUp: toppedUpFen,
    });
  levy.settlement = { collectedFen, actualFen, refundedFen, toppedUpFen };
  return undefined;
};

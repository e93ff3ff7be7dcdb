import { type Course, type Refusal, refuse, runningVote, taken } from './course';
import type { EventOf } from '../event/matter-event';

export const applyMeetingCalled = ({ state }: Course, event: EventOf<'meeting-called'>): Refusal | undefined => {
  const { meetingId: id, kind, at, heldAt } = event;
  if (heldAt < at) return refuse('deliberation.meeting-in-past', heldAt, { meeting: id, planned: heldAt });
  const refusal = taken(state.meetings, id);
  if (refusal === undefined) state.meetings.push({ id, kind, calledAt: at, plannedFor: heldAt, present: [] });
  return refusal;
};

/** A meeting may be held without a call, as in an emergency on the same evening; the deadlines show the missing notice. */
export const applyMeetingHeld = ({ state }: Course, event: EventOf<'meeting-held'>): Refusal | undefined => {
  const { meetingId: id, kind, at, present } = event;
  const called = state.meetings.find((meeting) => meeting.id === id);
  if (called === undefined) {
    state.meetings.push({ id, kind, heldAt: at, present });
    return undefined;
  }
  if (called.heldAt !== undefined) return refuse('deliberation.meeting-held-before', id, { meeting: id });
  if (called.kind !== kind) return refuse('deliberation.meeting-kind', kind, { meeting: id, called: called.kind });
  called.heldAt = at;
  called.present = present;
  return undefined;
};

export const applyObjectionRaised = ({ state }: Course, event: EventOf<'objection-raised'>): Refusal | undefined => {
  const { objectionId: id, by, about } = event;
  const refusal = taken(state.objections, id);
  if (refusal === undefined) state.objections.push({ id, by, about });
  return refusal;
};

export const applyObjectionAnswered = (
  { state }: Course,
  event: EventOf<'objection-answered'>,
): Refusal | undefined => {
  const { objectionId: id } = event;
  const objection = state.objections.find((raised) => raised.id === id);
  if (objection === undefined) return refuse('deliberation.objection-unknown', id, { objection: id });
  if (objection.outcome !== undefined) return refuse('deliberation.objection-answered-before', id, { objection: id });
  objection.outcome = event.outcome;
  return undefined;
};

export const applyProposalMade = ({ state }: Course, event: EventOf<'proposal-made'>): Refusal | undefined => {
  const { proposalId: id, by, text } = event;
  const refusal = taken(state.proposals, id);
  if (refusal === undefined) state.proposals.push({ id, by, text, amendments: 0 });
  return refusal;
};

/** Amends a proposal; refused while it is voted on. */
export const applyProposalAmended = (course: Course, event: EventOf<'proposal-amended'>): Refusal | undefined => {
  const proposal = course.state.proposals.find((made) => made.id === event.proposalId);
  if (proposal === undefined)
    return refuse('deliberation.proposal-unknown', event.proposalId, { proposal: event.proposalId });
  const running = runningVote(course, proposal.id);
  if (running !== undefined) return refuse('deliberation.vote-running', running.id, { vote: running.id });
  proposal.text = event.text;
  proposal.amendments += 1;
  return undefined;
};

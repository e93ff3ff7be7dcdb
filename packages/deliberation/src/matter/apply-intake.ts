import { type Course, type Refusal, refuse, runningVote } from './course';
import type { EventOf } from '../event/matter-event';

/** Applies the report of a matter (反映). */
export const applyReported = ({ state }: Course, event: EventOf<'reported'>): undefined => {
  state.status = 'open';
  state.id = event.matterId;
  state.title = event.title;
  state.field = event.field;
  state.fault = event.fault;
  state.reportedAt = event.at;
  state.reportedBy = event.by;
};

/** Applies a response (首次响应): the first one counts for the response time, also where it is recorded late. */
export const applyResponded = ({ state }: Course, event: EventOf<'responded'>): undefined => {
  if (state.respondedAt === undefined || event.at < state.respondedAt) state.respondedAt = event.at;
};

export const applyAsked = ({ state }: Course, event: EventOf<'responsibility-asked'>): Refusal | undefined => {
  if (state.questions.some((question) => question.of === event.of && question.answeredAt === undefined))
    return refuse('deliberation.question-open', event.of, { party: event.of });
  state.questions.push({ of: event.of, askedAt: event.at });
  return undefined;
};

export const applyAnswered = ({ state }: Course, event: EventOf<'responsibility-answered'>): Refusal | undefined => {
  const question = state.questions.find((asked) => asked.of === event.by && asked.answeredAt === undefined);
  if (question === undefined) return refuse('deliberation.question-not-asked', event.by, { party: event.by });
  question.answeredAt = event.at;
  question.accepts = event.accepts;
  return undefined;
};

/** Escalates a matter to another level (提级). */
export const applyEscalated = ({ state }: Course, event: EventOf<'escalated'>): Refusal | undefined => {
  if (state.level === event.to) return refuse('deliberation.already-at-level', event.to, { level: event.to });
  state.level = event.to;
  return undefined;
};

/** Fixes the scope (确定相关住户): it cannot change while a vote is open. */
export const applyScope = (course: Course, event: EventOf<'scope-fixed'>): Refusal | undefined => {
  const { state } = course;
  const running = runningVote(course);
  if (running !== undefined) return refuse('deliberation.vote-running', running.id, { vote: running.id });
  const ids = new Set<string>();
  for (const { id } of event.members) {
    if (ids.has(id)) return refuse('deliberation.duplicate-member', id, { member: id });
    ids.add(id);
  }
  course.memberIds = ids;
  state.members = event.members;
  return undefined;
};

import { type Course, type Refusal, refuse, runningVote } from './course';
import type { EventOf } from '../event/matter-event';
import { dayOf } from './moment';

export const applyWorksBegun = ({ state }: Course, event: EventOf<'works-begun'>): Refusal | undefined => {
  if (state.works === 'under-way') return refuse('deliberation.works-under-way', event.contractorId);
  state.works = 'under-way';
  return undefined;
};

/** Applies an inspection (验收): only works under way are accepted or refused; refused works begin again. */
export const applyInspection = (
  { state }: Course,
  event: EventOf<'works-accepted'> | EventOf<'works-refused'>,
): Refusal | undefined => {
  if (state.works !== 'under-way') return refuse('deliberation.works-not-begun', state.works);
  state.works = event.type === 'works-accepted' ? 'accepted' : 'refused';
  return undefined;
};

export const applyPublished = (_course: Course, event: EventOf<'published'>): Refusal | undefined =>
  event.until < dayOf(event.at)
    ? refuse('deliberation.publication-over', event.until, { until: event.until })
    : undefined;

export const applyEvaluated = (_course: Course, event: EventOf<'evaluated'>): Refusal | undefined =>
  event.satisfied + event.neutral + event.dissatisfied === 0 ? refuse('deliberation.evaluation-empty', 0) : undefined;

/** Refuses to end a matter while a vote is open or a levy is unsettled. */
const unfinished = (course: Course): Refusal | undefined => {
  const running = runningVote(course);
  if (running !== undefined) return refuse('deliberation.vote-running', running.id, { vote: running.id });
  const levy = course.state.levies.find((issued) => issued.settlement === undefined);
  return levy === undefined ? undefined : refuse('deliberation.levy-unsettled', levy.id, { levy: levy.id });
};

/** Closes a matter (办结): a resolved matter has no open objection and no works that wait for acceptance. */
export const applyClosed = (course: Course, event: EventOf<'closed'>): Refusal | undefined => {
  const { state } = course;
  const refusal = unfinished(course);
  if (refusal !== undefined) return refusal;
  if (event.outcome === 'resolved') {
    if (state.works === 'under-way' || state.works === 'refused')
      return refuse('deliberation.works-not-accepted', state.works);
    const open = state.objections.find((objection) => objection.outcome === undefined);
    if (open !== undefined) return refuse('deliberation.objection-open', open.id, { objection: open.id });
  }
  state.status = 'closed';
  state.outcome = event.outcome;
  return undefined;
};

/** Withdraws a matter (撤回): only by the person who reported it. */
export const applyWithdrawn = (course: Course, event: EventOf<'withdrawn'>): Refusal | undefined => {
  const { state } = course;
  if (event.by !== state.reportedBy) return refuse('deliberation.not-reporter', event.by);
  const refusal = unfinished(course);
  if (refusal !== undefined) return refusal;
  if (state.works === 'under-way') return refuse('deliberation.works-not-accepted', state.works);
  state.status = 'withdrawn';
  return undefined;
};

/** Reopens a closed matter (重新办理). */
export const applyReopened = ({ state }: Course): Refusal | undefined => {
  if (state.status !== 'closed') return refuse('deliberation.not-closed', state.status);
  state.status = 'open';
  state.outcome = undefined;
  state.level = undefined;
  state.reopenings += 1;
  return undefined;
};

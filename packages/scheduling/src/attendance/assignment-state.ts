import type { Assignment, AssignmentState } from '../problem/roster';

/** True when an assignment counts as service: not declined and not missed. */
export const counts = ({ state = 'proposed' }: Assignment): boolean => state !== 'declined' && state !== 'missed';

/** True when an assignment must stay unchanged: pinned, accepted or served. */
export const stays = ({ pinned, state }: Assignment): boolean =>
  pinned === true || state === 'accepted' || state === 'served';

/** True when an assignment bars its person from its shift: declined or missed. */
export const bars = (assignment: Assignment): boolean => !counts(assignment);

/** The states that may follow each state. An assignment is confirmed only by acceptance; `served` and `missed` are corrected, not undone. */
export const nextStates: Readonly<Record<AssignmentState, readonly AssignmentState[]>> = {
  proposed: ['accepted', 'declined'],
  accepted: ['declined', 'served', 'missed'],
  declined: ['proposed'],
  served: ['missed'],
  missed: ['served'],
};

import type { Assignment, AssignmentState } from './roster';

/** Whether an assignment counts as service: one declined or missed does not. */
export const counts = ({ state = 'proposed' }: Assignment): boolean => state !== 'declined' && state !== 'missed';

/** Whether an assignment must stay as it is: pinned, accepted or served. */
export const stays = ({ pinned, state }: Assignment): boolean => pinned === true || state === 'accepted' || state === 'served';

/** Whether an assignment bars its person from its shift: declined or missed. */
export const bars = (assignment: Assignment): boolean => !counts(assignment);

/** Where an assignment may go from each state; nobody is confirmed but by accepting, and what is served or missed is corrected, not undone. */
export const nextStates: Readonly<Record<AssignmentState, readonly AssignmentState[]>> = {
  proposed: ['accepted', 'declined'],
  accepted: ['declined', 'served', 'missed'],
  declined: ['proposed'],
  served: ['missed'],
  missed: ['served'],
};

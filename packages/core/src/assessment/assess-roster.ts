import { evaluateRoster, type ProblemCode } from '@community1373/scheduling';
import type { RosterAssessment, RosterPlace, RosterShift } from './assessment';
import { figureOf } from './ratio-indicators';
import { fillPlaces } from '../what-if/remedies/fill-places';
import { horizonOf } from '../document/horizon';
import { fingerprintOf, problemFrom, type RosterFacts } from './roster-input';
import type { RosterDecision } from '../document/scenario';

const uncheckedCodes: ReadonlySet<string> = new Set<ProblemCode>([
  'scheduling.no-rules',
  'scheduling.unread-people',
  'scheduling.unread-shifts',
]);

/** Inputs of the roster assessment. */
export interface RosterInputs extends RosterFacts {
  readonly decision: RosterDecision | undefined;
}

/** Assesses the adopted roster of a scenario with today's facts: places of people who have left are open. Undefined when no roster was adopted. */
export const assessRoster = ({ decision, ...facts }: RosterInputs): RosterAssessment | undefined => {
  if (decision === undefined) return undefined;
  const { shifts, roster, seed, openBound, fingerprint } = decision;
  const people = new Set<string>(facts.volunteers.map(({ id }) => id));
  const present = roster.assignments.filter(({ personId }) => people.has(personId));
  const evaluation = evaluateRoster(problemFrom(facts, shifts), { assignments: present });
  const whyOpen = new Map(evaluation.open.map(({ shiftId, why }) => [shiftId, why]));
  const taken = new Map<string, RosterPlace[]>();
  const left = new Map<string, RosterPlace[]>();
  for (const { shiftId, personId, state } of roster.assignments) {
    if (state === 'declined' || state === 'missed') continue;
    if (people.has(personId))
      taken.set(shiftId, [...(taken.get(shiftId) ?? []), { kind: 'taken', volunteerId: personId }]);
    else
      left.set(shiftId, [
        ...(left.get(shiftId) ?? []),
        { kind: 'open', why: { code: 'core.place-volunteer-gone', params: { volunteer: personId } } },
      ]);
  }
  const rows = shifts.map((shift): RosterShift => {
    const known = taken.get(shift.id) ?? [];
    const why = whyOpen.get(shift.id) ?? { code: 'core.place-open', params: {} };
    // The place of a person who left stays open until another takes it.
    const gone = left.get(shift.id) ?? [];
    const open = Array.from(
      { length: Math.max(0, shift.wanted - known.length) },
      (_, i): RosterPlace => gone[i] ?? { kind: 'open', why },
    );
    return {
      shiftId: shift.id,
      postId: shift.postId,
      nodeId: shift.placeId,
      date: shift.date,
      start: shift.start,
      minutes: shift.minutes,
      visits: shift.clients ?? [],
      places: [...known, ...open],
    };
  });
  const byPost = new Map<string, { id: string; numerator: number; denominator: number }>();
  for (const { postId, places } of rows) {
    const figure = byPost.get(postId) ?? { id: postId, numerator: 0, denominator: 0 };
    figure.numerator += places.filter(({ kind }) => kind === 'taken').length;
    figure.denominator += places.length;
    byPost.set(postId, figure);
  }
  const stale = fingerprint !== fingerprintOf(facts);
  const filling =
    evaluation.open.length === 0
      ? undefined
      : fillPlaces({
          facts,
          shifts,
          roster: { assignments: present },
          evaluation,
          openBound: stale ? undefined : openBound,
        });
  return {
    ...horizonOf(facts),
    stale,
    seed,
    filled: figureOf({ numerator: evaluation.filled, denominator: evaluation.wanted }),
    openBound,
    hardViolations: evaluation.hardUnits,
    unchecked: evaluation.report.items.filter(({ code }) => uncheckedCodes.has(code)),
    shifts: rows,
    byVolunteer: evaluation.byPerson.map(({ personId, minutes, shifts: count }) => ({
      volunteerId: personId,
      minutes,
      shifts: count,
    })),
    byPost: [...byPost.values()].map((figure) => ({ id: figure.id, ...figureOf(figure) })),
    ...(filling === undefined ? {} : { filling }),
  };
};

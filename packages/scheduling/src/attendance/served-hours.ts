import { valueOrThrow } from '@community1373/base/diagnostics';
import { byText } from '../problem/by-text';
import { readProblem, readRoster } from '../problem/read-problem';
import type { Assignment, Roster } from '../problem/roster';
import type { RosterProblem } from '../problem/roster-problem';
import type { Shift } from '../problem/shift';

/** Planned and served service in minutes, with the visits to clients in it. Declined assignments are in neither. */
export interface ServiceTotals {
  /** Id of the person, post or client. */
  readonly id: string;
  /** Minutes of all assignments that were not declined, whatever their state. */
  readonly plannedMinutes: number;
  /** Minutes served, as recorded. */
  readonly servedMinutes: number;
  /** Minutes of assignments that were missed. */
  readonly missedMinutes: number;
  /** Minutes of assignments without a recorded outcome. */
  readonly pendingMinutes: number;
  /** Visits to clients in the planned minutes. */
  readonly plannedVisits: number;
  /** Visits to clients in the shifts served. */
  readonly servedVisits: number;
}

/** Served and planned service: total, by person, by post and by client; ids ascending. */
export interface ServedHours {
  /** Totals of the whole roster; their id is `total`. */
  readonly total: ServiceTotals;
  /** Totals of each person, by id. */
  readonly byPerson: readonly ServiceTotals[];
  /** Totals of each post, by id. */
  readonly byPost: readonly ServiceTotals[];
  /** Totals of each client, by id; the minutes are those of the shifts that serve the client. */
  readonly byClient: readonly ServiceTotals[];
}

const empty = (id: string): ServiceTotals => ({
  id,
  plannedMinutes: 0,
  servedMinutes: 0,
  missedMinutes: 0,
  pendingMinutes: 0,
  plannedVisits: 0,
  servedVisits: 0,
});

const plus = (
  figures: ServiceTotals,
  { state = 'proposed', servedMinutes }: Assignment,
  minutes: number,
  visits: number,
): ServiceTotals => ({
  id: figures.id,
  plannedMinutes: figures.plannedMinutes + minutes,
  servedMinutes: figures.servedMinutes + (state === 'served' ? (servedMinutes ?? minutes) : 0),
  missedMinutes: figures.missedMinutes + (state === 'missed' ? minutes : 0),
  pendingMinutes: figures.pendingMinutes + (state === 'proposed' || state === 'accepted' ? minutes : 0),
  plannedVisits: figures.plannedVisits + visits,
  servedVisits: figures.servedVisits + (state === 'served' ? visits : 0),
});

const sorted = (figures: ReadonlyMap<string, ServiceTotals>): readonly ServiceTotals[] =>
  [...figures.values()].sort((a, b) => byText(a.id, b.id));

/**
 * Counts the hours and visits served and planned. Only service recorded as served counts as served; it is unpaid service, so there is no money in it.
 * Assignments of shifts that the problem does not contain are left out.
 *
 * @example
 * import { servedHours } from '@community1373/scheduling/attendance';
 * const problem = {
 *   from: '2026-11-02', to: '2026-11-08', people: [], rules: [],
 *   shifts: [{ id: 's-1', postId: 'elder', date: '2026-11-03', start: '08:30', minutes: 120, minimum: 0, wanted: 1, clients: ['h-1', 'h-2'] }],
 * } as const;
 * const { total } = servedHours(problem, { assignments: [{ personId: 'v-1', shiftId: 's-1', state: 'served', servedMinutes: 110 }] });
 * [total.plannedMinutes, total.servedMinutes, total.servedVisits]; // => [120, 110, 2]
 */
export const servedHours = (problem: RosterProblem, roster: Roster): ServedHours => {
  const { shifts: known } = valueOrThrow(readProblem(problem), problem, 'scheduling.problem');
  const { assignments } = valueOrThrow(readRoster(roster), roster, 'scheduling.roster');
  const shifts = new Map<string, Shift>(known.map((shift) => [shift.id, shift]));
  const [byPerson, byPost, byClient] = [
    new Map<string, ServiceTotals>(),
    new Map<string, ServiceTotals>(),
    new Map<string, ServiceTotals>(),
  ];
  let total = empty('total');
  for (const assignment of assignments) {
    const shift = shifts.get(assignment.shiftId);
    if (shift === undefined || assignment.state === 'declined') continue;
    const { minutes, postId, clients = [] } = shift;
    const count = (figures: Map<string, ServiceTotals>, id: string, visits: number): void => {
      figures.set(id, plus(figures.get(id) ?? empty(id), assignment, minutes, visits));
    };
    total = plus(total, assignment, minutes, clients.length);
    count(byPerson, assignment.personId, clients.length);
    count(byPost, postId, clients.length);
    for (const client of clients) count(byClient, client, 1);
  }
  return { total, byPerson: sorted(byPerson), byPost: sorted(byPost), byClient: sorted(byClient) };
};

import type { CivilDate } from '@community1373/base/calendar';
import { requireArgument, type Result } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { idAt, listAt } from '../problem/at-index';
import { optionalDate } from '../problem/argument';
import { openRoster } from '../problem/checked-input';
import { eligiblePeople } from '../solve/eligibility';
import { isHindered } from '../explain/blocking-rule';
import type { RosterInputCode } from '../messages/problem-messages';
import type { Roster } from '../problem/roster';
import type { RosterProblem } from '../problem/roster-problem';

/** Options of a standby list. */
export interface StandbyOptions {
  /** Number of people on standby for each shift; default: 1. */
  readonly people?: number;
  /** Shifts before this date are left out; absent: none. */
  readonly since?: CivilDate;
}

const optionsSchema = z.object({
  people: z.int().min(0).max(1000).exactOptional(),
  since: optionalDate.exactOptional(),
});

/** The people on standby (候补) for a shift, in the order in which they are asked. */
export interface Standby {
  /** Id of the shift. */
  readonly shiftId: string;
  /** Ids of the people on standby, the first to be asked first. */
  readonly personIds: readonly string[];
  /** Number of people that could not be found. */
  readonly lacking: number;
}

/**
 * Lists people on standby for each shift: those who can take it in the place of anyone on it without breaking a hard rule. Standby is shared out: those
 * with the least of it first, then by the change of the weighted cost, then by the fewest minutes served, then by id; nobody is on standby for two shifts
 * at once. Shifts without people have no standby. The list is a proposal: nobody is asked by it.
 *
 * @example
 * import { standbyList } from '@community1373/scheduling/attendance';
 * const person = { posts: ['elder'], insured: true, consents: true };
 * const shift = { postId: 'elder', start: '08:30', minutes: 120, minimum: 0, wanted: 1 } as const;
 * const problem = {
 *   from: '2026-11-02', to: '2026-11-08', rules: [],
 *   people: [{ ...person, id: 'v-1' }, { ...person, id: 'v-2' }, { ...person, id: 'v-3' }],
 *   shifts: [{ ...shift, id: 's-1', date: '2026-11-03' }, { ...shift, id: 's-2', date: '2026-11-04' }],
 * } as const;
 * const roster = { assignments: [{ personId: 'v-1', shiftId: 's-1' }, { personId: 'v-1', shiftId: 's-2' }] };
 * const standby = standbyList(problem, roster);
 * standby.ok && standby.value.map(({ shiftId, personIds }) => [shiftId, personIds]); // => [['s-1', ['v-2']], ['s-2', ['v-3']]]
 */
export const standbyList = (
  problem: RosterProblem,
  roster: Roster,
  options: StandbyOptions = {},
): Result<readonly Standby[], RosterInputCode> => {
  const { people: wanted = 1, since } = requireArgument(optionsSchema, options, 'scheduling.standby-options');
  const read = openRoster(problem, roster);
  if (!read.ok) return read;
  const { loaded } = read.value;
  const { compiled, state } = loaded;
  const { people, shifts, start, end } = compiled;
  const eligible = eligiblePeople(loaded);
  const minutes = people.map((_, person) =>
    listAt(state.shiftsOf, person).reduce((sum, shift) => sum + Number(shifts[shift]?.minutes), 0),
  );
  const turns = people.map((): number[] => []);
  const overlaps = (a: number, b: number): boolean =>
    Number(start[a]) < Number(end[b]) && Number(start[b]) < Number(end[a]);
  const value = shifts.flatMap(({ id, date }, shift): readonly Standby[] => {
    const [leaving] = listAt(state.peopleOf, shift);
    if (leaving === undefined || (since !== undefined && date < since)) return [];
    const before = state.weighted;
    state.remove(leaving, shift);
    const able = listAt(eligible, shift).flatMap((person) => {
      if (person === leaving || state.has(person, shift) || isHindered(state, person, shift)) return [];
      if ([...listAt(turns, person), ...listAt(state.shiftsOf, person)].some((other) => overlaps(other, shift)))
        return [];
      state.add(person, shift);
      const cost = state.weighted - before;
      state.remove(person, shift);
      return [{ person, cost }];
    });
    state.add(leaving, shift);
    const standing = able
      // They come sorted by id, and the sort is stable.
      .sort(
        (a, b) =>
          listAt(turns, a.person).length - listAt(turns, b.person).length ||
          a.cost - b.cost ||
          Number(minutes[a.person]) - Number(minutes[b.person]),
      )
      .slice(0, Math.max(0, wanted));
    for (const { person } of standing) listAt(turns, person).push(shift);
    return [
      {
        shiftId: id,
        personIds: standing.map(({ person }) => idAt(people, person)),
        lacking: Math.max(0, wanted - standing.length),
      },
    ];
  });
  return { ok: true, value, report: read.report };
};

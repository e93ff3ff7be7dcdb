import { dueInWeek, mostDue, visitsPer52Weeks } from './visit-cadence';
import type { VisitedHousehold, VisitPlan } from './visit-plan';
import { walkingOrder } from './walking-order';

/** The beats of a visit plan: neighbouring households that are visited in the same round from week to week. */
export interface Beats {
  readonly count: number;
  /** Maximum number of visits of a beat in a week. */
  readonly room: number;
  /** All households in walking order, each with its beat. */
  readonly households: readonly { readonly household: VisitedHousehold; readonly beat: number }[];
}

/** Divides the households, in walking order, into the fewest beats that hold every week's visits; each beat has the same average load. */
export const layOutBeats = (plan: VisitPlan): Beats => {
  const ordered = walkingOrder(plan.households);
  const counts = { week: 0, month: 0, quarter: 0 };
  for (const { every } of ordered) counts[every] += 1;
  const most = mostDue('week', counts.week) + mostDue('month', counts.month) + mostDue('quarter', counts.quarter);
  const count = Math.ceil(most / plan.visitsPerRound);
  const total = ordered.reduce((sum, { every }) => sum + visitsPer52Weeks[every], 0);
  let before = 0;
  return {
    count,
    room: plan.visitsPerRound,
    households: ordered.map((household) => {
      const beat = Math.floor((before * count) / total);
      before += visitsPer52Weeks[household.every];
      return { household, beat };
    }),
  };
};

/**
 * Assigns wishes in ascending order to seats in ascending order, minimising the sum of |wish − seat|; an optimum without crossings exists. Needs at least
 * as many seats as wishes. Source: the classic dynamic programme for matching on a line.
 */
const seatInOrder = (wishes: readonly number[], seats: readonly number[]): readonly number[] => {
  const [rows, columns] = [wishes.length, seats.length];
  const taken = new Uint8Array(rows * columns);
  let above = new Float64Array(columns + 1);
  for (let i = 0; i < rows; i += 1) {
    const row = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    for (let j = i; j < columns; j += 1) {
      const seated = Number(above[j]) + Math.abs(Number(wishes[i]) - Number(seats[j]));
      if (seated < Number(row[j])) {
        row[j + 1] = seated;
        taken[i * columns + j] = 1;
      } else row[j + 1] = Number(row[j]);
    }
    above = row;
  }
  const result: number[] = [];
  let j = columns - 1;
  for (let i = rows - 1; i >= 0; i -= 1) {
    while (taken[i * columns + j] !== 1) j -= 1;
    result.push(Number(seats[j]));
    j -= 1;
  }
  return result.reverse();
};

/**
 * Returns the rounds of one week: the households visited in each beat. Households visited weekly are always in their own beat; of the others, those due
 * join their own beat or, where it is full, a near one, with the least total displacement.
 */
export const roundsOfWeek = (
  { count, room, households }: Beats,
  week: number,
): readonly (readonly VisitedHousehold[])[] => {
  const due = new Set<VisitedHousehold>();
  for (const cadence of ['week', 'month', 'quarter'] as const) {
    const members = households.filter(({ household }) => household.every === cadence);
    for (const i of dueInWeek(cadence, members.length, week)) {
      const member = members[i];
      if (member !== undefined) due.add(member.household);
    }
  }
  const rounds = Array.from({ length: count }, (): VisitedHousehold[] => []);
  const others = households.filter(({ household }) => household.every !== 'week' && due.has(household));
  for (const { household, beat } of households) if (household.every === 'week') rounds[beat]?.push(household);
  const seats = rounds.flatMap((round, beat) => Array.from({ length: Math.max(0, room - round.length) }, () => beat));
  const seated = seatInOrder(
    others.map(({ beat }) => beat),
    seats,
  );
  for (const [i, { household }] of others.entries()) rounds[Number(seated[i])]?.push(household);
  return rounds;
};

import { assign, type Assignment, fewestRooms } from '../personnel/assignment';
import type { Ratio } from '../figures/ratio';
import { ticksPerMinute } from './service-demand';
import type { ServiceHours, ServiceInput } from './service-input';
import type { ServiceProblem } from './service-reach';

/** A change of supply: extending existing hours, or adding hours for a need that has none in reach at its times. */
export type ServiceMove =
  | {
      /** Extending existing hours. */
      readonly kind: 'extend-hours';
      /** Id of the hours. */
      readonly hoursId: string;
      /** Whole minutes added in the window. */
      readonly minutes: number;
    }
  | {
      /** Adding hours for a need that has none in reach at its times. */
      readonly kind: 'add-hours';
      /** Id of the need. */
      readonly needId: string;
      /** Id of the post. */
      readonly postId: string;
      /** Whole minutes added in the window. */
      readonly minutes: number;
    };

/** A change that meets every need. */
export interface ServiceRemedy {
  /** The changes. */
  readonly moves: readonly ServiceMove[];
  /** Total whole minutes added. */
  readonly minutes: number;
  /** True when proven smallest: fewer whole minutes cannot meet every need, wherever they are added. */
  readonly smallest: boolean;
  /** Coverage in minutes after all moves, computed with them. */
  readonly after: Ratio;
  /** Coverage with one minute less of the last move, computed likewise. */
  readonly withOneFewer: Ratio;
}

/** Extra whole minutes: for each existing slot, and for each need without a slot. */
interface Extra {
  readonly slot: Float64Array;
  readonly need: Float64Array;
}

const solveWith = (problem: ServiceProblem, { slot, need }: Extra): Ratio => {
  const added = Array.from(need, (minutes, i) => ({ minutes, i })).filter(({ minutes }) => minutes > 0);
  const ownerRoom = Array.from(problem.ownerRoom);
  slot.forEach((minutes, s) => {
    const owner = Number(problem.owner[s]);
    ownerRoom[owner] = Number(ownerRoom[owner]) + minutes * ticksPerMinute;
  });
  const ticks = added.map(({ minutes }) => minutes * ticksPerMinute);
  const { served } = assign({
    want: problem.want,
    room: [...Array.from(problem.room, (room, s) => room + Number(slot[s]) * ticksPerMinute), ...ticks],
    client: [...problem.client, ...added.map(({ i }) => i)],
    carer: [...problem.carer, ...added.map((_, k) => problem.room.length + k)],
    owner: [...problem.owner, ...added.map((_, k) => problem.ownerRoom.length + k)],
    ownerRoom: [...ownerRoom, ...ticks],
  });
  return {
    numerator: served / ticksPerMinute,
    denominator: Array.from(problem.want).reduce((sum, want) => sum + want, 0) / ticksPerMinute,
  };
};

/** The most slots tried for a surplus minute: rounding up each slot may add more than one minute in total. */
const trimmed = 64;

/** Removes surplus whole minutes that came from rounding up. */
const trim = (problem: ServiceProblem, extra: Extra, full: number, fewest: number): void => {
  let total =
    extra.slot.reduce((sum, minutes) => sum + minutes, 0) + extra.need.reduce((sum, minutes) => sum + minutes, 0);
  let tries = 0;
  for (let s = 0; s < extra.slot.length && total > fewest && tries < trimmed; s += 1) {
    if (Number(extra.slot[s]) <= 0) continue;
    tries += 1;
    extra.slot[s] = Number(extra.slot[s]) - 1;
    if (solveWith(problem, extra).numerator < full) extra.slot[s] = Number(extra.slot[s]) + 1;
    else total -= 1;
  }
};

const movesOf = (
  { needs }: ServiceInput,
  hours: readonly ServiceHours[],
  problem: ServiceProblem,
  extra: Extra,
): readonly ServiceMove[] => {
  const byOwner = new Map<number, number>();
  extra.slot.forEach((minutes, s) => {
    const owner = Number(problem.owner[s]);
    if (minutes > 0) byOwner.set(owner, (byOwner.get(owner) ?? 0) + minutes);
  });
  const extended = [...byOwner].map(([owner, minutes]): ServiceMove => ({
    kind: 'extend-hours',
    hoursId: hours[owner]?.id ?? '',
    minutes,
  }));
  const added = needs.flatMap(({ id, postId }, i): readonly ServiceMove[] => {
    const minutes = Number(extra.need[i]);
    return minutes > 0 ? [{ kind: 'add-hours', needId: id, postId, minutes }] : [];
  });
  return [...extended, ...added];
};

/** Finds the fewest whole minutes that meet every need, and computes the coverage with them and with one minute less. */
export const findServiceRemedy = (
  input: ServiceInput,
  hours: readonly ServiceHours[],
  problem: ServiceProblem,
  { received }: Assignment,
): ServiceRemedy => {
  const served = new Set(problem.client);
  const whole = (ticks: number): number => Math.ceil(ticks / ticksPerMinute);
  const extra: Extra = {
    slot: Float64Array.from(fewestRooms(problem), whole),
    need: Float64Array.from(input.needs, (_, i) => (served.has(i) ? 0 : whole(Number(problem.want[i])))),
  };
  const lacking = input.needs.reduce((sum, _, i) => sum + Number(problem.want[i]) - Number(received[i]), 0);
  const fewest = whole(lacking);
  const full = Array.from(problem.want).reduce((sum, want) => sum + want, 0) / ticksPerMinute;
  trim(problem, extra, full, fewest);
  const minutes = extra.slot.reduce((sum, more) => sum + more, 0) + extra.need.reduce((sum, more) => sum + more, 0);
  const moves = movesOf(input, hours, problem, extra);
  const after = solveWith(problem, extra);
  const last = extra.need.findLastIndex((more) => more > 0);
  const lastSlot = extra.slot.findLastIndex((more) => more > 0);
  const less: Extra = { slot: extra.slot.slice(), need: extra.need.slice() };
  if (last >= 0) less.need[last] = Number(less.need[last]) - 1;
  else if (lastSlot >= 0) less.slot[lastSlot] = Number(less.slot[lastSlot]) - 1;
  return { moves, minutes, smallest: minutes === fewest, after, withOneFewer: solveWith(problem, less) };
};

import type { SimulatedDemand } from './input/simulated-demand';
import type { SimulationInput } from './input/simulation-input';

/** The beginning of duties in the week: the minute, and the end for each server concerned. */
interface DutyStart {
  readonly minute: number;
  readonly servers: Int32Array;
  readonly until: Float64Array;
}

/** A simulation with its references resolved to indices of demands and servers. */
export interface CompiledSimulation {
  readonly weeks: number;
  readonly warmUpWeeks: number;
  readonly demands: readonly SimulatedDemand[];
  /** The servers of each demand. */
  readonly serversOf: readonly Int32Array[];
  /** The demands of each server, the urgent first. */
  readonly servesOf: readonly Int32Array[];
  readonly priorities: Int32Array;
  readonly budgets: Float64Array;
  /** The share of hours of each server on each day of the run; undefined when it is always 1. */
  readonly days: readonly (readonly number[] | undefined)[];
  readonly alwaysOn: Uint8Array;
  /** The minutes that each server can give in a week. */
  readonly offers: Float64Array;
  readonly absences: readonly (SimulationInput['servers'][number]['absence'] | undefined)[];
  /** The groups of servers, and the group of each server. */
  readonly groups: readonly string[];
  readonly groupOf: Int32Array;
  /** The beginnings of duties in the order of the week; the first is Monday 00:00. */
  readonly dutyStarts: readonly DutyStart[];
  /** For each periodic demand the number due from week 0 through each week; undefined for the others. */
  readonly dueThrough: readonly (Float64Array | undefined)[];
}

const alwaysMinutes = 10_080;

/** Minutes of a day. */
export const dayMinutes = 1440;

const dutyStartsOf = (
  duties: readonly (readonly { readonly from: number; readonly to: number }[])[],
): readonly DutyStart[] => {
  const starts = new Map<number, { server: number; until: number }[]>([[0, []]]);
  duties.forEach((duty, server) => {
    for (const { from, to } of duty) {
      const list = starts.get(from) ?? [];
      list.push({ server, until: to });
      starts.set(from, list);
    }
  });
  return [...starts]
    .sort(([a], [b]) => a - b)
    .map(([minute, list]) => ({
      minute,
      servers: Int32Array.from(list, ({ server }) => server),
      until: Float64Array.from(list, ({ until }) => until),
    }));
};

/** Splits duties at midnight, so that servers available on some days only begin anew each day. */
const byDay = (
  duty: readonly { readonly from: number; readonly to: number }[],
): readonly { readonly from: number; readonly to: number }[] =>
  duty.flatMap(({ from, to }) =>
    Array.from({ length: 7 }, (_, day) => ({
      from: Math.max(from, day * dayMinutes),
      to: Math.min(to, (day + 1) * dayMinutes),
    })).filter((part) => part.from < part.to),
  );

// Sums of factors are rounded; a due time just below a whole number counts as that number.
const slack = 1e-9;

const dueThroughOf = ({ arrivals }: SimulatedDemand, weeks: number): Float64Array | undefined => {
  if (arrivals.kind !== 'periodic') return undefined;
  const { count, times, weeks: cycle, factors } = arrivals;
  const due = new Float64Array(weeks);
  let sum = 0;
  for (let week = 0; week < weeks; week += 1) {
    if (factors !== undefined) sum += factors[week % factors.length] ?? 0;
    due[week] = Math.floor((count * times * (factors === undefined ? week + 1 : sum)) / cycle + slack);
  }
  return due;
};

/** Resolves a parsed input; groups of equal servers become single servers. */
export const compileSimulation = (input: SimulationInput): CompiledSimulation => {
  const { demands, weeks, warmUpWeeks = 0 } = input;
  const indexOf = new Map(demands.map(({ id }, i) => [id, i]));
  const priorities = Int32Array.from(demands, ({ priority = 5 }) => priority);
  const single = input.servers.flatMap((entry) => Array.from({ length: entry.count ?? 1 }, () => entry));
  const servesOf = single.map(({ serves }) =>
    Int32Array.from(new Set(serves.map((id) => indexOf.get(id) ?? 0))).sort(
      (a, b) => (priorities[a] ?? 0) - (priorities[b] ?? 0) || a - b,
    ),
  );
  const groups = [...new Set(single.map(({ group }) => group))];
  const dutyMinutes = ({ duty }: (typeof single)[number]): number =>
    duty?.reduce((sum, { from, to }) => sum + to - from, 0) ?? alwaysMinutes;
  return {
    weeks,
    warmUpWeeks,
    demands,
    serversOf: demands.map((_, k) => Int32Array.from(servesOf.flatMap((serves, s) => (serves.includes(k) ? [s] : [])))),
    servesOf,
    priorities,
    budgets: Float64Array.from(single, ({ minutesPerWeek }) => minutesPerWeek ?? Number.POSITIVE_INFINITY),
    days: single.map(({ days }) => days),
    alwaysOn: Uint8Array.from(single, ({ duty, days }) => (duty === undefined && days === undefined ? 1 : 0)),
    offers: Float64Array.from(single, (entry) => Math.min(entry.minutesPerWeek ?? alwaysMinutes, dutyMinutes(entry))),
    absences: single.map(({ absence }) => absence),
    groups,
    groupOf: Int32Array.from(single, ({ group }) => groups.indexOf(group)),
    dutyStarts: dutyStartsOf(
      single.map(({ duty, days }) =>
        days === undefined ? (duty ?? []) : byDay(duty ?? [{ from: 0, to: alwaysMinutes }]),
      ),
    ),
    dueThrough: demands.map((demand) => dueThroughOf(demand, weeks + warmUpWeeks)),
  };
};

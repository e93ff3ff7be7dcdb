import type { StoppedBy } from '@community1373/base/run';
import { type Estimate, estimate, meanInterval } from './estimate';
import type { CompiledSimulation } from './compiled-simulation';
import type { RunTally } from './run-tally';
import { weekMinutes } from './input/simulated-time';
import { WaitHistogram } from './wait-histogram';

/** Totals over all runs: arrived = served + in service + waiting + left. */
export interface DemandCounts {
  /** Number of demands that arrived in the weeks counted. */
  readonly arrived: number;
  /** Number whose service ended. */
  readonly served: number;
  /** Number in service at the end. */
  readonly inService: number;
  /** Number that still waited at the end. */
  readonly waiting: number;
  /** Number that left unserved. */
  readonly left: number;
}

/** Waiting times in minutes at these percentages of those served, over all runs: exact below 64 minutes, to 1/32 above. */
export interface WaitQuantiles {
  /** Median wait in minutes. */
  readonly p50: number;
  /** Wait in minutes that 75 % do not exceed. */
  readonly p75: number;
  /** Wait in minutes that 90 % do not exceed. */
  readonly p90: number;
  /** Wait in minutes that 95 % do not exceed. */
  readonly p95: number;
  /** Wait in minutes that 99 % do not exceed. */
  readonly p99: number;
}

/** The mean over the runs and its 95 % interval. */
export interface WeekMean {
  /** Mean over the runs. */
  readonly mean: number;
  /** Lower end of the 95 % interval of the mean; undefined for a single run. */
  readonly low: number | undefined;
  /** Upper end of the 95 % interval of the mean; undefined for a single run. */
  readonly high: number | undefined;
}

/** Figures of one kind of demand over the runs. An estimate is undefined when no run has the figure. Times in minutes. */
export interface DemandIndicators {
  /** Id of the kind of demand. */
  readonly id: string;
  /** Totals over all runs. */
  readonly counts: DemandCounts;
  /** Number of arrivals in a run. */
  readonly arrived: Estimate | undefined;
  /** Mean wait in a run in minutes, over all demands whose service began. */
  readonly wait: Estimate | undefined;
  /** Mean time in minutes from arrival to the end of service. */
  readonly through: Estimate | undefined;
  /** Mean number waiting over time. */
  readonly queue: Estimate | undefined;
  /** The share whose service began within the target, of those whose service began or who left. */
  readonly inTime: Estimate | undefined;
  /** The share that left unserved, of all arrivals. */
  readonly lost: Estimate | undefined;
  /** Minutes of service required in a run by those who arrived. */
  readonly askedMinutes: Estimate | undefined;
  /** Minutes required by those who left or still wait at the end. */
  readonly unmetMinutes: Estimate | undefined;
  /** Quantiles of the wait over all runs; undefined when nobody was served. */
  readonly waits: WaitQuantiles | undefined;
  /** Minutes of work waiting at the end of each week. */
  readonly backlogByWeek: readonly WeekMean[];
}

/** Figures of one group of servers over the runs. */
export interface ServerIndicators {
  /** Id of the group. */
  readonly group: string;
  /** Minutes of service given in a run. */
  readonly busyMinutes: Estimate | undefined;
  /** Minutes that the servers offer in a run, without those of absences. */
  readonly offeredMinutes: Estimate | undefined;
  /** Busy minutes divided by offered minutes; a service that exceeds a week’s minutes may raise it above 1. */
  readonly utilisation: Estimate | undefined;
}

/** The outcome of a simulation, from the completed runs; `stoppedBy` tells if these are all the requested runs. */
export interface Simulation {
  /** Seed of the random numbers. */
  readonly seed: string;
  /** Number of completed runs. */
  readonly runs: number;
  /** Number of requested runs. */
  readonly wanted: number;
  /** The reason for which the simulation ended. */
  readonly stoppedBy: StoppedBy;
  /** Number of weeks counted in each run. */
  readonly weeks: number;
  /** Figures of each kind of demand, in the order of the input. */
  readonly demands: readonly DemandIndicators[];
  /** Figures of each group of servers. */
  readonly servers: readonly ServerIndicators[];
}

interface DemandSeries {
  readonly totals: { arrived: number; served: number; inService: number; waiting: number; left: number };
  readonly arrived: number[];
  readonly wait: number[];
  readonly through: number[];
  readonly queue: number[];
  readonly inTime: number[];
  readonly lost: number[];
  readonly asked: number[];
  readonly unmet: number[];
  readonly backlog: number[][];
}

const pushRatio = (list: number[], numerator: number, denominator: number): void => {
  if (denominator > 0) list.push(numerator / denominator);
};

/** Collects the tallies of completed runs, in order. */
export class SimulationGathering {
  private readonly series: readonly DemandSeries[];
  private readonly waits: readonly WaitHistogram[];
  private readonly servers: readonly {
    readonly busy: number[];
    readonly offered: number[];
    readonly utilisation: number[];
  }[];
  private runs = 0;

  constructor(private readonly simulation: CompiledSimulation) {
    const { demands, groups, weeks } = simulation;
    this.series = demands.map(() => ({
      totals: { arrived: 0, served: 0, inService: 0, waiting: 0, left: 0 },
      arrived: [],
      wait: [],
      through: [],
      queue: [],
      inTime: [],
      lost: [],
      asked: [],
      unmet: [],
      backlog: Array.from({ length: weeks }, () => []),
    }));
    this.waits = demands.map(() => new WaitHistogram());
    this.servers = groups.map(() => ({ busy: [], offered: [], utilisation: [] }));
  }

  add(tally: RunTally): void {
    this.runs += 1;
    for (const [k, series] of this.series.entries()) this.addDemand(k, series, tally);
    for (const [g, { busy, offered, utilisation }] of this.servers.entries()) {
      const busyMinutes = tally.busyMinutes[g] ?? 0;
      const offeredMinutes = tally.offeredMinutes[g] ?? 0;
      busy.push(busyMinutes);
      offered.push(offeredMinutes);
      pushRatio(utilisation, busyMinutes, offeredMinutes);
    }
  }

  private addDemand(k: number, series: DemandSeries, tally: RunTally): void {
    const { totals } = series;
    const of = (list: Float64Array): number => list[k] ?? 0;
    const [arrived, begun, served, waiting, left] = [
      of(tally.arrived),
      of(tally.begun),
      of(tally.served),
      of(tally.waiting),
      of(tally.left),
    ];
    totals.arrived += arrived;
    totals.served += served;
    totals.inService += begun - served;
    totals.waiting += waiting;
    totals.left += left;
    series.arrived.push(arrived);
    pushRatio(series.wait, of(tally.waitMinutes), begun);
    pushRatio(series.through, of(tally.throughMinutes), served);
    series.queue.push(of(tally.queueArea) / (tally.weeks * weekMinutes));
    if (this.simulation.demands[k]?.targetMinutes !== undefined)
      pushRatio(series.inTime, of(tally.inTime), begun + left);
    pushRatio(series.lost, left, arrived);
    series.asked.push(of(tally.askedMinutes));
    series.unmet.push(of(tally.unmetMinutes));
    for (const [week, list] of series.backlog.entries()) list.push(tally.backlog[k * tally.weeks + week] ?? 0);
    const waits = tally.waits[k];
    if (waits !== undefined) this.waits[k]?.merge(waits);
  }

  result(seed: string, wanted: number, stoppedBy: StoppedBy): Simulation {
    const { demands, groups, weeks } = this.simulation;
    return {
      seed,
      runs: this.runs,
      wanted,
      stoppedBy,
      weeks,
      demands: this.series.map((series, k) => ({ id: demands[k]?.id ?? '', ...indicatorsOf(series, this.waits[k]) })),
      servers: this.servers.map(({ busy, offered, utilisation }, g) => ({
        group: groups[g] ?? '',
        busyMinutes: estimate(busy),
        offeredMinutes: estimate(offered),
        utilisation: estimate(utilisation),
      })),
    };
  }
}

const waitQuantiles = (waits: WaitHistogram | undefined): WaitQuantiles | undefined => {
  if (waits === undefined || waits.count === 0) return undefined;
  const at = (percent: number): number => waits.quantile(percent) ?? 0;
  return { p50: at(50), p75: at(75), p90: at(90), p95: at(95), p99: at(99) };
};

const indicatorsOf = (series: DemandSeries, waits: WaitHistogram | undefined): Omit<DemandIndicators, 'id'> => ({
  counts: { ...series.totals },
  arrived: estimate(series.arrived),
  wait: estimate(series.wait),
  through: estimate(series.through),
  queue: estimate(series.queue),
  inTime: estimate(series.inTime),
  lost: estimate(series.lost),
  askedMinutes: estimate(series.asked),
  unmetMinutes: estimate(series.unmet),
  waits: waitQuantiles(waits),
  backlogByWeek: series.arrived.length === 0 ? [] : series.backlog.map((values) => meanInterval(values)),
});

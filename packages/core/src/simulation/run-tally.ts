import { WaitHistogram } from './wait-histogram';

/** The counts of one run for each kind of demand (by index) and each group of servers; only arrivals after the warm-up are counted. */
export class RunTally {
  readonly arrived: Float64Array;
  readonly begun: Float64Array;
  readonly served: Float64Array;
  readonly left: Float64Array;
  readonly waiting: Float64Array;
  readonly askedMinutes: Float64Array;
  readonly unmetMinutes: Float64Array;
  readonly waitMinutes: Float64Array;
  readonly inTime: Float64Array;
  readonly throughMinutes: Float64Array;
  /** Number waiting × minutes. */
  readonly queueArea: Float64Array;
  /** Minutes of waiting work at the end of each week, by demand and week. */
  readonly backlog: Float64Array;
  readonly busyMinutes: Float64Array;
  readonly offeredMinutes: Float64Array;
  readonly waits: readonly WaitHistogram[];

  constructor(
    demands: number,
    groups: number,
    readonly weeks: number,
  ) {
    const each = (): Float64Array => new Float64Array(demands);
    this.arrived = each();
    this.begun = each();
    this.served = each();
    this.left = each();
    this.waiting = each();
    this.askedMinutes = each();
    this.unmetMinutes = each();
    this.waitMinutes = each();
    this.inTime = each();
    this.throughMinutes = each();
    this.queueArea = each();
    this.backlog = new Float64Array(demands * weeks);
    this.busyMinutes = new Float64Array(groups);
    this.offeredMinutes = new Float64Array(groups);
    this.waits = Array.from({ length: demands }, () => new WaitHistogram());
  }

  clear(): void {
    const {
      arrived,
      begun,
      served,
      left,
      waiting,
      askedMinutes,
      unmetMinutes,
      waitMinutes,
      inTime,
      throughMinutes,
      queueArea,
      backlog,
    } = this;
    for (const list of [
      arrived,
      begun,
      served,
      left,
      waiting,
      askedMinutes,
      unmetMinutes,
      waitMinutes,
      inTime,
      throughMinutes,
      queueArea,
      backlog,
    ])
      list.fill(0);
    this.busyMinutes.fill(0);
    this.offeredMinutes.fill(0);
    for (const histogram of this.waits) histogram.clear();
  }
}

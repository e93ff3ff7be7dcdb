import type { Random } from '@community1373/base/random';
import { ArrivalStream } from './arrival-stream';
import type { CompiledSimulation } from './compiled-simulation';
import { DemandQueue } from './demand-queue';
import { EventHeap } from './event-heap';
import { RunTally } from './run-tally';
import { ServerStates } from './server-states';
import { weekMinutes } from './input/simulated-time';

/** An event encodes a kind and the index of a demand or a server in one number. */
const kinds = 3;
const arrives = 0;
const isFree = 1;
const losesPatience = 2;

/**
 * 一次模拟 one run: a discrete-event simulation of demands that queue for servers. Urgent demands come first, equally urgent ones in the order of arrival; nobody
 * is interrupted. It can be advanced by any number of events at a time; the result does not depend on the slices.
 */
export class SimulationRun {
  readonly tally: RunTally;
  private readonly heap = new EventHeap();
  private readonly queues: readonly DemandQueue[];
  private readonly queuedMinutes: Float64Array;
  private readonly queueSince: Float64Array;
  /** 1 when an event for the departure of the first in the queue is scheduled. */
  private readonly patienceRuns: Uint8Array;
  private readonly turn: Int32Array;
  private readonly servers: ServerStates;
  private readonly warmUp: number;
  private readonly end: number;
  private streams: readonly ArrivalStream[] = [];
  private week = 0;
  private dutyAt = 0;
  private closed = false;

  constructor(private readonly simulation: CompiledSimulation) {
    const { demands, groups, weeks, warmUpWeeks } = simulation;
    this.tally = new RunTally(demands.length, groups.length, weeks);
    this.queues = demands.map(() => new DemandQueue());
    this.queuedMinutes = new Float64Array(demands.length);
    this.queueSince = new Float64Array(demands.length);
    this.patienceRuns = new Uint8Array(demands.length);
    this.turn = new Int32Array(demands.length);
    this.servers = new ServerStates(simulation);
    this.warmUp = warmUpWeeks * weekMinutes;
    this.end = (warmUpWeeks + weeks) * weekMinutes;
  }

  /** Starts a new run with its own random stream. */
  begin(chance: Random): void {
    const { demands } = this.simulation;
    this.tally.clear();
    this.heap.clear();
    for (const queue of this.queues) queue.clear();
    this.queuedMinutes.fill(0);
    this.queueSince.fill(this.warmUp);
    this.patienceRuns.fill(0);
    this.turn.fill(0);
    this.streams = demands.map((demand) => new ArrivalStream(demand, chance.fork(`demand/${demand.id}`)));
    this.servers.begin(chance);
    this.week = 0;
    this.dutyAt = 0;
    this.closed = false;
    for (let k = 0; k < demands.length; k += 1) this.plan(k, 0);
  }

  /** True when the run has ended. */
  get ended(): boolean {
    return this.closed;
  }

  /** Handles up to a number of events, at least one unless the run has ended, and returns the number handled. */
  advance(events: number): number {
    const { heap, end } = this;
    let handled = 0;
    while (!this.closed && (handled === 0 || handled < events)) {
      handled += 1;
      const duty = this.week * weekMinutes + (this.simulation.dutyStarts[this.dutyAt]?.minute ?? 0);
      const time = heap.nextTime;
      if (duty >= end && time >= end) this.close();
      else if (duty <= time) this.beginDuty(duty);
      else this.handle(time, heap.pop());
    }
    return handled;
  }

  private handle(now: number, event: number): void {
    const index = Math.floor(event / kinds);
    switch (event % kinds) {
      case arrives: {
        const stream = this.streams[index];
        const batch = stream?.batch() ?? 0;
        for (let i = 0; i < batch; i += 1) this.enter(index, now, stream?.duration() ?? 0);
        this.plan(index, now);
        this.call(index, now);
        break;
      }
      case isFree:
        this.servers.release(index);
        this.serveNext(index, now);
        break;
      default:
        this.patienceRuns[index] = 0;
        this.dismiss(index, now);
    }
  }

  private plan(k: number, now: number): void {
    const next = this.streams[k]?.nextAfter(now, this.end) ?? Number.POSITIVE_INFINITY;
    if (next < this.end) this.heap.push(next, k * kinds + arrives);
  }

  /** Handles the beginning of a duty or, on Monday 00:00, of a week: demands at the end of their patience leave before anyone is called. */
  private beginDuty(now: number): void {
    const { dutyStarts, servesOf } = this.simulation;
    const { servers, until } = dutyStarts[this.dutyAt] ?? { servers: new Int32Array(0), until: new Float64Array(0) };
    const isWeek = this.dutyAt === 0;
    if (isWeek) this.beginWeek(now);
    for (let i = 0; i < servers.length; i += 1)
      this.servers.beginDuty(servers[i] ?? 0, this.week * weekMinutes + (until[i] ?? 0));
    // The first server called rotates by the week; on Monday 00:00 hours and absences are new for everyone.
    const called = isWeek ? servesOf.length : servers.length;
    for (let i = 0; i < called; i += 1) {
      const at = (i + this.week) % called;
      this.serveNext(isWeek ? at : (servers[at] ?? 0), now);
    }
    this.dutyAt += 1;
    if (this.dutyAt === dutyStarts.length) {
      this.dutyAt = 0;
      this.week += 1;
    }
  }

  private beginWeek(now: number): void {
    const { demands, budgets, dueThrough, warmUpWeeks, groupOf, offers } = this.simulation;
    for (let k = 0; k < demands.length; k += 1) this.dismiss(k, now);
    if (this.week > warmUpWeeks) this.recordBacklog(this.week - warmUpWeeks - 1);
    for (let s = 0; s < budgets.length; s += 1) {
      this.servers.beginWeek(s, this.week);
      const group = groupOf[s] ?? 0;
      if (this.week >= warmUpWeeks && !this.servers.isAbsent(s))
        this.tally.offeredMinutes[group] =
          (this.tally.offeredMinutes[group] ?? 0) + (offers[s] ?? 0) * this.servers.shareOfWeek(s, this.week);
    }
    for (let k = 0; k < demands.length; k += 1) {
      const due = dueThrough[k];
      const stream = this.streams[k];
      if (due === undefined || stream === undefined) continue;
      const count = (due[this.week] ?? 0) - (this.week === 0 ? 0 : (due[this.week - 1] ?? 0));
      for (let i = 0; i < count; i += 1) this.enter(k, now, stream.duration());
    }
  }

  private enter(k: number, now: number, duration: number): void {
    const { tally } = this;
    this.measureQueue(k, now);
    this.queues[k]?.push(now, duration);
    this.queuedMinutes[k] = (this.queuedMinutes[k] ?? 0) + duration;
    if (now >= this.warmUp) {
      tally.arrived[k] = (tally.arrived[k] ?? 0) + 1;
      tally.askedMinutes[k] = (tally.askedMinutes[k] ?? 0) + duration;
    }
    this.watchPatience(k);
  }

  private watchPatience(k: number): void {
    const patience = this.simulation.demands[k]?.patienceMinutes;
    if (patience === undefined || this.patienceRuns[k] === 1) return;
    const at = (this.queues[k]?.firstArrival ?? Number.POSITIVE_INFINITY) + patience;
    if (at >= this.end) return;
    this.heap.push(at, k * kinds + losesPatience);
    this.patienceRuns[k] = 1;
  }

  /** Removes the demands of a queue at the end of their patience. */
  private dismiss(k: number, now: number): void {
    const patience = this.simulation.demands[k]?.patienceMinutes;
    const queue = this.queues[k];
    if (patience === undefined || queue === undefined) return;
    const { tally } = this;
    while (queue.firstArrival + patience <= now) {
      const minutes = queue.firstDuration;
      if (queue.firstArrival >= this.warmUp) {
        tally.left[k] = (tally.left[k] ?? 0) + 1;
        tally.unmetMinutes[k] = (tally.unmetMinutes[k] ?? 0) + minutes;
      }
      this.takeFirst(k, now);
    }
    this.watchPatience(k);
  }

  private takeFirst(k: number, now: number): void {
    const queue = this.queues[k];
    if (queue === undefined) return;
    this.measureQueue(k, now);
    const left = queue.size === 1 ? 0 : (this.queuedMinutes[k] ?? 0) - queue.firstDuration;
    this.queuedMinutes[k] = left;
    queue.shift();
  }

  private measureQueue(k: number, now: number): void {
    const since = this.queueSince[k] ?? 0;
    if (now <= since) return;
    this.tally.queueArea[k] = (this.tally.queueArea[k] ?? 0) + (this.queues[k]?.size ?? 0) * (now - since);
    this.queueSince[k] = now;
  }

  /** Assigns servers to the waiting demands of a kind, as long as there are both. */
  private call(k: number, now: number): void {
    const servers = this.simulation.serversOf[k];
    const queue = this.queues[k];
    if (servers === undefined || queue === undefined) return;
    const { length } = servers;
    let at = this.turn[k] ?? 0;
    for (let asked = 0; asked < length && queue.size > 0; asked += 1) {
      const s = servers[at] ?? 0;
      at = at + 1 === length ? 0 : at + 1;
      if (!this.servers.mayServe(s, now)) continue;
      this.serve(s, k, now);
      this.turn[k] = at;
    }
  }

  /** Assigns to a free server the most urgent waiting demand of its kinds; among equally urgent ones the earliest. */
  private serveNext(s: number, now: number): void {
    if (!this.servers.mayServe(s, now)) return;
    const { servesOf, priorities } = this.simulation;
    const serves = servesOf[s];
    if (serves === undefined) return;
    let chosen = -1;
    let earliest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < serves.length; i += 1) {
      const k = serves[i] ?? 0;
      if (chosen >= 0 && (priorities[k] ?? 0) > (priorities[chosen] ?? 0)) break;
      const came = this.queues[k]?.firstArrival ?? Number.POSITIVE_INFINITY;
      if (came < earliest) {
        earliest = came;
        chosen = k;
      }
    }
    if (chosen >= 0) this.serve(s, chosen, now);
  }

  private serve(s: number, k: number, now: number): void {
    const queue = this.queues[k];
    if (queue === undefined) return;
    const { tally, warmUp, end } = this;
    const minutes = queue.firstDuration;
    const came = queue.firstArrival;
    const done = now + minutes;
    if (came >= warmUp) {
      const wait = now - came;
      tally.begun[k] = (tally.begun[k] ?? 0) + 1;
      tally.waitMinutes[k] = (tally.waitMinutes[k] ?? 0) + wait;
      tally.waits[k]?.add(wait);
      const target = this.simulation.demands[k]?.targetMinutes;
      if (target !== undefined && wait <= target) tally.inTime[k] = (tally.inTime[k] ?? 0) + 1;
      if (done < end) {
        tally.served[k] = (tally.served[k] ?? 0) + 1;
        tally.throughMinutes[k] = (tally.throughMinutes[k] ?? 0) + wait + minutes;
      }
    }
    this.takeFirst(k, now);
    this.servers.engage(s, minutes);
    const group = this.simulation.groupOf[s] ?? 0;
    const counted = Math.min(done, end) - Math.max(now, warmUp);
    if (counted > 0) tally.busyMinutes[group] = (tally.busyMinutes[group] ?? 0) + counted;
    if (done < end) this.heap.push(done, s * kinds + isFree);
  }

  private recordBacklog(week: number): void {
    for (let k = 0; k < this.queues.length; k += 1)
      this.tally.backlog[k * this.tally.weeks + week] = this.queuedMinutes[k] ?? 0;
  }

  /** Closes the tally: work that still waits, and work required but never begun. */
  private close(): void {
    const { tally, end } = this;
    this.closed = true;
    for (let k = 0; k < this.queues.length; k += 1) this.dismiss(k, end);
    this.recordBacklog(tally.weeks - 1);
    for (const [k, queue] of this.queues.entries()) {
      this.measureQueue(k, end);
      for (; queue.size > 0; queue.shift()) {
        if (queue.firstArrival < this.warmUp) continue;
        tally.waiting[k] = (tally.waiting[k] ?? 0) + 1;
        tally.unmetMinutes[k] = (tally.unmetMinutes[k] ?? 0) + queue.firstDuration;
      }
    }
  }
}

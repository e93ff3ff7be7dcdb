import type { Random } from '@community1373/base/random';
import { AbsenceChance } from './absence-chance';
import { type CompiledSimulation, dayMinutes } from './compiled-simulation';

/** 服务人员 the servers that may serve: on duty, free, not absent this week, available on the day, and with hours of the week left. By the index of the server. */
export class ServerStates {
  private readonly free: Uint8Array;
  private readonly absent: Uint8Array;
  private readonly given: Float64Array;
  /** Minutes left this week. */
  private readonly budget: Float64Array;
  private readonly onDutyUntil: Float64Array;
  private absences: readonly (AbsenceChance | undefined)[] = [];

  constructor(private readonly simulation: CompiledSimulation) {
    const { length } = simulation.budgets;
    this.free = new Uint8Array(length);
    this.absent = new Uint8Array(length);
    this.given = new Float64Array(length);
    this.budget = new Float64Array(length);
    this.onDutyUntil = new Float64Array(length);
  }

  /** Starts a new run with its own random stream. */
  begin(chance: Random): void {
    const { alwaysOn, absences } = this.simulation;
    this.free.fill(1);
    this.absent.fill(0);
    this.given.fill(0);
    this.budget.set(this.simulation.budgets);
    for (let s = 0; s < alwaysOn.length; s += 1) this.onDutyUntil[s] = alwaysOn[s] === 1 ? Number.POSITIVE_INFINITY : 0;
    this.absences = absences.map((absence, s) =>
      absence === undefined || absence.share === 0
        ? undefined
        : new AbsenceChance(absence, chance.fork(`absence/${s}`)),
    );
  }

  /** Starts a week: minutes given beyond the last week's offer are deducted from this week's, and absence is drawn. */
  beginWeek(s: number, week: number): void {
    const budget = this.budget[s] ?? 0;
    if (week > 0 && budget !== Number.POSITIVE_INFINITY) this.given[s] = Math.max(0, (this.given[s] ?? 0) - budget);
    const share = this.shareOfWeek(s, week);
    this.budget[s] = share === 0 ? 0 : (this.simulation.budgets[s] ?? 0) * share;
    this.absent[s] = this.absences[s]?.next(week) === true ? 1 : 0;
  }

  private shareOn(s: number, day: number): number {
    const days = this.simulation.days[s];
    return days === undefined ? 1 : (days[day % days.length] ?? 0);
  }

  /** Returns the share of a server's hours in a week: the mean of its days. */
  shareOfWeek(s: number, week: number): number {
    if (this.simulation.days[s] === undefined) return 1;
    let sum = 0;
    for (let day = week * 7; day < week * 7 + 7; day += 1) sum += this.shareOn(s, day);
    return sum / 7;
  }

  isAbsent(s: number): boolean {
    return this.absent[s] === 1;
  }

  beginDuty(s: number, until: number): void {
    this.onDutyUntil[s] = until;
  }

  mayServe(s: number, now: number): boolean {
    return (
      this.free[s] === 1 &&
      this.absent[s] === 0 &&
      (this.onDutyUntil[s] ?? 0) > now &&
      (this.given[s] ?? 0) < (this.budget[s] ?? 0) &&
      this.shareOn(s, Math.floor(now / dayMinutes)) > 0
    );
  }

  /** Makes a server busy for a number of minutes. */
  engage(s: number, minutes: number): void {
    this.free[s] = 0;
    this.given[s] = (this.given[s] ?? 0) + minutes;
  }

  release(s: number): void {
    this.free[s] = 1;
  }
}

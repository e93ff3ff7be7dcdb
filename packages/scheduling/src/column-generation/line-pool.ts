import { type Line, lineCost, type LineProblem } from './line-problem';

/** A line of a person, as a column of the master program. */
export interface Column {
  readonly person: number;
  readonly cost: number;
  readonly line: Line;
}

/** All columns built so far, each once. */
export class LinePool {
  private readonly known: Map<string, Column>[];

  constructor(private readonly problem: LineProblem) {
    this.known = problem.people.map(() => new Map<string, Column>());
  }

  /** Returns the column of a line; creates it on first use. */
  take(person: number, line: Line): Column {
    const mine = this.known[person];
    const key = String.fromCharCode(...line);
    const found = mine?.get(key);
    if (found !== undefined) return found;
    const who = this.problem.people[person];
    const column = {
      person,
      cost: who === undefined ? Number.POSITIVE_INFINITY : lineCost(this.problem, who, line),
      line,
    };
    mine?.set(key, column);
    return column;
  }

  of(person: number): readonly Column[] {
    return [...(this.known[person]?.values() ?? [])];
  }
}

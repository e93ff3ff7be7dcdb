import { listAt } from '../problem/at-index';
import type { CompiledProblem } from '../problem/compiled-problem';
import { createKernels, type RuleKernels } from '../rules/kernels';

/**
 * The cost of a roster. `forbidden` counts the units of hard rules broken by assignments, `missing` those broken by missing assignments (a hard minimum),
 * `cover` the weighted cost of the cover rules, `other` that of all other weighted rules.
 */
export interface Cost {
  readonly forbidden: number;
  readonly missing: number;
  readonly cover: number;
  readonly other: number;
}

const insert = (list: number[], item: number): void => {
  let at = list.length;
  while (at > 0 && Number(list[at - 1]) > item) at -= 1;
  list.splice(at, 0, item);
};

const drop = (list: number[], item: number): void => {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
};

/** Lists for each person the kernels of the rules that can concern them; people whom no rule names share one list. */
const concerning = (
  { people, personAt }: CompiledProblem,
  kernels: readonly RuleKernels[],
): readonly (readonly number[])[] => {
  const general = kernels.flatMap(({ rule }, i) => (rule.people === undefined ? [i] : []));
  const named = new Map<number, number[]>();
  for (const [i, { rule }] of kernels.entries())
    for (const id of new Set(rule.people)) {
      const person = personAt.get(id);
      if (person === undefined) continue;
      const list = named.get(person);
      if (list === undefined) named.set(person, [i]);
      else list.push(i);
    }
  return people.map((_, person) => {
    const own = named.get(person);
    return own === undefined ? general : [...general, ...own].sort((a, b) => a - b);
  });
};

/**
 * A roster under a compiled problem with an incremental count of every rule: adding or removing an assignment costs the rules concerned, not the whole
 * roster. After any sequence of steps all counts are those of the resulting roster.
 */
export class RosterState {
  readonly shiftsOf: readonly number[][];
  readonly peopleOf: readonly number[][];
  readonly kernels: readonly RuleKernels[];
  /** Broken units of each rule, in the order of the compiled rules. */
  readonly units: Float64Array;
  private readonly concerning: readonly (readonly number[])[];
  private forbidden = 0;
  private missing = 0;
  private cover = 0;
  private other = 0;

  constructor(readonly compiled: CompiledProblem) {
    this.shiftsOf = compiled.people.map(() => []);
    this.peopleOf = compiled.shifts.map(() => []);
    this.kernels = createKernels(compiled, this);
    this.concerning = concerning(compiled, this.kernels);
    this.units = new Float64Array(compiled.rules.length);
    for (const [i, kernels] of this.kernels.entries()) {
      if (kernels.reach === 'pair') continue;
      for (const { atRest, forbids } of kernels.kernels) this.count(i, kernels, atRest, forbids);
    }
  }

  private count(i: number, { rule }: RuleKernels, units: number, forbids: boolean): void {
    if (units === 0) return;
    this.units[i] = Number(this.units[i]) + units;
    if (rule.weight === 'hard') {
      if (forbids) this.forbidden += units;
      else this.missing += units;
    } else if (rule.kind === 'cover') this.cover += rule.weight * units;
    else this.other += rule.weight * units;
  }

  private step(person: number, shift: number, step: 1 | -1): void {
    for (const i of listAt(this.concerning, person)) {
      const kernels = this.kernels[i];
      if (kernels === undefined) continue;
      if (kernels.reach === 'pair') this.count(i, kernels, step * kernels.pair.units(person, shift), true);
      else
        for (const kernel of kernels.kernels) this.count(i, kernels, kernel.move(person, shift, step), kernel.forbids);
    }
  }

  has(person: number, shift: number): boolean {
    return this.peopleOf[shift]?.includes(person) === true;
  }

  /** Adds a person to a shift; the person must not be on it. */
  add(person: number, shift: number): void {
    this.step(person, shift, 1);
    insert(listAt(this.shiftsOf, person), shift);
    insert(listAt(this.peopleOf, shift), person);
  }

  /** Removes a person from a shift; the person must be on it. */
  remove(person: number, shift: number): void {
    drop(listAt(this.shiftsOf, person), shift);
    drop(listAt(this.peopleOf, shift), person);
    this.step(person, shift, -1);
  }

  cost(): Cost {
    return { forbidden: this.forbidden, missing: this.missing, cover: this.cover, other: this.other };
  }

  get brokenHard(): number {
    return this.forbidden;
  }

  get unmetHard(): number {
    return this.missing;
  }

  get coverCost(): number {
    return this.cover;
  }

  get weighted(): number {
    return this.cover + this.other;
  }

  /** Number of wanted places that nobody holds. */
  get openPlaces(): number {
    return this.compiled.shifts.reduce(
      (sum, { wanted }, shift) => sum + Math.max(0, wanted - listAt(this.peopleOf, shift).length),
      0,
    );
  }
}

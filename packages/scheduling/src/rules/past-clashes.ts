import { idAt } from '../problem/at-index';
import { type CompiledProblem, createDayNumbers, pastCounts, type Scope } from '../problem/compiled-problem';
import type { PastService } from '../problem/roster-person';
import type { RosterRule } from '../problem/roster-rule';
import { pastSpan, type ShiftSpan } from '../problem/shift-span';
import type { Breach } from './kernel';

/** Clashes of shifts with the past service of people: service that overlaps them, or lies too near. */
export interface PastClashes {
  readonly count: (person: number, shift: number) => number;
  readonly breaches: (person: number, shift: number) => readonly Breach[];
}

interface PastStretch extends ShiftSpan {
  readonly past: PastService;
}

/** Returns the past service of each person of a rule's scope that has a known start and can be within `rest` minutes of the horizon's shifts. */
const stretchesOf = (
  { people, shifts, start, end }: CompiledProblem,
  scope: Scope,
  rule: RosterRule,
  rest: number,
): ReadonlyMap<number, readonly PastStretch[]> => {
  const first =
    shifts.reduce((least, _, shift) => Math.min(least, Number(start[shift])), Number.POSITIVE_INFINITY) - rest;
  const last = shifts.reduce((most, _, shift) => Math.max(most, Number(end[shift])), Number.NEGATIVE_INFINITY) + rest;
  const dayOf = createDayNumbers();
  return new Map(
    people.flatMap(({ history = [] }, person): readonly (readonly [number, readonly PastStretch[]])[] => {
      if (history.length === 0 || !scope.person(person)) return [];
      const near = history.flatMap((past): readonly PastStretch[] => {
        const span = pastCounts(rule, past) ? pastSpan(past, dayOf) : undefined;
        return span === undefined || span.end < first || span.start > last ? [] : [{ ...span, past }];
      });
      return near.length === 0 ? [] : [[person, near]];
    }),
  );
};

/** Returns the clashes of shifts with past service: overlaps where `rest` is 0, otherwise gaps of less than `rest` minutes without overlap. */
export const pastClashes = (
  compiled: CompiledProblem,
  scope: Scope,
  rule: RosterRule,
  rest: number,
): PastClashes | undefined => {
  const stretches = stretchesOf(compiled, scope, rule, rest);
  if (stretches.size === 0) return undefined;
  const { people, shifts, start, end } = compiled;
  const gap = (past: ShiftSpan, shift: number): number =>
    Math.max(Number(start[shift]) - past.end, past.start - Number(end[shift]));
  const clashes = (past: ShiftSpan, shift: number): boolean =>
    rest === 0 ? gap(past, shift) < 0 : gap(past, shift) >= 0 && gap(past, shift) < rest;
  return {
    count: (person, shift) => {
      const own = stretches.get(person);
      if (own === undefined || !scope.shift(shift)) return 0;
      let units = 0;
      for (const past of own) if (clashes(past, shift)) units += 1;
      return units;
    },
    breaches: (person, shift) =>
      (stretches.get(person) ?? [])
        .filter((past) => clashes(past, shift))
        .map((span): Breach => {
          const { date, start: clock = '', minutes: past } = span.past;
          const params = { person: idAt(people, person), shift: idAt(shifts, shift), date, start: clock, past };
          const why =
            rest === 0
              ? { code: 'scheduling.overlaps-past' as const, params }
              : {
                  code: 'scheduling.too-little-rest-past' as const,
                  params: { ...params, minutes: gap(span, shift), needed: rest },
                };
          return { units: 1, people: [person], shifts: [shift], why };
        }),
  };
};

import { listAt } from '../problem/at-index';
import type { CompiledProblem, Scope } from '../problem/compiled-problem';
import type { CoverRule } from '../problem/rule-kinds/quality-rules';
import type { Shift } from '../problem/shift';
import type { Kernel, Tables } from './kernel';

type Level = CoverRule['level'];

/** Returns the number of people of a cover level: the least required, or the most allowed. */
export const coverTarget = (shift: Shift, level: Level): number =>
  level === 'minimum' ? shift.minimum : level === 'wanted' ? shift.wanted : (shift.maximum ?? shift.wanted);

/** Returns the units of a level broken with `people` people. */
export const coverUnits = (shift: Shift, level: Level, people: number): number =>
  level === 'maximum'
    ? Math.max(0, people - coverTarget(shift, level))
    : Math.max(0, coverTarget(shift, level) - people);

/** Creates the kernel of a cover rule, under or over. People outside the rule's scope do not count. */
export const coverKernel = (compiled: CompiledProblem, scope: Scope, tables: Tables, level: Level): Kernel => {
  const { shifts } = compiled;
  const counted = (shift: number): number =>
    listAt(tables.peopleOf, shift).reduce((n, person) => n + (scope.person(person) ? 1 : 0), 0);
  const units = (shift: number, people: number): number => {
    const what = shifts[shift];
    return what === undefined || !scope.shift(shift) ? 0 : coverUnits(what, level, people);
  };
  return {
    forbids: level === 'maximum',
    atRest: shifts.reduce((sum, _, shift) => sum + units(shift, 0), 0),
    move: (person, shift, step) => {
      if (!scope.person(person)) return 0;
      const others = counted(shift);
      return step * (units(shift, others + 1) - units(shift, others));
    },
    breaches: () =>
      shifts.flatMap((what, shift) => {
        const people = counted(shift);
        const broken = units(shift, people);
        if (broken === 0) return [];
        const params = { shift: what.id, people };
        return [
          {
            units: broken,
            people: level === 'maximum' ? listAt(tables.peopleOf, shift) : [],
            shifts: [shift],
            why:
              level === 'maximum'
                ? { code: 'scheduling.cover-over', params: { ...params, maximum: coverTarget(what, level) } }
                : { code: 'scheduling.cover-short', params: { ...params, wanted: coverTarget(what, level) } },
          },
        ];
      }),
  };
};

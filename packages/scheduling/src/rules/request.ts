import { idAt } from '../problem/at-index';
import type { CompiledProblem, Scope } from '../problem/compiled-problem';
import type { RequestRule } from '../problem/rule-kinds/quality-rules';
import type { Kernel, Tables } from './kernel';

/** Creates the kernel of the requests of one side: wanted shifts, or unwanted ones. */
export const requestKernel = (
  compiled: CompiledProblem,
  scope: Scope,
  tables: Tables,
  rule: RequestRule,
  want: 'on' | 'off',
): Kernel => {
  const { people, shifts, personAt, shiftAt } = compiled;
  const unitsAt = new Map<number, number>();
  for (const request of rule.requests) {
    const [person, shift] = [personAt.get(request.personId), shiftAt.get(request.shiftId)];
    if (
      request.want !== want ||
      person === undefined ||
      shift === undefined ||
      !scope.person(person) ||
      !scope.shift(shift)
    )
      continue;
    const key = person * shifts.length + shift;
    unitsAt.set(key, (unitsAt.get(key) ?? 0) + (request.units ?? 1));
  }
  const sign = want === 'on' ? -1 : 1;
  return {
    forbids: want === 'off',
    atRest: want === 'off' ? 0 : [...unitsAt.values()].reduce((sum, units) => sum + units, 0),
    move: (person, shift, step) => sign * step * (unitsAt.get(person * shifts.length + shift) ?? 0),
    breaches: () =>
      [...unitsAt].flatMap(([key, units]) => {
        const [person, shift] = [Math.floor(key / shifts.length), key % shifts.length];
        const serves = tables.peopleOf[shift]?.includes(person) === true;
        if (serves === (want === 'on')) return [];
        const params = { person: idAt(people, person), shift: idAt(shifts, shift) };
        return [
          {
            units,
            people: [person],
            shifts: [shift],
            why: {
              code: want === 'on' ? ('scheduling.request-unmet' as const) : ('scheduling.request-against' as const),
              params,
            },
          },
        ];
      }),
  };
};

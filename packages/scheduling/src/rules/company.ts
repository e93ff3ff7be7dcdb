import { idAt, listAt } from '../problem/at-index';
import type { CompiledProblem, Scope } from '../problem/compiled-problem';
import type { ApartRule, MixRule, TogetherRule } from '../problem/rule-kinds/team-rules';
import type { Reason } from '../explain/violation';
import type { Kernel, Tables } from './kernel';

type CompanyRule = TogetherRule | ApartRule | MixRule;

/** The count of one shift under a rule about people who serve together: by its people in the scope, and the special ones among them. */
interface Company {
  readonly isSpecial: (person: number) => boolean;
  readonly units: (people: number, special: number) => number;
  readonly why: (shift: string, people: readonly string[], special: number) => Reason;
}

const companyOf = ({ people }: CompiledProblem, scope: Scope, rule: CompanyRule): Company => {
  if (rule.kind === 'apart')
    return {
      isSpecial: () => false,
      units: (count) => Math.max(0, count - 1),
      why: (shift, serving) => ({ code: 'scheduling.not-apart', params: { shift, people: serving } }),
    };
  if (rule.kind === 'together') {
    const group = people.flatMap(({ id }, person) => (scope.person(person) ? [id] : []));
    return {
      isSpecial: () => false,
      units: (count) => (count === 0 ? 0 : group.length - count),
      why: (shift, serving) => ({
        code: 'scheduling.not-together',
        params: { shift, people: serving, missing: group.filter((id) => !serving.includes(id)) },
      }),
    };
  }
  const { skill, pastShifts, least = 1 } = rule;
  const experienced = people.map(
    ({ skills = [], history = [] }) =>
      (skill !== undefined && skills.includes(skill)) || (pastShifts !== undefined && history.length >= pastShifts),
  );
  return {
    isSpecial: (person) => experienced[person] === true,
    units: (count, special) => (count === 0 ? 0 : Math.max(0, least - special)),
    why: (shift, serving, special) => ({
      code: 'scheduling.only-newcomers',
      params: { shift, people: serving.length, experienced: special, least },
    }),
  };
};

/** Creates the kernel of the rules about people who serve together: `together`, `apart` and `mix`. */
export const companyKernel = (compiled: CompiledProblem, scope: Scope, tables: Tables, rule: CompanyRule): Kernel => {
  const { people, shifts } = compiled;
  const { isSpecial, units, why } = companyOf(compiled, scope, rule);
  const serving = (shift: number): readonly number[] => listAt(tables.peopleOf, shift).filter(scope.person);
  const specials = (list: readonly number[]): number =>
    list.reduce((sum, person) => sum + (isSpecial(person) ? 1 : 0), 0);
  return {
    forbids: rule.kind === 'apart',
    atRest: 0,
    move: (person, shift, step) => {
      if (!scope.person(person) || !scope.shift(shift)) return 0;
      const others = serving(shift);
      const special = specials(others);
      return step * (units(others.length + 1, special + (isSpecial(person) ? 1 : 0)) - units(others.length, special));
    },
    breaches: () =>
      shifts.flatMap(({ id }, shift) => {
        const list = scope.shift(shift) ? serving(shift) : [];
        const special = specials(list);
        const broken = units(list.length, special);
        if (broken === 0) return [];
        const ids = list.map((person) => idAt(people, person));
        return [{ units: broken, people: list, shifts: [shift], why: why(id, ids, special) }];
      }),
  };
};

import type { CivilDate } from '@community1373/base/calendar';
import { CodedError } from '@community1373/base/diagnostics';
import type { CompiledProblem } from '../problem/compiled-problem';
import { metersApart } from '../demand/ground-plane';
import type { Preference, RosterPerson } from '../problem/roster-person';
import type { RosterRule } from '../problem/roster-rule';
import type { Shift } from '../problem/shift';
import type { Reason } from '../explain/violation';
import { dateOfDay } from '../problem/week-number';
import { availabilityKernel } from './availability';
import type { PairKernel } from './kernel';

/** The kinds of rules that depend on a person and a shift alone. */
export type PairRuleKind =
  | 'post'
  | 'skill'
  | 'licence'
  | 'insurance'
  | 'consent'
  | 'availability'
  | 'preference'
  | 'distance';

export const isPairRule = (rule: RosterRule): rule is Extract<RosterRule, { kind: PairRuleKind }> =>
  ['post', 'skill', 'licence', 'insurance', 'consent', 'availability', 'preference', 'distance'].includes(rule.kind);

const sets = <T>(lists: readonly (readonly T[])[]): readonly ReadonlySet<T>[] => lists.map((list) => new Set(list));

const missingSkills = (person: RosterPerson, shift: Shift): readonly string[] =>
  (shift.skills ?? []).filter((skill) => !(person.skills ?? []).includes(skill));

/** Returns the licences of a shift that a person does not hold until the last day that it touches. */
const missingLicences = (person: RosterPerson, shift: Shift, lastDate: CivilDate): readonly string[] =>
  (shift.licences ?? []).filter(
    (licence) =>
      !(person.licences ?? []).some(({ id, until }) => id === licence && (until === undefined || until >= lastDate)),
  );

const matches = ({ postId, placeId, weekday }: Preference, shift: Shift, day: number): boolean =>
  (postId === undefined || postId === shift.postId) &&
  (placeId === undefined || placeId === shift.placeId) &&
  (weekday === undefined || weekday === (((day % 7) + 7) % 7) + 1);

/** True when a shift is disliked, or, where likes are named, matches none of them. */
export const isDisliked = (wishes: readonly Preference[], shift: Shift, day: number): boolean => {
  const liked = wishes.filter(({ like }) => like);
  return (
    wishes.some((wish) => !wish.like && matches(wish, shift, day)) ||
    (liked.length > 0 && !liked.some((wish) => matches(wish, shift, day)))
  );
};

/** Creates the kernel of a rule that depends on a person and a shift alone. */
export const pairKernel = (
  compiled: CompiledProblem,
  rule: Extract<RosterRule, { kind: PairRuleKind }>,
): PairKernel => {
  const { people, shifts, day, lastDay } = compiled;
  const given = <T>(person: number, shift: number, ask: (person: RosterPerson, shift: Shift) => T): T => {
    const [who, what] = [people[person], shifts[shift]];
    if (who === undefined || what === undefined) throw new CodedError('scheduling.index', [person, shift]);
    return ask(who, what);
  };
  const reason =
    (code: Reason['code'], more: (person: RosterPerson, shift: Shift) => Reason['params'] = () => ({})) =>
    (person: number, shift: number): Reason =>
      given(person, shift, (who, what) => ({ code, params: { person: who.id, shift: what.id, ...more(who, what) } }));
  switch (rule.kind) {
    case 'post': {
      const posts = sets(people.map((person) => person.posts));
      return {
        units: (person, shift) =>
          given(person, shift, (_, { postId }) => (posts[person]?.has(postId) === true ? 0 : 1)),
        why: reason('scheduling.not-in-post', (_, { postId }) => ({ post: postId })),
      };
    }
    case 'skill':
      return {
        units: (person, shift) => given(person, shift, (who, what) => missingSkills(who, what).length),
        why: reason('scheduling.lacks-skills', (who, what) => ({ skills: missingSkills(who, what) })),
      };
    case 'licence': {
      const until = shifts.map((what, shift) =>
        lastDay[shift] === day[shift] ? what.date : dateOfDay(Number(lastDay[shift])),
      );
      const missing = (person: number, shift: number): readonly string[] =>
        given(person, shift, (who, what) => missingLicences(who, what, until[shift] ?? what.date));
      return {
        units: (person, shift) => missing(person, shift).length,
        why: (person, shift) =>
          reason('scheduling.lacks-licences', (_, what) => ({
            licences: missing(person, shift),
            date: until[shift] ?? what.date,
          }))(person, shift),
      };
    }
    case 'insurance':
      return {
        units: (person, shift) => (shifts[shift]?.dangerous === true && people[person]?.insured !== true ? 1 : 0),
        why: reason('scheduling.not-insured'),
      };
    case 'consent':
      return { units: (person) => (people[person]?.consents === true ? 0 : 1), why: reason('scheduling.no-consent') };
    case 'availability':
      return availabilityKernel(compiled);
    case 'preference':
      return {
        units: (person, shift) =>
          given(person, shift, (who, what) => (isDisliked(who.wishes ?? [], what, Number(day[shift])) ? 1 : 0)),
        why: reason('scheduling.disliked'),
      };
    case 'distance': {
      const metres = ({ home }: RosterPerson, { position }: Shift): number =>
        home === undefined || position === undefined ? 0 : metersApart(home, position);
      return {
        units: (person, shift) =>
          given(person, shift, (who, what) => Math.max(0, Math.ceil((metres(who, what) - rule.meters) / 100))),
        why: reason('scheduling.too-far', (who, what) => ({
          meters: Math.ceil(metres(who, what)),
          limit: rule.meters,
        })),
      };
    }
    default:
      throw new CodedError('scheduling.rule', rule satisfies never);
  }
};

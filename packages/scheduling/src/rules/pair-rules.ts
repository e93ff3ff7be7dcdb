import { minutesOf } from '@community1373/base/calendar';
import { CodedError } from '@community1373/base/diagnostics';
import type { CompiledProblem } from '../compiled-problem';
import { metersApart } from '../ground-plane';
import type { RosterPerson, Wish } from '../roster-person';
import type { RosterRule } from '../roster-rule';
import type { Shift } from '../shift';
import type { Reason } from '../violation';
import type { PairKernel } from './kernel';

/** The kinds of rules that look at a person and a shift alone. */
export type PairRuleKind = 'post' | 'skill' | 'licence' | 'insurance' | 'consent' | 'availability' | 'preference' | 'distance';

export const isPairRule = (rule: RosterRule): rule is Extract<RosterRule, { kind: PairRuleKind }> =>
  ['post', 'skill', 'licence', 'insurance', 'consent', 'availability', 'preference', 'distance'].includes(rule.kind);

const sets = <T>(lists: readonly (readonly T[])[]): readonly ReadonlySet<T>[] => lists.map((list) => new Set(list));

const missingSkills = (person: RosterPerson, shift: Shift): readonly string[] =>
  (shift.skills ?? []).filter((skill) => !(person.skills ?? []).includes(skill));

const missingLicences = (person: RosterPerson, shift: Shift): readonly string[] =>
  (shift.licences ?? []).filter(
    (licence) => !(person.licences ?? []).some(({ id, until }) => id === licence && (until === undefined || until >= shift.date)),
  );

const minutesInWeek = 7 * 1440;

/** A person's windows as stretches of the week in minutes from Monday 00:00, those that touch joined; one through Sunday midnight goes on. */
const stretchesOf = (person: RosterPerson): readonly (readonly [from: number, to: number])[] | undefined => {
  if (person.availability === undefined) return undefined;
  const windows = person.availability
    .map(({ weekday, from, to }): [number, number] => [(weekday - 1) * 1440 + minutesOf(from), (weekday - 1) * 1440 + minutesOf(to)])
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of windows) {
    const last = joined[joined.length - 1];
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  const [first, last] = [joined[0], joined[joined.length - 1]];
  if (first !== undefined && last !== undefined && first[0] === 0 && last[1] === minutesInWeek) last[1] += first[1];
  return joined;
};

const matches = ({ postId, placeId, weekday }: Wish, shift: Shift, day: number): boolean =>
  (postId === undefined || postId === shift.postId) &&
  (placeId === undefined || placeId === shift.placeId) &&
  (weekday === undefined || weekday === (((day % 7) + 7) % 7) + 1);

/** Whether a shift is disliked, or none of those liked where any are named. */
export const isDisliked = (wishes: readonly Wish[], shift: Shift, day: number): boolean => {
  const liked = wishes.filter(({ like }) => like);
  return (
    wishes.some((wish) => !wish.like && matches(wish, shift, day)) || (liked.length > 0 && !liked.some((wish) => matches(wish, shift, day)))
  );
};

/** The kernel of a rule that looks at a person and a shift alone. */
export const pairKernel = (compiled: CompiledProblem, rule: Extract<RosterRule, { kind: PairRuleKind }>): PairKernel => {
  const { people, shifts, start, end, day } = compiled;
  const given = <T>(person: number, shift: number, ask: (person: RosterPerson, shift: Shift) => T): T => {
    const [who, what] = [people[person], shifts[shift]];
    if (who === undefined || what === undefined) throw new CodedError('scheduling.index', [person, shift]);
    return ask(who, what);
  };
  const reason = (code: Reason['code'], more: (person: RosterPerson, shift: Shift) => Reason['params'] = () => ({})) =>
    (person: number, shift: number): Reason =>
      given(person, shift, (who, what) => ({ code, params: { person: who.id, shift: what.id, ...more(who, what) } }));
  switch (rule.kind) {
    case 'post': {
      const posts = sets(people.map((person) => person.posts));
      return {
        units: (person, shift) => given(person, shift, (_, { postId }) => (posts[person]?.has(postId) === true ? 0 : 1)),
        why: reason('scheduling.not-in-post', (_, { postId }) => ({ post: postId })),
      };
    }
    case 'skill':
      return {
        units: (person, shift) => given(person, shift, (who, what) => missingSkills(who, what).length),
        why: reason('scheduling.lacks-skills', (who, what) => ({ skills: missingSkills(who, what) })),
      };
    case 'licence':
      return {
        units: (person, shift) => given(person, shift, (who, what) => missingLicences(who, what).length),
        why: reason('scheduling.lacks-licences', (who, what) => ({ licences: missingLicences(who, what), date: what.date })),
      };
    case 'insurance':
      return {
        units: (person, shift) => (shifts[shift]?.dangerous === true && people[person]?.insured !== true ? 1 : 0),
        why: reason('scheduling.not-insured'),
      };
    case 'consent':
      return { units: (person) => (people[person]?.consents === true ? 0 : 1), why: reason('scheduling.no-consent') };
    case 'availability': {
      const stretches = people.map(stretchesOf);
      const away = sets(people.map((person) => person.unavailable ?? []));
      const isAway = (person: number, shift: number): boolean => given(person, shift, (_, { date }) => away[person]?.has(date) === true);
      const fits = (person: number, shift: number): boolean => {
        const windows = stretches[person];
        if (windows === undefined) return true;
        const from = ((Number(start[shift]) % minutesInWeek) + minutesInWeek) % minutesInWeek;
        const to = from + Number(end[shift]) - Number(start[shift]);
        return windows.some(
          (window) => (from >= window[0] && to <= window[1]) || (from + minutesInWeek >= window[0] && to + minutesInWeek <= window[1]),
        );
      };
      const when = (_: RosterPerson, { date, start: clock, minutes }: Shift): Reason['params'] => ({ date, start: clock, minutes });
      return {
        units: (person, shift) => (isAway(person, shift) || !fits(person, shift) ? 1 : 0),
        why: (person, shift) => reason(isAway(person, shift) ? 'scheduling.away' : 'scheduling.outside-windows', when)(person, shift),
      };
    }
    case 'preference':
      return {
        units: (person, shift) => given(person, shift, (who, what) => (isDisliked(who.wishes ?? [], what, Number(day[shift])) ? 1 : 0)),
        why: reason('scheduling.disliked'),
      };
    case 'distance': {
      const metres = ({ home }: RosterPerson, { position }: Shift): number => (home === undefined || position === undefined ? 0 : metersApart(home, position));
      return {
        units: (person, shift) => given(person, shift, (who, what) => Math.max(0, Math.ceil((metres(who, what) - rule.meters) / 100))),
        why: reason('scheduling.too-far', (who, what) => ({ meters: Math.ceil(metres(who, what)), limit: rule.meters })),
      };
    }
    default:
      throw new CodedError('scheduling.rule', rule satisfies never);
  }
};

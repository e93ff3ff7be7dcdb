import type { DiagnosticSink } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import { shiftCounts } from './compiled-problem';
import type { ProblemCode } from '../messages/problem-messages';
import type { RosterPerson } from './roster-person';
import type { RosterProblem } from './roster-problem';
import type { RosterRule, RosterRuleKind } from './roster-rule';
import type { Shift } from './shift';

/** The requirements of the shifts of a problem, gathered once. */
interface Asked {
  readonly posts: readonly string[];
  readonly danger: boolean;
}

/** A fact that only rules read: its owner, the rules that read it, and the kind to add where none does. */
interface Fact<Item> {
  readonly key: keyof Item & string;
  readonly words: LocalText;
  readonly has: (item: Item, asked: Asked) => boolean;
  readonly reads: (rule: RosterRule) => boolean;
  readonly add: RosterRuleKind;
}

const isOf =
  (...kinds: readonly RosterRuleKind[]) =>
  ({ kind }: RosterRule): boolean =>
    kinds.includes(kind);
const some = (list: readonly unknown[] | undefined): boolean => list !== undefined && list.length > 0;

const personFacts: readonly Fact<RosterPerson>[] = [
  {
    key: 'unavailable',
    words: { 'zh-CN': '不能到岗的日期', en: 'dates on which they cannot come' },
    has: ({ unavailable }) => some(unavailable),
    reads: isOf('availability'),
    add: 'availability',
  },
  {
    key: 'availability',
    words: { 'zh-CN': '可服务时段', en: 'windows in which they can serve' },
    has: ({ availability }) => availability !== undefined,
    reads: isOf('availability'),
    add: 'availability',
  },
  {
    key: 'consents',
    words: { 'zh-CN': '不同意被安排', en: 'no consent' },
    has: ({ consents }) => !consents,
    reads: isOf('consent'),
    add: 'consent',
  },
  {
    key: 'insured',
    words: { 'zh-CN': '没有保险（有危险班次）', en: 'no insurance, while shifts are dangerous' },
    has: ({ insured }, { danger }) => !insured && danger,
    reads: isOf('insurance'),
    add: 'insurance',
  },
  {
    key: 'skills',
    words: { 'zh-CN': '技能', en: 'skills' },
    has: ({ skills }) => some(skills),
    reads: (rule) => rule.kind === 'skill' || (rule.kind === 'mix' && rule.skill !== undefined),
    add: 'skill',
  },
  {
    key: 'licences',
    words: { 'zh-CN': '证照', en: 'licences' },
    has: ({ licences }) => some(licences),
    reads: isOf('licence'),
    add: 'licence',
  },
  {
    key: 'posts',
    words: { 'zh-CN': '只属于部分岗位', en: 'posts that are not those of every shift' },
    has: ({ posts }, asked) => asked.posts.some((postId) => !posts.includes(postId)),
    reads: isOf('post'),
    add: 'post',
  },
  {
    key: 'maxMinutesPerWeek',
    words: { 'zh-CN': '每周可服务分钟数', en: 'minutes offered a week' },
    has: ({ maxMinutesPerWeek }) => maxMinutesPerWeek !== undefined,
    reads: (rule) => rule.kind === 'load' && rule.max === 'own',
    add: 'load',
  },
  {
    key: 'history',
    words: { 'zh-CN': '以往服务', en: 'past service' },
    has: ({ history }) => some(history),
    reads: isOf('load', 'consecutive', 'weekends', 'succession', 'mix', 'fairness', 'continuity', 'rest', 'overlap'),
    add: 'load',
  },
  {
    key: 'wishes',
    words: { 'zh-CN': '意愿', en: 'wishes' },
    has: ({ wishes }) => some(wishes),
    reads: isOf('preference'),
    add: 'preference',
  },
];

const shiftFacts: readonly Fact<Shift>[] = [
  {
    key: 'skills',
    words: { 'zh-CN': '所需技能', en: 'skills required' },
    has: ({ skills }) => some(skills),
    reads: isOf('skill'),
    add: 'skill',
  },
  {
    key: 'licences',
    words: { 'zh-CN': '所需证照', en: 'licences required' },
    has: ({ licences }) => some(licences),
    reads: isOf('licence'),
    add: 'licence',
  },
  {
    key: 'dangerous',
    words: { 'zh-CN': '危险作业', en: 'danger' },
    has: ({ dangerous }) => dangerous === true,
    reads: isOf('insurance'),
    add: 'insurance',
  },
  {
    key: 'minimum',
    words: { 'zh-CN': '最少人数', en: 'a minimum of people' },
    has: ({ minimum }) => minimum > 0,
    reads: (rule) => rule.kind === 'cover' && rule.level !== 'maximum',
    add: 'cover',
  },
  {
    key: 'maximum',
    words: { 'zh-CN': '最多人数', en: 'a maximum of people' },
    has: ({ maximum }) => maximum !== undefined,
    reads: (rule) => rule.kind === 'cover' && rule.level === 'maximum',
    add: 'cover',
  },
];

/** Maximum number of ids in a warning. */
const namedIds = 5;

const isUnscoped = ({ people, posts, shifts, types }: RosterRule): boolean =>
  people === undefined && posts === undefined && shifts === undefined && types === undefined;

/** Tells for the rules that read a fact which items are in the scope of one of them. */
type Covered<Item> = (rules: readonly RosterRule[]) => (item: Item) => boolean;

/** Returns the shifts in the scope of a rule that lists shifts; undefined for a rule that lists none. */
const listedShifts = (
  { shifts, ...scope }: RosterRule,
  shiftAt: ReadonlyMap<string, Shift>,
): readonly Shift[] | undefined =>
  shifts?.flatMap((id) => shiftAt.get(id) ?? []).filter((shift) => shiftCounts(scope, shift));

/** Finds the people whose fact a rule reads: those in its scope, when a shift of their posts is too; for the rule `post`, when a shift of another post is. */
const peopleCovered =
  ({ people, shifts }: RosterProblem): Covered<RosterPerson> =>
  (rules) => {
    const shiftAt = new Map(shifts.map((shift) => [shift.id, shift]));
    // One shift of each post and type stands for all of them.
    const kinds = [...new Map(shifts.map((shift) => [JSON.stringify([shift.postId, shift.type]), shift])).values()];
    const personAt = new Map(people.map((person) => [person.id, person]));
    const meets = (posts: ReadonlySet<string>, kind: RosterRuleKind, person: RosterPerson): boolean =>
      kind === 'post'
        ? [...posts].some((postId) => !person.posts.includes(postId))
        : person.posts.some((postId) => posts.has(postId));
    const read = new Set<RosterPerson>();
    const ofAll = { post: new Set<string>(), other: new Set<string>() };
    for (const rule of rules) {
      const about = listedShifts(rule, shiftAt) ?? kinds.filter((shift) => shiftCounts(rule, shift));
      const posts = new Set(about.map(({ postId }) => postId));
      const narrowed = rule.posts !== undefined || rule.shifts !== undefined || rule.types !== undefined;
      for (const id of rule.people ?? []) {
        const person = personAt.get(id);
        if (person !== undefined && (!narrowed || meets(posts, rule.kind, person))) read.add(person);
      }
      if (rule.people === undefined)
        for (const postId of posts) ofAll[rule.kind === 'post' ? 'post' : 'other'].add(postId);
    }
    return (person) =>
      read.has(person) || meets(ofAll.post, 'post', person) || meets(ofAll.other, 'availability', person);
  };

/** Finds the shifts whose facts a rule reads: those in its scope, unless the rule is about nobody. */
const shiftsCovered =
  ({ shifts }: RosterProblem): Covered<Shift> =>
  (rules) => {
    const shiftAt = new Map(shifts.map((shift) => [shift.id, shift]));
    const about = rules.filter(({ people }) => people?.length !== 0);
    const listed = new Set(about.flatMap((rule) => listedShifts(rule, shiftAt) ?? []));
    const others = about.filter((rule) => rule.shifts === undefined);
    const known = new Map<string, boolean>();
    return (shift) => {
      const kind = JSON.stringify([shift.postId, shift.type]);
      const read = known.get(kind) ?? others.some((rule) => shiftCounts(rule, shift));
      known.set(kind, read);
      return read || listed.has(shift);
    };
  };

/** Returns the items that have a fact and are outside the scope of every rule that reads it. */
const unread = <Item>(
  items: readonly Item[],
  { has, reads }: Fact<Item>,
  rules: readonly RosterRule[],
  covered: Covered<Item>,
  asked: Asked,
): readonly Item[] => {
  const readers = rules.filter(reads);
  if (readers.some(isUnscoped)) return [];
  const having = items.filter((item) => has(item, asked));
  if (having.length === 0 || readers.length === 0) return having;
  const isRead = covered(readers);
  return having.filter((item) => !isRead(item));
};

const warn = <Item extends { readonly id: string }>(
  part: 'people' | 'shifts',
  items: readonly Item[],
  facts: readonly Fact<Item>[],
  rules: readonly RosterRule[],
  covered: Covered<Item>,
  asked: Asked,
  sink: DiagnosticSink<ProblemCode>,
): void => {
  for (const fact of facts) {
    const left = unread(items, fact, rules, covered, asked);
    const [first] = left;
    if (first === undefined) continue;
    const more = left.length > namedIds ? ['…'] : [];
    const ids = [...left.slice(0, namedIds).map(({ id }) => id), ...more];
    sink.add(
      `scheduling.unread-${part}`,
      [part, items.indexOf(first), fact.key],
      first[fact.key],
      { fact: fact.words, count: left.length, ids, kind: fact.add },
      'warning',
    );
  }
};

/**
 * Warns of facts of people and shifts that no rule reads, so that a roster may violate them unnoticed; for a problem without rules, that nothing is
 * checked.
 */
export const warnOfUnreadFacts = (problem: RosterProblem, sink: DiagnosticSink<ProblemCode>): void => {
  const { people, shifts, rules } = problem;
  const asked: Asked = {
    posts: [...new Set(shifts.map(({ postId }) => postId))],
    danger: shifts.some(({ dangerous }) => dangerous === true),
  };
  if (rules.length === 0 && shifts.length > 0) sink.add('scheduling.no-rules', ['rules'], [], {}, 'warning');
  warn('people', people, personFacts, rules, peopleCovered(problem), asked, sink);
  warn('shifts', shifts, shiftFacts, rules, shiftsCovered(problem), asked, sink);
};

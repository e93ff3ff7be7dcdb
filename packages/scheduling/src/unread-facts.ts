import type { DiagnosticSink } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import type { ProblemCode } from './problem-messages';
import type { RosterPerson } from './roster-person';
import type { RosterProblem } from './roster-problem';
import type { RosterRule, RuleKind } from './roster-rule';
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
  readonly add: RuleKind;
}

const isOf = (...kinds: readonly RuleKind[]) => ({ kind }: RosterRule): boolean => kinds.includes(kind);
const some = (list: readonly unknown[] | undefined): boolean => list !== undefined && list.length > 0;

const personFacts: readonly Fact<RosterPerson>[] = [
  { key: 'unavailable', words: { 'zh-CN': '不能到岗的日期', en: 'dates on which they cannot come' }, has: ({ unavailable }) => some(unavailable), reads: isOf('availability'), add: 'availability' },
  { key: 'availability', words: { 'zh-CN': '可服务时段', en: 'windows in which they can serve' }, has: ({ availability }) => availability !== undefined, reads: isOf('availability'), add: 'availability' },
  { key: 'consents', words: { 'zh-CN': '不同意被安排', en: 'no consent' }, has: ({ consents }) => !consents, reads: isOf('consent'), add: 'consent' },
  {
    key: 'insured',
    words: { 'zh-CN': '没有保险（有危险班次）', en: 'no insurance, while shifts are dangerous' },
    has: ({ insured }, { danger }) => !insured && danger,
    reads: isOf('insurance'),
    add: 'insurance',
  },
  { key: 'skills', words: { 'zh-CN': '技能', en: 'skills' }, has: ({ skills }) => some(skills), reads: (rule) => rule.kind === 'skill' || (rule.kind === 'mix' && rule.skill !== undefined), add: 'skill' },
  { key: 'licences', words: { 'zh-CN': '证照', en: 'licences' }, has: ({ licences }) => some(licences), reads: isOf('licence'), add: 'licence' },
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
  { key: 'wishes', words: { 'zh-CN': '意愿', en: 'wishes' }, has: ({ wishes }) => some(wishes), reads: isOf('preference'), add: 'preference' },
];

const shiftFacts: readonly Fact<Shift>[] = [
  { key: 'skills', words: { 'zh-CN': '所需技能', en: 'skills required' }, has: ({ skills }) => some(skills), reads: isOf('skill'), add: 'skill' },
  { key: 'licences', words: { 'zh-CN': '所需证照', en: 'licences required' }, has: ({ licences }) => some(licences), reads: isOf('licence'), add: 'licence' },
  { key: 'dangerous', words: { 'zh-CN': '危险作业', en: 'danger' }, has: ({ dangerous }) => dangerous === true, reads: isOf('insurance'), add: 'insurance' },
  { key: 'minimum', words: { 'zh-CN': '最少人数', en: 'a minimum of people' }, has: ({ minimum }) => minimum > 0, reads: isOf('cover'), add: 'cover' },
];

/** Maximum number of ids in a warning. */
const namedIds = 5;

/** Returns the items outside the scope of every rule that reads a fact. */
const unread = <Item extends { readonly id: string }>(items: readonly Item[], scopes: readonly (readonly string[] | undefined)[]): readonly Item[] => {
  if (scopes.includes(undefined)) return [];
  const named = new Set(scopes.flatMap((scope) => scope ?? []));
  return items.filter(({ id }) => !named.has(id));
};

const warn = <Item extends { readonly id: string }>(part: 'people' | 'shifts', items: readonly Item[], facts: readonly Fact<Item>[], rules: readonly RosterRule[], asked: Asked, sink: DiagnosticSink<ProblemCode>): void => {
  for (const { key, words, has, reads, add } of facts) {
    const left = unread(items, rules.filter(reads).map((rule) => rule[part])).filter((item) => has(item, asked));
    const [first] = left;
    if (first === undefined) continue;
    const more = left.length > namedIds ? ['…'] : [];
    const ids = [...left.slice(0, namedIds).map(({ id }) => id), ...more];
    sink.add(`scheduling.unread-${part}`, [part, items.indexOf(first), key], first[key], { fact: words, count: left.length, ids, kind: add }, 'warning');
  }
};

/**
 * Warns of facts of people and shifts that no rule reads, so that a roster may violate them unnoticed; for a problem without rules, that nothing is
 * checked.
 */
export const warnOfUnreadFacts = ({ people, shifts, rules }: RosterProblem, sink: DiagnosticSink<ProblemCode>): void => {
  const asked: Asked = { posts: [...new Set(shifts.map(({ postId }) => postId))], danger: shifts.some(({ dangerous }) => dangerous === true) };
  if (rules.length === 0 && shifts.length > 0) sink.add('scheduling.no-rules', ['rules'], [], {}, 'warning');
  warn('people', people, personFacts, rules, asked, sink);
  warn('shifts', shifts, shiftFacts, rules, asked, sink);
};

import { idText } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import type { RosterRule, RosterRuleKind } from '@community1373/scheduling';
import type { Draft } from 'immer';
import * as z from 'zod';
import { defineKind, from, nothing, number, text, unfit, unknown } from './modification-kind';

/** Names of the kinds of rule. */
const ruleKindNames: Readonly<Record<RosterRuleKind, LocalText>> = {
  post: text('岗位相符', 'post'),
  skill: text('技能', 'skills'),
  licence: text('资质', 'licences'),
  insurance: text('保险', 'insurance'),
  consent: text('本人同意', 'consent'),
  availability: text('时间方便', 'availability'),
  overlap: text('班次不重叠', 'no overlap'),
  travel: text('路程时间', 'time for the way'),
  rest: text('间隔休息', 'rest between shifts'),
  load: text('服务量', 'amount of service'),
  consecutive: text('连续天数', 'days in a row'),
  weekends: text('周末', 'weekends'),
  succession: text('班次衔接', 'succession of shifts'),
  together: text('同班', 'serving together'),
  apart: text('不同班', 'serving apart'),
  mix: text('新老搭配', 'company of the experienced'),
  distance: text('住处距离', 'distance from home'),
  request: text('点班', 'requests'),
  cover: text('岗次人数', 'people on a shift'),
  fairness: text('分担均衡', 'equal sharing'),
  continuity: text('固定服务人员', 'the same carer'),
  preference: text('意愿', 'wishes'),
};

/** Returns the name of a rule: that of its kind, with its id when several rules are of the kind. */
export const ruleNameOf = (kind: RosterRuleKind, id: string, rules: readonly RosterRule[]): LocalText => {
  const name = ruleKindNames[kind];
  return rules.filter((rule) => rule.kind === kind).length === 1
    ? name
    : { 'zh-CN': `${name['zh-CN']}（${id}）`, en: `${name.en} (${id})` };
};

/** Sets the limit of a rule; returns false for a rule without a number. */
const setLimit = (rule: Draft<RosterRule>, limit: number): boolean => {
  switch (rule.kind) {
    case 'load':
    case 'consecutive':
      // For a rule with only a minimum, the minimum is the limit.
      if (rule.max === undefined && rule.min !== undefined) rule.min = limit;
      else rule.max = limit;
      return true;
    case 'weekends':
      rule.max = limit;
      return true;
    case 'rest':
      rule.minutes = limit;
      return true;
    case 'travel':
      rule.metersPerMinute = limit;
      return true;
    case 'distance':
      rule.meters = limit;
      return true;
    case 'mix':
      rule.least = limit;
      return true;
    default:
      return false;
  }
};

/** Range of the limit of a rule by its kind: a value outside would not parse. */
const limits: Partial<Record<RosterRuleKind, readonly [number, number]>> = {
  rest: [1, 10_080],
  travel: [1, 2000],
  mix: [1, 1000],
  consecutive: [0, 1100],
  weekends: [0, 1100],
};

/** Changes the weight of a roster rule (排班规则), switches it off, or sets its limit; absent members stay as they are. */
export interface SetRosterRule {
  /** Kind of the modification. */
  readonly kind: 'set-roster-rule';
  /** Id of the rule. */
  readonly ruleId: string;
  /** `hard`: the rule is always kept; `weighted`: kept where it can be, by its weight; `off`: the rule is removed. */
  readonly binding?: 'hard' | 'weighted' | 'off' | undefined;
  /** Cost of a unit of violation, 1 to 1,000,000; the rule becomes weighted. */
  readonly weight?: number | undefined;
  /** The new limit of the rule, in its own unit; only for rules with a limit. */
  readonly limit?: number | undefined;
}

/** Kind of a {@link SetRosterRule}. */
export const setRosterRule = defineKind({
  kind: 'set-roster-rule',
  title: text('调整排班规则', 'Set a rule of the roster'),
  schema: z.object({
    kind: z.literal('set-roster-rule'),
    ruleId: idText(64),
    binding: z.enum(['hard', 'weighted', 'off']).optional(),
    weight: z.int().min(1).max(1_000_000).optional(),
    limit: z.int().min(0).max(1_000_000).optional(),
  }),
  form: [
    from('ruleId', text('规则', 'Rule'), 'rosterRules'),
    {
      key: 'binding',
      label: text('效力', 'How it binds'),
      input: {
        kind: 'choice',
        choices: [
          { value: 'hard', label: text('必须遵守', 'always kept') },
          { value: 'weighted', label: text('尽量遵守', 'kept where it can be, by its weight') },
          { value: 'off', label: text('停用', 'not at all') },
        ],
      },
      optional: true,
    },
    { ...number('weight', text('权重', 'Weight'), 1, 1_000_000), optional: true },
    { ...number('limit', text('限值', 'Limit'), 0, 1_000_000), optional: true },
  ],
  apply: (draft, { ruleId, binding, weight, limit }) => {
    const at = draft.rosterRules.findIndex(({ id }) => id === ruleId);
    const rule = draft.rosterRules[at];
    if (rule === undefined) return unknown('ruleId', ruleId);
    if (binding === 'off') {
      draft.rosterRules.splice(at, 1);
      return undefined;
    }
    if (binding === undefined && weight === undefined && limit === undefined) return nothing('ruleId', ruleId);
    if (binding === 'hard' && weight !== undefined) return unfit('weight', weight);
    if (binding === 'weighted' && weight === undefined && rule.weight === 'hard') return unfit('binding', binding);
    if (binding === 'hard') rule.weight = 'hard';
    if (weight !== undefined) rule.weight = weight;
    const [least, most] = limits[rule.kind] ?? [0, 1_000_000];
    return limit !== undefined && (limit < least || limit > most || !setLimit(rule, limit))
      ? unfit('limit', limit)
      : undefined;
  },
});

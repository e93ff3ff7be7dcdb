import type { LocalText } from '@community1373/base/explain';
import { type RosterRule, standardRules } from '@community1373/scheduling';

const text = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });

/** Sentences around the list of the standard rules. */
export const guideRules = {
  place: text(
    '排班规则由软件写在此表中，随文件导入，请勿改动；要增减规则，请在软件中修改。新建的社区自带常用规则。',
    'The software writes the rules of the roster in this sheet, and they are brought with the file: leave them as they are and change them in the software. A new community starts with the standard rules.',
  ),
  unread: text(
    '没有规则读取的列不影响排班，软件会提示是哪些人、应增加哪种规则。',
    'A column that no rule reads has no effect on the roster; the software says whom it concerns and which kind of rule to add.',
  ),
} as const;

/** Says what a rule asks for, by the columns that it reads; undefined for a kind that the standard rules do not have. */
export const ruleText = (rule: RosterRule): LocalText | undefined => {
  switch (rule.kind) {
    case 'post':
      return text('只安排本人岗位上的班次（“岗位”）', 'shifts of their own posts only (Posts)');
    case 'consent':
      return text('须本人同意（“本人同意”）', 'with consent (Consents)');
    case 'availability':
      return text(
        '只在可服务时段内，不在请假时（“可服务时段”“请假”）',
        'within the hours offered and not during absences (Availability, Absences)',
      );
    case 'skill':
      return text('须有所需技能（“技能”“所需技能”）', 'with the skills that are needed (Skills)');
    case 'licence':
      return text('须有所需证照（“所需证照”）', 'with the licences that are needed (Licences)');
    case 'insurance':
      return text('有危险的服务须已投保（“有危险”“已投保”）', 'insured for what is dangerous (Dangerous, Insured)');
    case 'overlap':
      return text('同一人的班次不重叠', 'no two shifts at once');
    case 'rest':
      return text(
        `两班之间至少休息 ${rule.minutes / 60} 小时`,
        `at least ${rule.minutes / 60} hours of rest between shifts`,
      );
    case 'load':
      return text(
        '每周不超过本人的分钟数（“每周分钟数”）',
        'no more than the minutes that each offers a week (Minutes a week)',
      );
    case 'cover':
      if (rule.level === 'minimum')
        return text('不少于最少人数（“最少人数”）', 'no fewer than needed at least (People at least)');
      if (rule.level === 'maximum') return text('不多于需要人数（“需要人数”）', 'no more than wanted (People wanted)');
      return text('尽量排满需要人数（“需要人数”）', 'as many as wanted where possible (People wanted)');
    default:
      return undefined;
  }
};

/** Lists what the standard rules ask for: first those that hold in any case, then those that are weighed. */
export const standardRulesText = (): LocalText => {
  const list = (hard: boolean, locale: keyof LocalText, separator: string): string =>
    standardRules()
      .filter(({ weight }) => (weight === 'hard') === hard)
      .flatMap((rule) => ruleText(rule)?.[locale] ?? [])
      .join(separator);
  return {
    'zh-CN': `常用规则，必须遵守的：${list(true, 'zh-CN', '；')}。尽量做到的：${list(false, 'zh-CN', '；')}。`,
    en: `The standard rules that must be kept: ${list(true, 'en', '; ')}. Those that are weighed: ${list(false, 'en', '; ')}.`,
  };
};

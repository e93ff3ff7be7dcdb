import type { Catalogue } from '@community1373/base/explain';

/** Codes of the remedies that are more than a number. */
export type RemedyCode =
  | 'core.suggest-roster-present'
  | 'core.suggest-roster-added'
  | 'core.suggest-roster-added-enough'
  | 'core.suggest-roster-both'
  | 'core.suggest-roster-both-enough'
  | 'core.suggest-rights'
  | 'core.suggest-rights-reopen'
  | 'core.suggest-steps'
  | 'core.suggest-projects'
  | 'core.suggest-projects-nobody'
  | 'core.suggest-gap'
  | 'core.suggest-top-up'
  | 'core.suggest-hold';

/** Texts of {@link RemedyCode}. */
export const remedyTexts: Catalogue<RemedyCode> = {
  'zh-CN': {
    'core.suggest-roster-present': '这 {places} 个岗次现有志愿者都能补上',
    'core.suggest-roster-added':
      '增加 {count} 名志愿者（{posts}：{counts}），即可全部排满；少一名，至少仍有 {less} 个岗次无人',
    'core.suggest-roster-added-enough':
      '增加 {count} 名志愿者（{posts}：{counts}），即可全部排满；未证明没有更少的办法',
    'core.suggest-roster-both':
      '现有志愿者可补 {present} 个岗次，再增加 {count} 名（{posts}：{counts}），即可全部排满；少一名，至少仍有 {less} 个岗次无人',
    'core.suggest-roster-both-enough':
      '现有志愿者可补 {present} 个岗次，再增加 {count} 名（{posts}：{counts}），即可全部排满；未证明没有更少的办法',
    'core.suggest-rights': '请先补办{steps}（共 {count} 步），办后如实登记；少一步仍不足',
    'core.suggest-rights-reopen': '请重新办理，补办{steps}（共 {count} 步），如实登记后再行办结；少一步仍不足',
    'core.suggest-steps': '办理并登记{steps}（共 {count} 步），即不再逾期；少一步即仍逾期',
    'core.suggest-projects': '立项 {count} 个，即全部纳入；少一个即有需求遗漏。先征询{organisations}',
    'core.suggest-projects-nobody': '立项 {count} 个，即全部纳入；少一个即有需求遗漏。目前没有可征询的社会组织',
    'core.suggest-gap': '由捐助或补助承担这 {count} 户的 {fen:yuan} 元，即无缺口；少一分即仍有缺口',
    'core.suggest-top-up': '{count} 户补交 {fen:yuan} 元，即告结清；少一分即未结清',
    'core.suggest-hold': '遇节假日顺延，即改在 {heldOn} 举行',
  },
  en: {
    'core.suggest-roster-present': 'Volunteers who are there can take all {places} of them',
    'core.suggest-roster-added':
      '{count} more {count:volunteer|volunteers} ({posts}: {counts}) fill every place; with one less at least {less} stay open',
    'core.suggest-roster-added-enough':
      '{count} more {count:volunteer|volunteers} ({posts}: {counts}) fill every place; that no fewer would do is not proven',
    'core.suggest-roster-both':
      'Volunteers who are there can take {present}, and {count} more ({posts}: {counts}) the rest; with one less at least {less} stay open',
    'core.suggest-roster-both-enough':
      'Volunteers who are there can take {present}, and {count} more ({posts}: {counts}) the rest; that no fewer would do is not proven',
    'core.suggest-rights':
      'Putting on record {steps} ({count} {count:step|steps}) gives the evidence; one less does not',
    'core.suggest-rights-reopen':
      'Reopening it, putting on record {steps} ({count} {count:step|steps}) and closing it again gives the evidence; one less does not',
    'core.suggest-steps':
      'Taking and recording {steps} ({count} {count:step|steps}) leaves nothing overdue; one less does not',
    'core.suggest-projects':
      'Forming {count} {count:project|projects} takes all of them in, one less does not; asked first: {organisations}',
    'core.suggest-projects-nobody':
      'Forming {count} {count:project|projects} takes all of them in, one less does not; there is no organisation to be asked',
    'core.suggest-gap':
      '{fen:yuan} yuan from a donor or a subsidy for the {count} {count:household|households} close the gap; one fen less does not',
    'core.suggest-top-up':
      '{fen:yuan} yuan paid by the {count} {count:household|households} settle it; one fen less does not',
    'core.suggest-hold': 'Moved to the day after the holiday it is held on {heldOn}',
  },
};

import type { Catalogue } from '@community1373/base/explain';

/** Codes of the explanations of a voting outlook. */
export type ForecastCode =
  | 'core.outlook-baseline'
  | 'core.outlook-passes'
  | 'core.outlook-fails'
  | 'core.outlook-wanting'
  | 'core.outlook-objections'
  | 'core.outlook-not-computed';

/** Codes of the problems that prevent a voting outlook. */
export type ForecastProblem = 'core.outlook-unknown-rule' | 'core.outlook-no-baseline';

/** Texts of {@link OutlookCode} and {@link OutlookProblem}. */
export const forecastTexts: Catalogue<ForecastCode | ForecastProblem | `${ForecastProblem}/fix`> = {
  'zh-CN': {
    'core.outlook-baseline': '“{rule}”：没有另作决定时适用，不需要表决',
    'core.outlook-passes':
      '“{rule}”与“{against}”相比，{gain} 人少付，{lose} 人多付，{same} 人不变；如果各户都赞成少付的办法，可以通过',
    'core.outlook-fails':
      '“{rule}”与“{against}”相比，{gain} 人少付，{lose} 人多付，{same} 人不变；如果各户都赞成少付的办法，不能通过',
    'core.outlook-wanting':
      '赞成的还差 {heads} 人、面积还差 {area:m2} 平方米；至少要有 {households} 人改为赞成，这些人改用该办法后合计多付 {fen:yuan} 元',
    'core.outlook-objections':
      '反对的比允许的多 {objections} 人；至少要有 {households} 人改为赞成，这些人改用该办法后合计多付 {fen:yuan} 元',
    'core.outlook-not-computed': '“{rule}”无法计算，原因见所列问题',
    'core.outlook-unknown-rule': '参与比较的办法中没有“{rule}”',
    'core.outlook-unknown-rule/fix': '请从参与比较的办法中选择一种作为基准',
    'core.outlook-no-baseline': '作为基准的办法“{rule}”无法计算，不能预测表决',
    'core.outlook-no-baseline/fix': '请补齐该办法所需的数据（按专有面积须有各户面积），或另选基准',
  },
  en: {
    'core.outlook-baseline': '{rule}: holds where nothing else is decided; no vote is needed',
    'core.outlook-passes':
      '{rule} beside {against}: {gain} {gain:pays|pay} less, {lose} {lose:pays|pay} more, {same} the same; if all favour the cheaper, it passes',
    'core.outlook-fails':
      '{rule} beside {against}: {gain} {gain:pays|pay} less, {lose} {lose:pays|pay} more, {same} the same; if all favour the cheaper, it does not pass',
    'core.outlook-wanting':
      'It lacks {heads} {heads:head|heads} and {area:m2} m² in favour; at least {households} would have to be won over, who together pay {fen:yuan} yuan more under it',
    'core.outlook-objections':
      '{objections} more are against than it bears; at least {households} would have to be won over, who together pay {fen:yuan} yuan more under it',
    'core.outlook-not-computed': '{rule} cannot be computed: see its problems',
    'core.outlook-unknown-rule': 'No rule “{rule}” is among those compared',
    'core.outlook-unknown-rule/fix': 'Choose one of the rules compared as the one to measure against',
    'core.outlook-no-baseline': '{rule}, the rule to measure against, cannot be computed, so no vote is foreseen',
    'core.outlook-no-baseline/fix':
      'Add the data that it needs (for sharing by area the area of each household), or choose another',
  },
};

import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes for problems of a list of divisions, or of a code looked up in it. */
export type DivisionProblem =
  | 'model.division-size'
  | 'model.division-format'
  | 'model.division-line'
  | 'model.division-repeated'
  | 'model.division-rank'
  | 'model.division-county'
  | 'model.division-unknown';

/** Texts of {@link DivisionProblem}. */
export const divisionTexts: DiagnosticCatalogue<DivisionProblem> = {
  'zh-CN': {
    'model.division-size': '区划名单共 {characters} 个字符，最多 {most} 个',
    'model.division-size/fix': '请按县分成多个文件',
    'model.division-format': '第一行应为“{format}”、6 位县级代码、省、市、县，以制表符分隔',
    'model.division-format/fix': '请补上第一行；县级以上直辖的，市一栏留空',
    'model.division-line': '该行不是街道（# 开头）或社区：应为“代码、制表符、名称”，代码三位，接续上一行的可省略',
    'model.division-line/fix': '请按格式改写该行；社区之前应有所属街道，名称不超过 64 字',
    'model.division-repeated': '代码 {code:raw} 重复',
    'model.division-repeated/fix': '请核对代码，删除重复的一行',
    'model.division-rank': '{code:raw} 是街道或更高一级的代码，不是社区',
    'model.division-rank/fix': '请填写社区（村）的 12 位代码，末三位不为 000',
    'model.division-county': '{code:raw} 不属于{county}（{known:raw}）',
    'model.division-county/fix': '请换用代码前 6 位所在县的名单，或核对代码',
    'model.division-unknown': '{above}之下没有代码 {code:raw}',
    'model.division-unknown/fix': '请核对代码；新设的社区请换用较新的名单',
  },
  en: {
    'model.division-size': 'The list of divisions has {characters} characters; at most {most} are read',
    'model.division-size/fix': 'Divide it into one file a county',
    'model.division-format':
      'The first line is “{format}”, the 6 digits of the county, province, city and county, divided by tabs',
    'model.division-format/fix':
      'Add the first line; leave the city empty where the county is directly below the province',
    'model.division-line':
      'This line is neither a sub-district (beginning with #) nor a community: code, tab, name, the code of three digits or left out where it follows on the last',
    'model.division-line/fix':
      'Rewrite the line; a community comes below its sub-district, and a name has up to 64 characters',
    'model.division-repeated': 'The code {code:raw} is repeated',
    'model.division-repeated/fix': 'Check the code and remove the repeated line',
    'model.division-rank': '{code:raw} is the code of a sub-district or of something larger, not of a community',
    'model.division-rank/fix': 'Give the 12 digits of a community or village; the last three are not 000',
    'model.division-county': '{code:raw} does not belong to {county} ({known:raw})',
    'model.division-county/fix': 'Use the list of the county whose 6 digits the code begins with, or check the code',
    'model.division-unknown': 'There is no code {code:raw} below {above}',
    'model.division-unknown/fix': 'Check the code; a community set up lately is in a later list',
  },
};

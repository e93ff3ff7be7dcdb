import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes of the problems of a name list. */
export type NameCode = 'exchange.name-header' | 'exchange.name-blank' | 'exchange.name-repeated';

/** Texts of {@link NameCode}. */
export const nameTexts: DiagnosticCatalogue<NameCode> = {
  'zh-CN': {
    'exchange.name-header': '姓名对照表应有“编号”和“姓名”两列',
    'exchange.name-header/fix': '请把第一行写成：编号,姓名',
    'exchange.name-blank': '编号或姓名未填',
    'exchange.name-blank/fix': '请补填，或删除该行',
    'exchange.name-repeated': '编号重复',
    'exchange.name-repeated/fix': '请只保留一行',
  },
  en: {
    'exchange.name-header': 'A name list has two columns, “id” and “name”',
    'exchange.name-header/fix': 'Let the first row be: id,name',
    'exchange.name-blank': 'The id or the name is blank',
    'exchange.name-blank/fix': 'Fill it in, or delete the row',
    'exchange.name-repeated': 'The id occurs twice',
    'exchange.name-repeated/fix': 'Keep one of the rows',
  },
};

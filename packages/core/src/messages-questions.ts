import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes of the reasons why a question about a scenario has no answer. */
export type QuestionCode = 'core.unknown-levy' | 'core.no-roster';

/** Texts of {@link QuestionCode}. */
export const questionTexts: DiagnosticCatalogue<QuestionCode> = {
  'zh-CN': {
    'core.unknown-levy': '没有编号为“{levy}”的费用事项',
    'core.unknown-levy/mend': '请核对费用事项的编号',
    'core.no-roster': '尚未排班，无从查询',
    'core.no-roster/mend': '请先排班',
  },
  en: {
    'core.unknown-levy': 'There is no levy “{levy}”',
    'core.unknown-levy/mend': 'Check the id of the levy',
    'core.no-roster': 'There is no roster to ask about',
    'core.no-roster/mend': 'Plan a roster first',
  },
};

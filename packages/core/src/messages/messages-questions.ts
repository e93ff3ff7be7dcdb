import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes of the reasons why a question about a scenario has no answer. */
export type QuestionCode = 'core.unknown-levy' | 'core.unknown-matter' | 'core.no-roster' | 'core.plan-stopped';

/** Texts of {@link QuestionCode}. */
export const questionTexts: DiagnosticCatalogue<QuestionCode> = {
  'zh-CN': {
    'core.unknown-levy': '没有编号为“{levy}”的费用事项',
    'core.unknown-levy/fix': '请核对费用事项的编号',
    'core.unknown-matter': '没有编号为“{matter}”的议题',
    'core.unknown-matter/fix': '请核对议题的编号',
    'core.no-roster': '尚未排班，无从查询',
    'core.no-roster/fix': '请先排班',
    'core.plan-stopped': '班次尚未排出，计算已提前结束',
    'core.plan-stopped/fix': '请给更多时间，或缩短时间段',
  },
  en: {
    'core.unknown-levy': 'There is no levy “{levy}”',
    'core.unknown-levy/fix': 'Check the id of the levy',
    'core.unknown-matter': 'There is no matter “{matter}”',
    'core.unknown-matter/fix': 'Check the id of the matter',
    'core.no-roster': 'There is no roster to ask about',
    'core.no-roster/fix': 'Plan a roster first',
    'core.plan-stopped': 'The computation was ended before the shifts were laid out',
    'core.plan-stopped/fix': 'Give it more time, or shorten the period',
  },
};

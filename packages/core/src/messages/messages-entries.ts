import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes of the reasons why an event cannot be entered in a log of a scenario, besides those of the log itself. */
export type EntryCode =
  | 'core.event-other-matter'
  | 'core.log-full'
  | 'core.entry-future'
  | 'core.entry-nothing'
  | 'core.entry-unknown-volunteer';

/** Texts of {@link EntryCode}. */
export const entryTexts: DiagnosticCatalogue<EntryCode> = {
  'zh-CN': {
    'core.event-other-matter': '所反映事项的编号与“{matter}”不一致',
    'core.event-other-matter/fix': '请使用同一编号',
    'core.log-full': '记录已达上限（{most}），不能再增加',
    'core.log-full/fix': '请另建情景，继续登记',
    'core.entry-future': '日期 {at} 晚于登记日期 {now}',
    'core.entry-future/fix': '请核对日期，事情发生后再登记',
    'core.entry-nothing': '金额为零，无需登记',
    'core.entry-nothing/fix': '请填写实际收付的金额',
    'core.entry-unknown-volunteer': '社区中没有志愿者“{volunteer}”',
    'core.entry-unknown-volunteer/fix': '请核对编号，或先登记该志愿者',
  },
  en: {
    'core.event-other-matter': 'The matter that is reported is not “{matter}”',
    'core.event-other-matter/fix': 'Use the same id for both',
    'core.log-full': 'The log holds its most entries ({most})',
    'core.log-full/fix': 'Continue in another scenario',
    'core.entry-future': 'The day {at} is after that of the entry ({now})',
    'core.entry-future/fix': 'Check the day; enter events once they have happened',
    'core.entry-nothing': 'An amount of nothing needs no entry',
    'core.entry-nothing/fix': 'Enter the amount that was paid',
    'core.entry-unknown-volunteer': 'The community has no volunteer “{volunteer}”',
    'core.entry-unknown-volunteer/fix': 'Check the id, or enter the volunteer first',
  },
};

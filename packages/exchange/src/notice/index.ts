export { type DutyOptions, noticeOfDuty } from './duty-notice';
export { noticeHtml } from './html';
export { noticeOfLevy, type NoticeOptions } from './levy-notice';
export type { Notice, NoticeBlock } from './notice';
export { hiddenCounts, leastShown } from './small-cells';
export { summaryReport } from './summary-report';
export { noticeText } from './text';

export { createDutyNotice, type DutyOptions } from './duty-notice';
export { noticeHtml } from './html';
export { createLevyNotice, type NoticeOptions } from './levy-notice';
export type { ListBlock, Notice, NoticeBlock, TableBlock, TextBlock } from './notice';
export { minimumCellSize, suppressSmallCells } from './small-cells';
export { summaryReport } from './summary-report';
export { noticeText } from './text';

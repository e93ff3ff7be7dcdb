export { createDutyNotice, type DutyOptions } from './duty-notice';
export { noticeHtml } from './html';
export { createLevyNotice, type NoticeOptions } from './levy-notice';
export type { ListBlock, Notice, NoticeBlock, TableBlock, TextBlock } from './notice';
export { publicFindings } from './public-findings';
export { type PublicIndicator, publicIndicators } from './public-indicators';
export { minimumCellSize, suppressSmallCells } from './small-cells';
export { summaryReport } from './summary-report';
export { noticeText } from './text';

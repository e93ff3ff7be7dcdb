import type { Notice, NoticeBlock } from './notice';
import { checkNotice } from '../check-arguments';

/** Formats a text as one line of a message: line ends and other control characters become blanks. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim();

const blockLines = (block: NoticeBlock, separator: string): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return ['', `【${oneLine(block.text)}】`];
    case 'paragraph':
      return [oneLine(block.text)];
    case 'list':
      return block.items.map((item) => `· ${oneLine(item)}`);
    case 'table':
      // A chat shows no columns: each row names its figures.
      return block.rows.map((row) =>
        row
          .map((text, i) => (i === 0 ? oneLine(text) : `${oneLine(block.header[i] ?? '')} ${oneLine(text)}`))
          .join(separator),
      );
  }
};

/**
 * Writes a notice as plain text for a chat group: short lines, no markup.
 *
 * @example
 * import { noticeText } from '@community1373/exchange/notice';
 * noticeText({ locale: 'zh-CN', title: '公示', blocks: [{ kind: 'table', header: ['房号', '已交'], rows: [['101', '400.00']] }], signature: ['社区', '2026-01-12'] }); // => '公示\n101，已交 400.00\n\n社区\n2026-01-12'
 */
export const noticeText = (notice: Notice): string => {
  checkNotice(notice);
  const { locale, title, blocks, signature } = notice;
  return [
    oneLine(title),
    ...blocks.flatMap((block) => blockLines(block, locale === 'en' ? ', ' : '，')),
    '',
    ...signature.map(oneLine),
  ].join('\n');
};

import { toUtf8 } from '../text-coding';
import type { Notice, NoticeBlock } from './notice';
import { checkNotice } from '../check-arguments';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for HTML text or an attribute value; control characters except tabs and line ends are removed. */
const escapeHtml = (text: string): string =>
  text.replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, '').replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const cells = (row: readonly string[], tag: 'th' | 'td'): string =>
  `<tr>${row.map((text) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escapeHtml(text)}</${tag}>`).join('')}</tr>`;

const blockHtml = (block: NoticeBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `<table><thead>${cells(block.header, 'th')}</thead><tbody>${block.rows.map((row) => cells(row, 'td')).join('')}</tbody></table>`;
  }
};

const style =
  'body{font:16px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:48em;margin:2em auto;padding:0 1em;color:#000;background:#fff}h1{text-align:center;font-size:1.6em}h2{font-size:1.1em;margin:1.2em 0 .4em}table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:.2em .6em;text-align:left;vertical-align:top}thead{display:table-header-group}tr{break-inside:avoid}footer{text-align:right;margin-top:2em}@page{size:A4;margin:2cm}@media print{body{max-width:none;margin:0;padding:0}}';

/**
 * Writes a notice as a printable page (HTML, A4). Every text is escaped; the page has no script, makes no network requests, and its own policy forbids both.
 *
 * @example
 * import { noticeHtml } from '@community1373/exchange/notice';
 * const notice = { locale: 'zh-CN', title: '公示 <b>', blocks: [], signature: [] } as const;
 * new TextDecoder().decode(noticeHtml(notice)).includes('<h1>公示 &lt;b&gt;</h1>'); // => true
 */
export const noticeHtml = (notice: Notice): Uint8Array<ArrayBuffer> => {
  checkNotice(notice);
  const { locale, title, blocks, signature } = notice;
  return toUtf8(
    `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style></head><body><main><h1>${escapeHtml(title)}</h1>${blocks.map(blockHtml).join('')}</main><footer>${signature.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</footer></body></html>\n`,
  );
};

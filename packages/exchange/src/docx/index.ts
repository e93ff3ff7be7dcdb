import type { CivilDate } from '@community1373/base/calendar';
import { unzipSync } from 'fflate';
import type { Notice, NoticeBlock } from '../notice/notice';
import { toUtf8 } from '../text-coding';
import { escapeXml } from '../xlsx/code-units';
import { startZip } from '../zip/pack';
import { checkNotice, checkNoticeOptions } from '../check-arguments';

/** Removes characters that XML cannot hold: control characters and lone surrogates. */
const clean = (text: string): string => text.replace(/\t/g, ' ').replace(/(?!\n)\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '');

/** Splits a text into lines: a line end within a run is displayed as a blank, so each line is a separate run. */
const linesOf = (text: string): readonly string[] =>
  clean(text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')).split('\n');

/** Writes the part with title and date of a document: the notice's own title, and the given date instead of a clock. */
const coreProperties = (title: string, on: CivilDate | undefined): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(clean(title))}</dc:title>${on === undefined ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:created>`}</cp:coreProperties>`;

/** Repacks a document with fixed times, so that the same notice gives the same bytes. */
const repack = (bytes: Uint8Array, title: string, on: CivilDate | undefined): Uint8Array<ArrayBuffer> => {
  const zip = startZip();
  const files = unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') });
  for (const name of Object.keys(files).sort())
    zip.file(name)(
      name === 'docProps/core.xml' ? toUtf8(coreProperties(title, on)) : (files[name] ?? new Uint8Array()),
      true,
    );
  return zip.finish();
};

/**
 * Writes a notice as a Word document (DOCX). The library that writes it is loaded on the first call. The same notice gives the same bytes; `on` is the creation
 * date written into the document.
 *
 * @example
 * import { noticeDocx } from '@community1373/exchange/docx';
 * const bytes = await noticeDocx({ locale: 'zh-CN', title: '公示', blocks: [{ kind: 'paragraph', text: '内容' }], signature: ['社区'] });
 * [bytes[0], bytes[1]]; // => [0x50, 0x4b]
 */
export const noticeDocx = async (notice: Notice, on?: CivilDate): Promise<Uint8Array<ArrayBuffer>> => {
  checkNotice(notice);
  if (on !== undefined) checkNoticeOptions({ on });
  const { locale, title, blocks, signature } = notice;
  const { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } =
    await import('docx');
  const runs = (text: string, bold = false): InstanceType<typeof TextRun>[] =>
    linesOf(text).map(
      (line, i) => new TextRun({ text: line, ...(bold ? { bold } : {}), ...(i === 0 ? {} : { break: 1 }) }),
    );
  const row = (texts: readonly string[], header: boolean): InstanceType<typeof TableRow> =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: texts.map((text) => new TableCell({ children: [new Paragraph({ children: runs(text, header) })] })),
    });
  const asBlock = (block: NoticeBlock): readonly (InstanceType<typeof Paragraph> | InstanceType<typeof Table>)[] => {
    switch (block.kind) {
      case 'heading':
        return [new Paragraph({ children: runs(block.text), heading: HeadingLevel.HEADING_2 })];
      case 'paragraph':
        return [new Paragraph({ children: runs(block.text) })];
      case 'list':
        return block.items.map((item) => new Paragraph({ children: runs(item), bullet: { level: 0 } }));
      case 'table':
        return [
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [row(block.header, true), ...block.rows.map((cells) => row(cells, false))],
          }),
        ];
    }
  };
  const font = { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { font, size: 24, language: { value: 'en-US', eastAsia: locale === 'en' ? 'zh-CN' : locale } },
        },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ children: runs(title), heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }),
          ...blocks.flatMap(asBlock),
          ...signature.map((line) => new Paragraph({ children: runs(line), alignment: AlignmentType.RIGHT })),
        ],
      },
    ],
  });
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)), title, on);
};

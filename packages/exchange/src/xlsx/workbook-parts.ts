import type { TextPool } from '../cells/text-pool';
import { FileProblem } from '../file-problem';
import type { ReadLimits } from '../limits';
import { StyleCollector } from './number-formats';
import { attributeOf, type XmlHandler } from './xml-scanner';
import { unescapeCodeUnits } from './code-units';

/** Content of the workbook part: its sheets in order, and the date system. */
export interface WorkbookPart {
  readonly sheets: { readonly name: string; readonly relation: string; readonly hidden: boolean }[];
  since1904: boolean;
}

/** Limits of the relations of one part and of the cell formats of one workbook (programs write at most 64,000 formats). */
const [mostRelations, mostFormats] = [10_000, 65_536];

const tooMany = (part: string): FileProblem => new FileProblem('exchange.broken-workbook', part, { part });

/** Reads `workbook.xml`. */
export const workbookHandler = (into: WorkbookPart, mostSheets: number): XmlHandler => ({
  open: (name, attributes) => {
    if (name === 'workbookPr') into.since1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904') ?? '');
    if (name !== 'sheet') return;
    // Strict and transitional workbooks differ in the namespace of `id`, which is prefixed in both; `sheetId` is another attribute.
    into.sheets.push({
      name: unescapeCodeUnits(attributeOf(attributes, 'name') ?? ''),
      relation: attributeOf(attributes, 'id') ?? '',
      hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
    });
    if (into.sheets.length > mostSheets)
      throw new FileProblem('exchange.too-many-sheets', into.sheets.length, { limit: mostSheets });
  },
  close: () => undefined,
  text: () => undefined,
});

/** A relation of one part to another. */
export interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Reads a `.rels` part. */
export const relationsHandler = (into: Map<string, Relation>, part: string): XmlHandler => ({
  open: (name, attributes) => {
    if (name !== 'Relationship') return;
    const type = attributeOf(attributes, 'Type') ?? '';
    into.set(attributeOf(attributes, 'Id') ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: attributeOf(attributes, 'Target') ?? '',
    });
    if (into.size > mostRelations) throw tooMany(part);
  },
  close: () => undefined,
  text: () => undefined,
});

/** Reads `styles.xml`. */
export const stylesHandler = (into: StyleCollector, part: string): XmlHandler => {
  let inCellFormats = false;
  return {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt')
        into.format(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      else if (name === 'xf' && inCellFormats) into.cellFormat(Number(attributeOf(attributes, 'numFmtId') ?? 0));
      if (into.size > mostFormats) throw tooMany(part);
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text: () => undefined,
  };
};

/** Reads rich or plain text: the content of `t`, without the phonetic guides (`rPh`) of East Asian texts. */
export class TextCollector {
  private text = '';
  private inText = false;
  private inPhonetic = false;

  constructor(private readonly longest: number) {}

  open(name: string): void {
    if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't') this.inText = !this.inPhonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    else if (name === 't') this.inText = false;
  }

  add(text: string): void {
    if (!this.inText) return;
    this.text += text;
    // An escaped code unit takes seven characters.
    if (this.text.length > this.longest * 7)
      throw new FileProblem('exchange.cell-length', this.text, { limit: this.longest });
  }

  take(): string {
    const text = unescapeCodeUnits(this.text);
    this.text = '';
    if (text.length > this.longest) throw new FileProblem('exchange.cell-length', text, { limit: this.longest });
    return text;
  }
}

/** Reads `sharedStrings.xml`. */
export const sharedStringsHandler = (
  into: string[],
  limits: Pick<ReadLimits, 'cellLength' | 'texts'>,
  pool: TextPool,
): XmlHandler => {
  const texts = new TextCollector(limits.cellLength);
  return {
    open: (name) => texts.open(name),
    close: (name) => {
      texts.close(name);
      if (name !== 'si') return;
      into.push(pool.keep(texts.take()));
      if (into.length > limits.texts)
        throw new FileProblem('exchange.too-many-texts', into.length, { limit: limits.texts });
    },
    text: (text) => texts.add(text),
  };
};

import { ownText } from '../cells/text-pool';
import { FileProblem } from '../file-problem';

/** Receives the events of a scanner: names without their prefix; attributes as written in the tag. */
export interface XmlHandler {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Longest tag or text between two tags, in UTF-16 code units. */
const longestPiece = 1_048_576;
const deepest = 256;
const [exclamation, question] = [0x21, 0x3f];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Replaces the predefined entities and character references by their characters; no others are known, and none can be declared. */
const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]{2,4}));/g,
        (whole: string, hex?: string, digits?: string, name?: string) => {
          if (name !== undefined) return entities[name] ?? whole;
          const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        },
      )
    : text;

const isBlank = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
const [equals, doubleQuote, singleQuote] = [0x3d, 0x22, 0x27];

/**
 * Returns the value of an attribute by its name without prefix; undefined when the tag has none. Blanks are allowed on both sides of the equals sign (XML 1.0,
 * 2.3), and the content of a value is never taken for a name.
 */
export const attributeOf = (attributes: string, name: string): string | undefined => {
  let at = 0;
  for (;;) {
    while (isBlank(attributes.charCodeAt(at))) at += 1;
    const start = at;
    while (at < attributes.length && attributes.charCodeAt(at) !== equals && !isBlank(attributes.charCodeAt(at)))
      at += 1;
    const end = at;
    while (isBlank(attributes.charCodeAt(at))) at += 1;
    if (attributes.charCodeAt(at) !== equals) return undefined;
    at += 1;
    while (isBlank(attributes.charCodeAt(at))) at += 1;
    const quote = attributes.charCodeAt(at);
    if (quote !== doubleQuote && quote !== singleQuote) return undefined;
    const close = attributes.indexOf(attributes.charAt(at), at + 1);
    if (close < 0) return undefined;
    const from = end - name.length;
    if (from >= start && attributes.startsWith(name, from) && (from === start || attributes.charAt(from - 1) === ':'))
      return unescapeXml(attributes.slice(at + 1, close));
    at = close + 1;
  }
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Scans XML that arrives in pieces, holding only incomplete tags and texts. Document types are refused, so that no entity can be declared. Throws a
 * {@link FileProblem} for XML that is not well-formed.
 */
export class XmlScanner {
  private held = '';
  private readonly names: string[] = [];

  constructor(
    private readonly part: string,
    private readonly handler: XmlHandler,
  ) {}

  private broken(received: string): FileProblem {
    return new FileProblem('exchange.broken-workbook', received.slice(0, 80), { part: this.part });
  }

  private tag(body: string): void {
    if (body.startsWith('/')) {
      const name = body.slice(1).trim();
      if (this.names.pop() !== name) throw this.broken(`</${name}>`);
      this.handler.close(localName(name));
      return;
    }
    const empty = body.endsWith('/');
    const inner = empty ? body.slice(0, -1) : body;
    const space = inner.search(/\s/);
    const name = space < 0 ? inner : inner.slice(0, space);
    if (name === '') throw this.broken('<>');
    this.handler.open(localName(name), space < 0 ? '' : inner.slice(space));
    if (empty) this.handler.close(localName(name));
    else if (this.names.push(name) > deepest) throw this.broken(name);
  }

  /** Returns the end of a tag: the next `>` outside of quotation marks; -1 when it has not arrived yet. */
  private static tagEnd(text: string, from: number): number {
    let quote = 0;
    for (let i = from; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (quote !== 0) {
        if (unit === quote) quote = 0;
      } else if (unit === 0x3e) return i;
      else if (unit === 0x22 || unit === 0x27) quote = unit;
    }
    return -1;
  }

  /** Takes the next piece; the last one must leave nothing open. */
  push(piece: string, last: boolean): void {
    const text = this.held + piece;
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      if (open < 0) break;
      if (open > at) this.handler.text(unescapeXml(text.slice(at, open)));
      at = open;
      const next = text.charCodeAt(open + 1);
      let end: number;
      if (next === exclamation || next === question) end = this.special(text, open);
      else {
        const close = XmlScanner.tagEnd(text, open + 1);
        if (close >= 0) this.tag(text.slice(open + 1, close));
        end = close < 0 ? -1 : close + 1;
      }
      if (end < 0) break;
      at = end;
    }
    this.held = ownText(text.slice(at));
    if (this.held.length > longestPiece) throw this.broken(this.held);
    if (last && (this.names.length > 0 || this.held.trim() !== '')) throw this.broken(this.held);
  }

  /** Returns the end of a comment, a CDATA section or an instruction; -1 when it has not arrived yet. */
  private special(text: string, open: number): number {
    if (text.startsWith('<!--', open)) return this.until(text, open, '-->');
    if (text.startsWith('<?', open)) return this.until(text, open, '?>');
    if (!text.startsWith('<![CDATA[', open)) {
      // An incomplete beginning of one of these waits for the next piece; a document type is refused.
      if (text.length >= open + 9) throw this.broken(text.slice(open));
      return -1;
    }
    const end = this.until(text, open, ']]>');
    if (end >= 0) this.handler.text(text.slice(open + 9, end - 3));
    return end;
  }

  private until(text: string, from: number, mark: string): number {
    const end = text.indexOf(mark, from + 2);
    return end < 0 ? -1 : end + mark.length;
  }
}

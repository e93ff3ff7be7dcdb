import type { Locale } from '@community1373/base/explain';

/** A heading or a paragraph of a notice. */
export interface TextBlock {
  /** Kind of the block. */
  readonly kind: 'heading' | 'paragraph';
  /** Its text, plain. */
  readonly text: string;
}

/** A list of a notice. */
export interface ListBlock {
  /** Kind of the block. */
  readonly kind: 'list';
  /** The texts of its items, plain. */
  readonly items: readonly string[];
}

/** A table of a notice. */
export interface TableBlock {
  /** Kind of the block. */
  readonly kind: 'table';
  /** 表头 the texts of its header, one for each column. */
  readonly header: readonly string[];
  /** The texts of its rows, each with as many cells as the header. */
  readonly rows: readonly (readonly string[])[];
}

/** One block of a notice. Every text is plain; the output formats escape it. */
export type NoticeBlock = TextBlock | ListBlock | TableBlock;

/** 公示 a notice in one language, for printing, sending or saving as a document. */
export interface Notice {
  /** Language of the texts. */
  readonly locale: Locale;
  /** Title of the notice. */
  readonly title: string;
  /** Its blocks, from top to bottom. */
  readonly blocks: readonly NoticeBlock[];
  /** The issuer and the date. */
  readonly signature: readonly string[];
}

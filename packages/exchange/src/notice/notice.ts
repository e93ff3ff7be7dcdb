import type { Locale } from '@community1373/base/explain';

/** One block of a notice. Every text is plain; the output formats escape it. */
export type NoticeBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** 公示 a notice in one language, for printing, sending or saving as a document. */
export interface Notice {
  readonly locale: Locale;
  readonly title: string;
  readonly blocks: readonly NoticeBlock[];
  /** The issuer and the date. */
  readonly signature: readonly string[];
}

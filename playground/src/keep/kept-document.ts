import type { Edit } from '@community1373/core';
import type { EditName } from '../session/command';
import type { Document } from '../session/document';

/** A saved document: the scenario and its variants with all edits, so that undo and redo survive a reload. */
export interface KeptDocument {
  readonly present: Document;
  readonly past: readonly Edit<Document>[];
  readonly future: readonly Edit<Document>[];
  readonly pastNames: readonly EditName[];
  readonly futureNames: readonly EditName[];
  readonly started: Document;
  /** True when it began as the sample, so that a link need not contain the whole document. */
  readonly fromSample: boolean;
}

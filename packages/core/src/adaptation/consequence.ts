import type { Path } from '@community1373/base/diagnostics';
import type { Params } from '@community1373/base/explain';
import type { AdaptationCode } from '../messages-adaptation';

/** 影响 what one change of the model does to a document, as data: put it in words with `explain`. */
export interface Consequence {
  /** The index of the change. */
  readonly change: number;
  readonly code: AdaptationCode;
  readonly params: Params;
  /** How many places of the document are concerned. */
  readonly count: number;
  /** The first of these places, as they were before the change: at most 20. */
  readonly paths: readonly Path[];
}

const shownPaths = 20;

/** A consequence, unless nothing is concerned. */
export const consequenceOf = (change: number, code: AdaptationCode, paths: readonly Path[], params: Params): readonly Consequence[] =>
  paths.length === 0 ? [] : [{ change, code, params: { ...params, count: paths.length }, count: paths.length, paths: paths.slice(0, shownPaths) }];

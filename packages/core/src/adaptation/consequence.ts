import type { Path } from '@community1373/base/diagnostics';
import type { Params } from '@community1373/base/explain';
import type { AdaptationCode } from '../messages/messages-adaptation';

/** 影响 the effect of one change of the model on a document, as data; `explain` writes it as text. */
export interface Consequence {
  /** The index of the change. */
  readonly change: number;
  /** Code of the sentence in the catalogue. */
  readonly code: AdaptationCode;
  /** Names and numbers that the sentence contains. */
  readonly params: Params;
  /** Number of affected places in the document. */
  readonly count: number;
  /** The first affected places, by their path before the change: at most 20. */
  readonly paths: readonly Path[];
}

const shownPaths = 20;

/** Returns a consequence, or an empty list when no place is affected. */
export const consequenceOf = (
  change: number,
  code: AdaptationCode,
  paths: readonly Path[],
  params: Params,
): readonly Consequence[] =>
  paths.length === 0
    ? []
    : [
        {
          change,
          code,
          params: { ...params, count: paths.length },
          count: paths.length,
          paths: paths.slice(0, shownPaths),
        },
      ];

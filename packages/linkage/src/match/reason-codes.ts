import type { RefusalCode } from './eligibility';

/** Code of the reason for which a need was left unmatched. */
export type UnmatchedCode =
  | 'linkage.unmatched-refused'
  | 'linkage.unmatched-shortage'
  | 'linkage.unmatched-outweighed'
  | 'linkage.unmatched-later';

/** Code of the reason for which a need is, or is not, matched with a given organisation. */
export type PairVerdictCode =
  | RefusalCode
  | 'linkage.pair-matched'
  | 'linkage.pair-equal'
  | 'linkage.pair-costs'
  | 'linkage.pair-no-place'
  | 'linkage.pair-unknown';

/** Code of the reason for which a household has no donor. */
export type UnpairedCode = 'linkage.unpaired-refused' | 'linkage.unpaired-shortage';

export type { ConditionCode, PairingConditionCode, RefusalCode } from './match/eligibility';
export { type GroupingOptions, groupNeeds } from './match/group-needs';
export { type MatchInput, type MatchNeed, type MatchOrganisation, toMatchInput } from './match/match-input';
export { explainPair, explainPairInSteps } from './match/explain-pair';
export {
  type MatchedNeed,
  type MatchLoad,
  matchNeeds,
  matchNeedsInSteps,
  type NeedMatching,
  type Shortage,
  type UnmatchedNeed,
} from './match/match-needs';
export type { RefusedPair } from './match/match-problem';
export { type HouseholdPairing, pairHouseholds, pairHouseholdsInSteps } from './match/pair-households';
export { type PairingInput, toPairingInput } from './match/pairing-input';
export type { PairVerdictCode, UnmatchedCode, UnpairedCode } from './match/reason-codes';

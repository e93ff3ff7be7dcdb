export type { ConditionCode, PairingConditionCode, RefusalCode } from './match/eligibility';
export { type GroupingOptions, groupNeeds } from './match/group-needs';
export { type MatchInput, type MatchNeed, type MatchOrganisation, toMatchInput } from './match/match-input';
export {
  explainPair,
  type MatchedNeed,
  type MatchLoad,
  matchNeeds,
  type NeedMatching,
  type Shortage,
  type UnmatchedNeed,
} from './match/match-needs';
export type { RefusedPair } from './match/match-problem';
export { type HouseholdPairing, pairHouseholds, type PairingInput, toPairingInput } from './match/pair-households';
export type { PairVerdictCode, UnmatchedCode, UnpairedCode } from './match/reason-codes';

export type { ConditionCode, PairingConditionCode, RefusalCode } from './match/eligibility';
export { type GroupingOptions, groupNeeds } from './match/group-needs';
export {
  type MatchInput,
  type MatchNeed,
  type MatchOrganisation,
  type MatchPair,
  toMatchInput,
  type ValuedPair,
} from './match/match-input';
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
export {
  type HouseholdPair,
  type HouseholdPairing,
  pairHouseholds,
  pairHouseholdsInSteps,
  type PairingShortage,
  type RefusedHousehold,
  type UnpairedHousehold,
} from './match/pair-households';
export { type PairingDonor, type PairingInput, toPairingInput, type WaitingHousehold } from './match/pairing-input';
export type { PairVerdictCode, UnmatchedCode, UnpairedCode } from './match/reason-codes';

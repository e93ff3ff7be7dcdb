import type { LinkageEventBase } from './event-base';

/** A donor was paired with a household in difficulty (结对帮扶). */
export interface HouseholdPaired extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'paired';
  /** Id of the donor. */
  readonly donorId: string;
  /** Id of the household. */
  readonly householdId: string;
}

/** The pairing of a donor with a household ended. */
export interface PairingEnded extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'pairing-ended';
  /** Id of the donor. */
  readonly donorId: string;
  /** Id of the household. */
  readonly householdId: string;
  /** Reason, at most 1000 characters; absent: none stated. */
  readonly reason?: string | undefined;
}

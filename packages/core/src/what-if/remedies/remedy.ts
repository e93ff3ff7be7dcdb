import type { RosterMove } from '@community1373/scheduling';
import type { HolidayPolicy } from '@community1373/scheduling/demand';
import type { Receipt, Subsidy } from '@community1373/apportionment';
import type { MatterEvent } from '@community1373/deliberation';
import type { LinkageEvent } from '@community1373/linkage';
import type { Lead, Volunteer } from '@community1373/model';

/** Puts volunteers on open places of the adopted roster. */
export interface FillPlacesRemedy {
  /** Kind of the remedy. */
  readonly kind: 'fill-places';
  /** Volunteers to add first; empty when those present suffice. */
  readonly volunteers: readonly Volunteer[];
  /** The moves of the roster, in order. */
  readonly moves: readonly RosterMove[];
}

/** Adds volunteers to the post of a coverage. */
export interface AddVolunteersRemedy {
  /** Kind of the remedy. */
  readonly kind: 'add-volunteers';
  /** The volunteers, each at the home of an uncovered household. */
  readonly volunteers: readonly Volunteer[];
}

/** Completes the leads and channels of the grid. */
export interface CompleteGridRemedy {
  /** Kind of the remedy. */
  readonly kind: 'complete-grid';
  /** The leads to add. */
  readonly leads: readonly Lead[];
  /** Ids of the nodes that get the first channel of the work model. */
  readonly channelsAt: readonly string[];
}

/** Records steps of a matter. */
export interface RecordStepsRemedy {
  /** Kind of the remedy. */
  readonly kind: 'record-steps';
  /** Id of the matter. */
  readonly matterId: string;
  /** The steps, in order. */
  readonly events: readonly MatterEvent[];
}

/** Adds events to the linkage: projects formed, the entry of an organisation. */
export interface ExtendLinkageRemedy {
  /** Kind of the remedy. */
  readonly kind: 'extend-linkage';
  /** The events, in order. */
  readonly events: readonly LinkageEvent[];
}

/** Adds a subsidy to a levy for the shares that nobody is charged for. */
export interface AddSubsidyRemedy {
  /** Kind of the remedy. */
  readonly kind: 'add-subsidy';
  /** Id of the levy. */
  readonly levyId: string;
  /** 补贴 the subsidy. */
  readonly subsidy: Subsidy;
}

/** Collects the amounts that households still owe to a levy. */
export interface CollectRemedy {
  /** Kind of the remedy. */
  readonly kind: 'collect';
  /** Id of the levy. */
  readonly levyId: string;
  /** 收据 the receipts of these amounts. */
  readonly receipts: readonly Receipt[];
}

/** Changes the number of seats of a day with seats. */
export interface SetSeatsRemedy {
  /** Kind of the remedy. */
  readonly kind: 'set-seats';
  /** Id of the day with seats. */
  readonly seatedDayId: string;
  /** 名额 the new number of seats on each date. */
  readonly seats: number;
}

/** Changes the handling of dates of a day with seats that fall on a holiday. */
export interface HoldOnRemedy {
  /** Kind of the remedy. */
  readonly kind: 'hold-on';
  /** Id of the day with seats. */
  readonly seatedDayId: string;
  /** The new handling. */
  readonly onHoliday: HolidayPolicy;
}

/**
 * 整改办法 a remedy as data: `applyRemedy` turns it into an edit that resolves the finding. It is a what-if, not a record: facts that only people can know (who
 * comes, what was said) have the id `what-if`.
 */
export type Remedy =
  | FillPlacesRemedy
  | AddVolunteersRemedy
  | CompleteGridRemedy
  | RecordStepsRemedy
  | ExtendLinkageRemedy
  | AddSubsidyRemedy
  | CollectRemedy
  | SetSeatsRemedy
  | HoldOnRemedy;

/** True when a remedy would change nothing at all; such a remedy is not offered. */
export const isNothing = (remedy: Remedy): boolean => {
  switch (remedy.kind) {
    case 'fill-places':
      return remedy.volunteers.length + remedy.moves.length === 0;
    case 'add-volunteers':
      return remedy.volunteers.length === 0;
    case 'complete-grid':
      return remedy.leads.length + remedy.channelsAt.length === 0;
    case 'record-steps':
    case 'extend-linkage':
      return remedy.events.length === 0;
    case 'add-subsidy':
      return remedy.subsidy.fen === 0;
    case 'collect':
      return remedy.receipts.every(({ fen }) => fen === 0);
    case 'set-seats':
    case 'hold-on':
      return false;
  }
};

/** Stand-in for a person or an organisation that nobody has named yet. */
export const standIn = 'what-if';

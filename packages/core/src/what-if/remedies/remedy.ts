import type { RosterMove } from '@community1373/scheduling';
import type { HolidayPolicy } from '@community1373/scheduling/demand';
import type { Receipt, Subsidy } from '@community1373/apportionment';
import type { MatterEvent } from '@community1373/deliberation';
import type { LinkageEvent } from '@community1373/linkage';
import type { Lead, Volunteer } from '@community1373/model';

/**
 * 整改办法 a remedy as data: `applyRemedy` turns it into an edit that resolves the finding. It is a what-if, not a record: facts that only people can know (who
 * comes, what was said) have the id `what-if`.
 */
export type Remedy =
  /** Volunteers to add, if any, and the moves that put volunteers on places of the adopted roster. */
  | { readonly kind: 'fill-places'; readonly volunteers: readonly Volunteer[]; readonly moves: readonly RosterMove[] }
  /** Volunteers to add to a coverage's post, each at the home of an uncovered household. */
  | { readonly kind: 'add-volunteers'; readonly volunteers: readonly Volunteer[] }
  /** Leads of nodes, and nodes that get the model's first channel. */
  | { readonly kind: 'complete-grid'; readonly leads: readonly Lead[]; readonly channelsAt: readonly string[] }
  /** Steps of a matter to be recorded. */
  | { readonly kind: 'record-steps'; readonly matterId: string; readonly events: readonly MatterEvent[] }
  /** Events of the linkage: projects formed, the entry of an organisation. */
  | { readonly kind: 'extend-linkage'; readonly events: readonly LinkageEvent[] }
  /** A subsidy for the shares that nobody is charged for. */
  | { readonly kind: 'add-subsidy'; readonly levyId: string; readonly subsidy: Subsidy }
  /** Receipts of the amounts that households still owe. */
  | { readonly kind: 'collect'; readonly levyId: string; readonly receipts: readonly Receipt[] }
  | { readonly kind: 'set-seats'; readonly seatedDayId: string; readonly seats: number }
  | { readonly kind: 'hold-on'; readonly seatedDayId: string; readonly onHoliday: HolidayPolicy };

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

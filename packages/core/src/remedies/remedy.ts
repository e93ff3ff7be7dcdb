import type { HolidayPolicy, RosterMove } from '@community1373/scheduling';
import type { Levy } from '@community1373/apportionment';
import type { MatterEvent } from '@community1373/deliberation';
import type { LinkageEvent } from '@community1373/linkage';
import type { Lead, Volunteer } from '@community1373/model';

/**
 * 整改办法 what a mend would be, as data: `applyRemedy` makes an edit of it, and what it mends is then gone. It is a what-if and no record: whatever only people
 * can know (who comes, what was said) stands under the id `what-if`.
 */
export type Remedy =
  /** Volunteers who come, if any, and who takes which places of the adopted roster. */
  | { readonly kind: 'fill-places'; readonly volunteers: readonly Volunteer[]; readonly moves: readonly RosterMove[] }
  /** Volunteers of a coverage's post, each at the home of someone who has nobody. */
  | { readonly kind: 'add-volunteers'; readonly volunteers: readonly Volunteer[] }
  /** Leads of nodes, and nodes that get the model's first channel. */
  | { readonly kind: 'complete-grid'; readonly leads: readonly Lead[]; readonly channelsAt: readonly string[] }
  /** Steps of a matter that are put on record. */
  | { readonly kind: 'record-steps'; readonly matterId: string; readonly events: readonly MatterEvent[] }
  /** Events of the linkage: projects formed, an organisation that enters. */
  | { readonly kind: 'extend-linkage'; readonly events: readonly LinkageEvent[] }
  /** Money from outside for the shares that are charged to nobody. */
  | { readonly kind: 'add-subsidy'; readonly levyId: string; readonly subsidy: NonNullable<Levy['subsidies']>[number] }
  /** What households still pay. */
  | { readonly kind: 'collect'; readonly levyId: string; readonly receipts: Levy['receipts'] }
  | { readonly kind: 'set-seats'; readonly seatedDayId: string; readonly seats: number }
  | { readonly kind: 'hold-on'; readonly seatedDayId: string; readonly onHoliday: HolidayPolicy };

/** Whether a remedy would change nothing at all; such a one is not offered. */
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

/** Who stands for a person or an organisation that nobody has named yet. */
export const standIn = 'what-if';

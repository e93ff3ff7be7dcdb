import type { Absence, CivilDate } from '@community1373/base/calendar';
import type { ModelChange } from '@community1373/core/adaptation';
import type { WantedVariant } from './wanted-variant';

/** A WGS 84 position: longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** The kind and subject of an edit, for the labels of undo and redo. */
export type EditName =
  | { readonly kind: 'move-station'; readonly subject: string }
  | { readonly kind: 'remove-volunteer'; readonly subject: string }
  | { readonly kind: 'pin' | 'unpin' | 'missed' | 'absent' | 'not-absent' | 'move-on-roster'; readonly subject: string }
  | { readonly kind: 'record'; readonly subject: string }
  | { readonly kind: 're-plan' }
  | { readonly kind: 'repair' }
  /** `sensitive` when the link states that it contains data which masking would omit. */
  | { readonly kind: 'link'; readonly sensitive?: boolean }
  | { readonly kind: 'variants' }
  | { readonly kind: 'import'; readonly subject: string }
  | { readonly kind: 'adapt-model' }
  | { readonly kind: 'adopt-variant'; readonly subject: string }
  | { readonly kind: 'rename'; readonly subject: string };

/** A volunteer on a shift. */
export interface PlaceKey {
  readonly volunteerId: string;
  readonly shiftId: string;
}

/** The assignment of a volunteer to a shift, or its removal. */
export interface PlaceMove {
  readonly kind: 'add' | 'remove';
  readonly personId: string;
  readonly shiftId: string;
}

/** The move of a station to a position. */
export interface MoveStation {
  readonly kind: 'move-station';
  readonly stationId: string;
  readonly position: Position;
}

/** A change requested by the user. */
export type Command =
  | MoveStation
  | { readonly kind: 'remove-volunteer'; readonly volunteerId: string }
  | (PlaceKey & { readonly kind: 'pin'; readonly pinned: boolean })
  | (PlaceKey & { readonly kind: 'missed' })
  | { readonly kind: 'absent' | 'not-absent'; readonly volunteerId: string; readonly absence: Absence }
  | { readonly kind: 'move-on-roster'; readonly moves: readonly PlaceMove[] }
  | { readonly kind: 'set-variants'; readonly variants: readonly WantedVariant[] }
  | { readonly kind: 'adapt-model'; readonly changes: readonly ModelChange[] }
  /** `name` is the name under which the page shows the variant. */
  | { readonly kind: 'adopt-variant'; readonly variantId: string; readonly name: string }
  /** An event that was checked, entered as of a day; its title names the edit. */
  | { readonly kind: 'record'; readonly event: unknown; readonly today: CivilDate; readonly title: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

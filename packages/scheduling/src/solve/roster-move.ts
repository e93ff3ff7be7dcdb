/** One step of a change: a person is put on a shift or taken off it. */
export interface RosterMove {
  readonly kind: 'add' | 'remove';
  readonly personId: string;
  readonly shiftId: string;
}

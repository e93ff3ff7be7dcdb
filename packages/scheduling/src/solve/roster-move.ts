/** One step of a change: a person is put on a shift or taken off it. */
export interface RosterMove {
  /** `add`: put on the shift; `remove`: taken off it. */
  readonly kind: 'add' | 'remove';
  /** Id of the person. */
  readonly personId: string;
  /** Id of the shift. */
  readonly shiftId: string;
}

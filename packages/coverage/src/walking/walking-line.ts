/** A way as a line of places, each with its elevation in metres where it is known. */
export interface WalkingLine {
  readonly coordinates: readonly (readonly [longitude: number, latitude: number, elevation?: number | undefined])[];
  /** A flight of steps. */
  readonly steps?: boolean | undefined;
  /** True for a way that wheelchairs can pass, where that is known: `true` counts on steps too, `false` closes the way to them. */
  readonly wheelchair?: boolean | undefined;
  /** The rise along the line in percent, where it was measured; it counts before elevations. */
  readonly inclinePercent?: number | undefined;
  /** The layer on which it lies, 0 unless given: lines of different layers pass over each other, and meet only where one of them ends. */
  readonly layer?: number | undefined;
}

/** A way as a line of places, each with its elevation in metres where known. */
export interface WalkingLine {
  readonly coordinates: readonly (readonly [longitude: number, latitude: number, elevation?: number | undefined])[];
  /** True for a flight of steps. */
  readonly steps?: boolean | undefined;
  /** True when wheelchairs can pass (on steps too), false when the way is closed to them; undefined where unknown. */
  readonly wheelchair?: boolean | undefined;
  /** The measured rise along the line in percent; takes precedence over elevations. */
  readonly inclinePercent?: number | undefined;
  /** The layer of the line, 0 by default: lines on different layers pass over each other, and meet only where one of them ends. */
  readonly layer?: number | undefined;
}

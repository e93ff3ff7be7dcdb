/** A way as a line of places, each with its elevation in metres where known. */
export interface WalkingLine {
  /** The places of the line, in order: longitude and latitude in degrees, WGS 84, and elevation in metres where known. */
  readonly coordinates: readonly (readonly [longitude: number, latitude: number, elevation?: number | undefined])[];
  /** True for a flight of steps; default: false. */
  readonly steps?: boolean | undefined;
  /** True when wheelchairs can pass (on steps too), false when the way is closed to them; undefined where unknown. */
  readonly wheelchair?: boolean | undefined;
  /** The measured rise along the line in percent, which takes precedence over elevations; absent: not measured. */
  readonly inclinePercent?: number | undefined;
  /** The layer of the line: lines on different layers pass over each other, and meet only where one of them ends. Default: 0. */
  readonly layer?: number | undefined;
}

import * as z from 'zod';

/** 步行条件 settings for measuring ways. */
export interface ReachSettings {
  /** Mobility class of the people who walk. `able`: anyone; `slow`: old, or with a pram; `wheelchair`. */
  readonly mobility: 'able' | 'slow' | 'wheelchair';
  /** 绕行系数 factor by which straight lines are lengthened where no paths are drawn, 1 to 5; 1.3 is common in towns. */
  readonly detour: number;
  /** Scale of the elevations of the paths in percent, 0 to 400: 100 leaves them unchanged, 0 makes them flat. */
  readonly slopePercent: number;
}

/** Zod schema of {@link ReachSettings}. */
export const reachSettingsSchema = z
  .object({
    mobility: z.enum(['able', 'slow', 'wheelchair']),
    detour: z.number().min(1).max(5),
    slopePercent: z.int().min(0).max(400),
  })
  .readonly();

/** Default settings: able people, straight lines without detour, slopes unchanged. */
export const defaultReachSettings: ReachSettings = { mobility: 'able', detour: 1, slopePercent: 100 };

const placeSchema = z
  .tuple([z.number().min(-180).max(180), z.number().min(-80).max(80), z.number().min(-1000).max(9000).optional()])
  .readonly();

/** 步行道 a way to walk, as a line of positions. */
export interface WalkingPath {
  /** Positions along the line, at least two: longitude and latitude in degrees (WGS 84), and the elevation in metres where known. */
  readonly coordinates: readonly (readonly [longitude: number, latitude: number, elevation?: number | undefined])[];
  /** True for a flight of steps; absent for a way without steps. */
  readonly steps?: boolean | undefined;
  /** True for a way that wheelchairs can pass, false for one that they cannot; absent where not known. */
  readonly wheelchair?: boolean | undefined;
  /** Measured rise along the line in percent, −100 to 100; it takes precedence over elevations. Absent where not measured. */
  readonly inclinePercent?: number | undefined;
  /** Layer of the way, 0 by default: ways of different layers pass over each other without joining. */
  readonly layer?: number | undefined;
}

/** Zod schema of a {@link WalkingPath}. */
export const walkingPathSchema = z
  .object({
    coordinates: z.array(placeSchema).min(2).readonly(),
    steps: z.boolean().optional(),
    wheelchair: z.boolean().optional(),
    inclinePercent: z.number().min(-100).max(100).optional(),
    layer: z.number().min(-1000).max(1000).optional(),
  })
  .readonly();

import * as z from 'zod';

/** 步行条件 settings for measuring ways: mobility class, detour factor when no paths are drawn, and slope. */
export const reachSettingsSchema = z
  .object({
    /** `able`: anyone; `slow`: old, or with a pram; `wheelchair`. */
    mobility: z.enum(['able', 'slow', 'wheelchair']),
    /** Factor by which straight lines are lengthened; 1.3 is common in towns. */
    detour: z.number().min(1).max(5),
    /** Scale of the elevations of the paths: 100 unchanged, 0 flat. */
    slopePercent: z.int().min(0).max(400),
  })
  .readonly();

export type ReachSettings = z.infer<typeof reachSettingsSchema>;

/** Default settings: able people, straight lines without detour, slopes unchanged. */
export const defaultReachSettings: ReachSettings = { mobility: 'able', detour: 1, slopePercent: 100 };

const placeSchema = z
  .tuple([z.number().min(-180).max(180), z.number().min(-80).max(80), z.number().min(-1000).max(9000).optional()])
  .readonly();

/** A way to walk as a line of positions: longitude, latitude, and elevation in metres where known; `steps` marks a flight of steps. */
export const walkingPathSchema = z
  .object({
    coordinates: z.array(placeSchema).min(2).readonly(),
    steps: z.boolean().optional(),
    /** True for a way that wheelchairs can pass, where known. */
    wheelchair: z.boolean().optional(),
    /** The rise along the line in percent, where measured; it takes precedence over elevations. */
    inclinePercent: z.number().min(-100).max(100).optional(),
    /** The layer of the way, 0 by default: ways of different layers pass over each other. */
    layer: z.number().min(-1000).max(1000).optional(),
  })
  .readonly();

export type WalkingPath = z.infer<typeof walkingPathSchema>;

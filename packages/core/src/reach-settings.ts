import * as z from 'zod';

/** 步行条件 how ways are measured: for whom, how much longer than the straight line where no paths are drawn, and how steep. */
export const reachSettingsSchema = z
  .object({
    /** `able`: anyone; `slow`: old, or with a pram; `wheelchair`. */
    mobility: z.enum(['able', 'slow', 'wheelchair']),
    /** Straight lines are taken this many times as long; 1.3 is common in towns. */
    detour: z.number().min(1).max(5),
    /** Elevations of the paths are taken at this share: 100 as they are, 0 flat. */
    slopePercent: z.int().min(0).max(400),
  })
  .readonly();

export type ReachSettings = z.infer<typeof reachSettingsSchema>;

/** Anyone, along the straight line as it is, on slopes as they are. */
export const plainReach: ReachSettings = { mobility: 'able', detour: 1, slopePercent: 100 };

const placeSchema = z
  .tuple([z.number().min(-180).max(180), z.number().min(-80).max(80), z.number().min(-1000).max(9000).optional()])
  .readonly();

/** A way to walk as a line of places: longitude, latitude, and elevation in metres where it is known; `steps` marks a flight of steps. */
export const walkingPathSchema = z
  .object({
    coordinates: z.array(placeSchema).min(2).readonly(),
    steps: z.boolean().optional(),
    /** True for a way that wheelchairs can pass, where that is known. */
    wheelchair: z.boolean().optional(),
    /** The rise along the line in percent, where it was measured; it counts before elevations. */
    inclinePercent: z.number().min(-100).max(100).optional(),
    /** The layer on which it lies, 0 unless given: ways of different layers pass over each other. */
    layer: z.number().min(-1000).max(1000).optional(),
  })
  .readonly();

export type WalkingPath = z.infer<typeof walkingPathSchema>;

import * as z from 'zod';

/** Minutes of a week, from Monday 00:00. */
export const weekMinutes = 10_080;

/** Zod schema of a length of time in minutes, up to ten years. */
export const minutesSchema = z.number().min(0).max(5_256_000);

/** Zod schema of a patience in minutes. */
export const patienceSchema = z.number().positive().max(5_256_000);

/** Zod schema of a factor for each week, relative to the usual amount; the list repeats when the run is longer. */
export const factorsSchema = z.array(z.number().min(0).max(100)).min(1).max(1040).readonly();

import { expects, idText } from '@community1373/base/diagnostics';
import * as z from 'zod';

/** Zod schema of an id: 1 to 128 characters, chosen by the caller. */
export const idSchema = idText(128);

/** Zod schema of the id of a service or plan; shorter, because the ids of its shifts are built from it. */
export const sourceIdSchema = idText(96);

/** Zod schema of a list of ids. */
export const idsSchema = z.array(idSchema).readonly();

/** Zod schema of a {@link HomePosition}. */
export const homePositionSchema = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], expects('position'))
  .readonly();

/** WGS 84 longitude and latitude in degrees. */
export type HomePosition = readonly [longitude: number, latitude: number];

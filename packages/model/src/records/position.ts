import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';

/** A WGS 84 position: longitude and latitude in degrees, in this order. */
export type Position = readonly [longitude: number, latitude: number];

/** Schema of a {@link Position}. */
export const positionSchema = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], expects('position'))
  .readonly();

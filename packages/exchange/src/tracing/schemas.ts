import type * as z from 'zod';
import { type Pixel, pixelSchema as pixel, type TraceFrameInput, traceFrameSchema as traceFrame } from './trace-frame';
import {
  type Trace,
  type TracedBuilding,
  tracedBuildingSchema as tracedBuilding,
  traceSchema as trace,
} from './trace-to-geojson';

/** Zod schema of a {@link Pixel}. */
export const pixelSchema: z.ZodType<Pixel> = pixel;

/** Zod schema of a {@link TracedBuilding}. */
export const tracedBuildingSchema: z.ZodType<TracedBuilding> = tracedBuilding;

/** Zod schema of a {@link TraceFrameInput}; it fills in the defaults. */
export const traceFrameSchema: z.ZodType<TraceFrameInput> = traceFrame;

/** Zod schema of a {@link Trace}; it fills in the defaults. */
export const traceSchema: z.ZodType<Trace> = trace;

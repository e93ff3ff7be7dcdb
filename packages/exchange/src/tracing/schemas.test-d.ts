import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { type Pixel, pixelSchema, type TraceFrameInput, traceFrameSchema } from './trace-frame';
import { type Trace, type TracedBuilding, tracedBuildingSchema, traceSchema } from './trace-to-geojson';

test('what a schema of a tracing parses is the written type', () => {
  expectTypeOf<z.output<typeof pixelSchema>>().toEqualTypeOf<Pixel>();
  expectTypeOf<z.output<typeof tracedBuildingSchema>>().toEqualTypeOf<TracedBuilding>();
});

test('what a schema with defaults accepts is the written type', () => {
  expectTypeOf<z.input<typeof traceFrameSchema>>().toEqualTypeOf<TraceFrameInput>();
  expectTypeOf<z.input<typeof traceSchema>>().toEqualTypeOf<Trace>();
});

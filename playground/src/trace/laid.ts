import type { Result } from '@community1373/base/diagnostics';
import {
  type TracedMap,
  type TraceFrame,
  traceFrame,
  type TraceFrameInput,
  traceToGeoJson,
} from '@community1373/exchange/tracing';
import type { Tracing } from './tracing';

/** The georeferenced frame as far as it is set, and the map of the outlines; both are computed by exchange. */
export interface Laid {
  readonly frame: Result<TraceFrame> | undefined;
  readonly map: Result<TracedMap> | undefined;
}

const frameInput = ({
  scale: { from, to, meters },
  north,
  anchor: { pixel, position, system },
}: Tracing): TraceFrameInput | undefined => {
  const [longitude, latitude] = position;
  if (
    from === undefined ||
    to === undefined ||
    meters === undefined ||
    pixel === undefined ||
    longitude === undefined ||
    latitude === undefined
  )
    return undefined;
  return { scale: { from, to, meters }, north, anchor: { pixel, position: [longitude, latitude], system } };
};

/** The inputs required for a map. */
const wants = ['scale', 'meters', 'anchor', 'position', 'building'] as const;

export type Want = (typeof wants)[number];

/** Returns the required inputs that are still missing. */
export const missingOf = ({ scale, anchor, outlines }: Tracing): readonly Want[] => {
  const missing: Readonly<Record<Want, boolean>> = {
    scale: scale.from === undefined || scale.to === undefined,
    meters: scale.meters === undefined,
    anchor: anchor.pixel === undefined,
    position: anchor.position.includes(undefined),
    building: outlines.length === 0,
  };
  return wants.filter((want) => missing[want]);
};

/** Georeferences a tracing; results are undefined while required inputs are missing. */
export const layOut = (tracing: Tracing): Laid => {
  const input = frameInput(tracing);
  if (input === undefined) return { frame: undefined, map: undefined };
  const buildings = tracing.outlines.map(({ number, corners, entrances }) => ({
    number,
    corners,
    ...(entrances === undefined ? {} : { entrances }),
  }));
  return {
    frame: traceFrame(input),
    map: buildings.length === 0 ? undefined : traceToGeoJson({ ...input, buildings }),
  };
};

/** Computes a frame from the scale alone, before the known place is set: lengths and areas do not depend on the place. */
export const scaleOf = (tracing: Tracing): TraceFrame | undefined => {
  const { from, to, meters } = tracing.scale;
  if (from === undefined || to === undefined || meters === undefined) return undefined;
  const frame = traceFrame({ scale: { from, to, meters }, anchor: { pixel: [0, 0], position: [0, 0] } });
  return frame.ok ? frame.value : undefined;
};

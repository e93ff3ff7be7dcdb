export {
  type Pixel,
  pixelSchema,
  type TraceFrame,
  traceFrame,
  type TraceFrameInput,
  traceFrameSchema,
} from './trace-frame';
export {
  type Trace,
  type TracedBuilding,
  tracedBuildingSchema,
  type TracedFeature,
  type TracedMap,
  traceSchema,
  traceToGeoJson,
} from './trace-to-geojson';

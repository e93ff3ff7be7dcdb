export { pixelSchema, tracedBuildingSchema, traceFrameSchema, traceSchema } from './schemas';
export {
  type Pixel,
  type TraceAnchor,
  type TraceFrame,
  traceFrame,
  type TraceFrameInput,
  type TraceScale,
} from './trace-frame';
export {
  type Trace,
  type TracedBuilding,
  type TracedFeature,
  type TracedGeometry,
  type TracedMap,
  type TracedProperties,
  traceToGeoJson,
} from './trace-to-geojson';

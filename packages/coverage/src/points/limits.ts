/** The largest supported latitude, north or south, in degrees: beyond it a degree of longitude shrinks too fast for the distance formula. */
export const steepestLatitude = 80;

/** The largest radius, in metres or seconds. */
export const largestRadius = 100_000;

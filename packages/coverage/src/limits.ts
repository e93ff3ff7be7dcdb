/** Latitudes that the metric answers for: beyond them a degree of longitude shrinks too fast for its formula. */
export const steepestLatitude = 80;

/** The largest radius, in metres or seconds. */
export const largestRadius = 100_000;

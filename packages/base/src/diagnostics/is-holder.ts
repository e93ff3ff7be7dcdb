/**
 * Checks that a value is an object and no list, so that its properties can be read.
 *
 * @example
 * import { isHolder } from '@community1373/base/diagnostics';
 * [isHolder({ fen: 3 }), isHolder([3]), isHolder(null)]; // => [true, false, false]
 */
export const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

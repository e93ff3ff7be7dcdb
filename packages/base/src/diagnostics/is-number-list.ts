/**
 * Checks that a value is a list of numbers: a typed array (of no big integers), whose numbers are not looked at, or an array that holds nothing else, NaN and
 * infinite ones included.
 *
 * @example
 * import { isNumberList } from '@community1373/base/diagnostics';
 * [isNumberList([3, 1.5]), isNumberList(Uint8Array.of(3)), isNumberList(['3']), isNumberList('3')]; // => [true, true, false, false]
 */
export const isNumberList = (value: unknown): value is ArrayLike<number> => {
  if (ArrayBuffer.isView(value))
    return !(value instanceof DataView || value instanceof BigInt64Array || value instanceof BigUint64Array);
  if (!Array.isArray(value)) return false;
  // By index: holes are no numbers either.
  for (let i = 0; i < value.length; i += 1) if (typeof value[i] !== 'number') return false;
  return true;
};

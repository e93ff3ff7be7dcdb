import { CodedError } from '@community1373/base/diagnostics';

/**
 * Returns the result of a computation, or undefined where it throws the given code, which the caller treats as a fault of the data. Every other error
 * is rethrown.
 */
export const unlessFailing = <T>(code: string, compute: () => T): T | undefined => {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CodedError && error.code === code) return undefined;
    throw error;
  }
};

import { CodedError } from '@community1373/base/diagnostics';

/**
 * What a computation gives, or undefined where it fails with the code that its caller expects, since for it that is a fact of the data. Every other
 * error passes.
 */
export const unlessFailing = <T>(code: string, compute: () => T): T | undefined => {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CodedError && error.code === code) return undefined;
    throw error;
  }
};

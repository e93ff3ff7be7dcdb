import { CodedError, isHolder } from '@community1373/base/diagnostics';
import { type HighsLoader, startOnce } from './highs-loader';

/** Options of {@link createHighsLoader}. */
export interface HighsLoaderOptions {
  /** Address of `highs.wasm`, a file of this package; default: beside the module, where bundlers put it that know `new URL(…, import.meta.url)`. */
  readonly wasmUrl?: string | undefined;
}

/**
 * Creates a loader of HiGHS for browsers and bundlers, which starts it on its first call. Throws a coded error for an address that is none.
 *
 * @example
 * import { solveLinear } from '@community1373/solver';
 * import { createHighsLoader } from '@community1373/solver/highs';
 * const program = { sense: 'maximize', cost: [2], upper: [4], rowLower: [0], rowUpper: [3], matrix: { starts: [0, 1], columns: [0], values: [1] } } as const;
 * const solved = await solveLinear(program, { highs: createHighsLoader() });
 * solved.status === 'optimal' && solved.objective; // => 6
 */
export const createHighsLoader = (options: HighsLoaderOptions = {}): HighsLoader => {
  if (!isHolder(options)) throw new CodedError('program.loader', options);
  const { wasmUrl } = options;
  if (wasmUrl !== undefined && typeof wasmUrl !== 'string') throw new CodedError('program.loader', wasmUrl);
  return startOnce(async () => {
    const { default: start } = await import('highs');
    return start(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl });
  });
};

/**
 * Loads HiGHS in a browser: pass it as the option `highs` of whatever solves. In Node nothing needs to be passed.
 *
 * @example
 * import { loadHighs } from '@community1373/solver/highs';
 * typeof (await loadHighs()).createModel; // => 'function'
 */
export const loadHighs: HighsLoader = createHighsLoader();

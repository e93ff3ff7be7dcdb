import type { Highs } from 'highs';

/** A loaded HiGHS: what the default export of the package `highs` resolves to. */
export type HighsRuntime = Pick<Highs, 'createModel' | 'constants'>;

/**
 * Gives a loaded HiGHS. A host that bundles or serves the WASM file its own way, or that allows no dynamic import, passes one, for instance
 * `() => loadHighs({ locateFile })` with `loadHighs` from the package `highs`.
 */
export type HighsLoader = () => HighsRuntime | Promise<HighsRuntime>;

let loaded: Promise<HighsRuntime> | undefined;

/** Imports and starts the WASM build of HiGHS on the first call; a failed start is tried again on the next. */
export const importHighs: HighsLoader = () => {
  loaded ??= import('highs').then(({ default: start }) => start());
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
};

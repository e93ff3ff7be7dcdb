import type { Highs } from 'highs';

/** A loaded HiGHS: what the default export of the package `highs` resolves to. */
export type HighsRuntime = Pick<Highs, 'createModel' | 'constants'>;

/**
 * Returns a loaded HiGHS. Pass one where the host bundles or serves the WASM file its own way, or allows no dynamic import, for instance `() =>
 * loadHighs({ locateFile })` with `loadHighs` from the package `highs`.
 */
export type HighsLoader = () => HighsRuntime | Promise<HighsRuntime>;

let loaded: Promise<HighsRuntime> | undefined;

/** Imports and starts the WASM build of HiGHS on the first call; after a failed start, the next call tries again. */
export const importHighs: HighsLoader = () => {
  loaded ??= import('highs').then(({ default: start }) => start());
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
};

import type { Highs } from 'highs';

/** A loaded HiGHS: what the default export of the package `highs` resolves to. */
export type HighsRuntime = Pick<Highs, 'createModel' | 'constants'>;

/**
 * Returns a loaded HiGHS. In a browser pass `loadHighs` of `@community1373/solver/highs`, or one made by `createHighsLoader` where the WASM file is served from an
 * address of your own.
 */
export type HighsLoader = () => HighsRuntime | Promise<HighsRuntime>;

/** Returns a loader that starts HiGHS on its first call; after a failed start, the next call tries again. */
export const startOnce = (start: () => Promise<HighsRuntime>): HighsLoader => {
  let loaded: Promise<HighsRuntime> | undefined;
  return () => {
    loaded ??= start();
    loaded.catch(() => {
      loaded = undefined;
    });
    return loaded;
  };
};

// A bundler follows a specifier that it can read, and would put 3.5 MB of WASM into every page; here it sees none.
const importPackage = (name: string): Promise<unknown> => import(/* webpackIgnore: true */ /* @vite-ignore */ name);

/** Imports the package `highs` where it is installed, as in Node: the default of every function that solves a program. */
export const importHighs: HighsLoader = startOnce(async () => {
  // The module of that name is the package that the types describe.
  const { default: start } = (await importPackage('highs')) as typeof import('highs');
  return start();
});

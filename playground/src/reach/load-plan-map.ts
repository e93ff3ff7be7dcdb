import type { PlanMap } from './plan-map';

type Loaded = { readonly default: typeof PlanMap };

let loaded: typeof PlanMap | undefined;

/** Loads the code of the map and keeps it. */
export const loadPlanMap = async (): Promise<Loaded> => {
  const module = await import('./plan-map');
  loaded = module.PlanMap;
  return { default: module.PlanMap };
};

/** Returns the map if its code is loaded: React shows a lazy component about a third of a second later than possible. */
export const planMapAtHand = (): typeof PlanMap | undefined => loaded;

/** Loads the map early if the address opens on the plan; failures are reported where the map is shown. */
export const planMapAhead = async (): Promise<void> => {
  if (!location.hash.startsWith('#/') || location.hash.startsWith('#/reach')) await loadPlanMap().catch(() => {});
};

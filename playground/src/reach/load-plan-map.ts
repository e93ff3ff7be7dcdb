import type { PlanMap } from './plan-map';

type Loaded = { readonly default: typeof PlanMap };

let loaded: typeof PlanMap | undefined;

/** Reads the code of the map; what has been read once is at hand. */
export const loadPlanMap = async (): Promise<Loaded> => {
  const module = await import('./plan-map');
  loaded = module.PlanMap;
  return { default: module.PlanMap };
};

/** The map where its code has been read: React shows what it has to wait for a third of a second later than it could. */
export const planMapAtHand = (): typeof PlanMap | undefined => loaded;

/** Reads the map where the address opens on the plan; what happens to it is told where the map is shown. */
export const planMapAhead = async (): Promise<void> => {
  if (!location.hash.startsWith('#/') || location.hash.startsWith('#/reach')) await loadPlanMap().catch(() => {});
};

import type { AccessMethod } from './access-method';
import { squaredZones } from './access-method';
import type { ReachEngine } from '../catchment/reach-engine';
import type { Zones } from '../catchment/reach-sums';

/** Method, demand by household index and supply by provider index. */
export interface AccessInput {
  /** Method of floating catchments. */
  readonly method: AccessMethod;
  /** People, or weighted need, of each household; 1 each by default. */
  readonly demand?: ArrayLike<number> | undefined;
  /** Supply of each provider; 1 each by default. */
  readonly supply?: ArrayLike<number> | undefined;
}

/** Supply per unit of demand, by floating catchments. */
export interface Accessibility {
  /** For each household, the supply per unit of its demand. */
  readonly access: Float64Array;
  /** For each provider, its supply per unit of demand in its catchment; 0 where nobody is in reach. */
  readonly ratio: Float64Array;
  /** The supply of the providers that have demand in reach; equals Σ access × demand. */
  readonly reachedSupply: number;
  /** The supply of providers with nobody in reach. */
  readonly idleSupply: number;
}

/** The intermediate values that are kept for later edits. */
export interface AccessState {
  readonly zones: Zones;
  readonly demand: Float64Array;
  readonly supply: Float64Array;
  /** Σ of weights over the providers in reach of each household, for 3SFCA only. */
  readonly choice: Float64Array | undefined;
  readonly ratio: Float64Array;
  readonly access: Float64Array;
}

const column = (count: number, values: ArrayLike<number> | undefined): Float64Array =>
  values === undefined
    ? new Float64Array(count).fill(1)
    : Float64Array.from({ length: count }, (_, i) => Number(values[i] ?? 0));

/** Computes accessibility in two steps, three with choice: demand to providers, then ratios back to households. */
export const computeAccess = (
  engine: ReachEngine,
  zones: Zones,
  { method, demand, supply }: AccessInput,
): AccessState => {
  const households = engine.households();
  const providers = engine.providers();
  const state = {
    demand: column(households, demand),
    supply: column(providers, supply),
    ratio: new Float64Array(providers),
    access: new Float64Array(households),
  };
  const competing = method.kind === '3SFCA';
  const weights = competing ? squaredZones(zones) : zones;
  let choice: Float64Array | undefined;
  let asking = state.demand;
  if (competing) {
    const total = new Float64Array(households);
    engine.sum(zones, false, new Float64Array(providers).fill(1), total);
    choice = total;
    asking = state.demand.map((amount, h) => (Number(total[h]) > 0 ? amount / Number(total[h]) : 0));
  }
  const load = new Float64Array(providers);
  engine.sum(weights, true, asking, load);
  for (let p = 0; p < providers; p += 1)
    state.ratio[p] = Number(load[p]) > 0 ? Number(state.supply[p]) / Number(load[p]) : 0;
  engine.sum(weights, false, state.ratio, state.access);
  if (choice !== undefined)
    for (let h = 0; h < households; h += 1)
      if (Number(choice[h]) > 0) state.access[h] = Number(state.access[h]) / Number(choice[h]);
  return { ...state, zones: weights, choice };
};

/** Splits the supply into supply with demand in reach and idle supply. */
export const accessibilityOf = ({ access, ratio, supply }: AccessState): Accessibility => {
  let reachedSupply = 0;
  let idleSupply = 0;
  for (let p = 0; p < ratio.length; p += 1) {
    if (Number(ratio[p]) > 0) reachedSupply += Number(supply[p]);
    else idleSupply += Number(supply[p]);
  }
  return { access, ratio, reachedSupply, idleSupply };
};

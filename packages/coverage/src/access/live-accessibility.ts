import { CodedError } from '@community1373/base/diagnostics';
import type { AccessState } from './accessibility';
import { type CatchmentChange, checkChange } from '../catchment/catchment-edit';
import type { ReachEngine } from '../catchment/reach-engine';
import { weightAt, type Zones } from '../catchment/reach-sums';

/** The effect of an edit on accessibility. */
export interface AccessChange {
  /** Indices of the households whose access was recomputed. */
  readonly households: Int32Array;
  /** Restores the previous values exactly; call it when the edit itself is undone. */
  readonly undo: () => void;
}

/** An accessibility that follows the edits of its catchment. */
export interface LiveAccessibility {
  /** Access by household index; a live view. */
  readonly access: Float64Array;
  /** Ratio of supply to demand by provider index; a live view. */
  readonly ratio: Float64Array;
  /** Applies an edit; `amount` is the demand or supply of an added place, 1 by default. Call it once after each edit. */
  readonly update: (change: CatchmentChange, amount?: number) => AccessChange;
}

const grown = (old: Float64Array, count: number): Float64Array => {
  if (count <= old.length) return old;
  const bigger = new Float64Array(Math.ceil(count * 1.5));
  bigger.set(old);
  return bigger;
};

const demandColumn = 0;
const supplyColumn = 1;
const ratioColumn = 2;
const accessColumn = 3;
const choiceColumn = 4;
type Columns = readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
type Column = 0 | 1 | 2 | 3 | 4;

/** Saves each value before it is overwritten; an edit writes each value once. */
const journalOf = (columns: () => Columns) => {
  const saved: (readonly [column: Column, i: number, value: number])[] = [];
  return {
    write: (column: Column, i: number, value: number): void => {
      const values = columns()[column];
      saved.push([column, i, Number(values[i])]);
      values[i] = value;
    },
    undo: (): void => saved.forEach(([column, i, value]) => (columns()[column][i] = value)),
  };
};

/** Keeps accessibility up to date by recomputing only the providers and households that an edit affects, with the same sums. */
export const followAccess = (engine: ReachEngine, state: AccessState, plain: Zones): LiveAccessibility => {
  const { zones } = state;
  const competing = state.choice !== undefined;
  let columns: Columns = [state.demand, state.supply, state.ratio, state.access, state.choice ?? new Float64Array(0)];
  const make = () => {
    const households = engine.households();
    const providers = engine.providers();
    const [demand, supply, ratio, access, choice] = columns;
    columns = [
      grown(demand, households),
      grown(supply, providers),
      grown(ratio, providers),
      grown(access, households),
      competing ? grown(choice, households) : choice,
    ];
  };

  /** Σ of weights, or of weight × ratio, over the providers in reach of a household. */
  const sumAt = (h: number, by: Zones, ratios: Float64Array | undefined): number => {
    const count = engine.scanHousehold(h);
    const { provider, distance } = engine.reaching;
    let sum = 0;
    for (let i = 0; i < count; i += 1)
      sum += weightAt(by, Number(distance[i])) * (ratios === undefined ? 1 : Number(ratios[Number(provider[i])]));
    return sum;
  };

  return {
    get access() {
      return columns[accessColumn].subarray(0, engine.households());
    },
    get ratio() {
      return columns[ratioColumn].subarray(0, engine.providers());
    },
    update: (change, amount = 1) => {
      checkChange(change);
      if (!(typeof amount === 'number' && amount >= 0 && amount < Number.POSITIVE_INFINITY))
        throw new CodedError('coverage.amount', amount);
      make();
      const { of, index, left, reached } = change;
      const journal = journalOf(() => columns);
      // Values of a removed place are no longer read.
      if (change.kind === 'add') journal.write(of === 'provider' ? supplyColumn : demandColumn, index, amount);
      const first = new Set(of === 'household' ? [index] : [...left, ...reached]);
      const providers = new Set(of === 'provider' ? [index] : [...left, ...reached]);
      if (competing)
        for (const h of first) {
          journal.write(choiceColumn, h, sumAt(h, plain, undefined));
          const count = engine.scanHousehold(h);
          for (let i = 0; i < count; i += 1) providers.add(Number(engine.reaching.provider[i]));
        }
      const again = new Set(first);
      for (const p of providers) {
        const count = engine.scanProvider(p);
        const { household, distance } = engine.found;
        let load = 0;
        for (let i = 0; i < count; i += 1) {
          const h = Number(household[i]);
          again.add(h);
          const choice = competing ? Number(columns[choiceColumn][h]) : 1;
          load += (weightAt(zones, Number(distance[i])) * Number(columns[demandColumn][h])) / choice;
        }
        journal.write(ratioColumn, p, load > 0 ? Number(columns[supplyColumn][p]) / load : 0);
      }
      for (const h of again) {
        const choice = competing ? Number(columns[choiceColumn][h]) : 1;
        journal.write(accessColumn, h, choice > 0 ? sumAt(h, zones, columns[ratioColumn]) / choice : 0);
      }
      return { households: Int32Array.from(again).toSorted(), undo: journal.undo };
    },
  };
};

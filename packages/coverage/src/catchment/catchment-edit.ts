import { CodedError, isHolder } from '@community1373/base/diagnostics';
import { type Counts, emptyCounts } from './count-reach';
import type { Position } from '../points/points';
import type { PointKind, ReachEngine } from './reach-engine';

/** The effect of an edit on a catchment. */
export interface CatchmentChange {
  /** Kind of the edit. */
  readonly kind: 'move' | 'add' | 'remove';
  /** Kind of place that was edited. */
  readonly of: PointKind;
  /** Index of the household or provider that was moved, added or removed. */
  readonly index: number;
  /** Households whose count, nearest provider or distance changed, and households that were edited themselves. */
  readonly households: Int32Array;
  /** For a provider, the households in reach before the edit; for a household, the providers that reached it before. */
  readonly left: Int32Array;
  /** For a provider, the households in reach after the edit; for a household, the providers that reach it after. */
  readonly reached: Int32Array;
  /** Restores the previous state exactly. Edits must be undone in reverse order; any other order throws `coverage.undo-order`. */
  readonly undo: () => void;
}

/** The counts of a catchment, and the edits that keep them up to date. */
export interface EditableCounts {
  readonly counts: () => Counts;
  readonly edit: (of: PointKind, index: number, at: Position | undefined) => CatchmentChange;
}

const changes = new WeakSet<object>();

/** Throws `coverage.change` for what is not the answer of an edit. */
export const checkChange = (change: CatchmentChange): void => {
  if (!isHolder(change) || !changes.has(change)) throw new CodedError('coverage.change', change);
};

type Reaches = Pick<CatchmentChange, 'left' | 'reached'>;

/** The values that an edit overwrote, each household once. */
interface Journal {
  touched: Int32Array;
  count: Uint32Array;
  nearest: Int32Array;
  distance: Uint32Array;
  length: number;
}

const createJournal = (size: number): Journal => ({
  touched: new Int32Array(size),
  count: new Uint32Array(size),
  nearest: new Int32Array(size),
  distance: new Uint32Array(size),
  length: 0,
});

const growCounts = ({ count, nearest, distance }: Counts, households: number): Counts => {
  const bigger = emptyCounts(Math.ceil(households * 1.5));
  bigger.count.set(count);
  bigger.nearest.set(nearest);
  bigger.distance.set(distance);
  return bigger;
};

/** Counts all households once, then keeps the counts up to date: an edit reads only the households in the old and the new reach. */
export const editableCounts = (engine: ReachEngine): EditableCounts => {
  let counts = emptyCounts(engine.households());
  engine.count(counts);
  let stamp = new Int32Array(0);
  let journal = createJournal(1024);
  let time = 0;
  const stack: number[] = [];

  const note = (h: number): void => {
    if (stamp[h] === time) return;
    stamp[h] = time;
    const { length } = journal;
    if (length === journal.touched.length) {
      const bigger = createJournal(2 * length);
      bigger.touched.set(journal.touched);
      bigger.count.set(journal.count);
      bigger.nearest.set(journal.nearest);
      bigger.distance.set(journal.distance);
      journal = bigger;
    }
    journal.touched[length] = h;
    journal.count[length] = Number(counts.count[h]);
    journal.nearest[length] = Number(counts.nearest[h]);
    journal.distance[length] = Number(counts.distance[h]);
    journal.length = length + 1;
  };

  /** Recounts one household. */
  const recount = (h: number): void => {
    counts.count[h] = engine.scanHousehold(h);
    counts.nearest[h] = engine.nearest.provider;
    counts.distance[h] = engine.nearest.distance;
  };

  const editProvider = (p: number, at: Position | undefined): Reaches => {
    const before = engine.providerAt(p) === undefined ? 0 : engine.scanProvider(p);
    const left = engine.found.household.slice(0, before);
    const orphans: number[] = [];
    for (let i = 0; i < before; i += 1) {
      const h = Number(left[i]);
      note(h);
      counts.count[h] = Number(counts.count[h]) - 1;
      if (counts.nearest[h] === p) orphans.push(h);
    }
    engine.placeProvider(p, at);
    for (const h of orphans) {
      const count = Number(counts.count[h]);
      recount(h);
      // The households in the new reach are added below.
      counts.count[h] = count;
    }
    const after = at === undefined ? 0 : engine.scanProvider(p);
    const { household, distance } = engine.found;
    for (let i = 0; i < after; i += 1) {
      const h = Number(household[i]);
      const steps = Number(distance[i]);
      note(h);
      counts.count[h] = Number(counts.count[h]) + 1;
      const best = Number(counts.distance[h]);
      if (steps > best || (steps === best && p > Number(counts.nearest[h]))) continue;
      counts.distance[h] = steps;
      counts.nearest[h] = p;
    }
    return { left, reached: household.slice(0, after) };
  };

  const editHousehold = (h: number, at: Position | undefined): Reaches => {
    const before = engine.householdAt(h) === undefined ? 0 : engine.scanHousehold(h);
    const left = engine.reaching.provider.slice(0, before);
    engine.placeHousehold(h, at);
    if (h >= counts.count.length) counts = growCounts(counts, h + 1);
    note(h);
    recount(h);
    return { left, reached: engine.reaching.provider.slice(0, Number(counts.count[h])) };
  };

  const changed = (): Int32Array => {
    const result = new Int32Array(journal.length);
    let length = 0;
    for (let i = 0; i < journal.length; i += 1) {
      const h = Number(journal.touched[i]);
      if (
        journal.count[i] === counts.count[h] &&
        journal.nearest[i] === counts.nearest[h] &&
        journal.distance[i] === counts.distance[h]
      )
        continue;
      result[length] = h;
      length += 1;
    }
    return result.slice(0, length);
  };

  return {
    counts: () => counts,
    edit: (of, index, at) => {
      const added = index === (of === 'provider' ? engine.providers() : engine.households());
      const before = of === 'provider' ? engine.providerAt(index) : engine.householdAt(index);
      if (stamp.length <= Math.max(index, engine.households())) {
        const bigger = new Int32Array(Math.ceil((Math.max(index, engine.households()) + 1) * 1.5));
        bigger.set(stamp);
        stamp = bigger;
      }
      time += 1;
      journal.length = 0;
      const reaches = of === 'provider' ? editProvider(index, at) : editHousehold(index, at);
      const households = of === 'household' ? Int32Array.of(index) : changed();
      const saved = createJournal(households.length);
      let kept = 0;
      for (let i = 0; i < journal.length && kept < households.length; i += 1) {
        if (journal.touched[i] !== households[kept]) continue;
        saved.count[kept] = Number(journal.count[i]);
        saved.nearest[kept] = Number(journal.nearest[i]);
        saved.distance[kept] = Number(journal.distance[i]);
        kept += 1;
      }
      const mark = time;
      stack.push(mark);
      const undo = (): void => {
        if (stack.at(-1) !== mark) throw new CodedError('coverage.undo-order', mark);
        stack.pop();
        if (of === 'provider') engine.placeProvider(index, before);
        else engine.placeHousehold(index, before);
        if (added) engine.forgetLast(of);
        for (let i = 0; i < households.length; i += 1) {
          const h = Number(households[i]);
          counts.count[h] = Number(saved.count[i]);
          counts.nearest[h] = Number(saved.nearest[i]);
          counts.distance[h] = Number(saved.distance[i]);
        }
      };
      const change: CatchmentChange = {
        kind: added ? 'add' : at === undefined ? 'remove' : 'move',
        of,
        index,
        households,
        ...reaches,
        undo,
      };
      changes.add(change);
      return change;
    },
  };
};

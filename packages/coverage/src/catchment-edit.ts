import { CodedError } from '@community1373/base/diagnostics';
import { type Counts, emptyCounts } from './count-reach';
import type { Position } from './points';
import type { Place, ReachEngine } from './reach-engine';

/** What an edit did. */
export interface Change {
  readonly of: Place;
  /** The household or provider that was moved, added or removed. */
  readonly index: number;
  /** The households whose count, nearest provider or distance changed, or that were themselves edited. */
  readonly households: Int32Array;
  /** Puts everything back exactly. Edits are undone in reverse order; anything else throws `coverage.undo-order`. */
  readonly undo: () => void;
}

/** The counts of a catchment, with the edits that keep them right. */
export interface EditableCounts {
  readonly counts: () => Counts;
  readonly edit: (of: Place, index: number, at: Position | undefined) => Change;
}

/** What an edit wrote over, for each household once. */
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

/** Counts everything once and then keeps it right: an edit looks only at the households in the old and the new reach. */
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

  /** Counts one household again. */
  const recount = (h: number): void => {
    counts.count[h] = engine.scanHousehold(h);
    counts.nearest[h] = engine.nearest.provider;
    counts.distance[h] = engine.nearest.distance;
  };

  const editProvider = (p: number, at: Position | undefined): void => {
    const left = engine.scanProvider(p);
    const orphans: number[] = [];
    for (let i = 0; i < left; i += 1) {
      const h = Number(engine.found.household[i]);
      note(h);
      counts.count[h] = Number(counts.count[h]) - 1;
      if (counts.nearest[h] === p) orphans.push(h);
    }
    engine.placeProvider(p, at);
    for (const h of orphans) {
      const count = Number(counts.count[h]);
      recount(h);
      // The new reach is added below.
      counts.count[h] = count;
    }
    const reached = engine.scanProvider(p);
    const { household, distance } = engine.found;
    for (let i = 0; i < reached; i += 1) {
      const h = Number(household[i]);
      const steps = Number(distance[i]);
      note(h);
      counts.count[h] = Number(counts.count[h]) + 1;
      const best = Number(counts.distance[h]);
      if (steps > best || (steps === best && p > Number(counts.nearest[h]))) continue;
      counts.distance[h] = steps;
      counts.nearest[h] = p;
    }
  };

  const editHousehold = (h: number, at: Position | undefined): void => {
    engine.placeHousehold(h, at);
    if (h >= counts.count.length) counts = growCounts(counts, h + 1);
    note(h);
    recount(h);
  };

  const changed = (): Int32Array => {
    const result = new Int32Array(journal.length);
    let length = 0;
    for (let i = 0; i < journal.length; i += 1) {
      const h = Number(journal.touched[i]);
      if (journal.count[i] === counts.count[h] && journal.nearest[i] === counts.nearest[h] && journal.distance[i] === counts.distance[h]) continue;
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
      if (of === 'provider') editProvider(index, at);
      else editHousehold(index, at);
      const households = of === 'household' ? Int32Array.of(index) : changed();
      const saved = createJournal(households.length);
      let at2 = 0;
      for (let i = 0; i < journal.length && at2 < households.length; i += 1) {
        if (journal.touched[i] !== households[at2]) continue;
        saved.count[at2] = Number(journal.count[i]);
        saved.nearest[at2] = Number(journal.nearest[i]);
        saved.distance[at2] = Number(journal.distance[i]);
        at2 += 1;
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
      return { of, index, households, undo };
    },
  };
};

import type { HouseholdCells, HouseholdPlaces } from './household-cells';

/** Returns the slot and cell of every household; `households` is the number of indices in use. */
export const placesOf = (cells: HouseholdCells, households: number): HouseholdPlaces => {
  if (cells.places !== undefined) return cells.places;
  const places = {
    slot: new Int32Array(households).fill(-1),
    cell: new Int32Array(households).fill(-1),
    room: cells.length.slice(),
  };
  const { start, length, household } = cells;
  for (let c = 0; c < length.length; c += 1) {
    const end = Number(start[c]) + Number(length[c]);
    for (let s = Number(start[c]); s < end; s += 1) {
      const h = Number(household[s]);
      places.slot[h] = s;
      places.cell[h] = c;
    }
  }
  cells.places = places;
  return places;
};

const grown = <T extends Uint32Array | Int32Array>(old: T, bigger: T): T => {
  bigger.set(old);
  return bigger;
};

const growSlots = (cells: HouseholdCells, slots: number): void => {
  if (slots <= cells.east.length) return;
  const size = Math.max(slots, Math.ceil(cells.east.length * 1.5));
  cells.east = grown(cells.east, new Uint32Array(size));
  cells.north = grown(cells.north, new Uint32Array(size));
  cells.household = grown(cells.household, new Int32Array(size));
};

const growPlaces = (places: HouseholdPlaces, households: number): void => {
  if (households <= places.slot.length) return;
  const size = Math.max(households, Math.ceil(places.slot.length * 1.5));
  places.slot = grown(places.slot, new Int32Array(size).fill(-1));
  places.cell = grown(places.cell, new Int32Array(size).fill(-1));
};

/** Removes a household from its cell; the last household of the cell takes its slot. */
export const liftHousehold = (cells: HouseholdCells, places: HouseholdPlaces, h: number): void => {
  const slot = Number(places.slot[h]);
  const cell = Number(places.cell[h]);
  const left = Number(cells.length[cell]) - 1;
  const last = Number(cells.start[cell]) + left;
  const moved = Number(cells.household[last]);
  cells.east[slot] = Number(cells.east[last]);
  cells.north[slot] = Number(cells.north[last]);
  cells.household[slot] = moved;
  places.slot[moved] = slot;
  places.slot[h] = -1;
  places.cell[h] = -1;
  cells.length[cell] = left;
};

/**
 * Inserts a household, which must not be in a cell yet, into a cell at lattice steps (x, y). A full cell moves to the end of
 * the slots, with room for half as many more.
 */
export const dropHousehold = (
  cells: HouseholdCells,
  places: HouseholdPlaces,
  h: number,
  cell: number,
  x: number,
  y: number,
): void => {
  growPlaces(places, h + 1);
  const count = Number(cells.length[cell]);
  if (count >= Number(places.room[cell])) {
    const wanted = count + 4 + (count >> 1);
    const from = Number(cells.start[cell]);
    growSlots(cells, cells.free + wanted);
    const to = cells.free;
    cells.east.copyWithin(to, from, from + count);
    cells.north.copyWithin(to, from, from + count);
    cells.household.copyWithin(to, from, from + count);
    for (let s = to; s < to + count; s += 1) places.slot[Number(cells.household[s])] = s;
    cells.start[cell] = to;
    cells.free = to + wanted;
    places.room[cell] = wanted;
  }
  const slot = Number(cells.start[cell]) + count;
  // Storing in 32 bits keeps the offset in the cell: the remainder modulo the steps of a cell.
  cells.east[slot] = x;
  cells.north[slot] = y;
  cells.household[slot] = h;
  cells.length[cell] = count + 1;
  places.slot[h] = slot;
  places.cell[h] = cell;
};

import type { PlacedRecord } from './points';

/** Returns the records of a list that have a place, and their indices in the list. */
export const placed = (
  list: readonly { readonly position?: PlacedRecord['position'] | undefined }[],
): { readonly records: readonly PlacedRecord[]; readonly index: readonly number[] } => {
  const records: PlacedRecord[] = [];
  const index: number[] = [];
  list.forEach(({ position }, i) => {
    if (position === undefined) return;
    records.push({ id: '', position });
    index.push(i);
  });
  return { records, index };
};

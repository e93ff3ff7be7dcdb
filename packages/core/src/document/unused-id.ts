/** Leaves room for a number in an id of 64 characters. */
const longest = 56;

/** Returns the wanted id, or the first free one with a number after it. */
export const unusedId = (wanted: string, taken: ReadonlySet<string>): string => {
  const start = wanted.slice(0, longest);
  let id = start;
  for (let n = 2; taken.has(id); n += 1) id = `${start}-${n}`;
  return id;
};

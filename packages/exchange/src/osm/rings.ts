/** Joins lines that share ends to closed rings, each line used once. Returns the rings, and the number of lines that close none. */
export const joinRings = (
  lines: readonly (readonly number[])[],
): { readonly rings: readonly (readonly number[])[]; readonly open: number } => {
  const atEnd = new Map<number, number[]>();
  lines.forEach((line, i) => {
    for (const end of [line[0], line.at(-1)]) {
      if (end === undefined) continue;
      const list = atEnd.get(end);
      if (list === undefined) atEnd.set(end, [i]);
      else list.push(i);
    }
  });
  const used = new Set<number>();
  const rings: (readonly number[])[] = [];
  let open = 0;
  const nextAt = (end: number): number | undefined => {
    const list = atEnd.get(end) ?? [];
    // Lines at the end of the list that were used are dropped, so that each is looked at once.
    for (let last = list.at(-1); last !== undefined; last = list.at(-1)) {
      if (!used.has(last)) return last;
      list.pop();
    }
    return undefined;
  };
  lines.forEach((line, start) => {
    if (used.has(start) || line.length < 2) return;
    used.add(start);
    const ring = [...line];
    let parts = 1;
    while (ring[0] !== ring.at(-1)) {
      const end = Number(ring.at(-1));
      const next = nextAt(end);
      const more = next === undefined ? undefined : lines[next];
      if (next === undefined || more === undefined) break;
      used.add(next);
      parts += 1;
      for (const node of more[0] === end ? more.slice(1) : more.toReversed().slice(1)) ring.push(node);
    }
    if (ring[0] === ring.at(-1) && ring.length >= 4) rings.push(ring);
    else open += parts;
  });
  return { rings, open };
};

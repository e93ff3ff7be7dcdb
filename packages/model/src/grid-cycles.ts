/**
 * The cycles of a graph in which each vertex points to at most one other: `next[v]`, or a negative number where `v` points to none. Each
 * cycle is given once, from its smallest vertex on, in the order of pointing; the cycles are in the order of their smallest vertices.
 */
export const findCycles = (next: Int32Array): readonly (readonly number[])[] => {
  // 0 is unseen; otherwise the walk that saw the vertex first.
  const seenBy = new Int32Array(next.length);
  const cycles: (readonly number[])[] = [];
  for (let start = 0; start < next.length; start += 1) {
    const walk = start + 1;
    let at = start;
    while (at >= 0 && seenBy[at] === 0) {
      seenBy[at] = walk;
      at = next[at] ?? -1;
    }
    if (at < 0 || seenBy[at] !== walk) continue;
    const members = [at];
    for (let other = next[at] ?? -1; other !== at && other >= 0; other = next[other] ?? -1) members.push(other);
    const least = members.reduce((a, b) => Math.min(a, b));
    const from = members.indexOf(least);
    cycles.push([...members.slice(from), ...members.slice(0, from)]);
  }
  return cycles.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
};

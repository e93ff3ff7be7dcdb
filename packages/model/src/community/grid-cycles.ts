/**
 * Finds the cycles of a graph in which each vertex points to at most one other: `next[v]`, negative where `v` points to none. Each cycle is
 * returned once, starting at its smallest vertex, in pointing order; cycles are ordered by their smallest vertices.
 */
export const findCycles = (next: Int32Array): readonly (readonly number[])[] => {
  // 0 for unvisited; otherwise the number of the walk that visited the vertex first.
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

/** Joins two lists of one length that stand in the same order, element by element. */
export const pairwise = <A, B, C>(first: readonly A[], second: readonly B[], join: (a: A, b: B, i: number) => C): C[] =>
  // The lists are of one length.
  first.map((a, i) => join(a, second[i] as B, i));

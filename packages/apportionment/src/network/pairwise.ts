/** Joins two lists of equal length and order, element by element. */
export const pairwise = <A, B, C>(first: readonly A[], second: readonly B[], join: (a: A, b: B, i: number) => C): C[] =>
  // The lists have the same length.
  first.map((a, i) => join(a, second[i] as B, i));

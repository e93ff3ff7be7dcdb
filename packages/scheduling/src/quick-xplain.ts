/**
 * A smallest-by-inclusion part of the constraints that conflicts: with any one of them left out it no longer does. `conflicts` answers for a list of
 * constraints whether they conflict, and must say so of all of them together; more constraints must conflict where fewer do. Late constraints are kept out of
 * the part in favour of early ones, and nothing is asked twice. Takes about k · log(n / k) questions for a part of k.
 * Source: U. Junker, QuickXplain, AAAI 2004.
 */
export const quickXplain = async <T>(constraints: readonly T[], conflicts: (part: readonly T[]) => Promise<boolean>): Promise<readonly T[]> => {
  const search = async (background: readonly T[], added: boolean, rest: readonly T[]): Promise<readonly T[]> => {
    if (added && (await conflicts(background))) return [];
    if (rest.length <= 1) return rest;
    const half = rest.length >> 1;
    const [first, second] = [rest.slice(0, half), rest.slice(half)];
    const ofSecond = await search([...background, ...first], true, second);
    const ofFirst = await search([...background, ...ofSecond], ofSecond.length > 0, first);
    return [...ofFirst, ...ofSecond];
  };
  return search([], true, constraints);
};

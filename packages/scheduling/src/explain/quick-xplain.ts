/**
 * Finds a conflicting part of the constraints that is minimal by inclusion: without any one of them it no longer conflicts. `conflicts` decides whether a
 * list of constraints conflicts; it must be true for all of them together and monotone (adding constraints keeps a conflict). Late constraints are kept
 * out of the part in favour of early ones, and no question is asked twice. Takes about k · log(n / k) questions for a part of k.
 * Source: U. Junker, QuickXplain, AAAI 2004.
 */
export const quickXplain = async <T>(
  constraints: readonly T[],
  conflicts: (part: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> => {
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

/**
 * Removes as much as possible from a conflicting part within the remaining questions, in halves, quarters and so on down to single items; the rest still
 * conflicts.
 * Source: delta debugging, A. Zeller and R. Hildebrandt, IEEE Transactions on Software Engineering 28 (2002).
 */
export const shrinkPart = async <T>(
  whole: readonly T[],
  conflicts: (part: readonly T[]) => Promise<boolean>,
  left: { questions: number },
): Promise<readonly T[]> => {
  let part = whole;
  for (let size = Math.ceil(part.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    let at = 0;
    while (at < part.length && left.questions > 0) {
      const without = [...part.slice(0, at), ...part.slice(at + size)];
      left.questions -= 1;
      if (await conflicts(without)) part = without;
      else at += size;
    }
  }
  return part;
};

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/**
 * Cuts a weekly workload into shifts, in minutes, longest first. Where whole shifts between `shortest` and `longest` can sum to the week's minutes, they
 * do: the fewest, and as equal as their common step allows. Otherwise (90 minutes a week in shifts of 60) shifts of `shortest` are spread over the weeks
 * so that the total cut never falls behind by a whole shift, and never runs ahead.
 */
export const cutWorkload = (
  minutesPerWeek: number,
  shortest: number,
  longest: number,
  week: number,
): readonly number[] => {
  const fewest = Math.ceil(minutesPerWeek / longest);
  if (fewest * shortest <= minutesPerWeek) {
    const step = greatestCommonDivisor(greatestCommonDivisor(minutesPerWeek, shortest), longest);
    const steps = minutesPerWeek / step;
    return Array.from({ length: fewest }, (_, i) => step * (Math.floor(steps / fewest) + (i < steps % fewest ? 1 : 0)));
  }
  const cut = Math.floor((minutesPerWeek * (week + 1)) / shortest) - Math.floor((minutesPerWeek * week) / shortest);
  return Array.from({ length: cut }, () => shortest);
};

/** Distributes `count` items evenly over `slots` places: the place of each, ascending. */
export const dealEvenly = (count: number, slots: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => Math.floor(((2 * i + 1) * slots) / (2 * count)));

import type { Random } from '@community1373/base/random';
import type { Duration } from './input/duration';

/**
 * Draws an exponential variate of mean 1 by comparing uniform numbers only, so that every engine gives the same bits: a number x is accepted when the first
 * descent from it has an odd length, which has the probability e^−x; every rejection adds 1. Source: J. von Neumann, “Various techniques used in connection
 * with random digits” (1951); L. Devroye, Non-Uniform Random Variate Generation (1986), IV.2.
 */
export const drawExponential = (random: Random): number => {
  for (let whole = 0; ; whole += 1) {
    const first = random.unit();
    let last = first;
    let length = 1;
    for (let next = random.unit(); next < last; next = random.unit()) {
      last = next;
      length += 1;
    }
    if (length % 2 === 1) return whole + first;
  }
};

/** Draws a duration in minutes; the triangular one by inversion with the square root, which IEEE 754 fixes to the last bit. */
export const drawDuration = (duration: Duration, random: Random): number => {
  switch (duration.kind) {
    case 'constant':
      return duration.minutes;
    case 'uniform':
      return duration.from + (duration.to - duration.from) * random.unit();
    case 'triangular': {
      const { from, mode, to } = duration;
      const u = random.unit();
      const width = to - from;
      if (width === 0) return from;
      return u * width < mode - from
        ? from + Math.sqrt(u * width * (mode - from))
        : to - Math.sqrt((1 - u) * width * (to - mode));
    }
    case 'exponential':
      return duration.mean * drawExponential(random);
    case 'erlang': {
      let sum = 0;
      for (let i = 0; i < duration.phases; i += 1) sum += drawExponential(random);
      return (duration.mean * sum) / duration.phases;
    }
  }
};

/** Returns the mean of a duration, in minutes. */
export const meanDuration = (duration: Duration): number => {
  switch (duration.kind) {
    case 'constant':
      return duration.minutes;
    case 'uniform':
      return (duration.from + duration.to) / 2;
    case 'triangular':
      return (duration.from + duration.mode + duration.to) / 3;
    case 'exponential':
    case 'erlang':
      return duration.mean;
  }
};

/** Returns the time at which an event was entered: `recordedAt` of a late entry, otherwise its own time; undefined for what has none. */
const entryTimeOf = (event: unknown): unknown =>
  typeof event !== 'object' || event === null
    ? undefined
    : 'recordedAt' in event && event.recordedAt !== undefined
      ? event.recordedAt
      : 'at' in event
        ? event.at
        : undefined;

/** True for an event entered after a time. An event without a time, as another version may write one, is never after it. */
const isLater = (event: unknown, time: string): boolean => {
  const entered = entryTimeOf(event);
  return typeof entered === 'string' && entered > time;
};

/** The part of a log up to a time, with the position of each event in the whole log. */
interface PastEvents<E> {
  readonly events: readonly E[];
  readonly positions: readonly number[];
}

/** Returns the part of a log up to a time, for boards as of a day. */
export const eventsUntil = <E>(log: readonly E[], time: string): PastEvents<E> => {
  const positions = log.flatMap((event, i) => (isLater(event, time) ? [] : [i]));
  // Each position is one of the log.
  return { events: positions.map((i) => log[i] as E), positions };
};

/** Changes the positions in the paths of problems from those in a part of a log to those in the whole log. */
export const inWholeLog = <P extends { readonly path: readonly (string | number)[] }>(
  problems: readonly P[],
  positions: readonly number[],
): readonly P[] =>
  problems.map((problem) => {
    const [at, ...rest] = problem.path;
    const position = typeof at === 'number' ? positions[at] : undefined;
    return position === undefined ? problem : { ...problem, path: [position, ...rest] };
  });

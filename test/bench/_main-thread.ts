interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly pid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The part of `dur` in which the thread itself worked, rather than waiting for other processes. */
  readonly tdur?: number;
  readonly ph: string;
  readonly args?: { readonly name?: string; readonly data?: { readonly message?: string; readonly type?: string } };
}

/** The trace categories. */
export const traced = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] as const;

export const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * Returns the main-thread work between consecutive events of a type, in milliseconds of wall-clock and thread time, and the longest task since the first event.
 */
export const workOf = (
  trace: Buffer,
  type: 'pointermove' | 'click',
): { readonly events: readonly number[]; readonly own: readonly number[]; readonly longest: number } => {
  const read: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(trace.toString());
  const { traceEvents } = read;
  const heard = traceEvents.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === type);
  const main = heard[0];
  const tasks = traceEvents.filter(
    ({ name, pid, tid, dur }) => name === 'RunTask' && pid === main?.pid && tid === main.tid && dur !== undefined,
  );
  const times = heard.map(({ ts }) => ts);
  const between = (part: 'dur' | 'tdur'): readonly number[] =>
    times.slice(0, -1).map((from, i) => {
      const to = times[i + 1] ?? from;
      // The task that contains the event began before it.
      return (
        tasks.reduce(
          (sum, { ts, dur = 0, [part]: time = 0 }) => (ts + dur > from && ts + dur <= to + 1 ? sum + time : sum),
          0,
        ) / 1000
      );
    });
  return {
    events: between('dur'),
    own: between('tdur'),
    longest: round(
      Math.max(0, ...tasks.filter(({ ts, dur = 0 }) => ts + dur >= (times[0] ?? 0)).map(({ dur = 0 }) => dur)) / 1000,
    ),
  };
};

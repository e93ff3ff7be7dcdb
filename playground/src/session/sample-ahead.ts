import type { View } from './view';

const read = async (): Promise<View | undefined> => {
  const { sampleView } = await import('virtual:sample-view');
  return sampleView === undefined ? undefined : { ...sampleView, start: sampleView.assessment };
};

let reading: Promise<View | undefined> | undefined;

/** Returns the view of the unchanged sample assessed at build time, which the worker would also give, but later; undefined where the build has none. */
export const sampleAhead = (): Promise<View | undefined> => (reading ??= read().catch(() => undefined));

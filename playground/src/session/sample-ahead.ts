import type { View } from './protocol';

const read = async (): Promise<View | undefined> => {
  const { sampleView } = await import('virtual:sample-view');
  return sampleView === undefined ? undefined : { ...sampleView, start: sampleView.assessment };
};

let reading: Promise<View | undefined> | undefined;

/** The view of the untouched sample as it was assessed when the page was built; the worker would give the same, later. Undefined where none was kept. */
export const sampleAhead = (): Promise<View | undefined> => (reading ??= read().catch(() => undefined));

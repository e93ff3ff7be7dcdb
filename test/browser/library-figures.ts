import type { Locale } from '@community1373/base/explain';
import { formatParam } from '@community1373/base/explain';
import { adopt, type Assessment, plan, type Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';

/** Creates in Node the initial scenario of the page: the sample with the roster of the page's seed adopted. */
export const openedScenario = async (): Promise<Scenario> => {
  const sample: Scenario = sampleScenario();
  const planned = await plan(sample, { seed: '1373' });
  if (!planned.ok) throw new Error('the sample can be planned');
  return adopt(sample, planned.value).next;
};

/** Formats coverages as the page does: ratio, and numerator of denominator. */
export const writtenCoverages = (
  { coverages }: Assessment,
  locale: Locale = 'zh-CN',
): Readonly<Record<string, { readonly ratio: string; readonly fraction: string }>> =>
  Object.fromEntries(
    coverages.map(({ coverageId, unit, numerator, denominator, ratio }) => {
      const write = (count: number): string => formatParam(count, locale, unit === 'minutes' ? 'hours' : undefined);
      return [
        coverageId,
        {
          ratio: ratio === undefined ? '—' : formatParam(ratio, locale, 'percent'),
          fraction: `${write(numerator)} / ${write(denominator)}`,
        },
      ];
    }),
  );

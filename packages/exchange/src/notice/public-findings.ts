import type { Locale } from '@community1373/base/explain';
import { type Assessment, checkAssessment, checkScenario, explain, type Scenario } from '@community1373/core';
import { checkOptions } from '../check-arguments';
import { createPersonalIdCheck } from './personal-id-check';
import { isSmall, minimumCellSize } from './small-cells';
import { say } from './words';

/** Limit of the findings in a report. */
const mostFindings = 20;

/**
 * Writes the findings of an assessment for the public, the most severe first: those that name a household or a person, or affect fewer people than may be
 * published, are only counted, in a last line.
 *
 * @example
 * import { assess } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * import { publicFindings } from '@community1373/exchange/notice';
 * const scenario = sampleScenario();
 * publicFindings(scenario, assess(scenario), 'en').length > 5; // => true
 */
export const publicFindings = (scenario: Scenario, assessment: Assessment, locale: Locale): readonly string[] => {
  checkScenario(scenario);
  checkAssessment(assessment);
  checkOptions({ locale });
  const names = createPersonalIdCheck(scenario);
  const lines = assessment.findings.slice(0, mostFindings).map(({ what, touches }) => {
    const text = explain(what, locale);
    if (isSmall(touches) || names(text)) return undefined;
    return touches === 0 ? text : say({ code: 'notice.finding', params: { what: text, touches } }, locale);
  });
  const hidden = lines.filter((line) => line === undefined).length;
  return [
    ...lines.flatMap((line) => (line === undefined ? [] : [line])),
    ...(hidden === 0
      ? []
      : [say({ code: 'notice.hidden-findings', params: { count: hidden, least: minimumCellSize } }, locale)]),
  ];
};

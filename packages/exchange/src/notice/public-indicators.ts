import { type Assessment, checkAssessment, type CoverageAssessment } from '@community1373/core';
import type { PartIndicator } from '@community1373/core/assessment';
import { type Indicator, listIndicators } from '@community1373/core/what-if';
import type { WorkModel } from '@community1373/model';
import { checkListOf } from '../check-arguments';
import { canShowPart, isSmall, suppressSmallCells } from './small-cells';

/** An indicator of several assessments side by side, as it may be published. */
export interface PublicIndicator extends Omit<Indicator, 'value'> {
  /** Value in each assessment; undefined where there is none, or where it is hidden. */
  readonly values: readonly (number | undefined)[];
  /** True when the values are hidden, because one of them tells of too few people. */
  readonly isHidden: boolean;
}

/** Returns the ids of the parts of a coverage that must be hidden: small ones, and those from which they could be derived. */
const hiddenParts = (parts: readonly PartIndicator[]): readonly string[] => {
  const hidden = suppressSmallCells(
    parts.map(({ numerator }) => numerator),
    parts.map(({ numerator, denominator }) => !canShowPart(numerator, denominator)),
  );
  return parts.flatMap(({ id }, i) => (hidden[i] === true ? [id] : []));
};

/** Returns the paths of the indicators that a coverage of households must hide. */
const hiddenOfCoverage = ({
  coverageId,
  unit,
  numerator,
  denominator,
  byPost,
  byGroup,
}: CoverageAssessment): readonly string[] => {
  if (unit !== 'households') return [];
  const path = `coverage/${coverageId}`;
  const whole = canShowPart(numerator, denominator) ? [] : ['reached', 'missing', 'ratio'];
  const asked = isSmall(denominator) ? ['asked'] : [];
  const parts = [
    ...hiddenParts(byPost).map((id) => `post/${id}`),
    ...hiddenParts(byGroup).map((id) => `group/${id}`),
  ].flatMap((part) => [`${part}/ratio`, `${part}/missing`]);
  return [...whole, ...asked, ...parts].map((end) => `${path}/${end}`);
};

/** Returns the paths of the indicators that an assessment must hide. */
const hiddenOf = ({ coverages, circle, outages, seatedDays }: Assessment): readonly string[] => [
  ...coverages.flatMap(hiddenOfCoverage),
  ...(circle === undefined || canShowPart(circle.numerator, circle.denominator) ? [] : ['circle/ratio']),
  ...(circle?.ways === undefined || canShowPart(circle.ways.numerator, circle.ways.denominator)
    ? []
    : ['circle/ways/ratio', 'circle/ways/cutOff']),
  ...(isSmall(circle?.ways?.cutOff ?? 0) ? ['circle/ways/cutOff'] : []),
  ...(isSmall(outages.reduce((sum, { people }) => sum + people, 0)) ? ['outages/people', 'outages/care'] : []),
  ...(isSmall(outages.reduce((sum, { care }) => sum + care.households.length, 0)) ? ['outages/care'] : []),
  ...seatedDays.flatMap(({ seatedDayId, seated, wanted }) =>
    canShowPart(seated, wanted) ? [] : [`seats/${seatedDayId}/seated`, `seats/${seatedDayId}/short`],
  ),
];

/**
 * 公开指标 lists the indicators of assessments side by side for the public: an indicator that tells of fewer people or households than may be published, or from
 * which such a count could be derived, is hidden in all of them. The shares of single households, the largest and the smallest, are left out.
 *
 * @example
 * import { assess } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * import { publicIndicators } from '@community1373/exchange/notice';
 * const scenario = sampleScenario();
 * publicIndicators([assess(scenario)], scenario.model).find(({ id }) => id === 'coverage/personnel/missing')?.values; // => [27]
 */
export const publicIndicators = (
  assessments: readonly Assessment[],
  names: Pick<WorkModel, 'posts' | 'groups'> = { posts: [], groups: [] },
): readonly PublicIndicator[] => {
  checkListOf(assessments, () => true, 'exchange.assessments');
  assessments.forEach(checkAssessment);
  const hidden = new Set(assessments.flatMap(hiddenOf));
  const lists = assessments.map((assessment) => listIndicators(assessment, names));
  const tables = lists.map((list) => new Map(list.map((indicator) => [indicator.id, indicator])));
  const all = new Map(lists.flat().map((indicator) => [indicator.id, indicator]));
  return [...all.values()].flatMap(({ id, name, unit, better }) => {
    if (/^levy\/.*\/(largest|smallest)$/.test(id)) return [];
    const isHidden = hidden.has(id);
    return [
      {
        id,
        name,
        unit,
        better,
        isHidden,
        values: tables.map((table) => (isHidden ? undefined : table.get(id)?.value)),
      },
    ];
  });
};

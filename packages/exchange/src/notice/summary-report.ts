import { formatParam, type Locale } from '@community1373/base/explain';
import {
  type Assessment,
  checkAssessment,
  checkScenario,
  type CoverageAssessment,
  explain,
  type Scenario,
} from '@community1373/core';
import type { NoticeOptions } from './levy-notice';
import type { Notice, NoticeBlock } from './notice';
import { publicFindings } from './public-findings';
import { canShowPart, isSmall, minimumCellSize, suppressSmallCells } from './small-cells';
import { say } from './words';
import { checkNoticeOptions } from '../check-arguments';

const percent = (numerator: number, denominator: number, locale: Locale): string =>
  denominator === 0
    ? say({ code: 'notice.nothing-to-count', params: {} }, locale)
    : formatParam(numerator / denominator, locale, 'percent');

/** True when a coverage counts people: households, but not minutes or nodes. */
const countsPeople = ({ unit }: CoverageAssessment): boolean => unit === 'households';

const coverageRow = (coverage: CoverageAssessment, locale: Locale): readonly string[] => {
  const { name, numerator, denominator, unit } = coverage;
  const fewer = say({ code: 'notice.fewer', params: { least: minimumCellSize } }, locale);
  const shown = (count: number): string =>
    unit === 'minutes' ? `${formatParam(count, locale, 'hours')} h` : formatParam(count, locale);
  if (!countsPeople(coverage) || canShowPart(numerator, denominator))
    return [name[locale], shown(numerator), shown(denominator), percent(numerator, denominator, locale)];
  return [name[locale], isSmall(numerator) ? fewer : '–', isSmall(denominator) ? fewer : shown(denominator), '–'];
};

/** Writes one coverage by group: the figures of a group are shown when neither they nor their differences are small. */
const groupTable = (coverage: CoverageAssessment, scenario: Scenario, locale: Locale): readonly NoticeBlock[] => {
  if (!countsPeople(coverage) || coverage.byGroup.length === 0) return [];
  const fewer = say({ code: 'notice.fewer', params: { least: minimumCellSize } }, locale);
  const names = new Map<string, string>(scenario.model.groups.map(({ id, name }) => [id, name[locale]]));
  // The sums of all groups are in the table above, so a single hidden group must not be the rest of them.
  const hiddenWhole = suppressSmallCells(coverage.byGroup.map(({ denominator }) => denominator));
  const hiddenPart = suppressSmallCells(
    coverage.byGroup.map(({ numerator }) => numerator),
    coverage.byGroup.map(({ numerator, denominator }) => !canShowPart(numerator, denominator)),
  );
  return [
    { kind: 'heading', text: say({ code: 'notice.by-group', params: { name: coverage.name } }, locale) },
    {
      kind: 'table',
      header: (['notice.group', 'notice.reached', 'notice.all', 'notice.share-of'] as const).map((code) =>
        say({ code, params: {} }, locale),
      ),
      rows: coverage.byGroup.map(({ id, numerator, denominator }, i) => {
        const [whole, part] = [hiddenWhole[i] === true, hiddenPart[i] === true || hiddenWhole[i] === true];
        const hide = (count: number): string => (isSmall(count) ? fewer : '–');
        return [
          names.get(id) ?? id,
          part ? hide(numerator) : formatParam(numerator, locale),
          whole ? hide(denominator) : formatParam(denominator, locale),
          part ? '–' : percent(numerator, denominator, locale),
        ];
      }),
    },
  ];
};

/**
 * 情况汇总 writes the summary of an assessment for the public: the coverages with numerator and denominator, by group, the service circle, the roster, the levies,
 * and the findings. Counts of fewer than five people or households are hidden, and so are counts from which they could be derived; nobody is named.
 *
 * @example
 * import { assess } from '@community1373/core';
 * import { summaryReport } from '@community1373/exchange/notice';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * summaryReport(scenario, assess(scenario), { on: '2026-12-28', locale: 'en' }).title; // => `${scenario.community.name}: summary`
 */
export const summaryReport = (scenario: Scenario, assessment: Assessment, options: NoticeOptions): Notice => {
  checkScenario(scenario);
  checkAssessment(assessment);
  checkNoticeOptions(options);
  const { on, locale = 'zh-CN' } = options;
  const { circle, coverages, roster, levies } = assessment;
  /** Writes the sentence of a figure; for a denominator of 0 it says that there is nothing to count. */
  const line = (denominator: number, words: Parameters<typeof say>[0]): NoticeBlock => ({
    kind: 'paragraph',
    text: say(denominator === 0 ? { code: 'notice.nothing-to-count', params: {} } : words, locale),
  });
  const heading = (code: Parameters<typeof say>[0]['code']): NoticeBlock => ({
    kind: 'heading',
    text: say({ code, params: {} }, locale),
  });
  const findings = publicFindings(scenario, assessment, locale);
  return {
    locale,
    title: say({ code: 'notice.report-title', params: { name: scenario.community.name } }, locale),
    blocks: [
      heading('notice.coverages'),
      {
        kind: 'table',
        header: (['notice.coverage', 'notice.reached', 'notice.all', 'notice.share-of'] as const).map((code) =>
          say({ code, params: {} }, locale),
        ),
        rows: coverages.map((coverage) => coverageRow(coverage, locale)),
      },
      ...coverages.flatMap((coverage) => groupTable(coverage, scenario, locale)),
      ...(circle === undefined || !canShowPart(circle.numerator, circle.denominator)
        ? []
        : [
            heading('notice.circle'),
            line(circle.denominator, {
              code: 'notice.circle-line',
              params: { radius: circle.radiusMeters, reached: circle.numerator, all: circle.denominator },
            }),
            ...(circle.saturation === undefined
              ? []
              : [{ kind: 'paragraph' as const, text: explain(circle.saturation, locale) }]),
          ]),
      ...(roster === undefined
        ? []
        : [
            heading('notice.roster'),
            line(roster.filled.denominator, {
              code: 'notice.roster-line',
              params: {
                from: roster.from,
                to: roster.to,
                wanted: roster.filled.denominator,
                filled: roster.filled.numerator,
              },
            }),
          ]),
      ...(levies.length === 0
        ? []
        : [
            heading('notice.levies'),
            {
              kind: 'list' as const,
              items: levies.map(({ title, advanceTotal, collected, refundTotal, topUpTotal, gap }) =>
                say(
                  {
                    code: 'notice.levy-line',
                    params: { title, advance: advanceTotal, collected, refund: refundTotal, due: topUpTotal, gap },
                  },
                  locale,
                ),
              ),
            },
          ]),
      ...(findings.length === 0 ? [] : [heading('notice.findings'), { kind: 'list' as const, items: findings }]),
      { kind: 'paragraph', text: say({ code: 'notice.small', params: { least: minimumCellSize } }, locale) },
    ],
    signature: [scenario.community.name, on],
  };
};

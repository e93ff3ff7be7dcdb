import { requireArgument } from '@community1373/base/diagnostics';
import type { Explanation, Locale } from '@community1373/base/explain';
import { checkScenario, explain, type Scenario } from '@community1373/core';
import type { ComparedVariant, Comparison } from '@community1373/core/what-if';
import { checkNoticeOptions } from '../check-arguments';
import { comparisonSchema, questionSchema } from './check-comparison';
import { differenceText, publicFigures, unitWord, valueText } from './compared-figures';
import type { NoticeOptions } from './levy-notice';
import { createPersonalIdCheck } from './personal-id-check';
import type { Notice, NoticeBlock } from './notice';
import { isSmall, minimumCellSize } from './small-cells';
import { say } from './words';

/** Options of {@link comparisonReport}. */
export interface ComparisonReportOptions extends NoticeOptions {
  /** The question that the comparison answers, as people asked it; absent: none is printed. */
  readonly question?: string | undefined;
}

const changesOf = ({ chain, problems }: ComparedVariant, locale: Locale): readonly string[] => {
  const refused = problems.filter(({ severity }) => severity === 'error').length;
  return [
    ...chain.map(({ what }) => explain(what, locale)),
    ...(refused === 0 ? [] : [say({ code: 'notice.not-made', params: { count: refused } }, locale)]),
  ];
};

const peopleOf = ({ changes }: ComparedVariant, locale: Locale): readonly string[] =>
  changes.map(({ in: where, direction, people }) =>
    say(
      isSmall(people)
        ? { code: `notice.${direction}-few`, params: { name: where.name, least: minimumCellSize } }
        : { code: `notice.${direction}`, params: { name: where.name, people } },
      locale,
    ),
  );

/** The reasons of the figures moved, each once; those that name a household or a person are left out. */
const reasonsOf = ({ chain }: ComparedVariant, names: (text: string) => boolean, locale: Locale): readonly string[] => {
  const reasons = chain.flatMap(({ moved }) =>
    moved.flatMap(({ why }: { readonly why?: Explanation }) => (why === undefined ? [] : [explain(why, locale)])),
  );
  return [...new Set(reasons)].filter((text) => !names(text));
};

/**
 * 方案比较 writes a comparison for those who decide: the question, what each variant changes, every figure that moves before and after with its difference, who
 * gains and who loses, why, and what was assumed. Figures that tell of fewer than five people or households are left out and counted, and nobody is named.
 *
 * @example
 * import { compare } from '@community1373/core/what-if';
 * import { comparisonReport, noticeText } from '@community1373/exchange/notice';
 * import { sampleScenario } from '@community1373/core/sample';
 * const base = sampleScenario();
 * const winter = { id: 'v', name: '冬季少五人', base: base.id, modifications: [{ kind: 'lose-volunteers', postId: 'elder', count: 5 }] } as const;
 * const report = comparisonReport(base, compare(base, [winter]), { on: '2026-12-28', question: '冬天少五个人，还顾得过来吗？' });
 * report.title; // => `${base.community.name}：方案比较`
 * noticeText(report).includes('冬天少五个人，还顾得过来吗？'); // => true
 */
export const comparisonReport = (
  scenario: Scenario,
  comparison: Comparison,
  options: ComparisonReportOptions,
): Notice => {
  checkScenario(scenario);
  requireArgument(comparisonSchema, comparison, 'exchange.comparison');
  checkNoticeOptions(options);
  const { on, locale = 'zh-CN' } = options;
  const question = requireArgument(questionSchema, options.question, 'exchange.question');
  const word = (code: Parameters<typeof say>[0]['code']): string => say({ code, params: {} }, locale);
  const heading = (text: string): NoticeBlock => ({ kind: 'heading', text });
  const shown = publicFigures(comparison);
  const moved = comparison.figures.filter(({ variants }) => variants.some(({ verdict }) => verdict !== 'same'));
  const open = moved.filter(({ id }) => shown.has(id));
  const names = createPersonalIdCheck(scenario);
  const listed = (
    code: 'notice.what-changes' | 'notice.who-changes' | 'notice.why',
    linesOf: (variant: ComparedVariant) => readonly string[],
  ): readonly NoticeBlock[] =>
    comparison.variants.flatMap((variant): readonly NoticeBlock[] => {
      const items = linesOf(variant);
      return items.length === 0
        ? []
        : [heading(say({ code, params: { name: variant.name } }, locale)), { kind: 'list', items }];
    });
  return {
    locale,
    title: say({ code: 'notice.comparison-title', params: { name: scenario.community.name } }, locale),
    blocks: [
      ...(question === undefined
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: say({ code: 'notice.question', params: { question } }, locale),
            },
          ]),
      ...listed('notice.what-changes', (variant) => changesOf(variant, locale)),
      heading(word('notice.before-and-after')),
      moved.length === 0
        ? { kind: 'paragraph', text: word('notice.nothing-moves') }
        : {
            kind: 'table',
            header: [
              word('notice.figure'),
              word('notice.unit'),
              word('notice.as-it-is'),
              ...comparison.variants.map(({ name }) => name),
            ],
            rows: open.map((figure) => [
              figure.name[locale],
              unitWord(figure.unit, locale),
              valueText(figure, figure.base, locale),
              ...figure.variants.map(({ value }, i) => {
                const difference = differenceText(figure, i, locale);
                const gap = difference === '' || locale === 'zh-CN' ? '' : ' ';
                return `${valueText(figure, value, locale)}${gap}${difference}`;
              }),
            ]),
          },
      ...(moved.length === open.length
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: say(
                {
                  code: 'notice.hidden-figures',
                  params: { count: moved.length - open.length, least: minimumCellSize },
                },
                locale,
              ),
            },
          ]),
      ...listed('notice.who-changes', (variant) => peopleOf(variant, locale)),
      ...listed('notice.why', (variant) => reasonsOf(variant, names, locale)),
      heading(word('notice.assumptions')),
      {
        kind: 'list',
        items: [
          say(
            { code: 'notice.assumed-period', params: { from: scenario.period.from, weeks: scenario.period.weeks } },
            locale,
          ),
          word(scenario.decisions.roster === undefined ? 'notice.assumed-offered' : 'notice.assumed-roster'),
          word('notice.assumed-certain'),
        ],
      },
      { kind: 'paragraph', text: say({ code: 'notice.small', params: { least: minimumCellSize } }, locale) },
    ],
    signature: [scenario.community.name, on],
  };
};

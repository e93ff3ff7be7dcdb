import type { Diagnostic } from '@community1373/base/diagnostics';
import type { Explanation, LocalText } from '@community1373/base/explain';
import type { WorkModel } from '@community1373/model';
import type { AssessOptions } from '../../assessment/assessor';
import type { Assessment } from '../../assessment/assessment';
import { createAssessor } from '../../assessment/assessor';
import { explainModification } from '../modifications/apply-modification';
import type { Modification } from '../modifications/modification';
import { applyEach, type Variant } from '../modifications/variant';
import type { Scenario } from '../../document/scenario';
import { type Indicator, type IndicatorUnit, listIndicators } from './list-indicators';
import { type VariantImpact, whoChanges } from './who-changes';
import { checkList } from '../../document/check-scenario';

/** A figure of the base beside that of each variant. A figure missing in one of them is undefined there. */
export interface ComparedIndicator extends Omit<Indicator, 'value'> {
  /** Unit of the values. */
  readonly unit: IndicatorUnit;
  /** Value of the base; undefined when the base lacks the figure. */
  readonly base: number | undefined;
  /** Values of the variants, in their order. */
  readonly variants: readonly {
    /** Value of the variant; undefined when it lacks the figure. */
    readonly value: number | undefined;
    /** Variant minus base; undefined when either lacks the figure. */
    readonly difference: number | undefined;
    /** Judgement of the difference by the direction of improvement; `other` when the figure has none, or is missing. */
    readonly verdict: 'better' | 'worse' | 'same' | 'other';
  }[];
}

/** One link of the chain: a modification, the facts it changed, and the figures moved by them, each with a reason. */
export interface ReasonLink {
  /** The modification. */
  readonly modification: Modification;
  /** The modification as a sentence, for `explain`. */
  readonly what: Explanation;
  /** The parts of the scenario that its patches change, such as `community/volunteers`. */
  readonly facts: readonly string[];
  /** The figures moved. */
  readonly moved: readonly {
    /** Id of the figure; see `Indicator`. */
    readonly figureId: string;
    /** Name as people read it. */
    readonly name: LocalText;
    /** Value before the modification; undefined when there is none. */
    readonly before: number | undefined;
    /** Value after the modification; undefined when there is none. */
    readonly after: number | undefined;
    /** The reason, for `explain`; absent where none is known. */
    readonly why?: Explanation;
  }[];
}

/** A variant and its comparison with the base. */
export interface ComparedVariant {
  /** Id of the variant. */
  readonly id: string;
  /** Name of the variant. */
  readonly name: string;
  /** Assessment of the scenario that results. */
  readonly assessment: Assessment;
  /** The people who gain and lose. */
  readonly changes: readonly VariantImpact[];
  /** One link for each modification that was applied, in order. */
  readonly chain: readonly ReasonLink[];
  /** Modifications that could not be applied, and other problems. */
  readonly problems: readonly Diagnostic[];
}

/** A base and its variants side by side. */
export interface Comparison {
  /** Assessment of the base. */
  readonly base: Assessment;
  /** The figures of the base and the variants. */
  readonly figures: readonly ComparedIndicator[];
  /** The variants, in the order given. */
  readonly variants: readonly ComparedVariant[];
}

const partOf = (path: readonly (string | number)[]): string =>
  path.slice(0, path[0] === 'community' || path[0] === 'model' || path[0] === 'decisions' ? 2 : 1).join('/');

/** Returns the reason that the assessment gives for a figure of a coverage: that of its largest gap. */
const whyOf = (figureId: string, { coverages, findings }: Assessment): Explanation | undefined => {
  const [kind, id = ''] = figureId.split('/');
  if (kind === 'coverage') return coverages.find(({ coverageId }) => coverageId === id)?.missing[0]?.why;
  const prefix = {
    seats: `seats/${id}`,
    levy: `levy/${id}`,
    roster: 'roster/',
    outages: 'outage/',
    matters: 'matter',
    linkage: 'linkage/',
    circle: 'circle/',
  }[kind ?? ''];
  return prefix === undefined ? undefined : findings.find((finding) => finding.id.startsWith(prefix))?.what;
};

const movedBetween = (
  before: Assessment,
  after: Assessment,
  { model }: Pick<Scenario, 'model'>,
): ReasonLink['moved'] => {
  const was = new Map(listIndicators(before, model).map((figure) => [figure.id, figure]));
  const is = new Map(listIndicators(after, model).map((figure) => [figure.id, figure]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((figureId) => {
    const [from, to] = [was.get(figureId), is.get(figureId)];
    const name = (to ?? from)?.name;
    if (name === undefined || from?.value === to?.value) return [];
    const why = whyOf(figureId, after);
    return [{ figureId, name, before: from?.value, after: to?.value, ...(why === undefined ? {} : { why }) }];
  });
};

const verdictOf = (
  better: Indicator['better'],
  difference: number | undefined,
): ComparedIndicator['variants'][number]['verdict'] => {
  if (difference === undefined || (difference !== 0 && better === 'neither')) return 'other';
  if (difference === 0) return 'same';
  return difference > 0 === (better === 'up') ? 'better' : 'worse';
};

/**
 * Compares variants with their base: every figure with its difference and verdict; the people who gain and lose; and the chain from each modification over the
 * changed facts to the figures moved. The chain is computed by applying one modification after the other, so that its links lead exactly from the base to the
 * variant.
 *
 * @example
 * import { compare } from '@community1373/core/what-if';
 * import { sampleScenario } from '@community1373/core/sample';
 * const base = sampleScenario();
 * const { figures, variants } = compare(base, [{ id: 'v', name: '少两人', base: base.id, modifications: [{ kind: 'lose-volunteers', postId: 'elder', count: 2 }] }]);
 * const covered = figures.find(({ id }) => id === 'coverage/personnel/reached');
 * [covered?.base, covered?.variants[0]?.value, covered?.variants[0]?.verdict]; // => [360, 330, 'worse']
 * variants[0]?.chain[0]?.facts.includes('community/volunteers'); // => true
 */
export const compare = <M extends WorkModel>(
  base: Scenario<M>,
  variants: readonly Variant[],
  options: AssessOptions = {},
): Comparison => {
  checkList(variants, 'core.variants');
  const assess = createAssessor();
  // A scenario with literal ids is also one with string ids.
  const plain = base as unknown as Scenario;
  const whole = assess(plain, options);
  const compared = variants.map((variant): ComparedVariant => {
    const { scenario, edits, report } = applyEach(plain, variant);
    let before = whole;
    const chain = variant.modifications.flatMap((modification, i): readonly ReasonLink[] => {
      const made = edits[i];
      if (made === undefined) return [];
      const after = assess(made.next, options);
      const link: ReasonLink = {
        modification,
        what: explainModification(made.before, modification),
        facts: [...new Set(made.patches.map(({ path }) => partOf(path)))],
        moved: movedBetween(before, after, plain),
      };
      before = after;
      return [link];
    });
    return {
      id: variant.id,
      name: variant.name,
      assessment: before,
      changes: whoChanges(whole, before, scenario),
      chain,
      problems: report.items,
    };
  });
  const baseFigures = listIndicators(whole, plain.model);
  const known = new Map(baseFigures.map((figure) => [figure.id, figure]));
  const lists = compared.map(({ assessment }) => listIndicators(assessment, plain.model));
  const tables = lists.map((list) => new Map(list.map((figure) => [figure.id, figure])));
  const all = [
    ...baseFigures,
    ...lists.flat().filter(({ id }, i, rest) => !known.has(id) && rest.findIndex((other) => other.id === id) === i),
  ];
  return {
    base: whole,
    figures: all.map(({ id, name, unit, better }) => {
      const from = known.get(id)?.value;
      return {
        id,
        name,
        unit,
        better,
        base: from,
        variants: tables.map((table) => {
          const value = table.get(id)?.value;
          const difference = value === undefined || from === undefined ? undefined : value - from;
          return { value, difference, verdict: value === from ? 'same' : verdictOf(better, difference) };
        }),
      };
    }),
    variants: compared,
  };
};

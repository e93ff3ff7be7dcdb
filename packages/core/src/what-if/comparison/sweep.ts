import { type Diagnostic, DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { WorkModel } from '@community1373/model';
import type { AssessOptions } from '../../assessment/assessor';
import { createAssessor } from '../../assessment/assessor';
import { applyModification } from '../modifications/apply-modification';
import { type Modification, modificationSchema } from '../modifications/modification';
import type { Scenario } from '../../document/scenario';
import { listIndicators } from './list-indicators';
import { checkOptions } from '../../document/check-scenario';

/** The varied parameter: the number at `key` of a modification, from `from` to `to` by `step`, both included. */
export interface SweepParameter {
  /** The modification that is varied. */
  readonly modification: Modification;
  /** Key of the number in the modification. */
  readonly key: string;
  /** First value. */
  readonly from: number;
  /** Last value, included when the steps reach it. */
  readonly to: number;
  /** Distance between values. */
  readonly step: number;
}

/** The target of a sweep: a figure, and the target value that it falls below (`falls-below`) or reaches (`rises-to`). */
export interface BreakEvenTarget {
  /** Id of the figure; see `Indicator`. */
  readonly figureId: string;
  /** `falls-below`: the figure is across when it is less than the target; `rises-to`: when it is at least the target. */
  readonly crossing: 'falls-below' | 'rises-to';
  /** Value of the figure. */
  readonly target: number;
}

/** One value of a sweep with the resulting figure; a value that the modification does not accept has its problem. */
export interface SweepPoint {
  /** Value of the parameter. */
  readonly value: number;
  /** Value of the figure; undefined when it has none, or when the modification does not accept the value. */
  readonly figure: number | undefined;
  /** Problem of a value that the modification does not accept; absent otherwise. */
  readonly problem?: Diagnostic;
}

/** A sweep: its points in order, the figure of the base, and the break-even. */
export interface Sweep {
  /** Value of the figure in the base; undefined when it has none. */
  readonly base: number | undefined;
  /** The points, in the order of the parameter. */
  readonly points: readonly SweepPoint[];
  /** The first value from which all later values are across the target, and the last value before it; undefined when there is none. */
  readonly breakEven:
    | {
        /** The first value across the target. */
        readonly value: number;
        /** The figure there. */
        readonly figure: number;
        /** The last value before it, undefined for the base, with its figure. */
        readonly before: { readonly value: number | undefined; readonly figure: number };
      }
    | undefined;
}

const mostValues = 1000;

/**
 * Varies one number of a modification over a range and finds the value from which a figure no longer meets a target, or first meets it. Every value is
 * computed, none is interpolated; the break-even is the first value from which the figure stays across the target, with the value before it, which is not
 * across. Values are parsed by the modification's schema: an invalid one is reported at its point.
 *
 * @example
 * import { sweep } from '@community1373/core/what-if';
 * import { sampleScenario } from '@community1373/core/sample';
 * const losing = { kind: 'lose-volunteers', postId: 'elder', count: 1 } as const;
 * const swept = sweep(sampleScenario(), { modification: losing, key: 'count', from: 1, to: 5, step: 1 }, { figureId: 'coverage/service/post/elder/ratio', crossing: 'falls-below', target: 1 });
 * swept.ok && swept.value.breakEven?.value; // => 3
 */
export const sweep = <M extends WorkModel>(
  base: Scenario<M>,
  varied: SweepParameter,
  question: BreakEvenTarget,
  options: AssessOptions = {},
): Result<Sweep> => {
  checkOptions(varied, 'core.varied');
  checkOptions(question, 'core.question');
  const { modification, key, from, to, step } = varied;
  const sink = new DiagnosticSink();
  const count = Math.floor((to - from) / step) + 1;
  if (!(step > 0) || !(count >= 1 && count <= mostValues)) {
    sink.add('core.sweep-range', ['step'], step, { from, to, step });
    return { ok: false, report: sink.report() };
  }
  const assess = createAssessor();
  // A scenario with literal ids is also one with string ids.
  const plain = base as unknown as Scenario;
  const figureIn = (scenario: Scenario): number | undefined =>
    listIndicators(assess(scenario, options)).find(({ id }) => id === question.figureId)?.value;
  const start = figureIn(plain);
  const points = Array.from({ length: count }, (_, i): SweepPoint => {
    const value = from + i * step;
    const read = modificationSchema.safeParse({ ...modification, [key]: value });
    if (!read.success) {
      const limits = new DiagnosticSink();
      limits.add('core.sweep-range', [key], value, { from, to, step });
      const [problem] = limits.report().items;
      return { value, figure: undefined, ...(problem === undefined ? {} : { problem }) };
    }
    const made = applyModification(plain, read.data);
    const [problem] = made.report.items;
    if (!made.ok) return { value, figure: undefined, ...(problem === undefined ? {} : { problem }) };
    return { value, figure: figureIn(made.value.next) };
  });
  const across = (figure: number): boolean =>
    question.crossing === 'falls-below' ? figure < question.target : figure >= question.target;
  const known = points.flatMap(({ value, figure }) => (figure === undefined ? [] : [{ value, figure }]));
  const at = known.findLastIndex(({ figure }) => !across(figure)) + 1;
  const first = known[at];
  const last =
    at > 0 ? known[at - 1] : start === undefined || across(start) ? undefined : { value: undefined, figure: start };
  return {
    ok: true,
    value: {
      base: start,
      points,
      breakEven:
        first === undefined || last === undefined
          ? undefined
          : { value: first.value, figure: first.figure, before: last },
    },
    report: sink.report(),
  };
};

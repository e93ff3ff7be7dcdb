import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import { createRunControl, type RunControl } from '@community1373/base/run';
import { solveLinear } from '@community1373/solver';
import { stays } from '../attendance/assignment-state';
import { idAt } from '../problem/at-index';
import { readArguments } from '../problem/checked-input';
import { isHalted } from '../solve/is-halted';
import type { RosterInputCode } from '../messages/problem-messages';
import { evaluateRoster } from './evaluate-roster';
import { type LoadedRoster, loadRoster } from '../problem/loaded-roster';
import { rosterProgram } from '../program/roster-program';
import type { ConflictingRule, Infeasibility, InfeasibilityOptions, Relaxation } from './infeasibility';
import { quickXplain } from './quick-xplain';
import type { Assignment, Roster } from '../problem/roster';
import type { RosterProblem } from '../problem/roster-problem';
import type { RosterRule, RosterRuleKind } from '../problem/roster-rule';
import { shrinkPart } from './shrink-part';

/** Maximum number of pairs of a person and a shift in an integer program. */
const mostPairs = 400_000;

const firmByDefault: readonly RosterRuleKind[] = [
  'post',
  'skill',
  'licence',
  'insurance',
  'consent',
  'availability',
  'overlap',
  'fairness',
];

/** A rule or a fixed assignment as a constraint. */
type Constraint = { readonly rule: number } | { readonly fixed: Assignment };

/** Number of questions to narrow a conflict to shifts, and again to people. */
const narrowings = 30;

const rosterOf = (
  { compiled }: LoadedRoster,
  pairs: readonly { readonly person: number; readonly shift: number }[],
): Roster => ({
  assignments: pairs.map(({ person, shift }) => ({
    personId: idAt(compiled.people, person),
    shiftId: idAt(compiled.shifts, shift),
  })),
});

class Questions {
  readonly loaded: LoadedRoster;
  readonly fixed: readonly Assignment[];
  /** The reason why the last unanswered question had no answer. */
  unclear = 'unknown';

  constructor(
    readonly problem: RosterProblem,
    private readonly options: InfeasibilityOptions,
    private readonly run: RunControl,
  ) {
    const roster = options.roster ?? { assignments: [] };
    this.loaded = loadRoster(problem, roster);
    this.fixed = [...this.loaded.assignmentAt.values()].filter(stays);
  }

  private pinsOf(fixed: readonly Assignment[]): readonly { readonly person: number; readonly shift: number }[] {
    const { personAt, shiftAt } = this.loaded.compiled;
    return fixed.map(({ personId, shiftId }) => ({
      person: Number(personAt.get(personId)),
      shift: Number(shiftAt.get(shiftId)),
    }));
  }

  private async ask(
    asks: (rule: number, person: number, shift: number) => boolean,
    fixed: readonly Assignment[],
    firm?: readonly RosterRuleKind[],
  ) {
    const { loaded, options, run } = this;
    // Building the program of a large problem takes seconds: after the end of a run none is built.
    if (isHalted(run)) {
      this.unclear = run.stopped() ?? 'abort';
      return { status: 'unknown' as const };
    }
    const gives = ({ kind }: RosterRule): boolean => firm !== undefined && !firm.includes(kind);
    const { program, pairs } = rosterProgram({
      loaded,
      asks,
      pins: this.pinsOf(fixed),
      gives,
      pinsGive: firm !== undefined,
    });
    const { roster: _roster, nonRelaxable: _nonRelaxable, ...solving } = options;
    const solved = await solveLinear(program, solving);
    if (solved.status !== 'optimal' && solved.status !== 'feasible') {
      if (solved.status !== 'infeasible')
        this.unclear =
          solved.status === 'unavailable'
            ? solved.reason
            : solved.status === 'unknown'
              ? solved.stoppedBy
              : solved.status;
      return { status: solved.status === 'infeasible' ? ('infeasible' as const) : ('unknown' as const) };
    }
    return {
      status: 'found' as const,
      roster: rosterOf(loaded, pairs(solved.primal)),
      objective: solved.objective,
      bound: solved.bound,
    };
  }

  /** Returns a roster that keeps the constraints, by the evaluator; null where there is none, undefined where that is unknown. */
  async keep(constraints: readonly Constraint[]): Promise<Roster | null | undefined> {
    const rules = new Set(constraints.flatMap((constraint) => ('rule' in constraint ? [constraint.rule] : [])));
    const found = await this.ask(
      (rule) => rules.has(rule),
      constraints.flatMap((constraint) => ('fixed' in constraint ? [constraint.fixed] : [])),
    );
    if (found.status !== 'found') return found.status === 'infeasible' ? null : undefined;
    const { hardUnits } = evaluateRoster(
      { ...this.problem, rules: this.loaded.compiled.rules.filter((_, i) => rules.has(i)) },
      found.roster,
    );
    if (hardUnits > 0) this.unclear = 'tolerance';
    return hardUnits > 0 ? undefined : found.roster;
  }

  /** True when the rules, each narrowed to the given people or shifts, still conflict. */
  async conflict(
    parts: ReadonlyMap<number, ReadonlySet<number>>,
    byShift: (rule: number) => boolean,
    fixed: readonly Assignment[],
  ): Promise<boolean> {
    const asks = (rule: number, person: number, shift: number): boolean => {
      const at = byShift(rule) ? shift : person;
      // A rule about shifts is looked up by shift, whoever the person.
      return parts.get(rule)?.has(at) === true || (at < 0 && parts.has(rule));
    };
    return (await this.ask(asks, fixed)).status === 'infeasible';
  }

  async relax(constraints: readonly Constraint[], firm: readonly RosterRuleKind[]): Promise<Relaxation | undefined> {
    const fixed = constraints.flatMap((constraint) => ('fixed' in constraint ? [constraint.fixed] : []));
    const found = await this.ask(() => true, fixed, firm);
    if (found.status !== 'found') return undefined;
    const { roster } = found;
    const kept = new Set(roster.assignments.map(({ personId, shiftId }) => JSON.stringify([personId, shiftId])));
    return {
      roster,
      violations: evaluateRoster(this.problem, roster).violations.filter(({ weight }) => weight === 'hard'),
      released: fixed.filter(({ personId, shiftId }) => !kept.has(JSON.stringify([personId, shiftId]))),
      units: Math.round(found.objective * 1e6) / 1e6,
      bound: Math.round(found.bound * 1e6) / 1e6,
    };
  }
}

const byShiftKinds: readonly RosterRuleKind[] = ['cover', 'together', 'apart', 'mix'];

/** Narrows the rules of a conflict to the people and shifts that suffice for it, within the number of questions. */
const narrow = async (
  questions: Questions,
  rules: readonly number[],
  fixed: readonly Assignment[],
): Promise<readonly ConflictingRule[]> => {
  const { compiled } = questions.loaded;
  const isByShift = compiled.rules.map(({ kind }) => byShiftKinds.includes(kind));
  const byShift = (rule: number): boolean => isByShift[rule] === true;
  // Shifts before people: fewer shifts give the simpler explanation.
  const shiftParts = rules.filter(byShift).flatMap((rule) => compiled.shifts.map((_, at) => ({ rule, at })));
  const personParts = rules
    .filter((rule) => !byShift(rule))
    .flatMap((rule) => compiled.people.map((_, at) => ({ rule, at })));
  const grouped = (
    parts: readonly { readonly rule: number; readonly at: number }[],
  ): ReadonlyMap<number, ReadonlySet<number>> => {
    const groups = new Map(rules.map((rule) => [rule, new Set<number>()]));
    for (const { rule, at } of parts) groups.get(rule)?.add(at);
    return groups;
  };
  const few = await shrinkPart(
    shiftParts,
    (part) => questions.conflict(grouped([...part, ...personParts]), byShift, fixed),
    { questions: narrowings },
  );
  const fewer = await shrinkPart(
    personParts,
    (part) => questions.conflict(grouped([...few, ...part]), byShift, fixed),
    { questions: narrowings },
  );
  return [...grouped([...few, ...fewer])].flatMap(([rule, kept]): readonly ConflictingRule[] => {
    const what = compiled.rules[rule];
    if (what === undefined) return [];
    const items = byShift(rule) ? compiled.shifts : compiled.people;
    const ids = kept.size === items.length ? undefined : [...kept].sort((a, b) => a - b).map((at) => idAt(items, at));
    return [
      {
        ruleId: what.id,
        kind: what.kind,
        source: what.source,
        personIds: byShift(rule) ? undefined : ids,
        shiftIds: byShift(rule) ? ids : undefined,
      },
    ];
  });
};

/**
 * Decides whether a roster exists that keeps every hard rule, and explains why not where there is none: a minimal set of hard rules and fixed
 * assignments that no roster keeps together; the people and shifts that suffice for the conflict; and the smallest relaxation. All results are
 * computed: the conflict is proven by HiGHS, each of its members is left out once and the roster for the others checked by the evaluator, and the
 * relaxation comes with its roster and a bound. Weighted rules play no part. More than 400,000 pairs of a person and a shift are the problem
 * `scheduling.too-many`.
 *
 * @example
 * import { explainInfeasibility } from '@community1373/scheduling';
 * const person = { posts: ['elder'], insured: true, consents: true };
 * const shift = { postId: 'elder', start: '08:30', minutes: 120, minimum: 1, wanted: 1 } as const;
 * const why = await explainInfeasibility({
 *   from: '2026-11-02', to: '2026-11-08',
 *   people: [{ ...person, id: 'v-1' }],
 *   shifts: [{ ...shift, id: 's-1', date: '2026-11-03' }, { ...shift, id: 's-2', date: '2026-11-04' }],
 *   rules: [
 *     { id: 'held', kind: 'cover', weight: 'hard', level: 'minimum' },
 *     { id: 'consent', kind: 'consent', weight: 'hard' },
 *     { id: 'one', kind: 'load', weight: 'hard', per: 'week', of: 'shifts', max: 1, source: 'agreement of 2026-01-10' },
 *   ],
 * });
 * why.ok && why.value.status === 'infeasible' && why.value.rules.map(({ ruleId }) => ruleId); // => ['held', 'one']
 * why.ok && why.value.status === 'infeasible' && why.value.relaxation?.units; // => 1
 */
export const explainInfeasibility = async (
  problem: RosterProblem,
  options: InfeasibilityOptions = {},
): Promise<Result<Infeasibility, RosterInputCode>> => {
  const run = createRunControl(options, ['roster', 'nonRelaxable', 'highs']);
  const read = readArguments(problem, options.roster ?? { assignments: [] });
  if (!read.ok) return read;
  const sink = new DiagnosticSink<RosterInputCode>();
  sink.merge(read.report);
  const { people, shifts } = read.value.problem;
  const pairs = people.length * shifts.length;
  if (pairs > mostPairs) sink.add('scheduling.too-many', [], pairs, { count: pairs, limit: mostPairs });
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  const questions = new Questions(read.value.problem, { ...options, roster: read.value.roster }, run);
  sink.merge(questions.loaded.sink.report(), ['roster']);
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  const report = sink.report();
  const { rules } = questions.loaded.compiled;
  const constraints: readonly Constraint[] = [
    ...questions.fixed.map((fixed) => ({ fixed })),
    ...rules.flatMap(({ weight }, rule) => (weight === 'hard' ? [{ rule }] : [])),
  ];
  const kept = await questions.keep(constraints);
  if (kept === undefined) return { ok: true, report, value: { status: 'unknown', reason: questions.unclear } };
  if (kept !== null) return { ok: true, report, value: { status: 'feasible', roster: kept } };
  let asked = 0;
  const part = await quickXplain(constraints, async (some) => {
    asked += 1;
    await run.turn({ phase: 'conflict', done: asked, total: constraints.length });
    return run.stopped() === undefined && (await questions.keep(some)) === null;
  });
  let minimal = (await questions.keep(part)) === null;
  for (const constraint of part)
    minimal &&= Boolean(await questions.keep(part.filter((other) => other !== constraint)));
  const conflicting = part.flatMap((constraint) => ('rule' in constraint ? [constraint.rule] : []));
  const fixed = part.flatMap((constraint) => ('fixed' in constraint ? [constraint.fixed] : []));
  await run.turn({ phase: 'relaxation', done: asked, total: constraints.length });
  const relaxation = await questions.relax(constraints, options.nonRelaxable ?? firmByDefault);
  return {
    ok: true,
    report,
    value: { status: 'infeasible', rules: await narrow(questions, conflicting, fixed), fixed, minimal, relaxation },
  };
};

import type { DiagnosticReport } from '@community1373/base/diagnostics';
import { idAt, listAt } from '../problem/at-index';
import { openAsItStands } from '../problem/checked-input';
import type { RosterInputCode } from '../messages/problem-messages';
import type { LoadedRoster } from '../problem/loaded-roster';
import { openPlacesOf, type UnfilledSlot } from './unfilled-slot';
import type { Roster } from '../problem/roster';
import type { RosterProblem } from '../problem/roster-problem';
import type { RosterRuleKind } from '../problem/roster-rule';
import type { RuleWeight } from '../problem/rule-kinds/rule-base';
import type { RosterState } from '../solve/roster-state';
import type { Violation } from './violation';

/** The score of one rule: units broken, and their cost where it is weighted. */
export interface RuleScore {
  /** Id of the rule. */
  readonly ruleId: string;
  /** Kind of the rule. */
  readonly kind: RosterRuleKind;
  /** Weight of the rule. */
  readonly weight: RuleWeight;
  /** Units broken; the unit is that of the kind of rule. */
  readonly units: number;
  /** Weight × units; 0 for a hard rule. */
  readonly cost: number;
}

/** The service of one person, and their part in the violations: an equal share of each violation that names several people. */
export interface PersonScore {
  /** Id of the person. */
  readonly personId: string;
  /** Number of shifts on which the person serves. */
  readonly shifts: number;
  /** Minutes of these shifts, without past service. */
  readonly minutes: number;
  /** Units of hard rules broken, by the person's share in each violation. */
  readonly hardUnits: number;
  /** Cost of weighted rules broken, by the person's share in each violation. */
  readonly cost: number;
  /** Ids of the broken rules that name the person. */
  readonly ruleIds: readonly string[];
}

/** The evaluation of a roster by every rule. */
export interface RosterEvaluation {
  /** True when no hard rule is broken. */
  readonly feasible: boolean;
  /** Units of hard rules broken. */
  readonly hardUnits: number;
  /** Σ weight × units of the weighted rules. */
  readonly cost: number;
  /** Every rule of the problem, by id. */
  readonly byRule: readonly RuleScore[];
  /** Every person of the problem, by id. */
  readonly byPerson: readonly PersonScore[];
  /** Every violation of every rule, by rule. */
  readonly violations: readonly Violation[];
  /** Number of places wanted on all shifts. */
  readonly wanted: number;
  /** Number of these places that are filled. */
  readonly filled: number;
  /** The shifts with open places, by date, start and id. */
  readonly open: readonly UnfilledSlot[];
  /** Assignments that could not be judged (unknown people or shifts, repeated ones), and the problems of the roster problem itself. */
  readonly report: DiagnosticReport<RosterInputCode>;
}

/** Returns the units and costs of every rule in a state. */
export const ruleScores = ({ compiled, units }: RosterState): readonly RuleScore[] =>
  compiled.rules.map(({ id, kind, weight }, i) => {
    const broken = Number(units[i]);
    return { ruleId: id, kind, weight, units: broken, cost: weight === 'hard' ? 0 : weight * broken };
  });

const violationsOf = ({ compiled, kernels, peopleOf }: RosterState): readonly Violation[] => {
  const personId = (person: number): string => idAt(compiled.people, person);
  const shiftId = (shift: number): string => idAt(compiled.shifts, shift);
  return kernels.flatMap((rule): readonly Violation[] => {
    const { id: ruleId, kind, weight } = rule.rule;
    if (rule.reach === 'roster')
      return rule.kernels.flatMap((kernel) =>
        kernel.breaches().map(({ units, people, shifts, why }) => ({
          ruleId,
          kind,
          weight,
          units,
          personIds: people.map(personId),
          shiftIds: shifts.map(shiftId),
          why,
        })),
      );
    return peopleOf.flatMap((people, shift) =>
      people.flatMap((person) => {
        const units = rule.pair.units(person, shift);
        if (units === 0) return [];
        return [
          {
            ruleId,
            kind,
            weight,
            units,
            personIds: [personId(person)],
            shiftIds: [shiftId(shift)],
            why: rule.pair.why(person, shift),
          },
        ];
      }),
    );
  });
};

/** Evaluates a loaded roster. */
const evaluateLoaded = (
  loaded: LoadedRoster,
  report: DiagnosticReport<RosterInputCode> = loaded.sink.report(),
): RosterEvaluation => {
  const { compiled, state } = loaded;
  const violations = violationsOf(state);
  const parts = compiled.people.map(({ id }) => ({ id, hardUnits: 0, cost: 0, rules: new Set<string>() }));
  const partOf = new Map(parts.map((part) => [part.id, part]));
  for (const { ruleId, personIds, weight, units } of violations)
    for (const id of personIds) {
      const part = partOf.get(id);
      if (part === undefined) continue;
      part.rules.add(ruleId);
      if (weight === 'hard') part.hardUnits += units / personIds.length;
      else part.cost += (weight * units) / personIds.length;
    }
  let wanted = 0;
  let filled = 0;
  for (const [shift, what] of compiled.shifts.entries()) {
    wanted += what.wanted;
    filled += Math.min(what.wanted, listAt(state.peopleOf, shift).length);
  }
  const { brokenHard, unmetHard } = state;
  return {
    feasible: brokenHard + unmetHard === 0,
    hardUnits: brokenHard + unmetHard,
    cost: state.weighted,
    byRule: ruleScores(state),
    byPerson: parts.map(({ id, hardUnits, cost, rules }, person) => {
      const own = listAt(state.shiftsOf, person);
      return {
        personId: id,
        shifts: own.length,
        minutes: own.reduce((sum, shift) => sum + Number(compiled.shifts[shift]?.minutes), 0),
        hardUnits,
        cost,
        ruleIds: [...rules],
      };
    }),
    violations,
    wanted,
    filled,
    open: openPlacesOf(loaded),
    report,
  };
};

/**
 * Evaluates a roster by every rule of its problem: units and cost by rule, hours by person, every violation with its reason, and the open places with
 * theirs. Declined and missed assignments do not count. An assignment of an unknown person or shift, and a contradiction in the problem, is reported in
 * `report`; a problem or a roster whose shape cannot be read throws the coded error `scheduling.problem` or `scheduling.roster`.
 *
 * @example
 * import { evaluateRoster } from '@community1373/scheduling';
 * const problem = {
 *   from: '2026-11-02', to: '2026-11-08',
 *   people: [{ id: 'v-1', posts: ['elder'], insured: true, consents: true, maxMinutesPerWeek: 150 }],
 *   shifts: [{ id: 's-1', postId: 'elder', date: '2026-11-03', start: '08:30', minutes: 120, minimum: 0, wanted: 2 }],
 *   rules: [{ id: 'cover', kind: 'cover', weight: 100, level: 'wanted' }],
 * } as const;
 * const { feasible, cost, open } = evaluateRoster(problem, { assignments: [{ personId: 'v-1', shiftId: 's-1' }] });
 * [feasible, cost, open[0]?.open, open[0]?.why.code]; // => [true, 100, 1, 'scheduling.open-none-in-post']
 */
export const evaluateRoster = (problem: RosterProblem, roster: Roster): RosterEvaluation => {
  const { loaded, sink } = openAsItStands(problem, roster);
  return evaluateLoaded(loaded, sink.report());
};

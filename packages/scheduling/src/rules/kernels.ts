import { CodedError } from '@community1373/base/diagnostics';
import { type CompiledProblem, scopeOf } from '../problem/compiled-problem';
import type { RosterRule } from '../problem/roster-rule';
import { companyKernel } from './company';
import { consecutiveKernel } from './consecutive';
import { continuityKernel } from './continuity';
import { coverKernel } from './cover';
import { fairnessKernel } from './fairness';
import type { Kernel, PairKernel, Tables } from './kernel';
import { loadKernel } from './load';
import { isPairRule, pairKernel } from './pair-rules';
import { requestKernel } from './request';
import { successionKernel } from './succession';
import { timingKernel } from './timing';
import { travelKernel } from './travel';
import { weekendsKernel } from './weekends';

/** A rule with the kernels that count it: one, or two where it limits from both sides. */
export type RuleKernels =
  | { readonly rule: RosterRule; readonly reach: 'pair'; readonly pair: PairKernel }
  | { readonly rule: RosterRule; readonly reach: 'roster'; readonly kernels: readonly Kernel[] };

const rosterKernels = (compiled: CompiledProblem, rule: RosterRule, tables: Tables): readonly Kernel[] => {
  const scope = scopeOf(compiled, rule);
  switch (rule.kind) {
    case 'overlap':
      return [timingKernel(compiled, scope, tables, rule, 0)];
    case 'rest':
      return [timingKernel(compiled, scope, tables, rule, rule.minutes)];
    case 'load':
      return [
        ...(rule.max === undefined ? [] : [loadKernel(compiled, scope, tables, rule, 'max')]),
        ...(rule.min === undefined ? [] : [loadKernel(compiled, scope, tables, rule, 'min')]),
      ];
    case 'travel':
      return [travelKernel(compiled, scope, tables, rule)];
    case 'consecutive':
      return [
        ...(rule.max === undefined ? [] : [consecutiveKernel(compiled, scope, tables, rule, 'max')]),
        ...(rule.min === undefined ? [] : [consecutiveKernel(compiled, scope, tables, rule, 'min')]),
      ];
    case 'weekends':
      return [weekendsKernel(compiled, scope, tables, rule)];
    case 'succession':
      return [successionKernel(compiled, scope, tables, rule)];
    case 'together':
    case 'apart':
    case 'mix':
      return [companyKernel(compiled, scope, tables, rule)];
    case 'request':
      return [requestKernel(compiled, scope, tables, rule, 'on'), requestKernel(compiled, scope, tables, rule, 'off')];
    case 'cover':
      return [coverKernel(compiled, scope, tables, rule.level)];
    case 'fairness':
      return [fairnessKernel(compiled, scope, tables, rule)];
    case 'continuity':
      return [continuityKernel(compiled, scope, tables)];
    default:
      throw new CodedError('scheduling.rule', rule);
  }
};

/** Maximum number of pairs whose units are cached. */
const rememberedPairs = 8_000_000;

const unknownUnits = 255;

/** Caches the units of pairs; values that do not fit into a byte are recomputed. */
const remember = (compiled: CompiledProblem, units: PairKernel['units']): PairKernel['units'] => {
  const shifts = compiled.shifts.length;
  if (compiled.people.length * shifts > rememberedPairs) return units;
  const known = new Uint8Array(compiled.people.length * shifts).fill(unknownUnits);
  return (person, shift) => {
    const at = person * shifts + shift;
    const found = Number(known[at]);
    if (found !== unknownUnits) return found;
    const computed = units(person, shift);
    if (computed < unknownUnits) known[at] = computed;
    return computed;
  };
};

/** Creates the kernels of every rule, in the order of the compiled rules; they follow the given tables. */
export const createKernels = (compiled: CompiledProblem, tables: Tables): readonly RuleKernels[] =>
  compiled.rules.map((rule) => {
    if (!isPairRule(rule)) return { rule, reach: 'roster', kernels: rosterKernels(compiled, rule, tables) };
    const scope = scopeOf(compiled, rule);
    const { units, why } = pairKernel(compiled, rule);
    return {
      rule,
      reach: 'pair',
      pair: {
        units: remember(compiled, (person, shift) =>
          scope.person(person) && scope.shift(shift) ? units(person, shift) : 0,
        ),
        why,
      },
    };
  });

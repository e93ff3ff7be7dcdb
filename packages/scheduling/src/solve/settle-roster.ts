import type { RunControl, RunOptions } from '@community1373/base/run';
import { type HighsLoader, solveLinear } from '@community1373/solver';
import { type ExactResult, isBefore, type Rank, searchExactly } from '../exact/exact-search';
import type { Impossibility } from './feasibility';
import { hardRuleIds, impossibleTogether } from '../explain/impossibility';
import { isHalted } from './is-halted';
import { type LoadedRoster, pairKey } from '../problem/loaded-roster';
import { rosterProgram } from '../program/roster-program';
import { type Pair, pairsOf, setRoster } from './set-roster';
import { takeTurns } from './take-turns';

/** A roster, and the assignments that may still be changed. */
export interface Unsettled {
  readonly loaded: LoadedRoster;
  readonly eligible: readonly (readonly number[])[];
  readonly fixed: readonly Pair[];
  /** Units of hard rules that the fixed assignments break by themselves, and that no assignment can satisfy. */
  readonly brokenAtRest: number;
  /** Keys of the previous pairs, where the fewest changes are sought. */
  readonly before?: ReadonlySet<number>;
  readonly run: RunControl;
  readonly options: RunOptions & { readonly highs?: HighsLoader };
  /** Start of the run, by the clock of the options. */
  readonly started: number;
}

/**
 * The proof about the roster that the state then holds: that no other ranks before it, or that none keeps the hard rules; neither where the limits were
 * reached.
 */
export interface Settled {
  readonly best: boolean;
  readonly impossible: Impossibility | undefined;
}

const nothing: Settled = { best: false, impossible: undefined };

/** Maximum number of open pairs of a problem that is searched exhaustively, and of positions of a search. */
const searchedPairs = 40;
const positions = 20_000;

/** Maximum number of open pairs of an integer program with all rules, or with the hard ones alone, and of nodes of its search. */
const weighedPairs = 60;
const statedPairs = 6000;
const weighedNodes = 500;
const statedNodes = 2000;

/** Upper bound on the number of open pairs. */
const openCount = ({ eligible }: Unsettled): number => eligible.reduce((sum, people) => sum + people.length, 0);

const rankOf = ({ loaded: { state }, fixed, brokenAtRest, before }: Unsettled): Rank => {
  if (state.brokenHard > brokenAtRest) return [Number.POSITIVE_INFINITY, 0, 0, 0];
  if (before === undefined) return [state.unmetHard, 0, 0, state.weighted];
  const { length } = state.compiled.shifts;
  const held = pairsOf(state);
  const kept = held.filter(([person, shift]) => before.has(person * length + shift)).length;
  return [state.unmetHard, state.openPlaces, before.size - kept + (held.length - fixed.length - kept), state.weighted];
};

const ended = async (
  unsettled: Unsettled,
  without: ReadonlySet<number> | undefined,
  known: Rank,
  most: number,
): Promise<ExactResult> => {
  const { loaded, eligible, fixed, before, run } = unsettled;
  const steps = searchExactly({
    loaded,
    eligible,
    fixed,
    known,
    most,
    ...(without === undefined ? {} : { without }),
    ...(before === undefined || without !== undefined ? {} : { before }),
  });
  const found = await takeTurns(steps, run, { phase: 'search', done: 0, total: 1, incumbent: known[3] });
  return found ?? { complete: false, best: undefined };
};

/** Drops from the hard rules of an infeasible problem those without which it stays infeasible, within the limit of positions. */
const conflictOf = async (unsettled: Unsettled): Promise<readonly string[]> => {
  const { compiled, barred } = unsettled.loaded;
  const { rules, people, shifts } = compiled;
  // A person excluded by a rule about person and shift becomes eligible without it.
  const eligible = shifts.map((_, shift) =>
    people.flatMap((__, person) => (barred.has(pairKey(compiled, person, shift)) ? [] : [person])),
  );
  const without = new Set(rules.flatMap(({ weight }, i) => (weight === 'hard' ? [] : [i])));
  const hard = rules.flatMap(({ weight }, i) => (weight === 'hard' ? [i] : []));
  for (const rule of hard) {
    without.add(rule);
    const { complete, best } = await ended({ ...unsettled, eligible }, without, [1, 0, 0, 0], positions / 10);
    if (!complete || best !== undefined) without.delete(rule);
  }
  return hard.flatMap((rule) => (without.has(rule) ? [] : [String(rules[rule]?.id)]));
};

/** Searches a small problem exhaustively; the state then holds the best roster, or the best one seen. */
export const settleBySearch = async (unsettled: Unsettled): Promise<Settled> => {
  const { loaded, brokenAtRest } = unsettled;
  if (openCount(unsettled) > searchedPairs || isHalted(unsettled.run)) return nothing;
  const known = rankOf(unsettled);
  const { complete, best } = await ended(unsettled, undefined, known, positions);
  if (best !== undefined) setRoster(loaded.state, best.pairs);
  if (!complete) return nothing;
  const [missing] = best?.rank ?? known;
  return {
    best: true,
    impossible:
      missing > 0 && brokenAtRest === 0 ? impossibleTogether('search', await conflictOf(unsettled)) : undefined,
  };
};

/** Solves a problem with HiGHS; the state then holds its roster where that ranks first. */
const settleByProgram = async (unsettled: Unsettled, weighted: boolean, nodes: number): Promise<Settled> => {
  const { loaded, fixed, before, run, options, started } = unsettled;
  const { state } = loaded;
  if (!isHalted(run)) await run.turn({ phase: 'program', done: 0, total: 1, incumbent: state.weighted });
  if (isHalted(run)) return nothing;
  const { now, budget, signal, pause, highs } = options;
  const left =
    now === undefined || budget?.milliseconds === undefined
      ? undefined
      : Math.max(0, budget.milliseconds - (now() - started));
  const pins = fixed.map(([person, shift]) => ({ person, shift }));
  const stated = rosterProgram({
    loaded,
    asks: () => true,
    pins,
    gives: () => false,
    pinsGive: false,
    weighted,
    ...(before === undefined ? {} : { before }),
  });
  const solved = await solveLinear(stated.program, {
    budget: { work: nodes, ...(left === undefined ? {} : { milliseconds: left }) },
    ...(now === undefined ? {} : { now }),
    ...(signal === undefined ? {} : { signal }),
    ...(pause === undefined ? {} : { pause }),
    ...(highs === undefined ? {} : { highs }),
  });
  if (solved.status === 'infeasible')
    return { best: false, impossible: impossibleTogether('program', hardRuleIds(state)) };
  if (solved.status !== 'optimal' && solved.status !== 'feasible') return nothing;
  const [held, known] = [pairsOf(state), rankOf(unsettled)];
  setRoster(
    state,
    stated.pairs(solved.primal).map(({ person, shift }): Pair => [person, shift]),
  );
  const found = rankOf(unsettled);
  // A roster that HiGHS reports as optimal is proven where its objective agrees with the evaluator.
  const proven =
    solved.status === 'optimal' &&
    found[0] === 0 &&
    (weighted ? Math.abs(solved.objective - state.weighted) < 0.5 : before !== undefined);
  if (isBefore(known, found)) setRoster(state, held);
  return { best: proven, impossible: undefined };
};

/** Uses HiGHS to find the best roster of a problem that is not too large. */
export const settleByWeighedProgram = async (unsettled: Unsettled): Promise<Settled> =>
  unsettled.brokenAtRest > 0 || openCount(unsettled) > weighedPairs
    ? nothing
    : settleByProgram(unsettled, unsettled.before === undefined, weighedNodes);

/** Uses HiGHS to find any roster that keeps the hard rules, where the state's roster does not. */
export const settleByHardProgram = async (unsettled: Unsettled): Promise<Settled> =>
  unsettled.brokenAtRest > 0 || unsettled.loaded.state.unmetHard === 0 || openCount(unsettled) > statedPairs
    ? nothing
    : settleByProgram(unsettled, false, statedNodes);

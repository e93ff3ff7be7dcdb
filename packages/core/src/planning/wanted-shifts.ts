import type { Result } from '@community1373/base/diagnostics';
import { createRunControl, type RunOptions } from '@community1373/base/run';
import type { WorkModel } from '@community1373/model';
import { generateShiftsInSteps, type ServiceExpansion } from '@community1373/scheduling/demand';
import { horizonOf } from '../document/horizon';
import { visitPlansOf } from '../assessment/roster-input';
import type { Scenario } from '../document/scenario';

/** Returns the options of a run that only the signal and the time limit end: an amount of work is that of the search. */
const withoutWork = ({ budget, ...options }: RunOptions): RunOptions => ({
  ...options,
  ...(budget?.milliseconds === undefined ? {} : { budget: { milliseconds: budget.milliseconds } }),
});

/** Returns the options of what follows, of whose time some has gone since `began`. */
export const timeLeft = (options: RunOptions, began: number): RunOptions => {
  const { budget, now } = options;
  if (now === undefined || budget?.milliseconds === undefined) return options;
  return { ...options, budget: { ...budget, milliseconds: Math.max(0, began + budget.milliseconds - now()) } };
};

/** Lays out the shifts that the services and visits of a scenario want in its period, in turns; undefined where the signal or the time limit ends it. */
export const wantedShifts = async <M extends WorkModel>(
  scenario: Scenario<M>,
  options: RunOptions,
): Promise<Result<ServiceExpansion> | undefined> => {
  const { services, calendar } = scenario;
  const demand = { services, visits: visitPlansOf(scenario), ...horizonOf(scenario), calendar };
  const run = createRunControl(withoutWork(options));
  const steps = generateShiftsInSteps(demand);
  // The first step is taken in any case, so that a small scenario has its shifts, if open, also where it is stopped at once.
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (!(await run.turn({ phase: 'start', done: 0, total: 1 }))) return undefined;
  }
};

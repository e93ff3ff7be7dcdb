import { emptyReport, type Result } from '@community1373/base/diagnostics';
import type { RunOptions } from '@community1373/base/run';
import type * as core from '@community1373/core';
import type * as coreAdaptation from '@community1373/core/adaptation';
import type * as coreSimulation from '@community1373/core/simulation';
import type * as coreWhatIf from '@community1373/core/what-if';
import { edit } from '../../../packages/core/src/editing/edit';

type Scenario = core.Scenario;

const told = <T>(value: T): Result<T> & { readonly ok: true } => ({ ok: true, value, report: emptyReport });

const renamed = (scenario: Scenario, mark: string): core.Edit<Scenario> =>
  edit(scenario, (draft) => {
    draft.name = `${draft.name}${mark}`;
  });

/** Consequences of a change that cannot be made: none, since the stand-in makes every change. */
export const adaptationConsequences = (): Result<readonly coreAdaptation.Consequence[]> => told([]);

// The stand-in has its own reason codes, which core’s types do not list.
export const adaptScenario = (scenario: Scenario): Result<coreAdaptation.AdaptedScenario> =>
  told({
    edit: renamed(scenario, '模'),
    consequences: [{ change: 0, code: 'stand-in.grid', params: { n: 839 }, count: 1, paths: [] }],
    inverse: [],
  } as unknown as coreAdaptation.AdaptedScenario);

export const applyVariant = (scenario: Scenario): Result<Pick<coreWhatIf.AppliedVariant, 'scenario'>> =>
  told({ scenario });

/** The stand-in adopts every variant: the name of the scenario shows it. */
export const adoptVariant = (scenario: Scenario): Result<core.Edit<Scenario>> => told(renamed(scenario, '采'));

export const toSimulationInput = (): Result<{
  readonly demands: readonly {
    readonly id: string;
    readonly name: { readonly 'zh-CN': string; readonly en: string };
  }[];
}> => told({ demands: [{ id: 'demand-1', name: { 'zh-CN': '替身需要', en: 'Stand-in demand' } }] });

const estimate = (n: number) => ({
  runs: 853,
  mean: n / 1000,
  low: 0.857,
  high: 0.859,
  min: 0,
  q05: 0.863,
  q25: 0.877,
  median: 0,
  q75: 0.881,
  q95: 0.883,
  max: 1,
});

/** Runs until it is aborted, so that a test can pause and stop it. */
export const simulate = async (
  _input: object,
  options: RunOptions = {},
): Promise<Result<Pick<coreSimulation.Simulation, 'runs' | 'stoppedBy' | 'demands' | 'servers'>>> => {
  while (options.signal?.aborted !== true) {
    options.onProgress?.({ phase: 'simulate', done: 829, total: 9973 });
    await options.pause?.();
  }
  const none = undefined;
  const counts = { arrived: 0, served: 0, inService: 0, waiting: 0, left: 0 };
  return told({
    runs: 853,
    stoppedBy: 'abort' as const,
    demands: [
      {
        id: 'demand-1',
        counts,
        arrived: none,
        wait: none,
        through: none,
        queue: none,
        inTime: none,
        lost: estimate(887),
        askedMinutes: none,
        unmetMinutes: none,
        waits: none,
        backlogByWeek: [],
      },
    ],
    servers: [{ group: 'post-a', busyMinutes: none, offeredMinutes: none, utilisation: estimate(907) }],
  });
};

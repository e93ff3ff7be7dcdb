import type { LocalText } from '@community1373/base/explain';
import type { Progress } from '@community1373/base/run';
import { type Scenario } from '@community1373/core';
import { simulate, type SimulationAssumptions, toSimulationInput } from '@community1373/core/simulation';
import { applyVariant } from '@community1373/core/what-if';
import { sampleAssumptions } from '@community1373/core/sample';
import type { WantedVariant } from './wanted-variant';
import type { SimulationAnswer, SimulationWish } from './what-if-protocol';
import { variantOf } from './what-if';

const asleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Polling interval of a paused run, in milliseconds. */
const nap = 50;

const made = (scenario: Scenario, variant: WantedVariant): Scenario => {
  const applied = applyVariant(scenario, variantOf(scenario, variant), { invalid: 'skip' });
  return applied.ok ? applied.value.scenario : scenario;
};

const assumptionsOf = ({ weeks, absencePercent, example }: SimulationWish): SimulationAssumptions => ({
  ...(example ? sampleAssumptions : {}),
  weeks,
  absence: { meanWeeks: 2, ...(example ? sampleAssumptions.absence : {}), share: absencePercent / 100 },
});

type Demands = Extract<ReturnType<typeof toSimulationInput>, { readonly ok: true }>['value']['demands'];

/** Returns the names of the demands; demands with the same name are distinguished by their minutes. */
const namesOf = (demands: Demands): Readonly<Record<string, LocalText>> =>
  Object.fromEntries(
    demands.map(({ id, name = { 'zh-CN': id, en: id }, duration }) => {
      const alike = demands.some((other) => other.id !== id && other.name?.['zh-CN'] === name['zh-CN']);
      if (!alike || duration.kind !== 'constant') return [id, name];
      return [
        id,
        { 'zh-CN': `${name['zh-CN']}（每次 ${duration.minutes} 分钟）`, en: `${name.en} (${duration.minutes} min)` },
      ];
    }),
  );

/** The simulation that runs in this worker: one at a time, which can be paused and stopped. */
export class SimulationRunner {
  private paused = false;
  private stopped = false;

  constructor(private readonly seed: string) {}

  pause(paused: boolean): void {
    this.paused = paused;
  }

  stop(): void {
    this.stopped = true;
    this.paused = false;
  }

  /** Runs the scenario and its variant with the same random numbers, so that differences come only from the variant. */
  async run(scenario: Scenario, wish: SimulationWish, report: (progress: Progress) => void): Promise<SimulationAnswer> {
    this.paused = false;
    this.stopped = false;
    const { model } = scenario;
    const names: Record<string, LocalText> = {};
    const posts = new Map(model.posts.map(({ id, name }) => [String(id), name]));
    const wanted = [
      { name: undefined, scenario },
      ...(wish.variant === undefined ? [] : [{ name: wish.variant.name, scenario: made(scenario, wish.variant) }]),
    ];
    const cases: {
      readonly name: string | undefined;
      readonly simulation: Extract<SimulationAnswer, { readonly ok: true }>['cases'][number]['simulation'];
    }[] = [];
    for (const [i, { name, scenario: one }] of wanted.entries()) {
      const input = toSimulationInput(one, assumptionsOf(wish));
      if (!input.ok) return { ok: false, problems: input.report.items };
      Object.assign(names, namesOf(input.value.demands));
      const isStopped = (): boolean => this.stopped;
      const ran = await simulate(input.value, {
        seed: this.seed,
        runs: wish.runs,
        signal: {
          get aborted() {
            return isStopped();
          },
        },
        onProgress: ({ phase, done, total }) => report({ phase, done: i * total + done, total: wanted.length * total }),
        pause: async () => {
          await asleep(0);
          while (this.paused) await asleep(nap);
        },
      });
      if (!ran.ok) return { ok: false, problems: ran.report.items };
      for (const { group } of ran.value.servers) {
        const parts = group.split('+').map((id) => posts.get(id) ?? names[id] ?? { 'zh-CN': id, en: id });
        names[group] = {
          'zh-CN': parts.map((part) => part['zh-CN']).join('、'),
          en: parts.map(({ en }) => en).join(', '),
        };
      }
      cases.push({ name, simulation: ran.value });
    }
    return { ok: true, cases, names };
  }
}

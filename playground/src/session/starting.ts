import type { Result } from '@community1373/base/diagnostics';
import { createCommunityFromDivision, createScenario, type Scenario } from '@community1373/core';
import { type WorkModel } from '@community1373/model';
import { blankOneThreeFive, blankOneThreeN, presets } from '@community1373/model/presets';
import type { StartWish } from './exchange-protocol';
import type { NamedPart } from './view';

/** Returns the work models available for a new community: that of the current scenario, the presets, the blank templates. */
const modelsOf = ({ model }: Scenario): readonly WorkModel[] => {
  const known: readonly WorkModel[] = [
    ...presets.flatMap((preset) => preset.model ?? []),
    blankOneThreeN,
    blankOneThreeFive,
  ];
  return [model, ...known.filter(({ id }) => id !== model.id)];
};

export const startModels = (scenario: Scenario): readonly NamedPart[] =>
  modelsOf(scenario).map(({ id, name }) => ({ id, name }));

/** Returns a list of divisions in a form that core accepts: the compact text, or data where the file contains JSON. */
const listOf = (text: string): Parameters<typeof createCommunityFromDivision>[1] => {
  if (!text.trimStart().startsWith('{')) return text;
  try {
    // Core checks the data; invalid JSON is passed as text.
    return JSON.parse(text) as Parameters<typeof createCommunityFromDivision>[1];
  } catch {
    return text;
  }
};

/** Creates an empty scenario for the community of an official code, with the period and the calendar of the current one. */
export const startFrom = async ({ code, list, modelId }: StartWish, scenario: Scenario): Promise<Result<Scenario>> => {
  const models = modelsOf(scenario);
  const model = models.find(({ id }) => id === modelId) ?? scenario.model;
  const started = createCommunityFromDivision(code, listOf(await list.text()), { model });
  if (!started.ok) return started;
  const { period, calendar } = scenario;
  return {
    ok: true,
    value: createScenario({ model, community: started.value, period, calendar }),
    report: started.report,
  };
};

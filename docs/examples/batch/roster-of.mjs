// The month of one community. It depends on nothing but the id, so that it does not matter which machine makes it, or how often it was begun.
import { plan } from '@community1373/core';
import { scenarioOf } from './communities.mjs';

export const rosterOf = async (id, onProgress) => {
  const planned = await plan(scenarioOf(id), { seed: id, budget: { work: 100 }, onProgress });
  if (!planned.ok) throw new Error(`${id} cannot be planned: ${planned.report.total} problems`);
  const { decision, openPlaces, cost, bound } = planned.value;
  return { id, openPlaces, cost, bound, roster: decision.roster };
};

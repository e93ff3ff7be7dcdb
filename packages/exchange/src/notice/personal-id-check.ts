import { checkScenario, type Scenario } from '@community1373/core';

/**
 * Creates a check for texts that contain the id of a household, a dwelling or a person, and so are not for the public.
 *
 * @example
 * import { sampleScenario } from '@community1373/core/sample';
 * import { createPersonalIdCheck } from '@community1373/exchange/notice';
 * const scenario = sampleScenario();
 * const namesSomeone = createPersonalIdCheck(scenario);
 * [namesSomeone('8 places are open'), namesSomeone(`ask ${scenario.community.volunteers[0]?.id}`)]; // => [false, true]
 */
export const createPersonalIdCheck = (scenario: Scenario): ((text: string) => boolean) => {
  checkScenario(scenario);
  const { households, dwellings, premises, owners, volunteers, socialWorkers } = scenario.community;
  const ids = new Set<string>(
    [...households, ...dwellings, ...premises, ...owners, ...volunteers, ...socialWorkers].map(({ id }) => id),
  );
  return (text) => (text.match(/[\p{L}\p{N}_-]+/gu) ?? []).some((word) => ids.has(word));
};

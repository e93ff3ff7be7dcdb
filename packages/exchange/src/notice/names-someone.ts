import type { Scenario } from '@community1373/core';

/** Creates a check for texts that contain the id of a household, a dwelling or a person. */
export const namesSomeone = (scenario: Scenario): ((text: string) => boolean) => {
  const { households, dwellings, volunteers, socialWorkers } = scenario.community;
  const ids = new Set<string>([...households, ...dwellings, ...volunteers, ...socialWorkers].map(({ id }) => id));
  return (text) => (text.match(/[\p{L}\p{N}_-]+/gu) ?? []).some((word) => ids.has(word));
};

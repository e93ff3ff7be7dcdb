// Where a city keeps its scenarios: here each is made from its id, elsewhere it is read from a store.
import { sampleScenario } from '@community1373/core/sample';

export const communityIds = (count) =>
  Array.from({ length: count }, (_, i) => `community-${String(i + 1).padStart(4, '0')}`);

export const scenarioOf = (id) => sampleScenario(id);

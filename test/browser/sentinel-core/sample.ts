import type { sampleScenario as realSampleScenario } from '@community1373/core/sample';
import { standInScenario } from './scenario';

/** The stand-in's scenario takes the place of the sample. */
export const sampleScenario = (): ReturnType<typeof realSampleScenario> =>
  // The page reads names and lists only, and these the stand-in has; the literal ids of the 1373 model are not its own.
  standInScenario as unknown as ReturnType<typeof realSampleScenario>;

import type { Scenario } from '@community1373/core';
import { standInScenario } from './scenario';

/** The stand-in's scenario takes the place of the sample. */
export const sampleScenario = (): Scenario => standInScenario;

/** Nothing is assumed. */
export const sampleAssumptions = {};

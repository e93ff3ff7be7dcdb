import type { Scenario } from '@community1373/core';
import { standInScenario } from './scenario';

/** Returns the stand-in's scenario in place of the sample. */
export const sampleScenario = (): Scenario => standInScenario;

/** The stand-in has no assumptions. */
export const sampleAssumptions = {};

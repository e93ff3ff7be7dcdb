export type { AdaptationCode, AdaptationProblem } from '../messages/messages-adaptation';
export { type AdaptedModel, adaptModel } from './adapt-model';
export { adaptScenario, type ScenarioAdaptation } from './adapt-scenario';
export type { Consequence } from './consequence';
export { type ModelChange, type ModelList, modelLists } from './model-change';

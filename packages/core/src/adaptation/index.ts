export type { AdaptationCode, AdaptationProblem } from '../messages/messages-adaptation';
export { type AdaptedModel, adaptModel } from './adapt-model';
export { adaptationConsequences, type AdaptedScenario, adaptScenario } from './adapt-scenario';
export type { Consequence } from './consequence';
export {
  type AddElement,
  type ChangeElement,
  type ChangeHead,
  type ElementWithId,
  type ModelChange,
  type ModelList,
  modelLists,
  type RemoveElement,
  type RenameElement,
  type UncheckedModelChange,
} from './model-change';

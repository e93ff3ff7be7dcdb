export { maskScenario } from './mask-scenario';
export { type MaskedPart, maskedParts } from './masked-parts';
export { unmaskScenario } from './unmask-scenario';

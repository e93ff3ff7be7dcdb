export { defaultLimits, type ReadLimits } from './limits';
export { describe, type ExchangeCode, exchangeCatalogue, explain } from './messages';

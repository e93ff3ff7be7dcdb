export { defaultLimits, type ReadLimits } from './limits';
export { formatDiagnostic, type ExchangeCode, exchangeCatalogue, explain } from './messages';

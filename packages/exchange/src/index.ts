export { defaultLimits, type ReadLimits } from './limits';
export { exchangeCatalogue, type ExchangeCode, explain, formatDiagnostic } from './messages';

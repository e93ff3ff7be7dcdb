export type { AccessMethod, DecayZone } from './access-method';
export type { Accessibility, AccessInput } from './accessibility';
export { accessEquity, type Equity, type GroupAccess } from './equity';
export type { AccessChange, LiveAccessibility } from './live-accessibility';

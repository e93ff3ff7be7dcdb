export { sampleAssumptions } from './assumptions';
export { workCalendar2026 } from './calendar';
export { sampleCommunity } from './community';
export { type DistrictModel, districtModel, sampleDistrict } from './district';
export { sampleScenario } from './scenario';

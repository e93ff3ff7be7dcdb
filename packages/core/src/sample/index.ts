export { sampleCommunity } from './community';
export { districtModel, sampleDistrict } from './district';

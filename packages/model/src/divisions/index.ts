export { type DivisionCommunity, type DivisionList, type DivisionSubDistrict, formatDivisions } from './division-list';
export { type Division, findDivision } from './find-division';
export { parseDivisions } from './parse-divisions';

export { type AttendanceRecord, recordAttendance } from './record-attendance';
export { type ServedHours, servedHours, type ServiceTotals } from './served-hours';
export { type Standby, standbyList, type StandbyOptions } from './standby-list';
export { proposeSwap, type Swap, type SwapBlockingRule, swapOptions, type SwapProposal } from './swap';

export type { FlowErrorCode, FlowNetwork, MinCostFlowProblem } from './flow-network';
export { maxFlow, type MaxFlow } from './max-flow';
export { minCostFlow, type MinCostFlow } from './min-cost-flow';

export type { FlowErrorCode, FlowNetwork, MinCostFlowProblem } from './flow-network';
export { maxFlow, type MaxFlow, maxFlowInSteps } from './max-flow';
export { minCostFlow, minCostFlowInSteps, type MinCostFlow } from './min-cost-flow';
export type { HighsLoader, HighsRuntime } from './highs-loader';
export type { LinearProgram, LinearProgramErrorCode } from './linear-program';
export type { FurtherColumns } from './further-columns';
export { type LinearModel, loadLinearModels, type ModelSolution, type OpenLinearModel } from './linear-model';
export { type LinearOptions, type LinearResult, type LinearSolution, solveLinear } from './solve-linear';

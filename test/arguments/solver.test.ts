import * as solver from '@community1373/solver';
import { type FaceArguments, facesOf, holdArgumentLaws } from './face-laws';

const network = () => ({ nodes: 3, from: Int32Array.of(0, 1), to: [1, 2], capacity: [2, Number.POSITIVE_INFINITY] });
const shipping = () => ({ ...network(), cost: Float64Array.of(3, -1), supply: [1, 0, -1] });
const program = () => ({
  sense: 'maximize',
  cost: [3, 2],
  offset: 1,
  lower: [0, 0],
  upper: Float64Array.of(3, 9),
  integer: [1, 0],
  rowLower: [0],
  rowUpper: [4],
  matrix: { starts: [0, 2], columns: [0, 1], values: [1, 1] },
});
const highs = () => Promise.reject(new Error('not loaded in this test'));
const options = () => ({ budget: { work: 5 }, seed: 1, relativeGap: 0.1, start: [1, 1], highs });

const valid: Readonly<Record<string, FaceArguments>> = {
  loadLinearModels: () => [highs],
  maxFlow: () => [network(), 0, 2],
  maxFlowInSteps: () => [network(), 0, 2],
  minCostFlow: () => [shipping()],
  minCostFlowInSteps: () => [shipping()],
  solveLinear: () => [program(), options()],
};

const open = await solver.loadLinearModels();
if (open === undefined) throw new Error('HiGHS can be loaded');
const { integer: _integer, ...continuous } = program();
const linear = (): ReturnType<typeof open> => open({ ...continuous, sense: 'maximize' });

/** The functions of a model, each called on a model of its own. */
const ofModel = {
  'loadLinearModels()': open,
  'loadLinearModels()().addColumns': (...args: Parameters<ReturnType<typeof open>['addColumns']>) =>
    linear().addColumns(...args),
  'loadLinearModels()().changeCosts': (...args: Parameters<ReturnType<typeof open>['changeCosts']>) =>
    linear().changeCosts(...args),
  'loadLinearModels()().startFrom': (...args: Parameters<ReturnType<typeof open>['startFrom']>) =>
    linear().startFrom(...args),
  'loadLinearModels()().solve': (...args: Parameters<ReturnType<typeof open>['solve']>) => linear().solve(...args),
};

const given: Readonly<Record<string, FaceArguments>> = {
  'loadLinearModels()': () => [{ ...continuous }],
  'loadLinearModels()().addColumns': () => [{ cost: [4], starts: [0, 1], rows: [0], values: [2] }],
  'loadLinearModels()().changeCosts': () => [Int32Array.of(1), [5]],
  'loadLinearModels()().startFrom': () => [[1]],
  'loadLinearModels()().solve': () => [() => false],
};

holdArgumentLaws('solver', solver, [...facesOf(solver, valid), ...facesOf(ofModel, given)]);

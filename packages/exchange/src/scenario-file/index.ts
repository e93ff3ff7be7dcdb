export { readScenarioFile, type ReadScenarioFileOptions } from './read-scenario-file';

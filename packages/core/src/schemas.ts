export { modelChangeSchema } from './adaptation/model-change';
export { matterRecordSchema } from './document/matter-record';
export { outageSchema } from './document/outage';
export { reachSettingsSchema, walkingPathSchema } from './document/reach-settings';
export {
  bookableDaySchema,
  periodSchema,
  rosterDecisionSchema,
  scenarioSchema,
  visitRoundsSchema,
} from './document/scenario';
export { scenarioJsonSchema } from './document/scenario-json-schema';
export { serviceRecordSchema } from './document/service-record';
export { simulationAssumptionsSchema, stochasticDemandSchema } from './simulation/assumptions';
export { simulationInputSchema } from './simulation/simulation-input';
export { modificationSchema } from './what-if/modifications/modification';
export { variantSchema } from './what-if/modifications/variant';

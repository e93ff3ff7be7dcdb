import type { z } from 'zod';
import { modelChangeSchema as modelChange, type UncheckedModelChange } from './adaptation/model-change';
import { type MatterRecord, matterRecordSchema as matterRecord } from './document/matter-record';
import { type Outage, outageSchema as outage } from './document/outage';
import {
  type ReachSettings,
  reachSettingsSchema as reachSettings,
  type WalkingPath,
  walkingPathSchema as walkingPath,
} from './document/reach-settings';
import {
  type BookableDay,
  bookableDaySchema as bookableDay,
  type Period,
  periodSchema as period,
  type RosterDecision,
  rosterDecisionSchema as rosterDecision,
  type Scenario,
  scenarioSchema as scenario,
} from './document/scenario';
import { type ServiceRecord, serviceRecordSchema as serviceRecord } from './document/service-record';
import {
  type SimulationAssumptions,
  simulationAssumptionsSchema as simulationAssumptions,
  type StochasticDemand,
  stochasticDemandSchema as stochasticDemand,
} from './simulation/input/assumptions';
import { type SimulationInput, simulationInputSchema as simulationInput } from './simulation/input/simulation-input';
import { type Modification, modificationSchema as modification } from './what-if/modifications/modification';
import { type Variant, variantSchema as variant } from './what-if/modifications/variant';

export { scenarioJsonSchema } from './document/scenario-json-schema';

/** Zod schema of a {@link BookableDay}. */
export const bookableDaySchema: z.ZodType<BookableDay> = bookableDay;

/** Zod schema of a {@link MatterRecord}. */
export const matterRecordSchema: z.ZodType<MatterRecord> = matterRecord;

/** Zod schema of a change of a work model. The settings of its element are checked by `adaptModel`, with the model that results. */
export const modelChangeSchema: z.ZodType<UncheckedModelChange> = modelChange;

/** Zod schema of a {@link Modification}. */
export const modificationSchema: z.ZodType<Modification> = modification;

/** Zod schema of an {@link Outage}. */
export const outageSchema: z.ZodType<Outage> = outage;

/** Zod schema of a {@link Period}. */
export const periodSchema: z.ZodType<Period> = period;

/** Zod schema of {@link ReachSettings}. */
export const reachSettingsSchema: z.ZodType<ReachSettings> = reachSettings;

/** Zod schema of a {@link RosterDecision}. */
export const rosterDecisionSchema: z.ZodType<RosterDecision> = rosterDecision;

/** Zod schema of a {@link Scenario}. References between its parts are checked by `parseScenario`. */
export const scenarioSchema: z.ZodType<Scenario> = scenario;

/** Zod schema of a {@link ServiceRecord}. */
export const serviceRecordSchema: z.ZodType<ServiceRecord> = serviceRecord;

/** Zod schema of {@link SimulationAssumptions}. */
export const simulationAssumptionsSchema: z.ZodType<SimulationAssumptions> = simulationAssumptions;

/** Zod schema of a {@link SimulationInput}. The rules about its contents are checked by `parseSimulation`. */
export const simulationInputSchema: z.ZodType<SimulationInput> = simulationInput;

/** Zod schema of a {@link StochasticDemand}. */
export const stochasticDemandSchema: z.ZodType<StochasticDemand> = stochasticDemand;

/** Zod schema of a {@link Variant}. Its modifications must be of known kinds; `applyVariant` also reads variants with others. */
export const variantSchema: z.ZodType<Variant> = variant;

/** Zod schema of a {@link WalkingPath}. */
export const walkingPathSchema: z.ZodType<WalkingPath> = walkingPath;

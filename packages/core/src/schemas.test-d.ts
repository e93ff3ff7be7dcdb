import { describe, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { modelChangeSchema, type UncheckedModelChange } from './adaptation/model-change';
import { type MatterRecord, matterRecordSchema } from './document/matter-record';
import { type Outage, outageSchema } from './document/outage';
import {
  type ReachSettings,
  reachSettingsSchema,
  type WalkingPath,
  walkingPathSchema,
} from './document/reach-settings';
import {
  type BookableDay,
  bookableDaySchema,
  type Period,
  periodSchema,
  type RosterDecision,
  rosterDecisionSchema,
  type Scenario,
  scenarioSchema,
} from './document/scenario';
import { type ServiceRecord, serviceRecordSchema } from './document/service-record';
import { type Arrivals, arrivalsSchema } from './simulation/input/arrivals';
import {
  type SimulationAssumptions,
  simulationAssumptionsSchema,
  type StochasticDemand,
  stochasticDemandSchema,
} from './simulation/input/assumptions';
import { type Duration, durationSchema } from './simulation/input/duration';
import { demandSchema, type SimulatedDemand } from './simulation/input/simulated-demand';
import { serversSchema, type SimulatedServers } from './simulation/input/simulated-servers';
import { type SimulationInput, simulationInputSchema } from './simulation/input/simulation-input';
import {
  setCalendar,
  type SetCalendar,
  setHoliday,
  type SetHoliday,
  setSeats,
  type SetSeats,
  setWorkflow,
  type SetWorkflow,
} from './what-if/modifications/days';
import { mergeNodes, type MergeNodes, splitNode, type SplitNode } from './what-if/modifications/grid';
import { type MakeMicroGrids, microGrids } from './what-if/modifications/micro-grids';
import { type AdaptModel, adaptModelKind, setParties, type SetParties } from './what-if/modifications/models';
import { changeLevy, type ChangeLevy, refusePayment, type RefusePayment } from './what-if/modifications/money';
import { scaleGroup, type ScaleGroup, setCadence, type SetCadence } from './what-if/modifications/needs';
import {
  setCircle,
  type SetCircle,
  setCoverage,
  type SetCoverage,
  setDetour,
  type SetDetour,
  setMobility,
  type SetMobility,
  setSlope,
  type SetSlope,
} from './what-if/modifications/reach';
import { setRosterRule, type SetRosterRule } from './what-if/modifications/roster-rules';
import {
  addStation,
  type AddStation,
  closeStation,
  type CloseStation,
  type MoveStation,
  moveStationKind,
} from './what-if/modifications/stations';
import { failUtility, type FailUtility } from './what-if/modifications/utilities';
import {
  addVolunteers,
  type AddVolunteers,
  loseShare,
  type LoseShare,
  loseVolunteers,
  type LoseVolunteers,
  scaleHours,
  type ScaleHours,
} from './what-if/modifications/volunteers';
import { voteWork, type VoteWork } from './what-if/modifications/vote-work';

/** A modification as its schema parses it; it is not frozen, and its type is. */
type Parsed<K extends { readonly schema: z.ZodType }> = Readonly<z.output<K['schema']>>;

describe('a schema parses the written type', () => {
  it('in a scenario', () => {
    expectTypeOf<z.output<typeof bookableDaySchema>>().toEqualTypeOf<BookableDay>();
    expectTypeOf<z.output<typeof matterRecordSchema>>().toEqualTypeOf<MatterRecord>();
    expectTypeOf<z.output<typeof outageSchema>>().toEqualTypeOf<Outage>();
    expectTypeOf<z.output<typeof periodSchema>>().toEqualTypeOf<Period>();
    expectTypeOf<z.output<typeof reachSettingsSchema>>().toEqualTypeOf<ReachSettings>();
    expectTypeOf<z.output<typeof rosterDecisionSchema>>().toEqualTypeOf<RosterDecision>();
    expectTypeOf<z.output<typeof scenarioSchema>>().toEqualTypeOf<Scenario>();
    expectTypeOf<z.output<typeof serviceRecordSchema>>().toEqualTypeOf<ServiceRecord>();
    expectTypeOf<z.output<typeof walkingPathSchema>>().toEqualTypeOf<WalkingPath>();
  });

  it('in a change of a work model', () => {
    expectTypeOf<z.output<typeof modelChangeSchema>>().toEqualTypeOf<UncheckedModelChange>();
  });

  it('in a simulation', () => {
    expectTypeOf<z.output<typeof arrivalsSchema>>().toEqualTypeOf<Arrivals>();
    expectTypeOf<z.output<typeof demandSchema>>().toEqualTypeOf<SimulatedDemand>();
    expectTypeOf<z.output<typeof durationSchema>>().toEqualTypeOf<Duration>();
    expectTypeOf<z.output<typeof serversSchema>>().toEqualTypeOf<SimulatedServers>();
    expectTypeOf<z.output<typeof simulationAssumptionsSchema>>().toEqualTypeOf<SimulationAssumptions>();
    expectTypeOf<z.output<typeof simulationInputSchema>>().toEqualTypeOf<SimulationInput>();
    expectTypeOf<z.output<typeof stochasticDemandSchema>>().toEqualTypeOf<StochasticDemand>();
  });

  it('in a modification of each kind', () => {
    expectTypeOf<Parsed<typeof loseVolunteers>>().toEqualTypeOf<LoseVolunteers>();
    expectTypeOf<Parsed<typeof loseShare>>().toEqualTypeOf<LoseShare>();
    expectTypeOf<Parsed<typeof addVolunteers>>().toEqualTypeOf<AddVolunteers>();
    expectTypeOf<Parsed<typeof scaleHours>>().toEqualTypeOf<ScaleHours>();
    expectTypeOf<Parsed<typeof scaleGroup>>().toEqualTypeOf<ScaleGroup>();
    expectTypeOf<Parsed<typeof setCadence>>().toEqualTypeOf<SetCadence>();
    expectTypeOf<Parsed<typeof moveStationKind>>().toEqualTypeOf<MoveStation>();
    expectTypeOf<Parsed<typeof addStation>>().toEqualTypeOf<AddStation>();
    expectTypeOf<Parsed<typeof closeStation>>().toEqualTypeOf<CloseStation>();
    expectTypeOf<Parsed<typeof setCircle>>().toEqualTypeOf<SetCircle>();
    expectTypeOf<Parsed<typeof setCoverage>>().toEqualTypeOf<SetCoverage>();
    expectTypeOf<Parsed<typeof setMobility>>().toEqualTypeOf<SetMobility>();
    expectTypeOf<Parsed<typeof setSlope>>().toEqualTypeOf<SetSlope>();
    expectTypeOf<Parsed<typeof setDetour>>().toEqualTypeOf<SetDetour>();
    expectTypeOf<Parsed<typeof mergeNodes>>().toEqualTypeOf<MergeNodes>();
    expectTypeOf<Parsed<typeof splitNode>>().toEqualTypeOf<SplitNode>();
    expectTypeOf<Parsed<typeof microGrids>>().toEqualTypeOf<MakeMicroGrids>();
    expectTypeOf<Parsed<typeof failUtility>>().toEqualTypeOf<FailUtility>();
    expectTypeOf<Parsed<typeof changeLevy>>().toEqualTypeOf<ChangeLevy>();
    expectTypeOf<Parsed<typeof refusePayment>>().toEqualTypeOf<RefusePayment>();
    expectTypeOf<Parsed<typeof voteWork>>().toEqualTypeOf<VoteWork>();
    expectTypeOf<Parsed<typeof setSeats>>().toEqualTypeOf<SetSeats>();
    expectTypeOf<Parsed<typeof setHoliday>>().toEqualTypeOf<SetHoliday>();
    expectTypeOf<Parsed<typeof setCalendar>>().toEqualTypeOf<SetCalendar>();
    expectTypeOf<Parsed<typeof setWorkflow>>().toEqualTypeOf<SetWorkflow>();
    expectTypeOf<Parsed<typeof adaptModelKind>>().toEqualTypeOf<AdaptModel>();
    expectTypeOf<Parsed<typeof setParties>>().toEqualTypeOf<SetParties>();
    expectTypeOf<Parsed<typeof setRosterRule>>().toEqualTypeOf<SetRosterRule>();
  });
});

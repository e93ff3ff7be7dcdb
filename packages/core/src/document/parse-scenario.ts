import {
  type Diagnostic,
  type DiagnosticReport,
  DiagnosticSink,
  isHolder,
  parseWith,
  type Path,
  type Result,
} from '@community1373/base/diagnostics';
import { createRunControl, runInSlices, type RunOptions, runSync, type StepGenerator } from '@community1373/base/run';
import { parseWorkModel, type ReportOptions, validateCommunityInSteps, type WorkModel } from '@community1373/model';
import * as z from 'zod';
import { checkRecords } from './check-records';
import { migrateScenario, readableVersions } from './migrate-scenario';
import type { ScenarioCode } from '../messages/messages-scenario';
import { horizonOf } from './horizon';
import { type Scenario, scenarioSchema, scenarioVersion } from './scenario';
import { checkOptions } from './check-scenario';

/** A part that another schema parses: the version, the model and the community. */
const readElsewhere = z.unknown().optional();
const restSchema = scenarioSchema
  .unwrap()
  .extend({ schemaVersion: readElsewhere, model: readElsewhere, community: readElsewhere });

/** Checks references between the parts: posts, places, households, shifts, volunteers; ids within a list; the calendar's range. */
const crossCheck = (scenario: Scenario, sink: DiagnosticSink): void => {
  const { model, community, services, rounds, levies, decisions, calendar } = scenario;
  const posts = new Set(model.posts.map(({ id }) => id));
  const nodes = new Set<string>(community.nodes.map(({ id }) => id));
  // A community has many households, and most scenarios have no receipts.
  const households = new Set<string>(
    levies.some(({ receipts }) => receipts.length > 0) ? community.households.map(({ id }) => id) : [],
  );
  const known = (
    ids: ReadonlySet<string>,
    id: string,
    code: string,
    path: Path,
    params: Diagnostic['params'],
    severity: Diagnostic['severity'] = 'error',
  ): void => {
    if (!ids.has(id)) sink.add(code, path, id, params, severity);
  };
  const unique = (list: readonly { readonly id: string }[], at: string): void => {
    const seen = new Set<string>();
    list.forEach(({ id }, i) => {
      if (seen.has(id)) sink.add('core.duplicate-id', [at, i, 'id'], id, { id });
      seen.add(id);
    });
  };
  for (const [list, at] of [
    [services, 'services'],
    [rounds, 'rounds'],
    [scenario.rosterRules, 'rosterRules'],
    [levies, 'levies'],
    [scenario.seatedDays, 'seatedDays'],
    [scenario.matters, 'matters'],
    [scenario.outages, 'outages'],
    [scenario.served, 'served'],
  ] as const)
    unique(list, at);
  services.forEach(({ postId, placeId }, i) => {
    known(posts, postId, 'core.unknown-post', ['services', i, 'postId'], { post: postId });
    if (placeId !== undefined)
      known(nodes, placeId, 'core.unknown-place', ['services', i, 'placeId'], { place: placeId });
  });
  rounds.forEach(({ postId }, i) =>
    known(posts, postId, 'core.unknown-post', ['rounds', i, 'postId'], { post: postId }),
  );
  levies.forEach(({ scope, receipts }, i) => {
    if (scope.kind === 'places')
      scope.placeIds.forEach((place, j) =>
        known(nodes, place, 'core.unknown-place', ['levies', i, 'scope', 'placeIds', j], { place }),
      );
    receipts.forEach(({ householdId }, j) =>
      known(households, householdId, 'core.unknown-household', ['levies', i, 'receipts', j, 'householdId'], {
        household: householdId,
      }),
    );
  });
  const { to } = horizonOf(scenario);
  if (calendar.from > scenario.period.from || calendar.to < to)
    sink.add('core.calendar-short', ['calendar'], calendar.id, {
      calendar: calendar.id,
      from: calendar.from,
      to: calendar.to,
      end: to,
    });
  const { roster } = decisions;
  if (roster === undefined) return;
  const shifts = new Set(roster.shifts.map(({ id }) => id));
  const volunteers = new Set<string>(community.volunteers.map(({ id }) => id));
  roster.roster.assignments.forEach(({ personId, shiftId }, i) => {
    const path = ['decisions', 'roster', 'roster', 'assignments', i];
    known(shifts, shiftId, 'core.unknown-shift', [...path, 'shiftId'], { shift: shiftId });
    known(volunteers, personId, 'core.unknown-volunteer', [...path, 'personId'], { volunteer: personId }, 'warning');
  });
};

function* readInSteps(value: unknown, options: ReportOptions): StepGenerator<Result<Scenario>> {
  const sink = new DiagnosticSink(options.cap);
  const fail = (): { readonly ok: false; readonly report: DiagnosticReport } => ({ ok: false, report: sink.report() });
  if (!isHolder(value)) {
    sink.merge(parseWith(scenarioSchema, value, options.cap).report);
    return fail();
  }
  const current = migrateScenario(value);
  const { schemaVersion, model: modelInput, community: communityInput } = current;
  if (schemaVersion !== scenarioVersion) {
    const version = typeof schemaVersion === 'number' ? schemaVersion : String(schemaVersion);
    sink.add('core.version', ['schemaVersion'], schemaVersion, { version, supported: readableVersions.join(', ') });
    return fail();
  }
  const model = parseWorkModel(modelInput);
  sink.merge(model.report, ['model']);
  yield;
  const rest = parseWith(restSchema, current, options.cap);
  sink.merge(rest.report);
  // Without a model only the form of the community can be checked.
  if (!model.ok) return fail();
  const community = yield* validateCommunityInSteps<WorkModel>(model.value, communityInput, options);
  sink.merge(community.report, ['community']);
  if (!community.ok || !rest.ok) return fail();
  const scenario: Scenario = {
    ...rest.value,
    schemaVersion: scenarioVersion,
    model: model.value,
    community: community.value,
  };
  yield;
  crossCheck(scenario, sink);
  yield;
  checkRecords(scenario, sink);
  return sink.hasErrors ? fail() : { ok: true, value: scenario, report: sink.report() };
}

/**
 * Parses a scenario from unknown input: reports every problem of its model, its community and its other parts, each with its path, received value and fix;
 * nothing is thrown. A document of a past version is migrated to the present one. `cap` limits the number of problems listed, not counted.
 *
 * @example
 * import { parseScenario } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * parseScenario(JSON.parse(JSON.stringify(sampleScenario()))).ok; // => true
 * parseScenario({ schemaVersion: 9 }).report.items[0]?.code; // => 'core.version'
 */
export const parseScenario = (value: unknown, options: ReportOptions = {}): Result<Scenario> => {
  checkOptions(options, 'core.parse-options');
  return runSync(readInSteps(value, options));
};

/** Approximate number of steps to parse a scenario: its parts, and the lists of its community. */
const usualSteps = 24;

/**
 * Runs `parseScenario` and yields to other tasks between its steps: it reports progress in the phase `check`, and answers `core.parse-stopped` when
 * the signal stopped it.
 *
 * @example
 * import { parseScenarioAsync } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * const read = await parseScenarioAsync(sampleScenario());
 * read.ok; // => true
 * const stopped = await parseScenarioAsync(sampleScenario(), { signal: { aborted: true } });
 * stopped.report.items[0]?.code; // => 'core.parse-stopped'
 */
export const parseScenarioAsync = async (
  value: unknown,
  options: RunOptions & ReportOptions = {},
): Promise<Result<Scenario>> => {
  const run = createRunControl(options, ['cap']);
  const steps = readInSteps(value, options.cap === undefined ? {} : { cap: options.cap });
  const read = await runInSlices(steps, run, { phase: 'check', total: usualSteps });
  if (read !== undefined) return read;
  const sink = new DiagnosticSink<ScenarioCode>();
  sink.add('core.parse-stopped', [], undefined, {});
  return { ok: false, report: sink.report() };
};

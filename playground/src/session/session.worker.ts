import type { Diagnostic } from '@community1373/base/diagnostics';
import type { RunOptions } from '@community1373/base/run';
import {
  adopt,
  adoptRepair,
  type Assessment,
  assess,
  candidatesFor,
  compareLevyRules,
  type Edit,
  explainPlace,
  gridTable,
  type History,
  levyNotice,
  linkageBoard,
  markMissed,
  matterDetail,
  type MattersBoard,
  mattersBoard,
  moveOnRoster,
  moveStation,
  pinAssignment,
  plan,
  record,
  redo,
  removeVolunteer,
  repair,
  type Scenario,
  scenarioMap,
  startHistory,
  undo,
} from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { expose } from 'comlink';
import type { Command, EditName, Engine, MoveStation, View } from './protocol';
import { subjectOf } from './subject';

/** Seed of every roster made here, so that the page shows what the library gives for it. */
const planSeed = '1373';

let history: History<Scenario> | undefined;
let started: Scenario | undefined;
let cancelled = false;
let planProblems: readonly Diagnostic[] = [];
const names = new WeakMap<Edit<Scenario>, EditName>();
const repairs = new WeakMap<Edit<Scenario>, View['repaired']>();
const assessments = new WeakMap<Scenario, Assessment>();

const current = (): History<Scenario> => {
  if (history === undefined) throw new Error('no scenario is open');
  return history;
};

const assessed = (scenario: Scenario): Assessment => {
  const known = assessments.get(scenario);
  if (known !== undefined) return known;
  const made = assess(scenario);
  assessments.set(scenario, made);
  return made;
};

/** The page is as of the noon of the first day that is planned for; a clock would give every visit other figures. */
const now = (): MattersBoard['asOf'] => `${current().present.period.from}T12:00`;

const nameOf = (edited: Edit<Scenario>): EditName => names.get(edited) ?? { kind: 're-plan' };

const view = ({ present, past, future }: History<Scenario> = current()): View => {
  const assessment = assessed(present);
  const last = past.at(-1);
  return {
    subject: subjectOf(present, assessment),
    assessment,
    before: last === undefined ? undefined : assessed(last.before),
    start: assessed(started ?? present),
    map: scenarioMap(present, assessment),
    planProblems,
    repaired: last === undefined ? undefined : repairs.get(last),
    past: past.map(nameOf),
    future: future.map(nameOf),
  };
};

/** The history after a named edit; the one kept here changes only where the caller keeps it. */
const taken = (edited: Edit<Scenario>, name: EditName): History<Scenario> => {
  names.set(edited, name);
  return record(current(), edited);
};

const moved = ({ stationId, position }: MoveStation): History<Scenario> => {
  const { present } = current();
  const station = present.community.stations.find(({ id }) => id === stationId);
  return station === undefined
    ? current()
    : taken(moveStation(present, station.id, position), { kind: 'move-station', subject: station.name });
};

const removed = (volunteerId: string): History<Scenario> => {
  const { present } = current();
  const volunteer = present.community.volunteers.find(({ id }) => id === volunteerId);
  return volunteer === undefined
    ? current()
    : taken(removeVolunteer(present, volunteer.id), { kind: 'remove-volunteer', subject: volunteer.id });
};

const after = (command: Command): History<Scenario> => {
  switch (command.kind) {
    case 'undo':
      return undo(current());
    case 'redo':
      return redo(current());
    case 'remove-volunteer':
      return removed(command.volunteerId);
    case 'move-station':
      return moved(command);
    case 'pin':
      return taken(pinAssignment(current().present, command.volunteerId, command.shiftId, command.pinned), {
        kind: command.pinned ? 'pin' : 'unpin',
        subject: command.volunteerId,
      });
    case 'missed':
      return taken(markMissed(current().present, command.volunteerId, command.shiftId), { kind: 'missed', subject: command.volunteerId });
    case 'move-on-roster':
      return taken(moveOnRoster(current().present, command.moves), {
        kind: 'move-on-roster',
        subject: [...new Set(command.moves.map(({ personId }) => personId))].join(' '),
      });
  }
};

const run = (onProgress: NonNullable<RunOptions['onProgress']>): RunOptions => ({
  seed: planSeed,
  onProgress,
  signal: {
    get aborted() {
      return cancelled;
    },
  },
});

const engine: Engine = {
  open: async (report) => {
    report({ step: 'sample' });
    const sample: Scenario = sampleScenario();
    report({ step: 'plan' });
    cancelled = false;
    const planned = await plan(sample, run((progress) => report({ step: 'plan', progress })));
    planProblems = planned.ok ? [] : planned.report.items;
    const opened = planned.ok ? adopt(sample, planned.value).next : sample;
    started = opened;
    history = startHistory(opened);
    report({ step: 'assess' });
    return view();
  },
  apply: async (command) => {
    planProblems = [];
    history = after(command);
    return view();
  },
  preview: async (move) => view(moved(move)),
  plan: async (report) => {
    const { present } = current();
    cancelled = false;
    const planned = await plan(present, run(report));
    if (cancelled) return undefined;
    planProblems = planned.ok ? [] : planned.report.items;
    if (planned.ok) history = taken(adopt(present, planned.value), { kind: 're-plan' });
    return view();
  },
  repair: async () => {
    const { present } = current();
    cancelled = false;
    const mended = await repair(present, run(() => {}));
    planProblems = mended.ok ? [] : mended.report.items;
    if (mended.ok) {
      const edited = adoptRepair(present, mended.value);
      repairs.set(edited, mended.value);
      history = taken(edited, { kind: 'repair' });
    }
    return view();
  },
  cancel: async () => {
    cancelled = true;
  },
  grid: async () => gridTable(current().present),
  rules: async (levyId) => compareLevyRules(current().present, levyId),
  notice: async (levyId) => levyNotice(current().present, levyId),
  matters: async () => mattersBoard(current().present, now()),
  matter: async (matterId) => matterDetail(current().present, matterId, now()),
  linkage: async () => linkageBoard(current().present, current().present.period.from),
  candidates: async (shiftId) => candidatesFor(current().present, shiftId),
  place: async ({ volunteerId, shiftId }) => explainPlace(current().present, volunteerId, shiftId),
};

expose(engine);

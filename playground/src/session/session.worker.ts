import type { RunOptions } from '@community1373/base/run';
import {
  adopt,
  type Assessment,
  assess,
  type Edit,
  type History,
  moveStation,
  plan,
  record,
  redo,
  removeVolunteer,
  type Scenario,
  scenarioMap,
  startHistory,
  undo,
} from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { expose } from 'comlink';
import type { Command, EditName, Engine, View } from './protocol';
import { subjectOf } from './subject';

/** Seed of every roster made here, so that the page shows what the library gives for it. */
const planSeed = '1373';

let history: History<Scenario> | undefined;
let started: Scenario | undefined;
let cancelled = false;
const names = new WeakMap<Edit<Scenario>, EditName>();
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

const nameOf = (edited: Edit<Scenario>): EditName => names.get(edited) ?? { kind: 're-plan' };

const view = (): View => {
  const { present, past, future } = current();
  const assessment = assessed(present);
  const last = past.at(-1);
  return {
    subject: subjectOf(present, assessment),
    assessment,
    before: last === undefined ? undefined : assessed(last.before),
    start: assessed(started ?? present),
    map: scenarioMap(present, assessment),
    past: past.map(nameOf),
    future: future.map(nameOf),
  };
};

const take = (edited: Edit<Scenario>, name: EditName): void => {
  names.set(edited, name);
  history = record(current(), edited);
};

const apply = (command: Command): void => {
  const { present } = current();
  switch (command.kind) {
    case 'undo':
      history = undo(current());
      return;
    case 'redo':
      history = redo(current());
      return;
    case 'remove-volunteer':
      take(removeVolunteer(present, command.volunteerId), { kind: 'remove-volunteer', subject: command.volunteerId });
      return;
    case 'move-station': {
      const station = present.community.stations.find(({ id }) => id === command.stationId);
      take(moveStation(present, command.stationId, command.position), {
        kind: 'move-station',
        subject: station?.name ?? command.stationId,
      });
    }
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
    const sample = sampleScenario();
    report({ step: 'plan' });
    cancelled = false;
    const proposal = await plan(sample, run((progress) => report({ step: 'plan', progress })));
    started = adopt(sample, proposal).next;
    history = startHistory(started);
    report({ step: 'assess' });
    return view();
  },
  apply: async (command) => {
    apply(command);
    return view();
  },
  plan: async (report) => {
    const { present } = current();
    cancelled = false;
    const proposal = await plan(present, run(report));
    if (cancelled) return undefined;
    take(adopt(present, proposal), { kind: 're-plan' });
    return view();
  },
  cancel: async () => {
    cancelled = true;
  },
};

expose(engine);

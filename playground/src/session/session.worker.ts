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
  edit,
  explainPlace,
  fingerprint,
  followPatches,
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
  parseScenario,
  pinAssignment,
  plan,
  record,
  redo,
  removeVolunteer,
  repair,
  type Scenario,
  scenarioMap,
  startHistory,
  sweep,
  undo,
} from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { expose } from 'comlink';
import { Keeper, type Keeping, type KeepProblem } from '../keep/keeper';
import { longestLink, packLink, unpackLink } from '../keep/link';
import { forgetKept, type KeptDocument, listKept, readKept } from '../keep/store';
import type { Command, EditName, Engine, MoveStation, Opening, View } from './protocol';
import { subjectOf } from './subject';
import { compareWanted, modificationForms, readModification } from './what-if';

/** Seed of every roster made here, so that the page shows what the library gives for it. */
const planSeed = '1373';

let history: History<Scenario> | undefined;
let started: Scenario | undefined;
/** The sample as it opens, from which a link may lead; made when first asked for. */
let sampleStart: Scenario | undefined;
let changes = 0;
let waiting: Scenario | undefined;
let tell: (keeping: Keeping) => void = () => {};
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

const keeper = new Keeper(
  (name) => `${name}（副本）`,
  (keeping) => tell(keeping),
);

const content = (): KeptDocument => {
  const { present, past, future } = current();
  return {
    present,
    past,
    future,
    pastNames: past.map(nameOf),
    futureNames: future.map(nameOf),
    started: started ?? present,
    fromSample: started === sampleStart,
  };
};

/** What a change leads to: it counts, and it is kept. */
const changed = (): View => {
  changes += 1;
  keeper.save(content, current().present.name, changes);
  return view();
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

/** The sample with the roster of the page’s seed; the same bytes on every machine. */
const openSample = async (report: (opening: Opening) => void): Promise<Scenario> => {
  if (sampleStart !== undefined) return sampleStart;
  report({ step: 'sample' });
  const sample: Scenario = sampleScenario();
  report({ step: 'plan' });
  cancelled = false;
  const planned = await plan(sample, run((progress) => report({ step: 'plan', progress })));
  planProblems = planned.ok ? [] : planned.report.items;
  sampleStart = planned.ok ? adopt(sample, planned.value).next : sample;
  return sampleStart;
};

const begin = (scenario: Scenario): void => {
  started = scenario;
  history = startHistory(scenario);
  changes = 0;
};

/** Opens what is kept under an id; says why where it cannot be read, and leaves it as it is. */
const openKept = async (id: string): Promise<KeepProblem | undefined> => {
  try {
    const kept = await readKept(id);
    if (kept === undefined || !parseScenario(kept.content.present).ok) return 'unreadable';
    const { present, past, future, pastNames, futureNames, started: start, fromSample } = kept.content;
    past.forEach((edited, i) => names.set(edited, pastNames[i] ?? { kind: 're-plan' }));
    future.forEach((edited, i) => names.set(edited, futureNames[i] ?? { kind: 're-plan' }));
    history = { present, past, future };
    started = start;
    if (fromSample) sampleStart = start;
    changes = 0;
    keeper.begin(kept.title);
    return undefined;
  } catch {
    return 'unreadable';
  }
};

/** Opens what a link carries on top of the sample, or the whole of it; says why where it cannot. */
const openLink = async (text: string, report: (opening: Opening) => void): Promise<KeepProblem | undefined> => {
  const carried = await unpackLink(text);
  if (carried === undefined) return 'link-broken';
  if (carried.kind === 'whole') {
    const read = parseScenario(carried.scenario);
    if (!read.ok) return 'link-other';
    begin(read.value);
  } else {
    const base = await openSample(report);
    const edited = fingerprint(base) === carried.base ? followPatches(base, carried.patches) : undefined;
    if (edited === undefined || !parseScenario(edited.next).ok) return 'link-other';
    begin(base);
    history = taken(edited, { kind: 'link' });
  }
  keeper.begin(undefined);
  return undefined;
};

const engine: Engine = {
  open: async (report, { link, kept }) => {
    const linked = link === undefined ? undefined : await openLink(link, report);
    if (link !== undefined && linked === undefined) return changed();
    const read = kept === undefined ? 'none' : await openKept(kept);
    if (read !== undefined) {
      begin(await openSample(report));
      keeper.begin(undefined, linked ?? (read === 'none' ? undefined : read));
    } else if (linked !== undefined) keeper.warn(linked);
    report({ step: 'assess' });
    return view();
  },
  watch: async (listener) => {
    tell = (keeping) => void listener(keeping);
  },
  apply: async (command) => {
    planProblems = [];
    history = after(command);
    return changed();
  },
  preview: async (move) => view(moved(move)),
  plan: async (report) => {
    const { present } = current();
    cancelled = false;
    const planned = await plan(present, run(report));
    if (cancelled) return undefined;
    planProblems = planned.ok ? [] : planned.report.items;
    if (planned.ok) history = taken(adopt(present, planned.value), { kind: 're-plan' });
    return changed();
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
    return changed();
  },
  cancel: async () => {
    cancelled = true;
  },
  kept: () => listKept(),
  keepAs: async (name) => {
    keeper.rename(name);
    history = taken(
      edit(current().present, (draft) => {
        draft.name = name;
      }),
      { kind: 'rename', subject: name },
    );
    return changed();
  },
  openKept: async (id) => {
    planProblems = [];
    const problem = await openKept(id);
    if (problem !== undefined) keeper.warn(problem);
    return view();
  },
  openSample: async () => {
    begin(await openSample(() => {}));
    keeper.begin(undefined);
    return view();
  },
  forget: (id) => forgetKept(id),
  document: async () => JSON.stringify(current().present),
  link: async () => {
    const { present, past } = current();
    const fromSample = started !== undefined && started === sampleStart;
    const text = await packLink(
      fromSample ? { kind: 'edits', base: fingerprint(started), patches: past.flatMap(({ patches }) => patches) } : { kind: 'whole', scenario: present },
    );
    return { text, tooLong: text.length > longestLink };
  },
  inspect: async (text) => {
    waiting = undefined;
    let input: unknown;
    try {
      input = JSON.parse(text);
    } catch {
      return { kind: 'no-json' };
    }
    const read = parseScenario(input, { cap: 200 });
    if (!read.ok) return { kind: 'problems', total: read.report.total, problems: read.report.items };
    waiting = read.value;
    const { name, model, community } = read.value;
    return {
      kind: 'readable',
      name,
      workModel: model.name,
      counts: { nodes: community.nodes.length, households: community.households.length, volunteers: community.volunteers.length, needs: community.needs.length },
      problems: read.report.items,
    };
  },
  take: async () => {
    if (waiting === undefined) return view();
    planProblems = [];
    begin(waiting);
    waiting = undefined;
    keeper.begin(undefined);
    return changed();
  },
  modificationForms: async () => modificationForms(current().present),
  readModification: async (input) => readModification(current().present, input),
  compare: async (wanted) => compareWanted(current().present, wanted),
  sweep: async (varied, question) => sweep(current().present, varied, question),
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

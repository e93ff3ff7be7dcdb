import {
  adopt,
  adoptRepair,
  candidatesFor,
  compareLevyRules,
  edit,
  explainPlace,
  gridTable,
  levyNotice,
  linkageBoard,
  matterDetail,
  type MattersBoard,
  mattersBoard,
  parseScenario,
  plan,
  repair,
  type Scenario,
  sweep,
} from '@community1373/core';
import { expose } from 'comlink';
import { Keeper, type Keeping } from '../keep/keeper';
import { longestLink } from '../keep/link';
import { forgetKept, listKept } from '../keep/store';
import { after, moved } from './commands';
import { OpenDocument } from './open-document';
import { Opener } from './opening';
import type { Engine, View } from './protocol';
import { Running } from './running';
import { compareWanted, modificationForms, readModification } from './what-if';

let tell: (keeping: Keeping) => void = () => {};
let changes = 0;
let waiting: Scenario | undefined;

const open = new OpenDocument();
const running = new Running();
const keeper = new Keeper(
  (name) => `${name}（副本）`,
  (keeping) => tell(keeping),
);
const opener = new Opener(open, keeper, running);

/** What a change leads to: it counts, and it is kept. */
const changed = (): View => {
  changes += 1;
  keeper.save(() => open.content(opener.fromSample), open.scenario.name, changes);
  return open.view();
};

/** The page is as of the noon of the first day that is planned for; a clock would give every visit other figures. */
const now = (): MattersBoard['asOf'] => `${open.scenario.period.from}T12:00`;

const engine: Engine = {
  open: async (report, { link, kept }) => {
    const linked = link === undefined ? undefined : await opener.openLink(link, report);
    if (link !== undefined && linked === undefined) return changed();
    const read = kept === undefined ? 'none' : await opener.openKept(kept);
    if (read !== undefined) await opener.openSample(report, linked ?? (read === 'none' ? undefined : read));
    else if (linked !== undefined) keeper.warn(linked);
    report({ step: 'assess' });
    return open.view();
  },
  watch: async (listener) => {
    tell = (keeping) => void listener(keeping);
  },
  apply: async (command) => {
    open.planProblems = [];
    open.follow(after(open, command));
    return changed();
  },
  preview: async (move) => open.view(moved(open, move)),
  plan: async (report) => {
    const { scenario } = open;
    const planned = await plan(scenario, running.begin(report));
    if (running.cancelled) return undefined;
    open.planProblems = planned.ok ? [] : planned.report.items;
    if (planned.ok) open.follow(open.afterScenario(adopt(scenario, planned.value), { kind: 're-plan' }));
    return changed();
  },
  repair: async () => {
    const { scenario } = open;
    const mended = await repair(
      scenario,
      running.begin(() => {}),
    );
    open.planProblems = mended.ok ? [] : mended.report.items;
    if (mended.ok) open.followRepair(adoptRepair(scenario, mended.value), mended.value);
    return changed();
  },
  cancel: async () => running.cancel(),
  kept: () => listKept(),
  keepAs: async (name) => {
    keeper.rename(name);
    open.follow(
      open.afterScenario(
        edit(open.scenario, (draft) => {
          draft.name = name;
        }),
        { kind: 'rename', subject: name },
      ),
    );
    return changed();
  },
  openKept: async (id) => {
    open.planProblems = [];
    changes = 0;
    const problem = await opener.openKept(id);
    if (problem !== undefined) keeper.warn(problem);
    return open.view();
  },
  openSample: () => {
    changes = 0;
    return opener.openSample(() => {});
  },
  forget: (id) => forgetKept(id),
  document: async () => JSON.stringify(open.scenario),
  link: async () => {
    const text = await opener.link();
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
    if (waiting === undefined) return open.view();
    open.planProblems = [];
    open.begin({ scenario: waiting, variants: [] });
    waiting = undefined;
    changes = 0;
    keeper.begin(undefined);
    return changed();
  },
  modificationForms: async () => modificationForms(open.scenario),
  readModification: async (input) => readModification(open.scenario, input),
  compare: async (wanted) => compareWanted(open.scenario, wanted),
  sweep: async (varied, question) => sweep(open.scenario, varied, question),
  grid: async () => gridTable(open.scenario),
  rules: async (levyId) => compareLevyRules(open.scenario, levyId),
  notice: async (levyId) => levyNotice(open.scenario, levyId),
  matters: async () => mattersBoard(open.scenario, now()),
  matter: async (matterId) => matterDetail(open.scenario, matterId, now()),
  linkage: async () => linkageBoard(open.scenario, open.scenario.period.from),
  candidates: async (shiftId) => candidatesFor(open.scenario, shiftId),
  place: async ({ volunteerId, shiftId }) => explainPlace(open.scenario, volunteerId, shiftId),
};

expose(engine);

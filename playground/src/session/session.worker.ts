import type { CivilDate } from '@community1373/base/calendar';
import { adopt, edit, plan } from '@community1373/core';
import { adaptationConsequences, adaptScenario } from '@community1373/core/adaptation';
import { adoptRepair, explainAssignment, rankCandidates, repair } from '@community1373/core/roster';
import {
  gridTable,
  levyNotice,
  linkageBoard,
  matterDetail,
  type MattersBoard,
  mattersBoard,
} from '@community1373/core/views';
import { compareLevyRules, sweep } from '@community1373/core/what-if';
import { loadHighs } from '@community1373/solver/highs';
import { expose } from 'comlink';
import { Keeper, type Keeping } from '../keep/keeper';
import { longestLink } from '../keep/link';
import { forgetKept, listKept } from '../keep/store';
import { Bringer } from './bringing';
import { after, moved } from './commands';
import { scenarioPatches } from './document';
import { moveEffect } from './move-effect';
import { OpenDocument } from './open-document';
import { Opener } from './opening';
import { differing, triedCircle } from './preview';
import type { Engine } from './protocol';
import type { View } from './view';
import { eventForms, momentOf, readEvent } from './recording';
import { planSeed, Running } from './running';
import { SimulationRunner } from './simulation-runner';
import { startModels } from './starting';
import { lookAtNames, takeOut } from './taking';
import { compareWanted, modificationForms, readModification } from './what-if';

let tell: (keeping: Keeping) => void = () => {};
let changes = 0;

/** Milliseconds without work in the worker after the page opens with the assessment of the build. */
const firstDrawing = 2000;

const open = new OpenDocument();
const running = new Running();
const simulations = new SimulationRunner(planSeed);
const keeper = new Keeper(
  (name) => `${name}（副本）`,
  (keeping) => tell(keeping),
);
const opener = new Opener(open, keeper, running);
const bringer = new Bringer(open, running);

const keep = (): void => keeper.save(() => open.content(opener.fromSample), open.scenario.name, changes);

/** Counts and saves a change, and returns the new view. */
const changed = (): View => {
  changes += 1;
  keep();
  return open.view();
};

/** Returns noon of a day, the time at which the page evaluates matters. */
const noon = (today: CivilDate): MattersBoard['asOf'] => `${today}T12:00`;

const engine: Engine = {
  open: async (report, { link, kept, ahead = false }) => {
    if (ahead) {
      await opener.beginSample(report);
      // The first drawing of the page has priority over preparing for the next change.
      setTimeout(() => open.view(), firstDrawing);
      return undefined;
    }
    const linked = link === undefined ? undefined : await opener.openLink(link, report);
    if (link !== undefined && linked === undefined) return open.view();
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
  circleAt: async (move) => triedCircle(move, open.assessed(moved(open, move).present.scenario).circle),
  preview: async (move) => ({ move, ...differing(open.assessed(), open.assessed(moved(open, move).present.scenario)) }),
  plan: async (report) => {
    const { scenario } = open;
    const run = running.begin(report);
    const planned = await plan(scenario, { ...run, highs: loadHighs });
    if (run.signal.aborted) return undefined;
    open.planProblems = planned.ok ? [] : planned.report.items;
    if (planned.ok) {
      const { decision: _decision, ...figures } = planned.value;
      open.followPlan(adopt(scenario, planned.value), figures);
    }
    return changed();
  },
  repair: async () => {
    const { scenario } = open;
    const repaired = await repair(scenario, { ...running.begin(() => {}), highs: loadHighs });
    open.planProblems = repaired.ok ? [] : repaired.report.items;
    if (repaired.ok) open.followRepair(adoptRepair(scenario, repaired.value), repaired.value);
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
  takeOut: (order) => takeOut(open.scenario, open.assessed(), order),
  lookAtNames: (file) => lookAtNames(file),
  link: async (sensitive) => {
    const text = await opener.link(sensitive);
    return { text, tooLong: text.length > longestLink, masks: opener.masksLink };
  },
  trail: async () => ({ fromSample: opener.fromSample, patches: scenarioPatches(open.history.past) }),
  startModels: async () => startModels(open.scenario),
  inspectStart: (wish) => bringer.inspectStart(wish),
  inspect: (brought, report) => bringer.inspect(brought, report),
  problemList: (brought, wish) => bringer.problemList(brought, wish),
  bring: async (brought, inspection) => {
    open.planProblems = [];
    await bringer.bring(brought, inspection);
    return changed();
  },
  take: async () => {
    const scenario = bringer.take();
    if (scenario === undefined) return open.view();
    open.planProblems = [];
    open.begin({ scenario, variants: [] });
    changes = 0;
    keeper.begin(undefined);
    // Save it, because a scenario from a form or a drawing has no file to reopen after a reload. Opening is not logged, so it does not count as a change of the
    // session.
    keep();
    return open.view();
  },
  modificationForms: async () => modificationForms(open.scenario, noon(open.scenario.period.from)),
  readModification: async (input) => readModification(open.scenario, input),
  compare: async (wanted, asOf) => compareWanted(open.scenario, wanted, asOf ?? noon(open.scenario.period.from)),
  sweep: async (varied, question, asOf) => sweep(open.scenario, varied, question, { now: asOf }),
  simulate: (wish, report) => simulations.run(open.scenario, wish, report),
  pauseSimulation: async (paused) => simulations.pause(paused),
  stopSimulation: async () => simulations.stop(),
  model: async () => open.scenario.model,
  previewModel: async (changes) => {
    const adapted = adaptScenario(open.scenario, changes);
    const listed = adapted.ok
      ? { ...adapted, value: adapted.value.consequences }
      : adaptationConsequences(open.scenario, changes);
    const consequences = listed.ok ? listed.value.map(({ code, params }) => ({ code, params })) : [];
    return { consequences, problems: adapted.report.items };
  },
  grid: async () => gridTable(open.scenario),
  rules: async (levyId) => compareLevyRules(open.scenario, levyId),
  notice: async (levyId) => levyNotice(open.scenario, levyId),
  pipes: async (levyId) => open.scenario.levies.find(({ id }) => id === levyId)?.network,
  matters: async (today) => mattersBoard(open.scenario, momentOf(open.scenario, today)),
  matter: async (matterId, today) => {
    const found = matterDetail(open.scenario, matterId, momentOf(open.scenario, today));
    return found.ok ? found.value : undefined;
  },
  linkage: async (today) => linkageBoard(open.scenario, today),
  eventForms: async (subject, today) => eventForms(open.scenario, subject, today),
  readEvent: async (filled, today) => readEvent(open.scenario, filled, today),
  candidates: async (shiftId) => rankCandidates(open.scenario, shiftId),
  moveEffect: async (moves) => moveEffect(open.scenario, moves),
  place: async ({ volunteerId, shiftId }) => explainAssignment(open.scenario, volunteerId, shiftId),
};

expose(engine);

import type { WorkModel } from '@community1373/model';
import { castDraft, type Draft } from 'immer';
import { type Edit, edit } from '../../editing/edit';
import type { Scenario } from '../../document/scenario';
import type { Remedy } from './remedy';
import { checkRemedy } from './remedy-schema';
import { checkScenario } from '../../document/check-scenario';

/** Inserts events in order of time, after those of the same time. */
const inOrder = <E extends { readonly at: string }>(log: readonly E[], events: readonly E[]): E[] =>
  events.reduce<E[]>(
    (all, event) => {
      const after = all.findIndex(({ at }) => at > event.at);
      return after < 0 ? [...all, event] : all.toSpliced(after, 0, event);
    },
    [...log],
  );

const change = (draft: Draft<Scenario>, remedy: Remedy): void => {
  const { community, model, decisions, matters, levies, seatedDays } = draft;
  switch (remedy.kind) {
    case 'add-volunteers':
      community.volunteers.push(...castDraft(remedy.volunteers));
      return;
    case 'fill-places': {
      community.volunteers.push(...castDraft(remedy.volunteers));
      const roster = decisions.roster?.roster;
      if (roster === undefined) return;
      for (const { kind, personId, shiftId } of remedy.moves)
        if (kind === 'add') roster.assignments.push({ personId, shiftId });
        else
          roster.assignments = roster.assignments.filter(
            (assignment) => assignment.personId !== personId || assignment.shiftId !== shiftId,
          );
      return;
    }
    case 'complete-grid': {
      community.leads.push(...castDraft(remedy.leads));
      const channel = model.channels[0]?.id;
      const lacking = new Set(remedy.channelsAt);
      if (channel !== undefined)
        for (const node of community.nodes) if (lacking.has(node.id)) node.channels.push(channel);
      return;
    }
    case 'record-steps': {
      const matter = matters.find(({ id }) => id === remedy.matterId);
      if (matter !== undefined) matter.events = inOrder(matter.events, castDraft(remedy.events));
      return;
    }
    case 'extend-linkage':
      draft.linkage = inOrder(draft.linkage, castDraft(remedy.events));
      return;
    case 'add-subsidy': {
      const levy = levies.find(({ id }) => id === remedy.levyId);
      if (levy !== undefined) levy.subsidies = [...(levy.subsidies ?? []), castDraft(remedy.subsidy)];
      return;
    }
    case 'collect':
      levies.find(({ id }) => id === remedy.levyId)?.receipts.push(...castDraft(remedy.receipts));
      return;
    case 'set-seats':
    case 'hold-on': {
      const day = seatedDays.find(({ id }) => id === remedy.seatedDayId);
      if (day !== undefined)
        Object.assign(day, remedy.kind === 'set-seats' ? { seats: remedy.seats } : { onHoliday: remedy.onHoliday });
    }
  }
};

/**
 * Applies a remedy: returns an edit that resolves the finding. Parts that refer to missing records are skipped, so that a remedy of another scenario may change
 * nothing. Throws `core.remedy` for what is no remedy of a known kind and shape.
 *
 * @example
 * import { assess } from '@community1373/core';
 * import { applyRemedy } from '@community1373/core/what-if';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * const short = assess(scenario).findings.find(({ id }) => id === 'seats/haircut');
 * const after = short?.remedy && applyRemedy(scenario, short.remedy).next;
 * [scenario.seatedDays[0]?.seats, after?.seatedDays[0]?.seats]; // => [36, 63]
 * after && assess(after).findings.some(({ id }) => id === 'seats/haircut'); // => false
 */
export const applyRemedy = <M extends WorkModel>(scenario: Scenario<M>, remedy: Remedy): Edit<Scenario> => {
  checkScenario(scenario);
  checkRemedy(remedy);
  // A scenario with literal ids is also one with string ids.
  return edit(scenario as unknown as Scenario, (draft) => change(draft, remedy));
};

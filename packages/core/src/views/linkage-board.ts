import type { CivilDate } from '@community1373/base/calendar';
import type { Diagnostic } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import {
  linkageProgress,
  type LinkageProgress,
  type NeedState,
  organisationProgress,
  type OrganisationProgress,
  type ProjectState,
  replayLinkage,
} from '@community1373/linkage';
import type { WorkModel } from '@community1373/model';
import { eventsUntil, inWholeLog } from '../assessment/events-until';
import type { Scenario } from '../document/scenario';
import { checkScenario } from '../document/check-scenario';

/** A need on the board. */
export interface BoardNeed {
  readonly id: string;
  readonly kind: LocalText;
  readonly place: string;
  readonly reportedAt: CivilDate;
  readonly status: NeedState['status'];
  readonly projectId: string | undefined;
  readonly satisfied: boolean | undefined;
}

/** A project on the board: its needs, its offers by organisation, its social workers. */
export interface BoardProject {
  readonly id: string;
  readonly kind: LocalText;
  readonly status: ProjectState['status'];
  readonly formedAt: CivilDate;
  readonly needs: number;
  readonly organisation: string | undefined;
  readonly offers: readonly {
    readonly organisation: string;
    readonly status: ProjectState['offers'][number]['status'];
    readonly offeredAt: CivilDate;
    readonly reason: string | undefined;
  }[];
  readonly joined: readonly { readonly role: ProjectState['joined'][number]['role']; readonly memberId: string }[];
}

/** 三社联动 the linkage of a scenario: needs, projects with their offers in turn, organisations, social workers, and the progress figures. */
export interface LinkageBoard {
  readonly name: LocalText;
  readonly parties: readonly LocalText[];
  readonly progress: LinkageProgress;
  readonly needs: readonly BoardNeed[];
  readonly projects: readonly BoardProject[];
  readonly organisations: readonly (OrganisationProgress & { readonly name: string })[];
  readonly socialWorkers: readonly { readonly id: string; readonly carried: number; readonly caseload: number }[];
  readonly pairings: readonly {
    readonly donorId: string;
    readonly householdId: string;
    readonly from: CivilDate;
    readonly to: CivilDate | undefined;
  }[];
  /** Events of the log that do not count, with the reasons. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Returns the linkage of a scenario as of a day; undefined when no log is kept.
 *
 * @example
 * import { linkageBoard } from '@community1373/core/views';
 * import { sampleScenario } from '@community1373/core/sample';
 * const board = linkageBoard(sampleScenario(), '2026-11-30');
 * [board?.organisations.length, board?.socialWorkers.length]; // => [10, 4]
 */
export const linkageBoard = <M extends WorkModel>(scenario: Scenario<M>, asOf: CivilDate): LinkageBoard | undefined => {
  checkScenario(scenario);
  const { events, positions } = eventsUntil(scenario.linkage, asOf);
  const { state, report } = replayLinkage(events, { now: asOf });
  if (state === undefined) return undefined;
  const kinds = new Map(state.model.kinds.map(({ id, name }) => [id, name]));
  const kindOf = (id: string): LocalText => kinds.get(id) ?? { 'zh-CN': id, en: id };
  const nodes = new Map<string, string>(scenario.community.nodes.map(({ id, name }) => [id, name]));
  const organisations = new Map<string, string>(scenario.community.organisations.map(({ id, name }) => [id, name]));
  const named = (id: string): string => organisations.get(id) ?? id;
  return {
    name: state.model.name,
    parties: state.model.parties.map(({ name }) => name),
    progress: linkageProgress(state),
    needs: state.needs.map(({ need, reportedAt, status, projectId, satisfied }) => ({
      id: need.id,
      kind: kindOf(need.kindId),
      place: nodes.get(need.placeId) ?? need.placeId,
      reportedAt,
      status,
      projectId,
      satisfied,
    })),
    projects: state.projects.map(({ project, status, formedAt, offers, organisationId, joined }) => ({
      id: project.id,
      kind: kindOf(project.kindId),
      status,
      formedAt,
      needs: project.needIds.length,
      organisation: organisationId === undefined ? undefined : named(organisationId),
      offers: offers.map((offer) => ({
        organisation: named(offer.organisationId),
        status: offer.status,
        offeredAt: offer.offeredAt,
        reason: offer.reason,
      })),
      joined: joined.map(({ role, memberId }) => ({ role, memberId })),
    })),
    organisations: organisationProgress(state).map((progress) => ({
      ...progress,
      name: named(progress.organisationId),
    })),
    socialWorkers: state.socialWorkers.map(({ socialWorker, carried }) => ({
      id: socialWorker.id,
      carried,
      caseload: socialWorker.caseload,
    })),
    pairings: state.pairings.map(({ donorId, householdId, from, to }) => ({ donorId, householdId, from, to })),
    problems: inWholeLog(report.items, positions),
  };
};

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
  /** Id of the need. */
  readonly id: string;
  /** Name of its kind. */
  readonly kind: LocalText;
  /** Name of the grid node where it arose. */
  readonly place: string;
  /** Day of the report. */
  readonly reportedAt: CivilDate;
  /** State of the need. */
  readonly status: NeedState['status'];
  /** Id of the project that takes it in; undefined while it is in none. */
  readonly projectId: string | undefined;
  /** True or false as those in need answered; undefined before they did. */
  readonly satisfied: boolean | undefined;
}

/** A project on the board: its needs, its offers by organisation, its social workers. */
export interface BoardProject {
  /** Id of the project. */
  readonly id: string;
  /** Name of its kind. */
  readonly kind: LocalText;
  /** State of the project. */
  readonly status: ProjectState['status'];
  /** Day on which it was formed. */
  readonly formedAt: CivilDate;
  /** Number of needs in it. */
  readonly needs: number;
  /** Name of the organisation that took it; undefined while none has. */
  readonly organisation: string | undefined;
  /** The offers in the order made. */
  readonly offers: readonly {
    /** Name of the organisation asked. */
    readonly organisation: string;
    /** State of the offer. */
    readonly status: ProjectState['offers'][number]['status'];
    /** Day of the offer. */
    readonly offeredAt: CivilDate;
    /** Its reason for a refusal; undefined for any other answer. */
    readonly reason: string | undefined;
  }[];
  /** The social workers and volunteers who joined it. */
  readonly joined: readonly { readonly role: ProjectState['joined'][number]['role']; readonly memberId: string }[];
}

/** 三社联动 the linkage of a scenario: needs, projects with their offers in turn, organisations, social workers, and the progress figures. */
export interface LinkageBoard {
  /** Name of the linkage model. */
  readonly name: LocalText;
  /** Names of the parties that take part. */
  readonly parties: readonly LocalText[];
  /** Progress of needs and projects. */
  readonly progress: LinkageProgress;
  /** The needs in the order reported. */
  readonly needs: readonly BoardNeed[];
  /** The projects in the order formed. */
  readonly projects: readonly BoardProject[];
  /** Progress of each social organisation. */
  readonly organisations: readonly (OrganisationProgress & { readonly name: string })[];
  /** The social workers, each with the number of projects carried and the most that they can carry. */
  readonly socialWorkers: readonly { readonly id: string; readonly carried: number; readonly caseload: number }[];
  /** 结对 the pairings of donors with households. */
  readonly pairings: readonly {
    /** Id of the donor. */
    readonly donorId: string;
    /** Id of the household. */
    readonly householdId: string;
    /** First day of the pairing. */
    readonly from: CivilDate;
    /** Last day of the pairing; undefined while it runs. */
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

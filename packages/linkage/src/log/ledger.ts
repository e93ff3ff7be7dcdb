import { addDays, type CivilDate } from '@community1373/base/calendar';
import type { Params } from '@community1373/base/explain';
import type { KindIndex } from '../match/eligibility';
import type { LinkageEvent, LinkageEventOf } from './linkage-event';
import type { LinkageModel, PartyRole } from '../model/linkage-model';
import type {
  DonorState,
  HouseholdState,
  LinkageState,
  NeedState,
  NeedStep,
  OfferState,
  OrganisationState,
  PairingState,
  ProjectState,
  SocialWorkerState,
  VolunteerState,
} from './linkage-state';
import type { LinkageCode } from '../messages';
import type { LinkagePlace, PlaceTree } from '../model/places';
import { thingNames } from '../model/terms';

/** A mutable record during replay; its lists are replaced, never changed in place. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** The state during replay, with each kind of record indexed by id. */
export interface Ledger {
  readonly model: LinkageModel;
  readonly kinds: KindIndex;
  readonly aids: ReadonlySet<string>;
  readonly roles: ReadonlySet<PartyRole>;
  readonly places: readonly LinkagePlace[];
  readonly tree: PlaceTree;
  asOf: CivilDate;
  readonly organisations: Map<string, Draft<OrganisationState>>;
  readonly socialWorkers: Map<string, Draft<SocialWorkerState>>;
  readonly volunteers: Map<string, Draft<VolunteerState>>;
  readonly donors: Map<string, Draft<DonorState>>;
  readonly households: Map<string, Draft<HouseholdState>>;
  readonly needs: Map<string, Draft<NeedState>>;
  readonly projects: Map<string, Draft<ProjectState>>;
  readonly pairings: Draft<PairingState>[];
  /** Projects whose last offer is unanswered. */
  readonly pending: Set<Draft<ProjectState>>;
}

/** A reason why an event cannot have happened: the field at fault and the text parameters. */
export interface Problem {
  readonly code: LinkageCode;
  readonly field: string;
  readonly received: unknown;
  readonly params?: Params;
}

/** Checks one event against the ledger and either returns its problems or enters it; never both. */
export type Entry<T extends LinkageEvent['type']> = (ledger: Ledger, event: LinkageEventOf<T>) => readonly Problem[];

/** The result of an entry without problems. */
export const entered: readonly Problem[] = [];

/** Returns the problem that an event refers to something that the log does not contain. */
export const unknown = (what: keyof typeof thingNames, field: string, id: string): readonly Problem[] => [
  { code: 'linkage.unknown', field, received: id, params: { what: thingNames[what], id } },
];

/** Records the first day on which needs reached a step; later days change nothing. */
export const reach = (ledger: Ledger, needIds: readonly string[], step: NeedStep, at: CivilDate): void => {
  for (const id of needIds) {
    const need = ledger.needs.get(id);
    if (need?.status === 'in-project' && need.reached[step] === undefined)
      need.reached = { ...need.reached, [step]: at };
  }
};

/** Ends the last offer of a project. */
export const endOffer = (
  project: Draft<ProjectState>,
  end: Pick<OfferState, 'status' | 'endedAt'> & { readonly reason?: string | undefined },
): void => {
  const last = project.offers.at(-1);
  if (last === undefined) return;
  const { reason = last.reason, ...rest } = end;
  project.offers = project.offers.with(project.offers.length - 1, {
    ...last,
    ...rest,
    ...(reason === undefined ? {} : { reason }),
  });
};

/** Advances the ledger to `day`: offers past their last day lapse, and their projects wait again. */
export const passDays = (ledger: Ledger, day: CivilDate): void => {
  if (day === ledger.asOf) return;
  for (const project of ledger.pending) {
    const offer = project.offers.at(-1);
    if (offer === undefined || offer.due >= day) continue;
    const endedAt = addDays(offer.due, 1);
    endOffer(project, { status: 'lapsed', endedAt });
    project.status = 'waiting';
    ledger.pending.delete(project);
    const organisation = ledger.organisations.get(offer.organisationId);
    if (organisation === undefined) continue;
    organisation.pending -= 1;
    // Offers of one model are due in the order in which they were made, so that the last of them lapsed last.
    organisation.silentSince = endedAt;
  }
  ledger.asOf = day;
};

/** Converts the ledger to the immutable state. */
export const stateOf = (ledger: Ledger): LinkageState => ({
  model: ledger.model,
  places: ledger.places,
  asOf: ledger.asOf,
  organisations: [...ledger.organisations.values()],
  socialWorkers: [...ledger.socialWorkers.values()],
  volunteers: [...ledger.volunteers.values()],
  donors: [...ledger.donors.values()],
  households: [...ledger.households.values()],
  needs: [...ledger.needs.values()],
  projects: [...ledger.projects.values()],
  pairings: ledger.pairings,
});

import type { Explanation } from '@community1373/base/explain';
import type { LinkageModel, NeedKind, OrganisationStatus } from '../model/linkage-model';
import type { Donor, LinkageOrganisation, PairingHousehold } from '../model/members';
import { statusNames } from '../model/terms';

/** Code of an unmet hard condition between an organisation and a need. */
export type ConditionCode = 'linkage.refused-kind' | 'linkage.refused-status' | 'linkage.refused-area';

/** Code of an unmet hard condition between a donor and a household. */
export type PairingConditionCode = 'linkage.refused-aid' | 'linkage.refused-consent';

/** Code of a reason for which an organisation cannot be given a need: an unmet hard condition, or an earlier offer of the same need. */
export type RefusalCode = ConditionCode | 'linkage.refused-earlier';

/** The fields of a need or a project that the hard conditions read. */
export interface Placed {
  readonly id: string;
  readonly kindId: string;
  readonly placeId: string;
}

/** The kinds of a model by id. */
export type KindIndex = ReadonlyMap<string, NeedKind>;

/** Indexes the kinds of a model by id. */
export const kindsOf = (model: LinkageModel): KindIndex => new Map(model.kinds.map((kind) => [kind.id, kind]));

const namesOf = (statuses: readonly OrganisationStatus[]) => statuses.map((status) => statusNames[status]);

const nothing: readonly Explanation<ConditionCode>[] = [];

/**
 * Returns every unmet hard condition (kind, status, area) between an organisation and a need; empty when the organisation is eligible. `around` lists the place
 * of the need and every place in which it lies.
 */
export const organisationRefusals = (
  kinds: KindIndex,
  around: ReadonlySet<string>,
  need: Placed,
  organisation: LinkageOrganisation,
): readonly Explanation<ConditionCode>[] => {
  const kind = kinds.get(need.kindId);
  const served = organisation.kinds.includes(need.kindId);
  const refusing = kind !== undefined && !kind.statuses.includes(organisation.status) ? kind : undefined;
  const away =
    organisation.areas !== undefined && !organisation.areas.some((area) => around.has(area))
      ? organisation.areas
      : undefined;
  // A matching asks for every pair: an eligible one costs no allocation.
  if (served && refusing === undefined && away === undefined) return nothing;
  const found: Explanation<ConditionCode>[] = [];
  const ids = { organisation: organisation.id, need: need.id };
  const name = kind?.name ?? need.kindId;
  if (!served) found.push({ code: 'linkage.refused-kind', params: { ...ids, kind: name } });
  if (refusing !== undefined)
    found.push({
      code: 'linkage.refused-status',
      params: { ...ids, kind: name, status: statusNames[organisation.status], wanted: namesOf(refusing.statuses) },
    });
  if (away !== undefined)
    found.push({ code: 'linkage.refused-area', params: { ...ids, place: need.placeId, areas: away } });
  return found;
};

/** Returns every unmet hard condition between a donor and a household: none of the aids it needs, or no consent. */
export const donorRefusals = (
  donor: Donor,
  household: PairingHousehold,
  needed: ReadonlySet<string> = new Set(household.aids),
): readonly Explanation<PairingConditionCode>[] => {
  const found: Explanation<PairingConditionCode>[] = [];
  const ids = { donor: donor.id, household: household.id };
  if (!donor.aids.some((aid) => needed.has(aid)))
    found.push({ code: 'linkage.refused-aid', params: { ...ids, gives: donor.aids, needs: household.aids } });
  if (!household.consents) found.push({ code: 'linkage.refused-consent', params: ids });
  return found;
};

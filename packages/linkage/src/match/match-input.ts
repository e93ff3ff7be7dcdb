import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import * as z from 'zod';
import { checkedState } from '../log/checked-state';
import { idSchema } from '../model/ids';
import { type LinkageModel, linkageModelSchema } from '../model/linkage-model';
import type { LinkageState } from '../log/linkage-state';
import { type LinkageOrganisation, linkageOrganisationSchema } from '../model/members';
import { type LinkagePlace, linkagePlaceSchema } from '../model/places';
import { isAskedLast, takenSince, windowStart } from '../log/rotation';

const pair = { needId: idSchema, organisationId: idSchema };
const value = z.int().min(1).max(1_000_000_000);
const count = z.int().min(0).max(1_000_000);

const matchNeedSchema = z
  .object({ id: idSchema, kindId: idSchema, placeId: idSchema, value, since: civilDateSchema.optional() })
  .readonly();

/** A need, or a project of several needs, to be matched. */
export interface MatchNeed {
  /** Id of the need or the project, unique among the needs. */
  readonly id: string;
  /** Id of its kind. */
  readonly kindId: string;
  /** Id of its place. */
  readonly placeId: string;
  /** Value of a match, from 1 to 1,000,000,000; of a project, that of its open needs together. */
  readonly value: number;
  /** Day since which it has waited; among equal values the longest wait comes first. Absent: after those with a day. */
  readonly since?: CivilDate | undefined;
}

const matchOrganisationSchema = linkageOrganisationSchema
  .unwrap()
  .extend({ carried: count, takenLately: count, lastTaken: civilDateSchema.optional(), silent: z.boolean().optional() })
  .readonly();

/** An organisation with its present load and its turn in the rotation. */
export interface MatchOrganisation extends LinkageOrganisation {
  /** Number of projects that it carries now, unanswered offers included. */
  readonly carried: number;
  /** Number of projects that it took on within the rotation window. */
  readonly takenLately: number;
  /** Day on which it last took on a project; absent: never. */
  readonly lastTaken?: CivilDate | undefined;
  /** True for an organisation that is asked last, since it let an offer lapse; default: false. */
  readonly silent?: boolean | undefined;
}

/** Zod schema of a {@link MatchInput}. */
export const matchInputSchema = z
  .object({
    model: linkageModelSchema,
    places: z.array(linkagePlaceSchema).max(200_000).readonly(),
    needs: z.array(matchNeedSchema).max(10_000).readonly(),
    organisations: z.array(matchOrganisationSchema).max(1000).readonly(),
    values: z
      .array(z.object({ ...pair, value }).readonly())
      .max(1_000_000)
      .readonly()
      .optional(),
    asked: z.array(z.object(pair).readonly()).max(1_000_000).readonly().optional(),
    seed: z.union([z.string(), z.number()]).optional(),
  })
  .readonly();

/** A pair of a need and an organisation. */
export interface MatchPair {
  /** Id of the need. */
  readonly needId: string;
  /** Id of the organisation. */
  readonly organisationId: string;
}

/** A pair of a need and an organisation with a value of its own. */
export interface ValuedPair extends MatchPair {
  /** Value of the match, from 1 to 1,000,000,000. */
  readonly value: number;
}

/** Input of a matching of needs or projects with organisations under a model. */
export interface MatchInput {
  /** Model of the linkage. */
  readonly model: LinkageModel;
  /** Places of the community. */
  readonly places: readonly LinkagePlace[];
  /** Needs or projects to be matched. */
  readonly needs: readonly MatchNeed[];
  /** Organisations that can take them on. */
  readonly organisations: readonly MatchOrganisation[];
  /** Pairs with a value of their own, each once; absent: every pair has the value of its need. */
  readonly values?: readonly ValuedPair[] | undefined;
  /** Pairs that are already settled (declined, lapsed, handed back) and not matched again; absent: none. */
  readonly asked?: readonly MatchPair[] | undefined;
  /** Seed of the lot by which ties are drawn; absent: ties are decided by id. */
  readonly seed?: string | number | undefined;
}

/**
 * Builds the matching problem of a log on the day of its state: the projects that wait for an offer, valued by their open needs, and the
 * active organisations with their turn. The result is a plan: offers are still made, and answered, in the log.
 *
 * @example
 * import { replayLinkage, threeParties } from '@community1373/linkage';
 * import { toMatchInput } from '@community1373/linkage/matching';
 * const name = { 'zh-CN': '为老服务', en: 'Elder service' };
 * const kinds = [{ id: 'elder', name, statuses: ['filed' as const] }];
 * const model = { id: 'm', name, parties: threeParties, kinds, aids: [], rotation: { windowDays: 365, measure: 'projects' as const }, offerDays: 7, responseDays: 3 };
 * const day = { at: '2026-03-01', by: 'c-1' } as const;
 * const { state } = replayLinkage([
 *   { ...day, type: 'opened', model, places: [{ id: 'b1', parentId: null }] },
 *   { ...day, type: 'need-reported', need: { id: 'n-1', kindId: 'elder', placeId: 'b1', value: 2 } },
 *   { ...day, type: 'project-formed', project: { id: 'p-1', kindId: 'elder', placeId: 'b1', needIds: ['n-1'] } },
 * ]);
 * state && toMatchInput(state).needs; // => [{ id: 'p-1', kindId: 'elder', placeId: 'b1', value: 2, since: '2026-03-01' }]
 */
export const toMatchInput = (state: LinkageState): MatchInput => {
  const needs = new Map(checkedState(state).needs.map((held) => [held.need.id, held] as const));
  const waiting = state.projects
    .filter((held) => held.status === 'waiting')
    .map(({ project, offers }) => ({
      project,
      offers,
      open: project.needIds.flatMap((id) => {
        const held = needs.get(id);
        return held?.status === 'in-project' ? [held] : [];
      }),
    }))
    .filter(({ open }) => open.length > 0);
  const first = windowStart(state.model.rotation, state.asOf);
  const there = new Set(state.organisations.filter((held) => held.active).map(({ organisation }) => organisation.id));
  return {
    model: state.model,
    places: state.places,
    needs: waiting.map(({ project: { id, kindId, placeId }, open }) => ({
      id,
      kindId,
      placeId,
      value: open.reduce((sum, held) => sum + held.need.value, 0),
      since: open.reduce((earliest, held) => (held.reportedAt < earliest ? held.reportedAt : earliest), state.asOf),
    })),
    organisations: state.organisations
      .filter((held) => held.active)
      .map(({ organisation, carried, pending, takenOn, silentSince }) => {
        const lastTaken = takenOn.at(-1);
        return {
          ...organisation,
          carried: carried + pending,
          takenLately: takenSince(takenOn, first),
          ...(lastTaken === undefined ? {} : { lastTaken }),
          ...(isAskedLast(state.model.rotation, silentSince, first) ? { silent: true } : {}),
        };
      }),
    asked: waiting.flatMap(({ project, offers }) =>
      [...new Set(offers.map((offer) => offer.organisationId))].flatMap((organisationId) =>
        there.has(organisationId) ? [{ needId: project.id, organisationId }] : [],
      ),
    ),
  };
};

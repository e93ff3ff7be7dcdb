import { civilDateSchema } from '@community1373/base/calendar';
import * as z from 'zod';
import { checkedState } from '../log/checked-state';
import { idSchema } from '../model/ids';
import { linkageModelSchema } from '../model/linkage-model';
import type { LinkageState } from '../log/linkage-state';
import { linkageOrganisationSchema } from '../model/members';
import { linkagePlaceSchema } from '../model/places';
import { isAskedLast, takenSince, windowStart } from '../log/rotation';

const pair = { needId: idSchema, organisationId: idSchema };
const value = z.int().min(1).max(1_000_000_000);
const count = z.int().min(0).max(1_000_000);

/** A need, or a project of several needs, to be matched. Among equal values, the one that has waited longer (`since`) comes first. */
const matchNeedSchema = z
  .object({ id: idSchema, kindId: idSchema, placeId: idSchema, value, since: civilDateSchema.optional() })
  .readonly();

/** A need, or a project of several needs, to be matched; among equal values, the one that has waited longer (`since`) comes first. */
export type MatchNeed = z.infer<typeof matchNeedSchema>;

/** An organisation with its current load and the number of projects it took on within the rotation window; `silent` if it is asked last. */
const matchOrganisationSchema = linkageOrganisationSchema
  .unwrap()
  .extend({ carried: count, takenLately: count, lastTaken: civilDateSchema.optional(), silent: z.boolean().optional() })
  .readonly();

/** An organisation with its current load and the number of projects it took on within the rotation window; `silent` if it is asked last. */
export type MatchOrganisation = z.infer<typeof matchOrganisationSchema>;

/**
 * Input of a matching of needs or projects with organisations under a model. `values` sets the value of single pairs, `asked` lists pairs
 * that are already settled (declined, lapsed, handed back). With a `seed`, ties are drawn by lot instead of decided by id.
 */
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

/** The input of {@link matchNeeds}; see {@link matchInputSchema}. */
export type MatchInput = z.infer<typeof matchInputSchema>;

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

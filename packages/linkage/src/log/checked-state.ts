import { requireArgument } from '@community1373/base/diagnostics';
import * as z from 'zod';
import type { LinkageState } from './linkage-state';

const list = z.array(z.looseObject({})).readonly();

const stateSchema = z.looseObject({
  model: z.looseObject({ kinds: list, rotation: z.looseObject({}) }),
  places: list,
  asOf: z.string(),
  organisations: z.array(z.looseObject({ organisation: z.looseObject({}), takenOn: z.array(z.unknown()) })).readonly(),
  donors: z.array(z.looseObject({ donor: z.looseObject({}) })).readonly(),
  households: z.array(z.looseObject({ household: z.looseObject({}) })).readonly(),
  needs: z.array(z.looseObject({ need: z.looseObject({}) })).readonly(),
  projects: z
    .array(z.looseObject({ project: z.looseObject({ needIds: z.array(z.unknown()) }), offers: list }))
    .readonly(),
});

/** Checks that a state has the shape that `replayLinkage` returns; throws the coded error `linkage.state` otherwise. */
export const checkedState = (state: LinkageState): LinkageState => {
  requireArgument(stateSchema, state, 'linkage.state');
  return state;
};

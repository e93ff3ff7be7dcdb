import { requireArgument } from '@community1373/base/diagnostics';
import * as z from 'zod';
import type { MatterState } from './matter-state';

const list = z.array(z.looseObject({})).readonly();

const stateSchema = z.looseObject({
  status: z.enum(['unreported', 'open', 'closed', 'withdrawn']),
  members: list,
  meetings: list,
  objections: list,
  proposals: list,
  votes: list,
  agreements: list,
  levies: list,
  works: z.string(),
  history: z.array(z.looseObject({ type: z.string(), at: z.string() })).readonly(),
  positions: z.array(z.number()).readonly(),
});

/** Checks that a state has the shape that `replayMatter` returns; throws the coded error `deliberation.state` otherwise. */
export const checkedState = (state: MatterState): MatterState => {
  requireArgument(stateSchema, state, 'deliberation.state');
  return state;
};

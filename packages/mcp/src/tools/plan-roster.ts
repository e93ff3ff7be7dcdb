import { adopt, assess, plan } from '@community1373/core';
import * as z from 'zod';
import { valueOf } from '../problems';
import { scenarioFields, tool } from './tool';

/** Limits of a plan in seconds: clients wait a minute for an answer. */
const seconds = { default: 20, most: 50 } as const;

/** Plans the roster of a scenario and keeps it for this session. */
export const planRoster = tool({
  name: 'plan_roster',
  description:
    'Plans the roster of the period: filled and open places, cost and proven bounds. The roster is kept for this session, so that the other tools use it; the file is not changed. 排班：已排、缺岗、代价和已证明的下界；方案只在本次会话中保留，文件不变。',
  schema: z.strictObject({
    ...scenarioFields,
    seed: z.string().min(1).max(64).exactOptional().describe('Seed; the same seed and work give the same roster'),
    work: z.int().min(1).max(1_000_000).exactOptional().describe('Limit of work, the same on every machine'),
    seconds: z.number().positive().max(seconds.most).exactOptional().describe('Limit of time'),
  }),
  answer: async ({ file, seed = '1373', work, seconds: most = seconds.default }, { session, milliseconds, signal }) => {
    const { scenario } = await session.read(file);
    const proposal = valueOf(
      await plan(scenario, {
        seed,
        budget: { milliseconds: most * 1000, ...(work === undefined ? {} : { work }) },
        now: milliseconds,
        signal,
      }),
    );
    session.keepRoster(file, scenario, proposal.decision);
    const { status, stoppedBy, openPlaces, cost, bound, gap, decision } = proposal;
    const filled = assess(adopt(scenario, proposal).next).roster?.filled;
    return {
      status,
      stoppedBy,
      seed,
      shifts: decision.shifts.length,
      wantedPlaces: filled?.denominator ?? 0,
      filledPlaces: filled?.numerator ?? 0,
      openPlaces,
      openPlacesProven: decision.openBound ?? null,
      cost,
      bound,
      gap,
    };
  },
});

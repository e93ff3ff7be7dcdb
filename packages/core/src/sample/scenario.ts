import type { guanxiangtai1373 } from '@community1373/model';
import { guanxiangtai1373 as model } from '@community1373/model';
import type { Scenario } from '../scenario';
import { workCalendar2026 } from './calendar';
import { sampleCommunity } from './community';
import { burstMainLevy } from './levy';
import { elderRounds, haircutDay, makeServices, rosterRules } from './services';

/** Four weeks from the Monday before December 2026. */
const period = { from: '2026-11-30', weeks: 4 } as const;

/**
 * The Guanxiangtai scenario: the synthetic community with its services, roster rules, haircut day and the levy of building 9. It has no roster
 * yet; `plan` proposes one. The same seed gives the same bytes.
 *
 * @example
 * import { sampleScenario } from '@community1373/core/sample';
 * sampleScenario().levies[0]?.receipts.length; // => 56
 */
export const sampleScenario = (seed = '1373'): Scenario<typeof guanxiangtai1373> => {
  const community = sampleCommunity(seed);
  return {
    schemaVersion: 1,
    id: 'guanxiangtai',
    name: '观象台社区',
    model,
    community,
    period,
    calendar: workCalendar2026,
    services: makeServices(
      community.nodes.filter((node) => node.levelId === 'area'),
      period.from,
    ),
    rounds: [elderRounds],
    rosterRules,
    seatedDays: [haircutDay],
    levies: [burstMainLevy(community)],
    decisions: {},
  };
};

import { type OnCallDuty } from '@community1373/deliberation';
import { peoplesPipeline } from '@community1373/deliberation/workflows';
import type { guanxiangtai1373 } from '@community1373/model/presets';
import { guanxiangtai1373 as model } from '@community1373/model/presets';
import { levyAssessmentOf, payersOf } from '../assessment/assess-levies';
import { placesOf } from '../views/places';
import { defaultReachSettings } from '../document/reach-settings';
import { type Scenario, scenarioVersion } from '../document/scenario';
import { workCalendar2026 } from './calendar';
import { sampleCommunity } from './community';
import { burstMainLevy } from './levy';
import { sampleLinkage } from './linkage';
import { sampleMatters } from './matters';
import { samplePaths } from './paths';
import { elderRounds, haircutDay, makeServices, rosterRules } from './services';

/** Four weeks from the Monday before December 2026. */
const period = { from: '2026-11-30', weeks: 4 } as const;

/** The contact responsible for a fault of the public lines, and the minutes within which it must respond. */
const duties: readonly OnCallDuty[] = (['water', 'sewer', 'power', 'heating'] as const).map((fault) => ({
  fault,
  contactId: 'duty-1',
  respondWithinMinutes: 30,
}));

/**
 * Creates the Guanxiangtai scenario: the synthetic community with its services, roster rules, haircut day, the levy of building 9, 24 matters of the year, the
 * linkage log of 10 filed organisations and 4 social workers, and the ways on the hillside. It has no roster yet; `plan` proposes one. The same seed gives the
 * same bytes.
 *
 * @example
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * scenario.levies[0]?.receipts.length; // => 56
 * scenario.matters.length; // => 24
 */
export const sampleScenario = (seed = '1373'): Scenario<typeof guanxiangtai1373> => {
  const community = sampleCommunity(seed);
  const levy = burstMainLevy(community);
  return {
    schemaVersion: scenarioVersion,
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
    levies: [levy],
    reach: defaultReachSettings,
    paths: samplePaths(),
    workflow: peoplesPipeline,
    duties,
    matters: sampleMatters(community, levyAssessmentOf(levy, payersOf(community, placesOf(model, community)))),
    linkage: sampleLinkage(community),
    outages: [],
    served: [],
    decisions: {},
  };
};

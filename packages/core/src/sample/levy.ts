import type { Levy } from '@community1373/apportionment';
import type { Community } from '@community1373/model';
import type { guanxiangtai1373 } from '@community1373/model/presets';

/** The burst main of building 9: an advance of 400 yuan per household, and the actual cost of the repair, in fen. */
const burstMain = { advancePerHousehold: 40_000, actualCost: 2_187_650 } as const;

const building = 'b9';

/**
 * Creates the levy of building 9, as of January 2026: the water company answers that the pipe is not its own; the 56 households agree on equal advances of 400
 * yuan, all pay, the work costs 21,876.50 yuan.
 */
export const burstMainLevy = (community: Community<typeof guanxiangtai1373>): Levy => {
  const entrances = new Set<string>(
    community.nodes.filter((node) => node.parentId === building).map((node) => node.id),
  );
  const flats = new Set<string>(
    community.dwellings.filter((dwelling) => entrances.has(dwelling.nodeId)).map((dwelling) => dwelling.id),
  );
  return {
    id: 'levy-b9-main',
    title: '9号楼外供水管道抢修',
    decidedOn: '2026-01-13',
    authority: { kind: 'agreement', agreementId: 'agreement-b9-2026-01' },
    sharingAgreementId: 'agreement-b9-2026-01',
    responsibility: {
      utility: { liable: false, reason: '供水企业答复：破裂管段不在其管理范围内，由住户承担' },
      builder: { liable: false, reason: '已过保修期' },
      wrongdoer: { liable: false, reason: '管道老化破裂，无人为损坏' },
      repairFund: { liable: false, reason: '该楼未建立维修资金' },
    },
    scope: { kind: 'places', placeIds: [building] },
    rule: { kind: 'equal' },
    advance: { basis: 'perHousehold', fen: burstMain.advancePerHousehold },
    receipts: community.households
      .filter((household) => flats.has(household.dwellingId))
      .map((household) => ({ householdId: household.id, fen: burstMain.advancePerHousehold, on: '2026-01-14' })),
    actualCostFen: burstMain.actualCost,
  };
};

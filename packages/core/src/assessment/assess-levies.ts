import { explainShare, type Levy, type Payer } from '@community1373/apportionment';
import { settle, type Settlement } from '@community1373/apportionment/accounts';
import type { LevyAssessment, LevyShare } from './assessment';
import type { Community, WorkModel } from '@community1373/model';
import type { Places } from '../views/places';
import { receiptsForTopUp, subsidyForGap } from '../what-if/remedies/close-levy';

/** Returns the households of a scenario as payers: area, persons, floor, the nodes they belong to, and the room that a notice may show. */
export const payersOf = <M extends WorkModel>(
  community: Pick<Community<M>, 'dwellings' | 'households'>,
  places: Places<M>,
): readonly Payer[] => {
  const dwellings = new Map<string, (typeof community.dwellings)[number]>(
    community.dwellings.map((dwelling) => [dwelling.id, dwelling]),
  );
  return community.households.flatMap((household) => {
    const dwelling = dwellings.get(household.dwellingId);
    if (dwelling === undefined) return [];
    const path = places.pathOf(dwelling.nodeId);
    return [
      {
        householdId: household.id,
        room: `${path[0]?.name ?? ''}${dwelling.room}`,
        placeIds: path.map(({ id }) => id),
        area: dwelling.area,
        persons: places.peopleOf(household),
        floor: dwelling.floor,
      },
    ];
  });
};

const sharesOf = ({ split, accounts }: Settlement): readonly LevyShare[] =>
  accounts.map(({ householdId, advanceFen, paidFen, shareFen, refundFen, dueFen, askedFen, gapFen }) => {
    const explained = explainShare(split, householdId);
    return {
      householdId,
      advance: advanceFen,
      paid: paidFen,
      share: shareFen,
      balance: refundFen - dueFen - askedFen - gapFen,
      steps: explained.ok ? explained.value.steps.map(({ code, params, fen }) => ({ why: { code, params }, fen })) : [],
    };
  });

/** Returns the remedies that close the gap of a settlement and settle its top-ups; empty when nothing is open. */
const remediesOf = (levy: Levy, payers: readonly Payer[], settled: Settlement): Pick<LevyAssessment, 'remedies'> => {
  const gap = subsidyForGap(levy, payers, settled);
  const topUp = receiptsForTopUp(levy, payers, settled);
  return gap === undefined && topUp === undefined
    ? {}
    : { remedies: { ...(gap === undefined ? {} : { gap }), ...(topUp === undefined ? {} : { topUp }) } };
};

/** Returns a levy settled as far as its facts allow; a levy that cannot be settled lists its problems. */
export const levyAssessmentOf = (levy: Levy, payers: readonly Payer[]): LevyAssessment => {
  const settled = settle({ levy, payers });
  const { id: levyId, title } = levy;
  if (!settled.ok) {
    const authority = { code: 'core.levy-unread', params: { problems: settled.report.errors } };
    const none = {
      advanceTotal: 0,
      collected: 0,
      actualCost: levy.actualCostFen,
      refundTotal: 0,
      topUpTotal: 0,
      gap: 0,
      shares: [],
    };
    return { levyId, title, authority, ...none, problems: settled.report.items };
  }
  const { split, totals } = settled.value;
  return {
    levyId,
    title,
    authority: split.basis[0] ?? { code: 'core.levy-unread', params: { problems: 0 } },
    advanceTotal: totals.advanceFen,
    collected: totals.collectedFen,
    actualCost: split.stage === 'actual' ? totals.costFen : undefined,
    refundTotal: totals.refundFen,
    topUpTotal: totals.dueFen + totals.askedFen,
    gap: totals.gapFen,
    shares: sharesOf(settled.value),
    ...remediesOf(levy, payers, settled.value),
    problems: [],
  };
};

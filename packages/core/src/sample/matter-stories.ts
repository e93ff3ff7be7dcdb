import type { LevyAssessment } from '../assessment/assessment';
import type { MatterRecord } from '../document/matter-record';
import type { Member } from '@community1373/deliberation';

const lead = (building: number) => ({ by: `lead-b${building}`, role: 'lead' }) as const;
const committee = { by: 'committee', role: 'committee' } as const;
const duty = { by: 'duty-1', role: 'duty' } as const;
const resident = (members: readonly Member[], i: number) =>
  ({ by: members[i]?.id ?? 'resident', role: 'resident' }) as const;

/**
 * 9号楼 the burst main of building 9, as of January 2026: the water company answers the same evening that the pipe is not its own; the 56 households discuss it
 * twice, agree on equal advances, have water again within a week, and get the rest refunded. The refunds are those of the levy.
 */
export const burstMainMatter = (members: readonly Member[], levy: LevyAssessment): MatterRecord => {
  const ids = members.map(({ id }) => id);
  const refunds = levy.shares
    .filter(({ balance }) => balance > 0)
    .map(({ householdId, balance }) => ({ memberId: householdId, fen: balance }));
  return {
    id: 'b9-main',
    events: [
      {
        at: '2026-01-12T06:40',
        ...resident(members, 3),
        type: 'reported',
        matterId: 'b9-main',
        title: '9号楼外供水主管爆裂',
        field: 'facilities',
        placeId: 'b9',
        fault: 'water',
      },
      { at: '2026-01-12T07:05', ...duty, type: 'responded', note: '关阀，联系供水企业' },
      {
        at: '2026-01-12T07:10',
        ...committee,
        type: 'responsibility-asked',
        of: 'water-company',
        question: '楼外主管由谁维修',
      },
      { at: '2026-01-12T09:00', ...lead(9), type: 'agenda-solicited', channels: ['chat', 'door'], suggestions: 11 },
      {
        at: '2026-01-12T10:00',
        ...lead(9),
        type: 'meeting-called',
        meetingId: 'evening',
        kind: 'soliciting',
        heldAt: '2026-01-12T19:30',
        placeId: 's-deliberation',
      },
      {
        at: '2026-01-12T19:30',
        ...lead(9),
        type: 'meeting-held',
        meetingId: 'evening',
        kind: 'soliciting',
        placeId: 's-deliberation',
        present: ['water-company', ...ids.slice(0, 9)],
        minutes: '供水企业到会答复',
      },
      {
        at: '2026-01-12T20:10',
        by: 'water-company',
        role: 'company',
        type: 'responsibility-answered',
        accepts: false,
        reason: '破裂管段不在其管理范围内，由住户承担',
      },
      {
        at: '2026-01-12T20:20',
        ...committee,
        type: 'scope-fixed',
        members: [...members],
        reason: '由该主管供水的56户',
      },
      {
        at: '2026-01-12T20:30',
        ...lead(9),
        type: 'proposal-made',
        proposalId: 'pipe',
        text: '更换主管，每户预收400元，按实结算，多退少补',
      },
      {
        at: '2026-01-13T08:10',
        ...resident(members, 12),
        type: 'objection-raised',
        objectionId: 'fee',
        about: 'fee',
        text: '400元怎么算出来的',
      },
      {
        at: '2026-01-13T08:30',
        ...resident(members, 25),
        type: 'objection-raised',
        objectionId: 'quality',
        about: 'quality',
        text: '用什么管材',
      },
      {
        at: '2026-01-13T09:00',
        ...resident(members, 40),
        type: 'objection-raised',
        objectionId: 'acceptance',
        about: 'acceptance',
        text: '谁来验收',
      },
      {
        at: '2026-01-13T10:00',
        ...committee,
        type: 'published',
        what: 'notice',
        channels: ['board', 'chat'],
        until: '2026-01-28',
      },
      {
        at: '2026-01-13T18:30',
        ...lead(9),
        type: 'meeting-held',
        meetingId: 'downstairs',
        kind: 'deliberating',
        placeId: 'b9',
        present: [...ids],
        minutes: '在楼下逐条答复',
      },
      {
        at: '2026-01-13T18:50',
        ...lead(9),
        type: 'objection-answered',
        objectionId: 'fee',
        outcome: 'explained',
        text: '三家报价取最低，多退少补',
      },
      {
        at: '2026-01-13T19:00',
        ...lead(9),
        type: 'objection-answered',
        objectionId: 'quality',
        outcome: 'taken-up',
        text: '改用球墨铸铁管',
      },
      {
        at: '2026-01-13T19:05',
        ...lead(9),
        type: 'objection-answered',
        objectionId: 'acceptance',
        outcome: 'taken-up',
        text: '每单元推选一人参加验收',
      },
      {
        at: '2026-01-13T20:00',
        ...committee,
        type: 'agreement-recorded',
        agreementId: 'agreement-b9-2026-01',
        proposalId: 'pipe',
        memberIds: [...ids],
      },
      {
        at: '2026-01-13T20:30',
        ...committee,
        type: 'published',
        what: 'decision',
        channels: ['board', 'chat'],
        until: '2026-01-28',
      },
      {
        at: '2026-01-13T21:00',
        ...committee,
        type: 'levy-issued',
        levyId: levy.levyId,
        authority: { kind: 'agreement', agreementId: 'agreement-b9-2026-01' },
        basis: 'per-household',
        targetFen: levy.advanceTotal,
        shares: levy.shares.map(({ householdId, advance }) => ({ memberId: householdId, fen: advance })),
      },
      { at: '2026-01-15T08:00', ...committee, type: 'works-begun', contractorId: 'pipe-firm', what: '更换主管' },
      {
        at: '2026-01-18T16:00',
        ...resident(members, 0),
        type: 'works-accepted',
        report: '四个单元的代表到场，恢复供水',
      },
      {
        at: '2026-01-22T10:00',
        ...committee,
        type: 'settled',
        levyId: levy.levyId,
        collectedFen: levy.collected,
        actualFen: levy.actualCost ?? levy.collected,
        refunds,
        topUps: [],
      },
      {
        at: '2026-01-22T11:00',
        ...committee,
        type: 'published',
        what: 'accounts',
        channels: ['board'],
        until: '2026-02-06',
      },
      { at: '2026-01-25T19:00', ...lead(9), type: 'evaluated', satisfied: 50, neutral: 4, dissatisfied: 2 },
      { at: '2026-01-26T09:00', ...committee, type: 'closed', outcome: 'resolved' },
    ],
  };
};

const drainFen = 20_000;
const refusing = 3;

/**
 * 10号楼 the sunk kitchen drain of building 10: the residents pool money voluntarily after two meetings with the contractor; three refuse and are charged
 * nothing; the works are refused once and done again.
 */
export const sunkDrainMatter = (members: readonly Member[]): MatterRecord => {
  const ids = members.map(({ id }) => id);
  const giving = ids.slice(0, ids.length - refusing);
  const given = giving.length * drainFen;
  return {
    id: 'b10-drain',
    events: [
      {
        at: '2026-01-08T08:20',
        ...resident(members, 1),
        type: 'reported',
        matterId: 'b10-drain',
        title: '10号楼厨房下水管下沉，污水外溢',
        field: 'facilities',
        placeId: 'b10',
        fault: 'sewer',
      },
      { at: '2026-01-08T08:45', ...duty, type: 'responded' },
      {
        at: '2026-01-08T09:00',
        ...committee,
        type: 'scope-fixed',
        members: [...members],
        reason: '共用该排水管的住户',
      },
      { at: '2026-01-08T10:00', ...lead(10), type: 'agenda-solicited', channels: ['chat', 'door'], suggestions: 6 },
      { at: '2026-01-08T18:00', ...lead(10), type: 'proposal-made', proposalId: 'drain', text: '自愿集资，更换下水管' },
      {
        at: '2026-01-09T10:00',
        ...lead(10),
        type: 'meeting-called',
        meetingId: 'first',
        kind: 'deliberating',
        heldAt: '2026-01-10T10:00',
        placeId: 'b10',
      },
      {
        at: '2026-01-10T10:00',
        ...lead(10),
        type: 'meeting-held',
        meetingId: 'first',
        kind: 'deliberating',
        placeId: 'b10',
        present: ['drain-firm', ...ids.slice(0, 33)],
        minutes: '施工方说明做法和报价',
      },
      {
        at: '2026-01-10T10:40',
        ...resident(members, 20),
        type: 'objection-raised',
        objectionId: 'price',
        about: 'fee',
        text: '报价偏高',
      },
      {
        at: '2026-01-12T19:00',
        ...lead(10),
        type: 'meeting-held',
        meetingId: 'second',
        kind: 'deliberating',
        placeId: 's-deliberation',
        present: ['drain-firm', ...ids.slice(0, 28)],
        minutes: '施工方降价',
      },
      {
        at: '2026-01-12T19:30',
        ...lead(10),
        type: 'objection-answered',
        objectionId: 'price',
        outcome: 'taken-up',
        text: '降价后每户200元',
      },
      {
        at: '2026-01-12T19:40',
        ...lead(10),
        type: 'proposal-amended',
        proposalId: 'drain',
        text: '自愿集资，每户200元，更换下水管',
      },
      {
        at: '2026-01-12T20:00',
        ...lead(10),
        type: 'agreement-recorded',
        agreementId: 'pool',
        proposalId: 'drain',
        memberIds: giving,
        withIds: ['drain-firm'],
      },
      {
        at: '2026-01-12T21:00',
        ...committee,
        type: 'published',
        what: 'decision',
        channels: ['board', 'chat'],
        until: '2026-01-27',
      },
      {
        at: '2026-01-13T09:00',
        ...committee,
        type: 'levy-issued',
        levyId: 'levy-b10-drain',
        authority: { kind: 'voluntary' },
        basis: 'per-household',
        targetFen: ids.length * drainFen,
        shares: giving.map((memberId) => ({ memberId, fen: drainFen })),
        declined: ids.slice(ids.length - refusing),
      },
      { at: '2026-01-15T08:00', ...committee, type: 'works-begun', contractorId: 'drain-firm' },
      { at: '2026-01-17T15:00', ...resident(members, 4), type: 'works-refused', reason: '坡度不足' },
      { at: '2026-01-18T08:00', ...committee, type: 'works-begun', contractorId: 'drain-firm', what: '返工' },
      { at: '2026-01-19T15:00', ...resident(members, 4), type: 'works-accepted' },
      {
        at: '2026-01-20T10:00',
        ...committee,
        type: 'settled',
        levyId: 'levy-b10-drain',
        collectedFen: given,
        actualFen: given,
        refunds: [],
        topUps: [],
      },
      {
        at: '2026-01-20T11:00',
        ...committee,
        type: 'published',
        what: 'accounts',
        channels: ['board'],
        until: '2026-02-04',
      },
      { at: '2026-01-24T19:00', ...lead(10), type: 'evaluated', satisfied: 34, neutral: 4, dissatisfied: 2 },
      { at: '2026-01-26T09:00', ...committee, type: 'closed', outcome: 'resolved' },
    ],
  };
};

// Building 10 as of January 2026 [SYN]: the source states the sunk kitchen drain, the pooled money, the meetings with the contractor; figures are made up.
import type { MatterEvent, Member, Moment } from '@community1373/deliberation';

/** Four entrances × six floors × two flats = 48. */
const flats: readonly Member[] = Array.from({ length: 48 }, (_, i) => ({
  id: `10-${Math.floor(i / 12) + 1}-${Math.floor((i % 12) / 2) + 1}0${(i % 2) + 1}`,
  area: 7200,
}));

const ids = flats.map(({ id }) => id);
const lead = { by: 'lead-10', role: 'lead' };
const committee = { by: 'committee', role: 'committee' };
const firm = { by: 'drain-firm', role: 'contractor' };
const at = (moment: Moment) => ({ at: moment });

/** Three households refuse; 45 give 200 yuan each; nobody owes the gap of 600 yuan. */
export const refusers = ids.slice(45);

export const building10: readonly MatterEvent[] = [
  {
    ...at('2026-01-08T08:20'),
    by: ids[1] ?? '',
    role: 'resident',
    type: 'reported',
    matterId: 'b10-drain',
    title: '10号楼厨房下水管下沉，污水外溢',
    field: 'facilities',
    placeId: 'b10',
    fault: 'sewer',
  },
  { ...at('2026-01-08T08:50'), by: 'duty-1', role: 'duty', type: 'responded' },
  { ...at('2026-01-08T09:00'), ...committee, type: 'scope-fixed', members: [...flats], reason: '共用该排水管的48户' },
  { ...at('2026-01-08T10:00'), ...lead, type: 'agenda-solicited', channels: ['chat', 'door'], suggestions: 6 },
  { ...at('2026-01-08T18:00'), ...lead, type: 'proposal-made', proposalId: 'drain', text: '自愿集资，更换下水管' },
  {
    ...at('2026-01-09T10:00'),
    ...lead,
    type: 'meeting-called',
    meetingId: 'first',
    kind: 'deliberating',
    heldAt: '2026-01-10T10:00',
    placeId: 'b10-yard',
  },
  {
    ...at('2026-01-10T10:00'),
    ...lead,
    type: 'meeting-held',
    meetingId: 'first',
    kind: 'deliberating',
    placeId: 'b10-yard',
    present: ['drain-firm', ...ids.slice(0, 33)],
    minutes: '施工方说明做法和报价',
  },
  {
    ...at('2026-01-10T10:40'),
    by: ids[20] ?? '',
    role: 'resident',
    type: 'objection-raised',
    objectionId: 'price',
    about: 'fee',
    text: '报价偏高',
  },
  {
    ...at('2026-01-11T10:00'),
    ...lead,
    type: 'meeting-called',
    meetingId: 'second',
    kind: 'deliberating',
    heldAt: '2026-01-12T19:00',
    placeId: 'station',
  },
  {
    ...at('2026-01-12T19:00'),
    ...lead,
    type: 'meeting-held',
    meetingId: 'second',
    kind: 'deliberating',
    placeId: 'station',
    present: ['drain-firm', ...ids.slice(0, 28)],
    minutes: '施工方降价',
  },
  {
    ...at('2026-01-12T19:30'),
    ...firm,
    type: 'objection-answered',
    objectionId: 'price',
    outcome: 'taken-up',
    text: '降至9,600元',
  },
  {
    ...at('2026-01-12T19:40'),
    ...lead,
    type: 'proposal-amended',
    proposalId: 'drain',
    text: '自愿集资9,600元，每户200元，更换下水管',
  },
  {
    ...at('2026-01-12T20:00'),
    ...lead,
    type: 'agreement-recorded',
    agreementId: 'pool',
    proposalId: 'drain',
    memberIds: ids.slice(0, 45),
    withIds: ['drain-firm'],
  },
  {
    ...at('2026-01-12T21:00'),
    ...committee,
    type: 'published',
    what: 'decision',
    channels: ['board', 'chat'],
    until: '2026-01-27',
  },
  {
    ...at('2026-01-13T09:00'),
    ...committee,
    type: 'levy-issued',
    levyId: 'pool',
    authority: { kind: 'voluntary' },
    basis: 'per-household',
    targetFen: 960_000,
    shares: ids.slice(0, 45).map((memberId) => ({ memberId, fen: 20_000 })),
    declined: refusers,
  },
  { ...at('2026-01-15T08:00'), ...committee, type: 'works-begun', contractorId: 'drain-firm' },
  { ...at('2026-01-17T15:00'), by: ids[4] ?? '', role: 'resident', type: 'works-refused', reason: '坡度不足' },
  { ...at('2026-01-18T08:00'), ...committee, type: 'works-begun', contractorId: 'drain-firm', what: '返工' },
  { ...at('2026-01-19T15:00'), by: ids[4] ?? '', role: 'resident', type: 'works-accepted' },
  // The firm accepts 9,000 yuan, the amount collected.
  {
    ...at('2026-01-20T10:00'),
    ...committee,
    type: 'settled',
    levyId: 'pool',
    collectedFen: 900_000,
    actualFen: 900_000,
    refunds: [],
    topUps: [],
  },
  {
    ...at('2026-01-20T11:00'),
    ...committee,
    type: 'published',
    what: 'accounts',
    channels: ['board'],
    until: '2026-02-04',
  },
  { ...at('2026-01-24T19:00'), ...lead, type: 'evaluated', satisfied: 38, neutral: 4, dissatisfied: 2 },
  { ...at('2026-01-26T09:00'), ...committee, type: 'closed', outcome: 'resolved' },
];

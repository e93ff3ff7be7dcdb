// Building 9 as of January 2026 [SYN]: the source states the course of events; days, areas, votes and the actual cost are made up.
import {
  type Choice,
  type MatterEvent,
  type Member,
  type Moment,
  ownersThreeQuarters,
} from '@community1373/deliberation';

/** Four entrances × seven floors × two flats = 56; each floor of an entrance has a larger and a smaller flat. */
export const flats: readonly Member[] = Array.from({ length: 56 }, (_, i) => ({
  id: `9-${Math.floor(i / 14) + 1}-${Math.floor((i % 14) / 2) + 1}0${(i % 2) + 1}`,
  area: i % 2 === 0 ? 8460 : 6980,
}));

const ids = flats.map(({ id }) => id);
const lead = { by: 'lead-9', role: 'lead' };
const committee = { by: 'committee', role: 'committee' };
const resident = (i: number) => ({ by: ids[i] ?? '', role: 'resident' });
const at = (moment: Moment) => ({ at: moment });

/** 47 are in favour, three against, one abstains, five do not vote. */
const choiceOf = (i: number): Choice | undefined =>
  i < 47 ? 'for' : i < 50 ? 'against' : i < 51 ? 'abstain' : undefined;

const ballots: readonly MatterEvent[] = ids.flatMap((memberId, i): readonly MatterEvent[] => {
  const choice = choiceOf(i);
  if (choice === undefined) return [];
  return [
    {
      ...at('2026-01-14T19:30'),
      by: memberId,
      role: 'owner',
      type: 'ballot-cast',
      voteId: 'vote-pipe',
      memberId,
      choice,
    },
  ];
});

/** 21,876.50 of 22,400 yuan were spent: 46 households get back 9.35 yuan, ten 9.34, as in the settlement of the reference case. */
const refunds = ids.map((memberId, i) => ({ memberId, fen: i < 46 ? 935 : 934 }));

export const building9: readonly MatterEvent[] = [
  {
    ...at('2026-01-12T06:40'),
    ...resident(3),
    type: 'reported',
    matterId: 'b9-main',
    title: '9号楼外供水主管爆裂',
    field: 'facilities',
    placeId: 'b9',
    fault: 'water',
  },
  { ...at('2026-01-12T07:05'), by: 'duty-1', role: 'duty', type: 'responded', note: '关阀，联系供水公司' },
  {
    ...at('2026-01-12T07:10'),
    ...committee,
    type: 'responsibility-asked',
    of: 'water-company',
    question: '楼外主管由谁维修',
  },
  { ...at('2026-01-12T09:00'), ...lead, type: 'agenda-solicited', channels: ['chat', 'door'], suggestions: 11 },
  {
    ...at('2026-01-12T10:00'),
    ...lead,
    type: 'meeting-called',
    meetingId: 'evening',
    kind: 'soliciting',
    heldAt: '2026-01-12T19:30',
    placeId: 'station',
    agenda: '抢修与费用',
  },
  {
    ...at('2026-01-12T19:30'),
    ...lead,
    type: 'meeting-held',
    meetingId: 'evening',
    kind: 'soliciting',
    placeId: 'station',
    present: ['lead-9', 'water-company', ...ids.slice(0, 9)],
    minutes: '供水公司到会',
  },
  {
    ...at('2026-01-12T20:10'),
    by: 'water-company',
    role: 'company',
    type: 'responsibility-answered',
    accepts: false,
    reason: '不属于公司维修范围，由住户承担',
  },
  { ...at('2026-01-12T20:20'), ...committee, type: 'scope-fixed', members: [...flats], reason: '由该主管供水的56户' },
  {
    ...at('2026-01-12T20:30'),
    ...lead,
    type: 'proposal-made',
    proposalId: 'pipe',
    text: '更换主管，每户预收400元，按实结算',
  },
  {
    ...at('2026-01-13T08:10'),
    ...resident(12),
    type: 'objection-raised',
    objectionId: 'fee',
    about: 'fee',
    text: '400元怎么算出来的',
  },
  {
    ...at('2026-01-13T08:30'),
    ...resident(25),
    type: 'objection-raised',
    objectionId: 'quality',
    about: 'quality',
    text: '用什么管材',
  },
  {
    ...at('2026-01-13T09:00'),
    ...resident(40),
    type: 'objection-raised',
    objectionId: 'acceptance',
    about: 'acceptance',
    text: '谁来验收',
  },
  {
    ...at('2026-01-13T10:00'),
    ...committee,
    type: 'published',
    what: 'notice',
    channels: ['board', 'chat'],
    until: '2026-01-28',
  },
  {
    ...at('2026-01-13T10:00'),
    ...lead,
    type: 'meeting-called',
    meetingId: 'downstairs',
    kind: 'deliberating',
    heldAt: '2026-01-14T18:30',
    placeId: 'b9-yard',
  },
  {
    ...at('2026-01-14T18:30'),
    ...lead,
    type: 'meeting-held',
    meetingId: 'downstairs',
    kind: 'deliberating',
    placeId: 'b9-yard',
    present: ids.slice(0, 51),
    minutes: '逐条答复',
  },
  {
    ...at('2026-01-14T18:50'),
    ...lead,
    type: 'objection-answered',
    objectionId: 'fee',
    outcome: 'explained',
    text: '三家报价，取最低，多退少补',
  },
  {
    ...at('2026-01-14T19:00'),
    ...lead,
    type: 'objection-answered',
    objectionId: 'quality',
    outcome: 'taken-up',
    text: '改用球墨铸铁管',
  },
  {
    ...at('2026-01-14T19:05'),
    ...lead,
    type: 'objection-answered',
    objectionId: 'acceptance',
    outcome: 'taken-up',
    text: '每单元推一人验收',
  },
  {
    ...at('2026-01-14T19:10'),
    ...lead,
    type: 'proposal-amended',
    proposalId: 'pipe',
    text: '更换为球墨铸铁管，每户预收400元，各单元一人参加验收，按实结算',
  },
  {
    ...at('2026-01-14T19:15'),
    ...committee,
    type: 'vote-opened',
    voteId: 'vote-pipe',
    proposalId: 'pipe',
    rule: ownersThreeQuarters,
    closesAt: '2026-01-14T21:00',
  },
  ...ballots,
  { ...at('2026-01-14T21:00'), ...committee, type: 'vote-closed', voteId: 'vote-pipe' },
  {
    ...at('2026-01-14T21:30'),
    ...committee,
    type: 'published',
    what: 'decision',
    channels: ['board', 'chat'],
    until: '2026-01-29',
  },
  {
    ...at('2026-01-15T09:00'),
    ...committee,
    type: 'levy-issued',
    levyId: 'advance',
    authority: { kind: 'owners-decision', voteId: 'vote-pipe' },
    basis: 'per-household',
    targetFen: 2_240_000,
    shares: ids.map((memberId) => ({ memberId, fen: 40_000 })),
  },
  { ...at('2026-01-16T08:00'), ...committee, type: 'works-begun', contractorId: 'pipe-firm', what: '更换主管' },
  {
    ...at('2026-01-18T16:00'),
    by: ids[0] ?? '',
    role: 'owner',
    type: 'works-accepted',
    report: '四个单元代表到场，恢复供水',
  },
  {
    ...at('2026-01-22T10:00'),
    ...committee,
    type: 'settled',
    levyId: 'advance',
    collectedFen: 2_240_000,
    actualFen: 2_187_650,
    refunds,
    topUps: [],
  },
  {
    ...at('2026-01-22T11:00'),
    ...committee,
    type: 'published',
    what: 'accounts',
    channels: ['board'],
    until: '2026-02-06',
  },
  {
    ...at('2026-01-25T19:00'),
    ...lead,
    type: 'meeting-held',
    meetingId: 'review',
    kind: 'review',
    placeId: 'station',
    present: ids.slice(0, 30),
    minutes: '评议',
  },
  { ...at('2026-01-25T19:40'), ...lead, type: 'evaluated', satisfied: 27, neutral: 2, dissatisfied: 1 },
  { ...at('2026-01-26T09:00'), ...committee, type: 'closed', outcome: 'resolved' },
];

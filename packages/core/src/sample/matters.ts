import { addDays, type CivilDate, type ClockTime } from '@community1373/base/calendar';
import type { FaultKind, MatterCategory, MatterEvent, Member, Moment } from '@community1373/deliberation';
import type { Community } from '@community1373/model';
import type { guanxiangtai1373 } from '@community1373/model/presets';
import type { LevyAssessment } from '../assessment/assessment';
import type { MatterRecord } from '../document/matter-record';
import { matters as figures } from './figures';
import { burstMainMatter, sunkDrainMatter } from './matter-stories';

type Sample = Community<typeof guanxiangtai1373>;

interface Subject {
  readonly title: string;
  readonly field: MatterCategory;
  readonly fault?: FaultKind;
}

/** Subjects of the year's other matters, distributed over the buildings. */
const subjects: readonly Subject[] = [
  { title: '楼道照明更换', field: 'facilities' },
  { title: '垃圾分类投放点调整', field: 'environment' },
  { title: '电动自行车楼道充电', field: 'safety' },
  { title: '院内停车位划线', field: 'public-affairs' },
  { title: '下水管疏通', field: 'facilities', fault: 'sewer' },
  { title: '楼顶漏水', field: 'facilities' },
  { title: '楼道堆物清理', field: 'safety' },
  { title: '晾晒区设置', field: 'public-affairs' },
  { title: '绿地补种', field: 'environment' },
  { title: '配电箱老化', field: 'facilities', fault: 'power' },
];

const stories = 2;
const failedAt = 11;
const firstReport: CivilDate = '2026-02-02';
const daysApart = 14;

/** Returns the households below a node as members, with their areas. */
const membersBelow = (community: Sample, nodeId: string): readonly Member[] => {
  const below = new Set<string>([nodeId]);
  // Parents come before their children in the sample.
  for (const { id, parentId } of community.nodes) if (parentId !== null && below.has(parentId)) below.add(id);
  const flats = new Map<string, number>(
    community.dwellings.filter((flat) => below.has(flat.nodeId)).map(({ id, area }) => [id, area]),
  );
  return community.households.flatMap(({ id, dwellingId }) => {
    const area = flats.get(dwellingId);
    return area === undefined ? [] : [{ id, area }];
  });
};

const lead = { by: 'lead', role: 'lead' } as const;
const committee = { by: 'committee', role: 'committee' } as const;

const makeMatter = (
  number: number,
  { title, field, fault }: Subject,
  place: Sample['nodes'][number],
  members: readonly Member[],
  day: CivilDate,
  failed: boolean,
): MatterRecord => {
  const id = `matter-${String(number).padStart(2, '0')}`;
  const ids = members.map((member) => member.id);
  const at = (days: number, time: ClockTime): Moment => `${addDays(day, days)}T${time}`;
  const begun: readonly MatterEvent[] = [
    {
      at: at(0, '09:00'),
      by: ids[0] ?? 'resident',
      role: 'resident',
      type: 'reported',
      matterId: id,
      title: `${place.name}${title}`,
      field,
      placeId: place.id,
      ...(fault === undefined ? {} : { fault }),
    },
    { at: at(0, '09:20'), by: 'duty-1', role: 'duty', type: 'responded' },
    { at: at(0, '10:00'), ...committee, type: 'scope-fixed', members: [...members] },
    {
      at: at(1, '09:00'),
      ...lead,
      type: 'agenda-solicited',
      channels: ['chat', 'door'],
      suggestions: 2 + (number % 5),
    },
    {
      at: at(1, '10:00'),
      ...committee,
      type: 'published',
      what: 'notice',
      channels: ['board', 'chat'],
      until: addDays(day, 17),
    },
    {
      at: at(2, '09:00'),
      ...lead,
      type: 'meeting-called',
      meetingId: 'talk',
      kind: 'deliberating',
      heldAt: at(5, '19:00'),
      placeId: 's-deliberation',
    },
    {
      at: at(5, '19:00'),
      ...lead,
      type: 'meeting-held',
      meetingId: 'talk',
      kind: 'deliberating',
      placeId: 's-deliberation',
      present: ids,
      minutes: '协商会',
    },
    { at: at(5, '19:20'), ...lead, type: 'proposal-made', proposalId: 'plan', text: title },
  ];
  if (failed)
    return {
      id,
      events: [
        ...begun,
        {
          at: at(5, '19:40'),
          by: ids[1] ?? 'resident',
          role: 'resident',
          type: 'objection-raised',
          objectionId: 'fee',
          about: 'fee',
          text: '费用由谁承担',
        },
        {
          at: at(20, '10:00'),
          ...committee,
          type: 'published',
          what: 'result',
          channels: ['board'],
          until: addDays(day, 36),
        },
        { at: at(20, '19:00'), ...lead, type: 'evaluated', satisfied: 1, neutral: 2, dissatisfied: 4 },
        { at: at(21, '09:00'), ...committee, type: 'closed', outcome: 'unresolved', reason: '未能达成一致' },
      ],
    };
  const works: readonly MatterEvent[] = [
    { at: at(8, '08:00'), ...committee, type: 'works-begun', contractorId: 'repair-firm' },
    { at: at(10, '16:00'), by: ids[0] ?? 'resident', role: 'resident', type: 'works-accepted' },
  ];
  return {
    id,
    events: [
      ...begun,
      {
        at: at(5, '20:00'),
        ...lead,
        type: 'agreement-recorded',
        agreementId: 'plan',
        proposalId: 'plan',
        memberIds: ids,
      },
      {
        at: at(6, '09:00'),
        ...committee,
        type: 'published',
        what: 'decision',
        channels: ['board', 'chat'],
        until: addDays(day, 22),
      },
      ...(field === 'facilities' || field === 'environment' ? works : []),
      {
        at: at(11, '09:00'),
        ...committee,
        type: 'published',
        what: 'result',
        channels: ['board'],
        until: addDays(day, 27),
      },
      {
        at: at(14, '19:00'),
        ...lead,
        type: 'evaluated',
        satisfied: Math.max(1, ids.length - 2),
        neutral: 1,
        dissatisfied: number % 3 === 0 ? 1 : 0,
      },
      { at: at(15, '09:00'), ...committee, type: 'closed', outcome: 'resolved' },
    ],
  };
};

/** Two matters still open in December: a drain that waits for its meeting, and a heating fault that nobody has answered. */
const openMatters = (community: Sample): readonly MatterRecord[] => {
  const drain = membersBelow(community, 'b17e2');
  const heating = membersBelow(community, 'b21e1');
  return [
    {
      id: 'b17-drain',
      events: [
        {
          at: '2026-11-23T08:10',
          by: drain[0]?.id ?? 'resident',
          role: 'resident',
          type: 'reported',
          matterId: 'b17-drain',
          title: '17号楼2单元污水管堵塞',
          field: 'facilities',
          placeId: 'b17e2',
          fault: 'sewer',
        },
        { at: '2026-11-23T08:35', by: 'duty-1', role: 'duty', type: 'responded', note: '临时疏通' },
        { at: '2026-11-24T09:00', ...committee, type: 'scope-fixed', members: [...drain] },
        { at: '2026-11-24T10:00', ...lead, type: 'agenda-solicited', channels: ['chat'], suggestions: 3 },
        {
          at: '2026-11-28T09:00',
          ...lead,
          type: 'meeting-called',
          meetingId: 'talk',
          kind: 'deliberating',
          heldAt: '2026-12-02T19:00',
          placeId: 's-deliberation',
        },
      ],
    },
    {
      id: 'b21-heating',
      events: [
        {
          at: '2026-11-29T18:40',
          by: heating[0]?.id ?? 'resident',
          role: 'resident',
          type: 'reported',
          matterId: 'b21-heating',
          title: '21号楼1单元暖气不热',
          field: 'facilities',
          placeId: 'b21e1',
          fault: 'heating',
        },
      ],
    },
  ];
};

/** Creates the 24 matters of the sample's year: the two stories, 20 others of which one failed, and two that are open. All invented. */
export const sampleMatters = (community: Sample, burstMain: LevyAssessment): readonly MatterRecord[] => {
  const entrances = community.nodes.filter(({ levelId }) => levelId === 'entrance');
  const others = Array.from({ length: figures.total - stories - figures.open }, (_, i): MatterRecord => {
    const place = entrances[(i * 13 + 5) % entrances.length];
    const subject = subjects[i % subjects.length];
    // Neither list is empty.
    if (place === undefined || subject === undefined) return { id: `matter-${i}`, events: [] };
    return makeMatter(
      i + 1,
      subject,
      place,
      membersBelow(community, place.id),
      addDays(firstReport, i * daysApart),
      i === failedAt,
    );
  });
  return [
    sunkDrainMatter(membersBelow(community, 'b10')),
    burstMainMatter(membersBelow(community, 'b9'), burstMain),
    ...others,
    ...openMatters(community),
  ];
};

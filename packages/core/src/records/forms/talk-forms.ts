import { addMinutes } from '@community1373/deliberation';
import { choice, field, freshId, text } from './event-form';
import { day, form, listed, type MatterForms, note } from './matter-form';

/** The forms of meetings, objections and proposals. */
export const talkForms: MatterForms = (input) => {
  const { scenario, state, now } = input;
  const kinds = {
    kind: 'choice',
    options: scenario.workflow.meetingKinds.map(({ id, name }) => ({ id, name })),
  } as const;
  const kind = field('kind', text('会议种类', 'Kind of meeting'), kinds, { initial: kinds.options[0]?.id });
  const place = field('placeId', text('地点', 'Place'), { kind: 'from', source: 'places' });
  const held = [
    field('present', text('到会住户', 'Households present'), { kind: 'from', source: 'members', many: true }),
    field('minutes', text('会议记录', 'Minutes'), note),
  ] as const;
  const running = new Set(state.votes.filter(({ tally }) => tally === undefined).map(({ proposalId }) => proposalId));
  const amendable = state.proposals.filter(({ id }) => !running.has(id));
  const raised = state.objections.filter(({ outcome }) => outcome === undefined);
  const newMeeting = freshId('meeting', state.meetings);
  return [
    form(
      input,
      'meeting-called',
      [
        kind,
        field('heldAt', text('开会时间', 'Held at'), { kind: 'moment' }, { initial: addMinutes(now, day) }),
        place,
        field('agenda', text('议程', 'Agenda'), note, { optional: true }),
      ],
      { fixed: { meetingId: newMeeting } },
    ),
    ...state.meetings
      .filter(({ heldAt }) => heldAt === undefined)
      .map((meeting) =>
        form(input, 'meeting-held', [place, ...held], {
          about: meeting.id,
          fixed: { meetingId: meeting.id, kind: meeting.kind },
        }),
      ),
    form(input, 'meeting-held', [kind, place, ...held], {
      title: text('召开会议（未另行通知）', 'meeting without a call'),
      fixed: { meetingId: newMeeting },
    }),
    form(
      input,
      'objection-raised',
      [
        field(
          'about',
          text('异议事项', 'About'),
          choice(
            ['fee', '费用', 'fee'],
            ['quality', '质量', 'quality'],
            ['acceptance', '验收', 'acceptance'],
            ['other', '其他', 'other'],
          ),
        ),
        field('text', text('内容', 'Text'), note),
      ],
      { fixed: { objectionId: freshId('objection', state.objections) } },
    ),
    ...(raised.length === 0
      ? []
      : [
          form(input, 'objection-answered', [
            field('objectionId', text('异议', 'Objection'), listed(raised), { initial: raised[0]?.id }),
            field(
              'outcome',
              text('处理', 'Outcome'),
              choice(
                ['taken-up', '采纳', 'taken up'],
                ['explained', '已解释', 'explained'],
                ['refused', '不予采纳', 'refused'],
              ),
            ),
            field('text', text('答复', 'Answer'), note),
          ]),
        ]),
    form(input, 'proposal-made', [field('text', text('方案', 'Proposal'), note)], {
      fixed: { proposalId: freshId('proposal', state.proposals) },
    }),
    ...(amendable.length === 0
      ? []
      : [
          form(input, 'proposal-amended', [
            field('proposalId', text('方案', 'Proposal'), listed(amendable), { initial: amendable[0]?.id }),
            field('text', text('修改后全文', 'Whole text'), note),
          ]),
        ]),
  ];
};

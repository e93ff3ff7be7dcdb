import { faultNames } from '@community1373/deliberation';
import { choice, count, type EventForm, field, text } from './event-form';
import { form, listed, type MatterFormInput, type MatterForms, note, short } from './matter-form';

/** The forms of the events before any meeting. */
export const intakeForms: MatterForms = (input) => {
  const { scenario, state } = input;
  const asked = state.questions.filter(({ answeredAt }) => answeredAt === undefined).map(({ of }) => ({ id: of }));
  const levels = scenario.workflow.levels.filter(({ id }) => id !== state.level);
  return [
    form(input, 'responded', [field('note', text('处置情况', 'What was done'), note, { optional: true })]),
    form(input, 'responsibility-asked', [
      field('of', text('询问对象', 'Party asked'), short),
      field('question', text('问题', 'Question'), note, { optional: true }),
    ]),
    ...(asked.length === 0
      ? []
      : [
          form(
            input,
            'responsibility-answered',
            [
              field('by', text('答复方', 'Party that answers'), listed(asked), { initial: asked[0]?.id }),
              field(
                'accepts',
                text('是否承担', 'Accepts'),
                choice(['yes', '承担', 'accepts', true], ['no', '不承担', 'does not accept', false]),
              ),
              field('reason', text('理由', 'Reason'), note, { optional: true }),
            ],
            { by: asked[0]?.id ?? '' },
          ),
        ]),
    ...(levels.length === 0 && scenario.workflow.levels.length > 0
      ? []
      : [
          form(input, 'escalated', [
            field(
              'to',
              text('提级至', 'To level'),
              levels.length === 0 ? short : { kind: 'choice', options: levels.map(({ id, name }) => ({ id, name })) },
            ),
            field('reason', text('理由', 'Reason'), note, { optional: true }),
          ]),
        ]),
    ...(state.votes.some(({ tally }) => tally === undefined)
      ? []
      : [
          form(input, 'scope-fixed', [
            field('members', text('相关住户', 'Households concerned'), { kind: 'from', source: 'scope', many: true }),
            field('reason', text('理由', 'Reason'), note, { optional: true }),
          ]),
        ]),
    form(input, 'agenda-solicited', [
      field('channels', text('征集渠道', 'Channels'), { kind: 'from', source: 'channels', many: true }),
      field('suggestions', text('收到意见', 'Suggestions received'), count, { initial: 0 }),
    ]),
  ];
};

/** The form of the report of a new matter. */
export const reportForm = (input: MatterFormInput): EventForm =>
  form(
    input,
    'reported',
    [
      field('title', text('事项', 'Matter'), short),
      field(
        'field',
        text('类别', 'Category'),
        choice(
          ['public-affairs', '公共事务', 'public affairs'],
          ['environment', '环境', 'environment'],
          ['safety', '安全', 'safety'],
          ['facilities', '设施', 'facilities'],
        ),
        { initial: 'facilities' },
      ),
      field(
        'fault',
        text('故障种类', 'Fault'),
        { kind: 'choice', options: Object.entries(faultNames).map(([id, name]) => ({ id, name })) },
        { optional: true },
      ),
      field(
        'urgency',
        text('紧急程度', 'Urgency'),
        choice(['urgent', '紧急', 'urgent'], ['ordinary', '一般', 'ordinary']),
        { optional: true },
      ),
      field(
        'placeId',
        text('地点（影响范围）', 'Place (whom it touches)'),
        { kind: 'from', source: 'places' },
        { optional: true },
      ),
    ],
    { fixed: { matterId: input.matterId } },
  );

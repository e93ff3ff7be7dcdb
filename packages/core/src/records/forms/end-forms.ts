import { dateOfMoment } from '@community1373/base/calendar';
import { addMinutes } from '@community1373/deliberation';
import { choice, count, field, text } from './event-form';
import { day, form, type MatterForms, note } from './matter-form';

/** The form of a publication. */
export const publishForm: MatterForms = (input) => [
  form(input, 'published', [
    field(
      'what',
      text('公示内容', 'Content'),
      choice(
        ['notice', '事前告知', 'notice'],
        ['decision', '决定', 'decision'],
        ['levy', '收款', 'levy'],
        ['accounts', '收支', 'accounts'],
        ['result', '结果', 'result'],
      ),
    ),
    field('channels', text('公示渠道', 'Channels'), { kind: 'from', source: 'channels', many: true }),
    field(
      'until',
      text('公示至', 'Shown until'),
      { kind: 'date' },
      { initial: dateOfMoment(addMinutes(input.now, 7 * day)) },
    ),
  ]),
];

/** The form of an evaluation by residents. */
export const reviewForm: MatterForms = (input) => [
  form(input, 'evaluated', [
    field('satisfied', text('满意', 'Satisfied'), count, { initial: 0 }),
    field('neutral', text('一般', 'Neither'), count, { initial: 0 }),
    field('dissatisfied', text('不满意', 'Dissatisfied'), count, { initial: 0 }),
  ]),
];

/** The forms of the events that end a matter. */
export const endForms: MatterForms = (input) => {
  const { state } = input;
  const blocked =
    state.votes.some(({ tally }) => tally === undefined) ||
    state.levies.some(({ settlement }) => settlement === undefined);
  if (blocked) return [];
  const reason = field('reason', text('说明', 'Reason'), note, { optional: true });
  return [
    form(input, 'closed', [
      field(
        'outcome',
        text('结果', 'Outcome'),
        choice(
          ['resolved', '已解决', 'resolved'],
          ['unresolved', '未解决', 'unresolved'],
          ['referred', '转办', 'referred'],
        ),
      ),
      reason,
    ]),
    ...(state.reportedBy === undefined || state.works === 'under-way'
      ? []
      : [form(input, 'withdrawn', [reason], { by: state.reportedBy })]),
  ];
};

/** The form of a reopening. */
export const reopenForm: MatterForms = (input) => [
  form(input, 'reopened', [field('reason', text('理由', 'Reason'), note)]),
];

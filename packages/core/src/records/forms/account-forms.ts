import { dateOfMoment, type Moment } from '@community1373/base/calendar';
import type { Levy } from '@community1373/apportionment';
import type { Scenario } from '../../document/scenario';
import { choice, type EventForm, field, freshId, money, text } from './event-form';
import { note } from './matter-form';

const method = choice(['cash', '现金', 'cash'], ['transfer', '转账', 'transfer']);
const household = text('户', 'Household');

/** The forms of the accounts of a levy: money in, money out, a refusal. */
export const levyForms = ({ id, receipts, refundPayments = [] }: Levy, now: Moment): readonly EventForm[] => {
  const today = dateOfMoment(now);
  const paying = (key: 'receipt' | 'refund') => [
    field(`event.${key}.householdId`, household, { kind: 'from', source: 'households' }),
    field(`event.${key}.fen`, text('金额', 'Amount'), { ...money, min: 1 }),
    field(`event.${key}.on`, text('日期', 'Day'), { kind: 'date' }, { initial: today }),
    field(`event.${key}.method`, text('收付方式', 'Means of payment'), method, { optional: true }),
  ];
  const fixed = (type: string) => ({ log: 'levy', levyId: id, event: { type } });
  return [
    {
      id: 'paid',
      type: 'paid',
      title: text('登记收款', 'payment received'),
      suggested: true,
      fixed: fixed('paid'),
      fields: paying('receipt'),
    },
    ...(receipts.length === 0 || refundPayments.length > receipts.length
      ? []
      : [
          {
            id: 'refunded',
            type: 'refunded',
            title: text('登记退款', 'refund paid'),
            suggested: false,
            fixed: fixed('refunded'),
            fields: paying('refund'),
          },
        ]),
    {
      id: 'refused',
      type: 'refused',
      title: text('登记拒缴', 'refusal to pay'),
      suggested: false,
      fixed: fixed('refused'),
      fields: [
        field('event.refusal.householdId', household, { kind: 'from', source: 'households' }),
        field('event.refusal.on', text('日期', 'Day'), { kind: 'date' }, { initial: today }),
        field('event.refusal.reason', text('理由', 'Reason'), note, { optional: true }),
      ],
    },
  ];
};

const halfHour = 30;

/** The forms of hours served outside the roster: hours, and visits with their observation. */
export const serviceForms = ({ served }: Scenario, now: Moment): readonly EventForm[] => {
  const fields = [
    field('event.volunteerId', text('志愿者', 'Volunteer'), { kind: 'from', source: 'volunteers' }),
    field('event.postId', text('岗位', 'Post'), { kind: 'from', source: 'posts' }),
    field('event.date', text('日期', 'Day'), { kind: 'date' }, { initial: dateOfMoment(now) }),
    field(
      'event.minutes',
      text('时长', 'Length'),
      { kind: 'number', min: 1, max: 1440, unit: text('分钟', 'minutes') },
      { initial: halfHour },
    ),
  ];
  const fixed = { log: 'served', event: { id: freshId('record', served) } };
  return [
    {
      id: 'visit',
      type: 'served',
      title: text('登记走访', 'visit'),
      suggested: true,
      fixed,
      fields: [
        ...fields,
        field('event.households', text('走访的户', 'Households visited'), {
          kind: 'from',
          source: 'households',
          many: true,
        }),
        field(
          'event.observation',
          text('走访情况', 'Observation'),
          choice(
            ['well', '平安', 'well'],
            ['needs-help', '有需求', 'asks for help'],
            ['ill', '生病', 'ill'],
            ['not-at-home', '未遇', 'nobody at home'],
            ['declined', '谢绝', 'declined'],
          ),
        ),
      ],
    },
    { id: 'hours', type: 'served', title: text('补录服务时数', 'hours served'), suggested: false, fixed, fields },
  ];
};

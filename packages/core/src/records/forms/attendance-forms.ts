import { dateOfMoment, type Moment } from '@community1373/base/calendar';
import type { LocalText } from '@community1373/base/explain';
import { recordAttendance } from '@community1373/scheduling/attendance';
import type { Scenario } from '../../document/scenario';
import { type EventForm, field, text } from './event-form';

const states: readonly (readonly [
  state: 'proposed' | 'accepted' | 'declined' | 'served' | 'missed',
  title: LocalText,
])[] = [
  ['accepted', text('本人确认', 'accepted')],
  ['served', text('已到岗服务', 'served')],
  ['missed', text('未到岗', 'missed')],
  ['declined', text('本人谢绝', 'declined')],
  ['proposed', text('再次安排', 'proposed again')],
];

/** The forms of the attendance of one assignment: one for each state that may follow its own. */
export const attendanceForms = (
  { decisions }: Scenario,
  personId: string,
  shiftId: string,
  now: Moment,
): readonly EventForm[] => {
  const assignments =
    decisions.roster?.roster.assignments.filter((one) => one.personId === personId && one.shiftId === shiftId) ?? [];
  const shift = decisions.roster?.shifts.find(({ id }) => id === shiftId);
  const begun = shift !== undefined && shift.date <= dateOfMoment(now);
  return states
    .filter(([state]) => begun || (state !== 'served' && state !== 'missed'))
    .filter(([state]) => recordAttendance({ assignments }, { personId, shiftId, state }).ok)
    .map(([state, title]) => ({
      id: state,
      type: state,
      title,
      suggested: state === (begun ? 'served' : 'accepted'),
      fixed: { log: 'attendance', event: { personId, shiftId, state } },
      fields:
        state === 'served'
          ? [
              field(
                'event.servedMinutes',
                text('实际时长（不填即为全班）', 'Minutes served (all of the shift if empty)'),
                { kind: 'number', min: 0, max: 1440, unit: text('分钟', 'minutes') },
                { optional: true },
              ),
            ]
          : [],
    }));
};

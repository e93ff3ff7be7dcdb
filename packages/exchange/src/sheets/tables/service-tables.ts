import { isHolder } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import type { Cell } from '../../cells/cell';
import { choice, yesNo } from '../../cells/choice-codecs';
import { date, time } from '../../cells/date-codecs';
import { list } from '../../cells/list-codec';
import { integer } from '../../cells/number-codecs';
import { recurrence, recurrenceInRow } from '../../cells/recurrence-codec';
import type { OffsetAt } from '../../cells/rrule-cell';
import { seasons } from '../../cells/season-codec';
import { codeText } from '../../cells/text-codecs';
import { tidyId } from '../../cells/codes';
import { tidyText } from '../../cells/text-guard';
import { weekSlots } from '../../cells/week-codecs';
import { offsetAt } from '../../icalendar/time-zone';
import { column, idColumn } from './columns';
import { positionColumns } from './community-tables';
import { type Plain, putAt, valueAt } from '../document';
import { listAt, type SheetTable } from '../table';
import type { Vocabulary } from '../vocabulary';

const words = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });
const must = { required: true } as const;

const serviceKinds = { session: words('固定场次', 'session'), workload: words('每周工作量', 'workload') };
const holidayPolicies = {
  keep: words('照常', 'keep'),
  next: words('顺延', 'next'),
  previous: words('提前', 'previous'),
  skip: words('取消', 'skip'),
};
const states = {
  proposed: words('拟安排', 'proposed'),
  accepted: words('已接受', 'accepted'),
  declined: words('已谢绝', 'declined'),
  served: words('已服务', 'served'),
  missed: words('未到岗', 'missed'),
};

const assignmentsAt = ['decisions', 'roster', 'roster', 'assignments'] as const;

/** Returns the shift of each id of an adopted roster. */
const shiftsOf = (document: Plain): ReadonlyMap<unknown, Plain> => {
  const shifts = valueAt(document, ['decisions', 'roster', 'shifts']);
  return new Map((Array.isArray(shifts) ? shifts.filter(isHolder) : []).map((shift) => [shift['id'], shift]));
};

/**
 * Services, the hours served, and the places of an adopted roster. `document` provides the shifts of the roster, which are shown for people; `zoneOf` the time zone of
 * the community, for recurrences that end at a time in UTC.
 */
export const serviceTables = (
  { locale, one }: Vocabulary,
  document: Plain,
  zoneOf: () => unknown,
): readonly SheetTable[] => {
  const offsetHere: OffsetAt = (date, minutes) => {
    const zone = zoneOf();
    return typeof zone === 'string' ? offsetAt(zone, date, minutes) : undefined;
  };
  const shifts = shiftsOf(document);
  const ofShift =
    (key: string) =>
    (record: Plain): Cell => {
      const value = shifts.get(record['shiftId'])?.[key];
      return typeof value === 'string' || typeof value === 'number' ? value : undefined;
    };
  return [
    {
      id: 'services',
      sheet: words('服务', 'Services'),
      aliases: ['服务安排'],
      givenId: 'service',
      ...listAt(['services']),
      columns: [
        idColumn('服务编号', 'Service'),
        column('kind', '类型', 'Kind', choice(serviceKinds, locale), must),
        column('postId', '岗位', 'Post', one('posts'), must),
        column('placeId', '地点节点', 'At node', codeText),
        ...positionColumns,
        column('wanted', '需要人数', 'People wanted', integer, must),
        column('minimum', '最少人数', 'People at least', integer),
        {
          ...column('recurrence', '重复规律', 'Recurrence', recurrence(locale)),
          inRow: (cell, record) => recurrenceInRow(cell, record, offsetHere),
        },
        column('start', '开始时刻', 'Start', time),
        column('minutes', '时长（分钟）', 'Minutes', integer),
        column('minutesPerWeek', '每周总分钟数', 'Minutes a week', integer),
        column('shortest', '最短班次（分钟）', 'Shortest shift', integer),
        column('longest', '最长班次（分钟）', 'Longest shift', integer),
        column('slots', '可开始时刻', 'Slots', weekSlots(locale)),
        column('skills', '所需技能', 'Skills', list(tidyText)),
        column('licences', '所需证照', 'Licences', list(tidyText)),
        column('dangerous', '有危险', 'Dangerous', yesNo(locale)),
        column('from', '开始日期', 'From', date),
        column('to', '结束日期', 'To', date),
        column('seasons', '季节', 'Seasons', seasons),
        column('shiftType', '班种', 'Shift type', codeText),
        column('onHoliday', '遇节假日', 'On holidays', choice(holidayPolicies, locale)),
      ],
    },
    {
      id: 'served',
      sheet: words('服务记录', 'Hours served'),
      aliases: ['服务时长', '志愿服务记录'],
      givenId: 'served',
      toldBy: [['volunteerId'], ['date'], ['postId'], ['minutes']],
      ...listAt(['served']),
      columns: [
        idColumn('记录编号', 'Record'),
        column('volunteerId', '志愿者编号', 'Volunteer', codeText, { ...must, aliases: ['志愿者'] }),
        column('postId', '岗位', 'Post', one('posts'), must),
        column('date', '日期', 'Date', date, must),
        column('minutes', '分钟数', 'Minutes', integer, { ...must, aliases: ['服务分钟数'] }),
        column('households', '走访住户', 'Households visited', list(tidyId), { sensitive: 'served' }),
      ],
    },
    {
      id: 'assignments',
      // The person may change while the shift stays.
      keyedBy: [[['shiftId'], ['personId']], [['shiftId']]],
      sheet: words('排班', 'Roster'),
      aliases: ['排班表'],
      ...listAt(assignmentsAt),
      place: (draft, records) => {
        if (
          !isHolder(valueAt(draft, ['decisions', 'roster', 'roster'])) &&
          !isHolder(valueAt(draft, ['decisions', 'roster']))
        )
          return false;
        putAt(draft, assignmentsAt, records);
        return true;
      },
      info: [
        { header: words('日期（仅供查看）', 'Date (to look at)'), show: ofShift('date') },
        { header: words('开始（仅供查看）', 'Start (to look at)'), show: ofShift('start') },
        { header: words('分钟（仅供查看）', 'Minutes (to look at)'), show: ofShift('minutes') },
      ],
      columns: [
        column('shiftId', '班次编号', 'Shift', codeText, must),
        column('personId', '志愿者编号', 'Volunteer', codeText, must),
        column('pinned', '固定', 'Pinned', yesNo(locale)),
        column('state', '状态', 'State', choice(states, locale)),
        column('servedMinutes', '实际服务分钟数', 'Minutes served', integer),
      ],
    },
  ];
};

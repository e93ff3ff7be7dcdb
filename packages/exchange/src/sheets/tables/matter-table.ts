import { isHolder, type Path } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import { choice } from '../../cells/choice-codecs';
import { moment } from '../../cells/date-codecs';
import { codeText, freeText } from '../../cells/text-codecs';
import { column } from './columns';
import { type Draft, type Plain, valueAt } from '../document';
import type { SheetTable } from '../table';
import type { Vocabulary } from '../vocabulary';

const words = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });

const fields = {
  'public-affairs': words('公共事务', 'public affairs'),
  environment: words('环境', 'environment'),
  safety: words('安全', 'safety'),
  facilities: words('设施', 'facilities'),
};
const faults = {
  sewer: words('下水', 'sewer'),
  water: words('供水', 'water'),
  power: words('供电', 'power'),
  heating: words('供暖', 'heating'),
};

/** The key of the matter of a row; the event's own fields are beside it. */
const matterKey = 'matter';

/** Groups rows by matter, in the order of the first mention of each. */
const groupRows = (
  records: readonly Draft[],
): ReadonlyMap<unknown, readonly { readonly record: number; readonly event: Draft | undefined }[]> => {
  const groups = new Map<unknown, { record: number; event: Draft | undefined }[]>();
  records.forEach((row, record) => {
    const { [matterKey]: matter, ...event } = row;
    const group = groups.get(matter) ?? [];
    // A row with only a matter is a matter without events.
    group.push({ record, event: Object.keys(event).length === 0 ? undefined : event });
    groups.set(matter, group);
  });
  return groups;
};

/** Matters as their logs: one row for each event, oldest first; fields that only some kinds of events have are in the last column as JSON. */
export const matterTable = ({ locale }: Vocabulary, eventNames: Readonly<Record<string, LocalText>>): SheetTable => ({
  id: 'matters',
  keyedBy: [[[matterKey], ['type'], ['at']]],
  sheet: words('事项', 'Matters'),
  aliases: ['事项记录', '民情事项'],
  recordsOf: (document) => {
    const matters = valueAt(document, ['matters']);
    if (!Array.isArray(matters)) return undefined;
    return matters.filter(isHolder).flatMap(({ id, events }): readonly Plain[] => {
      const list = Array.isArray(events) ? events.filter(isHolder) : [];
      return list.length === 0 ? [{ [matterKey]: id }] : list.map((event) => ({ [matterKey]: id, ...event }));
    });
  },
  place: (document, records) => {
    document['matters'] = [...groupRows(records)].map(([id, rows]) => ({
      id,
      events: rows.flatMap(({ event }) => (event === undefined ? [] : [event])),
    }));
    return true;
  },
  locate: (path: Path, records) => {
    const [root, matter, key, event, ...rest] = path;
    if (root !== 'matters' || typeof matter !== 'number') return undefined;
    const rows = [...groupRows(records).values()][matter]?.filter((row) => row.event !== undefined || key === 'id');
    const row = rows?.[typeof event === 'number' ? event : 0];
    if (row === undefined) return undefined;
    return { record: row.record, rest: key === 'id' ? [matterKey] : rest };
  },
  carries: [['matters']],
  columns: [
    column(matterKey, '事项编号', 'Matter', codeText, { required: true, aliases: ['编号'] }),
    column('type', '事件', 'Event', choice(eventNames, locale)),
    column('at', '时间', 'At', moment),
    column('by', '经办人编号', 'By', codeText),
    column('role', '角色', 'Role', codeText),
    column('title', '标题', 'Title', freeText),
    column('field', '领域', 'Field', choice(fields, locale)),
    column('fault', '故障', 'Fault', choice(faults, locale)),
    column('placeId', '地点编号', 'Place', codeText),
    column('text', '内容', 'Text', freeText),
    column('reason', '理由', 'Reason', freeText),
    column('minutes', '会议记录', 'Minutes', freeText),
  ],
});

import type { Plain } from '../../sheets/document';
import { date } from '../../cells/date-codecs';
import type { KindReader, ReadContext } from './kind-reader';
import { postsReader } from './post-words';
import { sheetOfRecords } from './table-records';
import { readQuantity } from '../values/units';

/** Most minutes that one record of a day may have. */
const minutesOfDay = 1440;

/** Reads hours served: volunteer, day and time; the post is that of the row, or the only one of the volunteer. */
export const servedReader = (context: ReadContext): KindReader => {
  const { base } = context;
  const volunteers = new Map<string, readonly string[]>(base.community.volunteers.map(({ id, posts }) => [id, posts]));
  const postsOf = postsReader(base.model);
  const records: Plain[] = [];
  return {
    read: (row) => {
      const volunteerId = row.text('volunteer-id') ?? '';
      const own = volunteers.get(volunteerId);
      // A text that is no id of the scenario may be a name: it is never taken over.
      if (own === undefined) return row.leaveOut('exchange.mapping-volunteer-unknown', 'volunteer-id');
      const stated = postsOf(row, 'post');
      if (stated === undefined) return undefined;
      const [postId, second] = stated.length === 0 ? own : stated;
      if (postId === undefined || second !== undefined) return row.leaveOut('exchange.mapping-posts', 'post');
      const day = row.cell('date');
      const read = day === undefined ? undefined : date.read(day);
      if (read?.ok !== true) return row.leaveOut('exchange.mapping-date', 'date');
      const time = row.cell('minutes');
      const minutes =
        time === undefined ? undefined : readQuantity(time, row.unit('minutes') ?? 'hours', ['hours', 'minutes']);
      if (minutes === undefined || minutes < 1 || minutes > minutesOfDay)
        return row.leaveOut('exchange.mapping-minutes', 'minutes');
      records.push({ volunteerId, postId, date: read.value, minutes, households: [] });
      return undefined;
    },
    finish: () => sheetOfRecords(context, 'served', records),
  };
};

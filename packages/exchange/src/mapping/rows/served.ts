import type { Plain } from '../../sheets/document';
import type { KindReader, ReadContext } from './kind-reader';
import { namedVolunteer } from './named-volunteer';
import { postsReader } from './post-words';
import { readDay, servedMinutes } from './served-time';
import { sheetOfRecords } from './table-records';

/** Reads hours served, of a list or of a sheet that people sign when they come and go: volunteer, day and time; the post is that of the row, or the only one of the volunteer. */
export const servedReader = (context: ReadContext): KindReader => {
  const { base } = context;
  const volunteers = new Map<string, readonly string[]>(base.community.volunteers.map(({ id, posts }) => [id, posts]));
  const postsOf = postsReader(base.model);
  const named = namedVolunteer(context);
  const records: Plain[] = [];
  return {
    read: (row) => {
      const volunteerId = row.text('volunteer-id') ?? named(row) ?? '';
      const own = volunteers.get(volunteerId);
      // A text that is no id of the scenario may be a name: it is never taken over.
      if (own === undefined) return row.leaveOut('exchange.mapping-volunteer-unknown', 'volunteer-id');
      const stated = postsOf(row, 'post');
      if (stated === undefined) return undefined;
      const [postId, second] = stated.length === 0 ? own : stated;
      if (postId === undefined || second !== undefined) return row.leaveOut('exchange.mapping-posts', 'post');
      const date = readDay(row.cell('date') ?? row.cell('start'));
      if (date === undefined) return row.leaveOut('exchange.mapping-date', 'date');
      const minutes = servedMinutes(row);
      if (minutes === undefined) return undefined;
      row.take();
      records.push({ volunteerId, postId, date, minutes, households: [] });
      return undefined;
    },
    finish: () => sheetOfRecords(context, 'served', records),
  };
};

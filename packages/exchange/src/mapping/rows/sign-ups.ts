import type { Plain } from '../../sheets/document';
import { writeParts } from '../../sheets/other-parts';
import { readSignUpTimes } from '../values/sign-up-times';
import type { KindReader, ReadContext } from './kind-reader';
import type { MappedRow } from './mapped-row';
import { namedVolunteer } from './named-volunteer';
import { sheetOfRecords } from './table-records';

const withdrawn = /取消|退出|撤回|withdrawn|cancel/i;
const replaced = /更新|替换|replaced/i;
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const mostPeople = 1000;

/** True for a row that stands; otherwise it is left out as withdrawn or replaced by a later one. */
const stands = (row: MappedRow): boolean => {
  const state = row.text('sign-up-state') ?? '';
  if (withdrawn.test(state)) row.leaveOut('exchange.mapping-sign-up-withdrawn', 'sign-up-state');
  else if (replaced.test(state)) row.leaveOut('exchange.mapping-sign-up-replaced', 'sign-up-state');
  else return true;
  return false;
};

/** Reads sign-ups as volunteers with the hours that they offer; those whom the name list knows get these hours, others are new and have not consented. */
export const signUpsReader = (context: ReadContext): KindReader => {
  const { base, mapping, problems, sheet } = context;
  const postId = mapping.defaults?.postId;
  if (!base.model.posts.some(({ id }) => id === postId)) problems.sink.add('exchange.mapping-post', [sheet], '', {});
  const known = new Map<string, Plain>(base.community.volunteers.map((one) => [one.id, { ...one }]));
  const named = namedVolunteer(context);
  const records: Plain[] = [];
  return {
    read: (row) => {
      if (!stands(row)) return undefined;
      const availability = readSignUpTimes(row.text('sign-up') ?? '');
      if (availability === undefined) return row.leaveOut('exchange.mapping-sign-up-time', 'sign-up');
      const id = named(row);
      const before = id === undefined ? undefined : known.get(id);
      if (before === undefined) row.warn('exchange.mapping-no-consent', 'sign-up');
      row.take();
      records.push(
        before === undefined
          ? {
              posts: [postId],
              minutesPerWeek: availability.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0),
              availability,
              skills: [],
              insured: false,
              consents: false,
            }
          : { ...before, availability },
      );
      return undefined;
    },
    finish: () => sheetOfRecords(context, 'volunteers', records),
  };
};

/** Reads sign-ups for a day with seats: the number of people who want one. */
export const bookingsReader = (context: ReadContext): KindReader => {
  const { base, mapping, problems, sheet, locale } = context;
  const days = base.seatedDays;
  const day = days.find(({ id }) => id === (mapping.defaults?.bookableDayId ?? (days.length === 1 ? days[0]?.id : '')));
  if (day === undefined) problems.sink.add('exchange.mapping-bookable-day', [sheet], '', {});
  let wanting = 0;
  return {
    read: (row) => {
      if (!stands(row)) return undefined;
      const [, people = '1'] = /^(\d{1,4})[人位名]?$/.exec(row.text('people') ?? '1') ?? [undefined, ''];
      if (people === '' || Number(people) < 1 || Number(people) > mostPeople)
        return row.leaveOut('exchange.mapping-people', 'people');
      wanting += Number(people);
      row.take();
      return undefined;
    },
    finish: () =>
      day === undefined || wanting === 0
        ? []
        : [writeParts({ seatedDays: days.map((one) => (one === day ? { ...day, wanting } : one)) }, locale)],
  };
};

import { wordKey } from '../../cells/dashes';
import { yesNo } from '../../cells/choice-codecs';
import { weeklyHours } from '../../cells/week-codecs';
import type { Plain } from '../../sheets/document';
import type { MappingFieldId } from '../fields';
import type { KindReader, ReadContext } from './kind-reader';
import type { MappedRow } from './mapped-row';
import { postsReader } from './post-words';
import { sheetOfRecords } from './table-records';
import { readQuantity } from '../values/units';
import { namedVolunteer } from './named-volunteer';

/** Form of an id: neither a name nor a telephone or identity number has it. */
const idForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;
const mostDigits = 10;
const minutesOfWeek = 10_080;
const answers = yesNo('zh-CN');
const hours = weeklyHours('zh-CN');

const isId = (text: string): boolean => idForm.test(text) && text.replace(/\D/g, '').length <= mostDigits;

/** Returns an answer of yes or no; false for a blank or any other. */
const isYes = (row: MappedRow, field: MappingFieldId): boolean => {
  const cell = row.cell(field);
  const read = cell === undefined ? undefined : answers.read(cell);
  return read?.ok === true && read.value === true;
};

/** Reads volunteers by id; one without an id is known by all that its row says. Consent and insurance are never supposed. */
export const volunteersReader = (context: ReadContext): KindReader => {
  const { community, model } = context.base;
  const known = new Map<string, Plain>(community.volunteers.map((one) => [one.id, { ...one }]));
  const teams = new Map(community.teams.map(({ id, name, postId }) => [wordKey(name), { id, postId }]));
  const postsOf = postsReader(model);
  const named = namedVolunteer(context);
  const records: Plain[] = [];
  return {
    read: (row) => {
      const id = row.text('volunteer-id') ?? named(row);
      const before = id === undefined ? undefined : known.get(id);
      if (id !== undefined && before === undefined && !isId(id))
        return row.leaveOut('exchange.mapping-volunteer-id', 'volunteer-id');
      const teamName = row.text('team');
      const team = teamName === undefined ? undefined : teams.get(wordKey(teamName));
      if (teamName !== undefined && team === undefined) row.warn('exchange.mapping-team', 'team');
      const stated = postsOf(row, 'posts');
      if (stated === undefined) return undefined;
      const posts = stated.length > 0 ? stated : team === undefined ? before?.['posts'] : [team.postId];
      if (posts === undefined) return row.leaveOut('exchange.mapping-posts', 'posts');
      const time = row.cell('minutes-per-week');
      const minutes =
        time === undefined
          ? undefined
          : readQuantity(time, row.unit('minutes-per-week') ?? 'hours', ['hours', 'minutes']);
      if (time !== undefined && (minutes === undefined || minutes > minutesOfWeek))
        return row.leaveOut('exchange.mapping-minutes', 'minutes-per-week');
      const slots = row.cell('availability');
      const read = slots === undefined ? undefined : hours.read(slots);
      if (read?.ok === false) row.warn('exchange.mapping-availability', 'availability');
      const consents = isYes(row, 'consents');
      if (!consents && before === undefined) row.warn('exchange.mapping-no-consent', 'consents');
      row.take();
      records.push({
        ...(before ?? { minutesPerWeek: 0, availability: [], skills: [], insured: false, consents: false }),
        ...(id === undefined ? {} : { id }),
        ...(team === undefined ? {} : { teamId: team.id }),
        posts,
        ...(minutes === undefined ? {} : { minutesPerWeek: minutes }),
        ...(read?.ok === true ? { availability: read.value } : {}),
        ...(row.cell('insured') === undefined ? {} : { insured: isYes(row, 'insured') }),
        ...(row.cell('consents') === undefined ? {} : { consents }),
      });
      return undefined;
    },
    finish: () => sheetOfRecords(context, 'volunteers', records),
  };
};

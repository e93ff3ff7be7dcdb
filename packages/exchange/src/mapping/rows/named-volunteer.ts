import { wordKey } from '../../cells/dashes';
import type { ReadContext } from './kind-reader';
import type { MappedRow } from './mapped-row';

/** Returns a reader of the volunteer whom a row names, by the name list; undefined without a list, for a name that it has not, and for one that several volunteers have. */
export const namedVolunteer = ({ base, names }: ReadContext): ((row: MappedRow) => string | undefined) => {
  const ids = new Map<string, string | undefined>();
  if (names !== undefined)
    for (const { id } of base.community.volunteers) {
      const name = names.nameOf(id);
      if (name !== undefined) ids.set(wordKey(name), ids.has(wordKey(name)) ? undefined : id);
    }
  return (row) => ids.get(wordKey(row.text('person-name') ?? ''));
};

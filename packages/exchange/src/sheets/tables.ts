import type { Locale, LocalText } from '@community1373/base/explain';
import { eventNames } from '@community1373/deliberation';
import type { WorkModel } from '@community1373/model';
import { communityTables } from './tables/community-tables';
import { type Plain, valueAt } from './document';

import { headTable } from './tables/head-table';
import { matterTable } from './tables/matter-table';
import { serviceTables } from './tables/service-tables';
import type { SheetTable } from './table';
import { vocabularyOf } from './vocabulary';

const zoneAt = ['community', 'timeZone'] as const;

/**
 * Returns every sheet for documents of a work model, in the order in which they are written. `profile` is the record of the sheet 基本情况 of a file, once it has been
 * read: its time zone comes before that of the document.
 */
export const tablesOf = (
  model: WorkModel,
  document: Plain,
  locale: Locale,
  profile: () => Plain | undefined = () => undefined,
): readonly SheetTable[] => {
  const vocabulary = vocabularyOf(model, locale);
  return [
    headTable(vocabulary),
    ...communityTables(vocabulary),
    ...serviceTables(vocabulary, document, () => valueAt(profile(), zoneAt) ?? valueAt(document, zoneAt)),
    matterTable(vocabulary, eventNames),
  ];
};

/** Returns the names of all sheets, as choices for people. */
export const sheetNames = (tables: readonly SheetTable[]): readonly LocalText[] => tables.map(({ sheet }) => sheet);

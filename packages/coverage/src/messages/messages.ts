import { createExplainer, mergeCatalogues } from '@community1373/base/explain';
import { gapCatalogue } from './messages-gap';
import { inputCatalogue } from './messages-input';
import { sitingCatalogue, sitingDiagnostics } from '../siting/messages';

/** All texts of this package in both languages: reasons for gaps, and problems of inputs. */
export const coverageCatalogue = mergeCatalogues(
  mergeCatalogues(gapCatalogue, inputCatalogue),
  mergeCatalogues(sitingCatalogue, sitingDiagnostics),
);

/**
 * Formats an explanation of this package as text.
 *
 * @example
 * import { explain } from '@community1373/coverage';
 * const why = { code: 'coverage.care-shortage', params: { clients: 31, volunteers: 4, units: 31, room: 24, short: 7 } } as const;
 * explain(why, 'en'); // => 'These 31 households share 4 volunteers with room for 24: 7 short'
 */
export const explain = createExplainer(coverageCatalogue);
